// What is known of an account's end: the glyph of each word, and what its colour means. Pure.
import type { IconName } from "./controls/icons";
import type { EndingKind, EndingRow } from "./generated/Commands";
import { term } from "./term";
import { t } from "./words.svelte";

/** Only what the person saw is green; what others say is a word. */
export const ENDINGS = {
  claimed: { icon: "state-closed", tone: "" },
  verified: { icon: "seal", tone: "done" },
  anonymised: { icon: "eye-off", tone: "" },
  deactivated: { icon: "pause", tone: "stuck" },
  not_found: { icon: "search", tone: "" },
  kept_by_law: { icon: "archive", tone: "wait" },
} as const satisfies Record<EndingKind, { icon: IconName; tone: string }>;
export const ENDING_KINDS = Object.keys(ENDINGS) as EndingKind[];

/** The word for an ending, with the last day of what is kept. */
export function sayEnding({ kind, until }: EndingRow): string {
  if (kind !== "kept_by_law") return term("ending", kind);
  return until === null ? t("endings-kept") : t("endings-kept-until", { until: { date: until } });
}
