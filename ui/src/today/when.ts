// When something is to be done, in words.
import { clock, daysBetween, sayDate } from "../lib/dates.svelte";
import type { TodayItem } from "../lib/generated/Commands";
import { t } from "../lib/words.svelte";

/** The words for an item's date, and whether time presses or is waited for. */
export function whenOf({ on, ready }: TodayItem): { text: string; waits: boolean } {
  if (on === null) return { text: t("today-anytime"), waits: false };
  const days = daysBetween(clock.today, on);
  const date = sayDate(on, { weekday: true, short: true });
  if (!ready) return { text: t("today-from", { date }), waits: true };
  if (days < 0) return { text: t("today-overdue", { days: -days }), waits: true };
  if (days === 0) return { text: t("today-due-today"), waits: true };
  return { text: t("today-due", { date }), waits: true };
}
