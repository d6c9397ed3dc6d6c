// The lines of an account in the list: what tells it apart, and when something is due.
import { clock, daysBetween, sayDate } from "../lib/dates.svelte";
import type { AccountRow } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import { t } from "../lib/words.svelte";

/** What it hangs on: the number or address, or the account it is entered through. */
export function hangsOn(row: AccountRow): string {
  const through = row.entered_through[0];
  if (row.hangs_on[0] !== undefined) return row.hangs_on[0].masked;
  return through === undefined ? t("accounts-hangs-on-nothing") : t("accounts-through", { service: through.names });
}

/** When the next thing happens, how far it is, or since when it has been so. */
export function whenLine(row: AccountRow): string {
  const { stage } = row;
  switch (stage.state) {
    case "cooling_off":
      return t("accounts-until", { date: sayDate(stage.until, { short: true }) });
    case "verified":
    case "unbound":
    case "declined":
      return sayDate(stage.on, { short: true });
    case "closed":
      return t("accounts-they-say-closed");
    case "dormant":
    case "lost_access":
      return since(stage.since ?? row.last_used);
    default:
      break;
  }
  if (row.next_date !== null) return sayDate(row.next_date, { short: true });
  if (row.progress !== null) return t("accounts-progress", { done: row.progress[0], all: row.progress[1] });
  if (row.entrance_to > 0) return t("accounts-entrance-to", { count: row.entrance_to });
  return "";
}

function since(day: string | null): string {
  if (day === null) return "";
  const days = daysBetween(day, clock.today);
  return days >= 365 ? t("accounts-idle-years", { years: Math.floor(days / 365) }) : t("accounts-idle-days", { days });
}

/** Whose, at what kind of service, and where a name in the other language helps, that too. */
export function aboutLine(row: AccountRow, language: "zh-CN" | "en"): string[] {
  const other = language === "en" && row.service.names.zh !== row.service.names.en ? [row.service.names.zh] : [];
  const category = row.service.category_names === null ? [] : [nameOf(row.service.category_names)];
  return [...other, row.person.name, ...category];
}
