// The waits of a way out, laid on one line of days.
import type { DurationView, ServiceView, Sourced } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import { term } from "../lib/term";
import { sayList, t, words } from "../lib/words.svelte";

/** One statement about one wait. */
export interface Wait {
  /** Days; `null` when only words say how long. */
  days: number | null;
  /** Whether weekends and holidays do not count. */
  working: boolean;
  /** 7 天, 15 个工作日. */
  length: string;
  text: string;
  /** What a login does, for a cooling-off. */
  login: { text: string; dangerous: boolean } | null;
  source: Sourced;
}

/** A kind of wait with everything that is said about it. */
export interface Lane {
  id: "handling" | "cooling_off" | "relock";
  waits: readonly Wait[];
  /** What to make of it when the sources disagree. */
  conflict: string;
}

/** The kinds of waits that anything is known about, in the order in which they come. */
export function lanesOf(view: ServiceView): Lane[] {
  const lanes: Lane[] = [
    { id: "handling", waits: view.handling.map(duration), conflict: "" },
    {
      id: "cooling_off",
      waits: view.cooling_off.map(({ days, login, text, source }) => ({
        days,
        working: false,
        length: t("catalogue-days", { days }),
        text: text === null ? "" : nameOf(text),
        login: { text: term("login-effect", login), dangerous: login === "revokes" || login === "needs_click" },
        source,
      })),
      conflict: "",
    },
    { id: "relock", waits: view.relock.map((wait) => duration(wait, "relock")), conflict: "" },
  ];
  return lanes
    .filter(({ waits }) => waits.length > 0)
    .map((lane) => ({ ...lane, conflict: view.conflicts.includes(lane.id) ? conflict(lane) : "" }));
}

function duration({ days, working, text, source }: DurationView, kind: unknown = null): Wait {
  const length =
    days === null ? t("catalogue-days-unsaid")
    : days === 0 ? t(kind === "relock" ? "catalogue-days-none-relock" : "catalogue-days-none")
    : t(working ? "catalogue-days-working" : "catalogue-days", { days });
  return { days, working, length, text: nameOf(text), login: null, source };
}

function conflict({ id, waits }: Lane): string {
  const said = waits.filter(({ days }) => days !== null).sort((a, b) => spanOf(a) - spanOf(b));
  const lengths = [...new Set(said.map(({ length }) => length))];
  const longest = lengths.at(-1);
  if (lengths.length < 2 || longest === undefined) return t("catalogue-conflict-words");
  const values = words.language === "zh-CN" ? sayList(lengths) : new Intl.ListFormat("en", { type: "disjunction" }).format(lengths);
  return t(`catalogue-conflict-${id.replaceAll("_", "-")}`, { values, longest });
}

/** Calendar days that a wait takes at least: five working days are a week. */
export function spanOf({ days, working }: Pick<Wait, "days" | "working">): number {
  return days === null ? -1 : working ? Math.ceil((days * 7) / 5) : days;
}

/** Marks on the line of days, up to the longest wait. */
export function ticksOf(longest: number): number[] {
  const marks = [0, 7, 15, 30, 60, 90, 180, 365, 730, 1095];
  const end = marks.find((mark) => mark >= longest) ?? longest;
  return [...marks.filter((mark) => mark < end), end];
}

/** Where a day stands on the line, 0 to 1. Short waits get more room than their share: they are the ones one counts. */
export function placeOf(days: number, end: number): number {
  return end === 0 ? 0 : Math.sqrt(Math.min(days, end) / end);
}
