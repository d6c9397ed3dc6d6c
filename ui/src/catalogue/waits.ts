// The waits of a way out, laid on one line of days.
import type { DurationView, ServiceView, Sourced, When } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import { term } from "../lib/term";
import { sayList, t, words } from "../lib/words.svelte";

/** One statement about one wait. */
export interface Wait {
  /** Days; `null` when only words say how long. */
  days: number | null;
  /** Days of the shortest, where a span is stated; `days` is then the longest. */
  least: number | null;
  /** The case it is for, in words; empty: for everybody. */
  only: string;
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
  /** On what the length depends, where it does. */
  depends: string;
}

/** The kinds of waits that anything is known about, in the order in which they come. */
export function lanesOf(view: ServiceView): Lane[] {
  const lanes: Lane[] = [
    { id: "handling", waits: view.handling.map((wait) => duration(view, wait)), conflict: "", depends: "" },
    {
      id: "cooling_off",
      waits: view.cooling_off.map(({ days, up_to, when, login, text, source }) => ({
        days: up_to ?? days,
        least: up_to === null ? null : days,
        only: onlyFor(view, when),
        working: false,
        length: up_to === null ? t("catalogue-days", { days }) : t("catalogue-days-span", { days, "up-to": up_to }),
        text: text === null ? "" : nameOf(text),
        login: { text: term("login-effect", login), dangerous: login === "revokes" || login === "needs_click" },
        source,
      })),
      conflict: "",
      depends: "",
    },
    { id: "relock", waits: view.relock.map((wait) => duration(view, wait, "relock")), conflict: "", depends: "" },
  ];
  return lanes
    .filter(({ waits }) => waits.length > 0)
    .map((lane) => ({ ...lane, conflict: view.conflicts.includes(lane.id) ? conflict(lane) : "", depends: depends(view, lane.id) }));
}

/** What the length depends on, where that is no conflict of sources. */
function depends(view: ServiceView, id: string): string {
  const on = view.depends.find(({ list }) => list === id)?.on ?? [];
  return on.length === 0 ? "" : t("catalogue-depends", { on: sayList(on.map((word) => term("depends", word))) });
}

/** The case a statement is limited to, in words: 安卓; 巴西、中国香港. */
export function onlyFor(view: ServiceView, when: When | null): string {
  if (when === null) return "";
  const country = new Intl.DisplayNames(words.language, { type: "region" });
  const ways = when.ways.map((id) => view.ways.find((way) => way.id === id)).filter((way) => way !== undefined);
  return sayList([
    ...when.platforms.map((platform) => term("platform", platform)),
    ...when.regions.map((code) => country.of(code) ?? code),
    ...ways.map((way) => nameOf(way.steps[0]?.title ?? { zh: way.id, en: way.id })),
    ...(when.choice ? [term("depends", "choice")] : []),
    ...(when.text === null ? [] : [nameOf(when.text)]),
  ]);
}

function duration(view: ServiceView, { days: least, up_to, when, working, text, source }: DurationView, kind: unknown = null): Wait {
  const days = up_to ?? least;
  const length =
    days === null ? t("catalogue-days-unsaid")
    : up_to !== null && least !== null ? t(working ? "catalogue-days-working-span" : "catalogue-days-span", { days: least, "up-to": up_to })
    : days === 0 ? t(kind === "relock" ? "catalogue-days-none-relock" : "catalogue-days-none")
    : t(working ? "catalogue-days-working" : "catalogue-days", { days });
  return { days, least: up_to === null ? null : least, only: onlyFor(view, when), working, length, text: nameOf(text), login: null, source };
}

function conflict({ id, waits }: Lane): string {
  const said = waits.filter(({ days }) => days !== null).sort((a, b) => spanOf(a) - spanOf(b));
  const lengths = [...new Set(said.map(({ length }) => length))];
  const last = said.at(-1);
  if (lengths.length < 2 || last === undefined) return t("catalogue-conflict-words");
  const values = words.language === "zh-CN" ? sayList(lengths) : new Intl.ListFormat("en", { type: "disjunction" }).format(lengths);
  const longest = last.least === null ? last.length : t(last.working ? "catalogue-days-working" : "catalogue-days", { days: last.days ?? 0 });
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
