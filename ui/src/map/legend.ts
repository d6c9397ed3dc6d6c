// What the strokes mean: as long as nothing is supposed, how sure and what for; then, what becomes of them.
import type { Likelihood } from "../lib/generated/Commands";
import { t } from "../lib/words.svelte";
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

/** The legend. */
export function legendOf(supposing: boolean): Sign[] {
  const sign = (name: string, tone: Tone, more: Partial<Sign> = {}): Sign => ({
    label: t(`map-legend-${name}`), tone, sure: "confirmed", double: false, cross: false, plus: false, ...more,
  });
  return supposing
    ? [sign("cut", "cut", { cross: true }), sign("broken", "broken", { cross: true }), sign("still", "still")]
    : [
        sign("confirmed", "still"),
        sign("assumed", "still", { sure: "assumed" }),
        sign("possible", "still", { sure: "possible" }),
        sign("recovery", "still", { double: true }),
        sign("joint", "still", { plus: true }),
      ];
}
