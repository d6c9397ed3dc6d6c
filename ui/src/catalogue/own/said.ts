// What a person said of an entry, in words: corrected values, where they belong, and how they stand.
import type { CorrectedValue, CorrectionRow, MenuPath, ServiceView, Text, WaitSaid } from "../../lib/generated/Commands";
import { nameOf } from "../../lib/names";
import { term } from "../../lib/term";
import { sayList, t, words } from "../../lib/words.svelte";

/** A value that stands, stood or should stand in an entry. */
export function sayValue(value: CorrectedValue): string {
  switch (value.kind) {
    case "nothing":
      return t("catalogue-said-nothing");
    case "text":
      return nameOf(value.value);
    case "path":
      return sayPath(value.value);
    case "address":
      return value.value;
    case "step":
      return value.value.path === null ? nameOf(value.value.title) : t("catalogue-said-step", { title: value.value.title, path: sayPath(value.value.path) });
    case "waits":
      return value.value.length === 0 ? t("catalogue-said-nothing") : sayList(value.value.map(sayWait));
    case "contact": {
      const { kind, value: number, note } = value.value;
      return note === null ? t("catalogue-said-contact", { kind: term("contact", kind), value: number }) : t("catalogue-said-contact-note", { kind: term("contact", kind), value: number, note });
    }
    case "material":
      return nameOf(value.value.text);
    case "condition": {
      const { text, days } = value.value;
      return days === null ? nameOf(text) : t("catalogue-said-condition", { text, days });
    }
  }
}

/** A menu path as the app prints it. */
export function sayPath({ zh }: MenuPath): string {
  return zh.join(" › ");
}

function sayWait({ days, login }: WaitSaid): string {
  return t("catalogue-said-wait", { days, login: term("login-effect", login) });
}

/** The corrections that are laid over a step. */
export function ofStep({ corrections }: Pick<ServiceView, "corrections">, way: string, step: string): CorrectionRow[] {
  return corrections.filter(({ applied, place, what }) => applied && what !== "step_gone" && place.startsWith(`ways.${way}.${step}.`));
}

/** The correction of the waiting time, if one is laid over it. */
export function ofWait({ corrections }: Pick<ServiceView, "corrections">): CorrectionRow[] {
  return corrections.filter(({ applied, place }) => applied && place === "cooling_off");
}

/** The corrections that are laid over one row of a list. */
export function ofRow({ corrections }: Pick<ServiceView, "corrections">, list: "contacts" | "materials" | "preconditions", row: string): CorrectionRow[] {
  return corrections.filter(({ applied, place, now }) => applied && place === list && rowOf(now) === row);
}

function rowOf(value: CorrectedValue): string | null {
  switch (value.kind) {
    case "contact":
      return value.value.value;
    case "material":
    case "condition":
      return value.value.text.zh;
    default:
      return null;
  }
}

/** Corrections that stand beside no fact on the page: of what is not there (any more), and those not in force. */
export function elsewhere({ corrections }: Pick<ServiceView, "corrections">): CorrectionRow[] {
  return corrections.filter(({ applied, now, what }) => !applied || what === "step_gone" || now.kind === "nothing");
}

/** What was typed in one language; the core puts it on the other side, where nothing was written. */
export function oneSide(typed: string): Text {
  const text = typed.trim();
  return words.language === "zh-CN" ? { zh: text, en: "" } : { zh: "", en: text };
}

/** A path as it is typed: labels parted by ›, >, 》 or →. */
export function readPath(typed: string, was: MenuPath | null): MenuPath | null {
  const zh = typed.split(/[›>＞》→]/).map((label) => label.trim()).filter((label) => label !== "");
  if (zh.length === 0) return null;
  // A label that stays keeps what it means in English.
  return { zh, en: zh.map((label) => was?.en[was.zh.indexOf(label)] ?? label) };
}
