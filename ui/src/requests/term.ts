// When an answer is due, in words: the day, how far it is, and how it was counted. Pure.
import { addDays, sayDate } from "../lib/dates.svelte";
import type { RequestRow, RequestTerm, Term } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import { term } from "../lib/term";
import { t } from "../lib/words.svelte";

/** "15 个工作日", "30 天". */
export function sayTerm(length: Term): string {
  const [unit, count] = Object.entries(length)[0] ?? ["days", 0];
  return t("requests-term", { unit, count });
}

/** How the day came about: from which day, how long, by what. */
export function sayCounting({ start, term: length, basis, standing }: RequestTerm): string {
  return t("requests-counted", { start: { date: start }, term: sayTerm(length), basis, standing: term("standing", standing) });
}

/** The line under a card's name: when the answer is due, how overdue it is, or from when one may act. */
export function dueLine(row: RequestRow): { text: string; tone: "wait" | "lose" | "" } {
  const due = row.term;
  if (due === null) return { text: "", tone: "" };
  if (due.paused) return { text: t("requests-due-paused"), tone: "wait" };
  const days = row.days_left ?? 0;
  if (row.overdue) return { text: t("requests-due-over", { days: -days }), tone: "lose" };
  const day = sayDate(due.due, { short: true });
  return { text: days === 0 ? t("requests-due-today") : t("requests-due-in", { date: day, days }), tone: "wait" };
}

/** The first day on which one may say that nothing came. */
export function overFrom({ due }: RequestTerm): string {
  return addDays(due, 1);
}

/** What it asks for, and where it goes when it is a complaint: 删除 · 12377. */
export function aboutOf(row: RequestRow): string {
  const right = nameOf(row.right_names);
  return row.channel === null ? right : t("requests-about-channel", { right, channel: row.channel.names });
}
