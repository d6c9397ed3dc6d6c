// Why an account locks or falls, in plain words: from the account back to what happened.
import type { ChainRow, FateRow, WayTag } from "../lib/generated/Commands";
import { say, t } from "../lib/words.svelte";
import { nameOfThing } from "./things";

/** A way in, its parts joined: “a code to 138••••2201 + password”. */
export function sayWay(way: WayTag): string {
  const parts = way.parts.map(say);
  return parts.length === 0 ? t("map-way-itself") : parts.reduce((one, other) => t("access-way-join", { one, other }));
}

/**
 * The sentences of a reason, the account’s own first. `ways` says how many ways in something has today: where it is one, the
 * sentence says “only”. `opens`: it is a stranger who gets in that way.
 */
export function reasonOf({ what, because }: FateRow, ways: (key: string) => number, how: "locks" | "opens"): string[] {
  const links = [...because].reverse();
  const said: string[] = [];
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at];
    if (link === undefined) continue;
    const before = links[at + 1];
    // A number answers to its card, and that lies in a phone: one sentence for both.
    if (link.from.thing.thing === "sim" && before !== undefined && before.to.key === link.from.key) {
      said.push(sentence({ ...before, to: link.to }, what.key, ways, how));
      at += 1;
    } else {
      said.push(sentence(link, what.key, ways, how));
    }
  }
  return said;
}

/** `own`: the account the reason is of; its name stands above and is not said again. */
function sentence({ from, by, to }: ChainRow, own: string, ways: (key: string) => number, how: "locks" | "opens"): string {
  const what = nameOfThing(to);
  if (by.usage === null) {
    const source = nameOfThing(from);
    if (from.thing.thing === "device") return t("map-because-in", { what, device: source });
    if (from.thing.thing === "account") return t("map-because-mailbox", { what, account: source });
    if (from.thing.thing === "sim") return t("map-because-sim", { what });
    return t("map-because-counter", { what });
  }
  const word = how === "opens" ? "lets" : ways(to.key) === 1 ? "only" : "needs";
  return to.key === own ? t(`map-because-${word}-own`, { way: sayWay(by) }) : t(`map-because-${word}`, { what, way: sayWay(by) });
}
