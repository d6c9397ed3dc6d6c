// What the strokes mean: as long as nothing is supposed, how sure and what for; then, what becomes of them.
import type { Likelihood } from "../lib/generated/Commands";
import { t } from "../lib/words.svelte";
import type { TieFate } from "./fates";
import type { Tone } from "./paint";

/** One line of the legend. */
export interface Sign {
  label: string;
  tone: Tone;
  sure: Likelihood;
  double: boolean;
  cross: boolean;
  plus: boolean;
}

/** The legend; once something is supposed, only of what is to be seen. */
export function legendOf(seen: ReadonlySet<TieFate> | null): Sign[] {
  const sign = (name: string, tone: Tone, more: Partial<Sign> = {}): Sign => ({
    label: t(`map-legend-${name}`), tone, sure: "confirmed", double: false, cross: false, plus: false, ...more,
  });
  const fates: [TieFate, Sign][] = [
    ["cut", sign("cut", "cut", { cross: true })],
    ["used", sign("used", "used")],
    ["waits", sign("waits", "waits", { cross: true })],
    ["broken", sign("broken", "broken", { cross: true })],
    ["still", sign("still", "still")],
  ];
  return seen !== null
    ? fates.flatMap(([fate, its]) => (seen.has(fate) ? [its] : []))
    : [
        sign("confirmed", "still"),
        sign("assumed", "still", { sure: "assumed" }),
        sign("possible", "still", { sure: "possible" }),
        sign("recovery", "still", { double: true }),
        sign("joint", "still", { plus: true }),
      ];
}
