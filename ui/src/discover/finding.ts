// How a finding is said.
import { sayDate } from "../lib/dates.svelte";
import type { EvidenceLine, FindingRow } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import { has, t, words } from "../lib/words.svelte";

/** What to call it: the service's name when it is known, otherwise what the file called it. */
export function titleOf(row: FindingRow): string {
  if (row.service !== null) return nameOf(row.service.names);
  return row.key.kind === "signature" ? `【${row.guess}】` : row.guess;
}

/** What its tile is coloured by, and what stands on it. */
export function tileOf(row: FindingRow): { id: string; name: string } {
  return row.service === null ? { id: `?${row.guess}`, name: "?" } : { id: row.service.id, name: nameOf(row.service.names) };
}

/** Whether its records are messages; otherwise they are saved logins. */
export function isMessages(row: FindingRow): boolean {
  return row.key.kind === "signature" || row.key.kind === "sender";
}

/** 9 条短信，2019-03 到 2024-11. */
export function sayCount(row: FindingRow): string {
  const records = t(isMessages(row) ? "discover-messages" : "discover-logins", { count: row.count });
  const span = saySpan(row.first_seen, row.last_seen);
  return span === "" ? records : `${records}${t("discover-comma")}${span}`;
}

/** From one month to another, or the one they are both in. */
export function saySpan(from: string | null, to: string | null): string {
  const [first, last] = [sayMonth(from ?? to), sayMonth(to ?? from)];
  return first === last ? first : t("discover-span", { first, last });
}

/** The month of a day: 2024-11, Nov 2024. */
export function sayMonth(day: string | null): string {
  return day === null ? "" : sayDate(day.slice(0, 7), { short: true });
}

/** When a record is from, to the minute: 2019-03-04 11:07, 4 Mar 2019 11:07. */
export function sayMoment(at: string): string {
  const [day = "", time = ""] = at.split("T");
  const said = words.language === "zh-CN" ? day : sayDate(day, { year: true, short: true });
  return time === "" ? said : `${said} ${time.slice(0, 5)}`;
}

/** What the last record was about. */
export function sayLast(row: FindingRow): string {
  const last = row.evidence.at(-1);
  return last === undefined ? "" : t(`term-event-${hyphened(last.kind)}`);
}

/** One line for a finding that is not open. */
export function sayBriefly(row: FindingRow): string {
  if (row.service === null) return t(isMessages(row) ? "discover-brief-unknown" : "discover-brief-unknown-login", { count: row.count });
  if (isMessages(row)) return t("discover-brief-messages", { count: row.count, last: sayLast(row) });
  if (row.key.kind === "android_package") return t("discover-brief-app");
  return t("discover-brief-login", { host: row.key.value });
}

/** How well founded it is. */
export function sayStrength(row: FindingRow): string {
  return t(`discover-strength-${Math.min(4, Math.max(0, row.strength))}`);
}

/** An excerpt, cut around its signature: before, 【…】, after. */
export function cut(line: EvidenceLine): { before: string; mark: string; after: string } {
  const found = /【[^】]{1,20}】/.exec(line.excerpt);
  if (found === null) return { before: line.excerpt, mark: "", after: "" };
  return {
    before: line.excerpt.slice(0, found.index),
    mark: found[0],
    after: line.excerpt.slice(found.index + found[0].length),
  };
}

/** A name of the core as keys of messages write it. */
export function hyphened(name: string): string {
  return name.replaceAll("_", "-");
}

/** The provider an account is probably entered through, as a name; nothing for one without a name here. */
export function sayProvider(provider: string): string | null {
  const key = `discover-provider-${provider}`;
  return has(key) ? t(key) : null;
}
