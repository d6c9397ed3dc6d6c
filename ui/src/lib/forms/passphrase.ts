import type { StrengthView } from "../generated/Commands";
import { sayNumber, t } from "../words.svelte";

/** Below this score a stolen vault file is at risk. */
export const SOUND = 3;
/** Beyond this many tries, as a power of ten, more zeros say nothing. */
const COUNTABLE = 15;
/** Below this a number of tries would only sound like a lot. */
const FEW = 4;

/** What would make a passphrase stronger, and how many tries it takes to guess it. */
export function sayStrength({ score, hint, guesses_log10 }: StrengthView): string {
  const better = score < SOUND ? t("strength-better", { hint: t(hint) }) : score === SOUND ? t("strength-still-better") : "";
  return better + sayTries(guesses_log10);
}

function sayTries(log10: number): string {
  if (log10 < FEW) return "";
  if (log10 > COUNTABLE) return t("strength-tries-many", { count: compact(COUNTABLE) });
  return t("strength-tries", { count: compact(Math.floor(log10)) });
}

function compact(log10: number): string {
  return sayNumber(10 ** log10, { notation: "compact", compactDisplay: "long" });
}
