// What becomes of each thing if it happens, in the form the drawing and the table need.
import type { WhatIfView } from "../lib/generated/Commands";
import { homeOf, type Tie } from "./things";

/** What becomes of a thing. */
export type Fate = "gone" | "locked" | "taken" | "waiting" | "worst" | "perhaps" | "weakened" | "same";

/** All fates, the gravest first. */
export const FATES: readonly Fate[] = ["gone", "locked", "taken", "waiting", "worst", "perhaps", "weakened", "same"];

/** What becomes of a line. `cut`: it was the last one. `broken`: there are others. `used`: a stranger comes this way. */
export type TieFate = "cut" | "waits" | "broken" | "used" | "still" | "same";

/** The answer to “what if”, by thing and by line. */
export interface Outlook {
  of: (key: string) => Fate;
  tie: (tie: Tie) => TieFate;
}

/** Sorts the core’s answer. With `attack`, what a stranger gets into is shown before what merely has fewer ways. */
export function outlookOf(view: WhatIfView, attack: boolean): Outlook {
  const fates = new Map<string, Fate>();
  const put = (keys: readonly string[], fate: Fate) => {
    for (const key of keys) if (!fates.has(key)) fates.set(key, fate);
  };
  // A forgotten password does not take its account away; what it does to it is among the rest.
  put(view.removed.map(({ key }) => key).filter((key) => homeOf(key) === key), "gone");
  put(view.locked_out.map(({ what }) => what.key), "locked");
  if (attack) put(view.taken.map(({ what }) => what.key), "taken");
  put(view.waiting.map(({ what }) => what.key), "waiting");
  if (attack) put(view.at_worst.map(({ key }) => key), "worst");
  put(view.perhaps.map(({ key }) => key), "perhaps");
  put(view.weakened.map(({ what }) => what.key), "weakened");

  // What fails: what is gone, and all that the reasons pass through.
  const failing = new Set(view.removed.map(({ key }) => key));
  const waiting = new Set<string>();
  const entered = new Set<string>();
  for (const { because } of view.waiting) for (const link of because) waiting.add(`${link.from.key}>${link.by.key}`);
  for (const { because } of view.locked_out) for (const link of because) failing.add(link.from.key).add(link.to.key);
  for (const { because } of view.waiting) for (const link of because) failing.add(link.from.key).add(link.to.key);
  if (attack) {
    for (const { because } of view.taken) {
      for (const { by } of because) for (const need of by.needs) entered.add(`${homeOf(need)}>${by.key}`);
    }
  }
  const waits = (ways: Tie["ways"]) => ways.some(({ key, needs }) => needs.some((need) => waiting.has(`${need}>${key}`)));
  const of = (key: string): Fate => fates.get(key) ?? "same";
  const fateOf = ({ from, to, ways }: Tie): TieFate => {
    if (attack && ways.some(({ key }) => entered.has(`${from}>${key}`))) return "used";
    const breaks = ways.every(({ needs }) => needs.some((need) => failing.has(need)));
    if (breaks && ways.some(({ needs }) => needs.some((need) => homeOf(need) === from && failing.has(need)))) {
      const there = of(to);
      if (there === "locked") return "cut";
      return there === "waiting" || waits(ways) ? "waits" : "broken";
    }
    return of(to) === "same" || of(to) === "gone" ? "same" : "still";
  };
  // Asked of every line, again and again.
  const ties = new Map<Tie, TieFate>();
  const tie = (one: Tie): TieFate => {
    const known = ties.get(one);
    if (known !== undefined) return known;
    const found = fateOf(one);
    ties.set(one, found);
    return found;
  };
  return { of, tie };
}
