// Days as people say them. A day is always "YYYY-MM-DD" (sometimes only "YYYY-MM" or "YYYY" in a source); no time zone ever
// touches it.
import { words } from "./words.svelte";

/** A day that exists, as `YYYY-MM-DD`. */
export type Day = string;

class Clock {
  /** Today, by the person's own calendar. The core may set another one. */
  today = $state<Day>(localDay(new Date()));
  // How far the core's calendar is from this computer's, in days; not 0 only when it was started with another day.
  #ahead = 0;

  /** Looks at the computer's clock again; call when a minute has passed or the window comes back. */
  tick(now: Date = new Date()): void {
    this.today = addDays(localDay(now), this.#ahead);
  }

  /** Goes by the day the core says it is. */
  core(day: Day, now: Date = new Date()): void {
    if (!isDay(day)) return;
    this.#ahead = daysBetween(localDay(now), day);
    this.today = day;
  }
}

/** What day it is. */
export const clock = new Clock();

function localDay(now: Date): Day {
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function iso(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Whether this is a day that exists. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = utc(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** `days` after `day`; negative for before. */
export function addDays(day: Day, days: number): Day {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return utc(day).getUTCDay();
}

const ZH_WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
const enMonth = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
const enMonthShort = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
const enWeekday = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: "UTC" });
const enWeekdayLong = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });

/** How a day is written. `weekday` adds the day of the week; `year` insists on the year; `short` shortens the English month. */
export interface DateForm {
  weekday?: boolean | "long";
  year?: boolean;
  short?: boolean;
}

/**
 * A day in a sentence: 3月7日, 7 March. Another year than this one is written out: 2021-07-18, 18 July 2021.
 * What is only a month or a year stays one.
 */
export function sayDate(day: string, form: DateForm = {}): string {
  if (!isDay(day)) return sayPart(day, form);
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const dayOfMonth = Number(day.slice(8, 10));
  const withYear = form.year === true || day.slice(0, 4) !== clock.today.slice(0, 4);
  if (words.language === "zh-CN") {
    const date = form.year === true ? `${year}年${month}月${dayOfMonth}日` : withYear ? day : `${month}月${dayOfMonth}日`;
    return form.weekday ? `${date} ${ZH_WEEKDAYS[weekdayOf(day)]}` : date;
  }
  const name = (form.short ? enMonthShort : enMonth).format(utc(day));
  const date = withYear ? `${dayOfMonth} ${name} ${year}` : `${dayOfMonth} ${name}`;
  if (!form.weekday) return date;
  return `${(form.weekday === "long" ? enWeekdayLong : enWeekday).format(utc(day))} ${date}`;
}

function sayPart(part: string, form: DateForm): string {
  const month = /^(\d{4})-(\d{2})$/.exec(part);
  if (month === null || words.language === "zh-CN") return part;
  return `${(form.short ? enMonthShort : enMonth).format(utc(`${part}-01`))} ${month[1]}`;
}

/** A date where dates are compared with each other: 2026-03-07, 7 Mar 2026. */
export function compareDate(day: string): string {
  return words.language === "zh-CN" ? day : sayDate(day, { year: true, short: true });
}

/** The day of the week: 周六, Sat. */
export function sayWeekday(day: Day): string {
  return words.language === "zh-CN" ? (ZH_WEEKDAYS[weekdayOf(day)] ?? "") : enWeekday.format(utc(day));
}

/** A moment (RFC 3339), by this computer's clock: 3月7日 10:42. */
export function sayTime(moment: string, form: DateForm = {}): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return `${sayDate(localDay(date), form)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/**
 * Reads a day as people type one: 2026-3-7, 2026/3/7, 2026.3.7, 20260307, 2026年3月7日; without a year, 3-7, 3月7日 and 3/7
 * mean this year. `null` for what is not a day.
 */
export function readDay(typed: string): Day | null {
  const text = typed.trim().replace(/\s+/g, "");
  const today = clock.today;
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const bare = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const [year, month, day] = full ? full.slice(1) : bare ? [today.slice(0, 4), ...bare.slice(1)] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const found = iso(Number(year), Number(month), Number(day));
  return isDay(found) ? found : null;
}
