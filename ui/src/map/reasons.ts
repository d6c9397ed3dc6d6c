// Why an account locks or falls, in the core's words: from the account back to what happened.
import type { ChainRow, FateRow, WayTag } from "../lib/generated/Commands";
import { say, t } from "../lib/words.svelte";
import { nameOfThing } from "./things";

/** A way in, its parts joined: “a code to 138••••2201 + password”. */
export function sayWay(way: WayTag): string {
  const parts = way.parts.map(say);
  return parts.length === 0 ? t("map-way-itself") : parts.reduce((one, other) => t("access-way-join", { one, other }));
}

/** Sentences with a shorter form for the account itself, whose name stands above and is not said again. */
const SHORT: ReadonlySet<string> = new Set(["access-because-only", "access-because-needs", "access-because-lets"]);

/** The sentences of a reason, the account’s own first. */
export function reasonOf({ what, because }: FateRow): string[] {
  return [...because].reverse().flatMap((link) => sentence(link, what.key));
}

function sentence({ from, by, to, says }: ChainRow, own: string): string[] {
  if (says === null) return [];
  const key = to.key === own && SHORT.has(says) ? `${says}-own` : says;
  return [t(key, { what: nameOfThing(to), from: nameOfThing(from), way: sayWay(by) })];
}
