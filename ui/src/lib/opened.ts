// When an account was opened: often only the year is known, or that it was no later than a day.
import { isDay, readDay, sayDate } from "./dates.svelte";
import type { Opened } from "./generated/Commands";
import { t } from "./words.svelte";

/** 2021-07-18, "2021", "July 2021", or "by 18 July 2021". */
export function sayOpened({ on, precision }: Opened): string {
  if (precision === "year") return sayDate(on.slice(0, 4));
  if (precision === "month") return sayDate(on.slice(0, 7));
  return precision === "on_or_before" ? t("form-opened-by", { date: sayDate(on) }) : sayDate(on);
}

/** As it would be typed. */
export function writtenOpened(opened: Opened | null): string {
  if (opened === null) return "";
  return opened.on.slice(0, opened.precision === "year" ? 4 : opened.precision === "month" ? 7 : 10);
}

/** Reads a day, a month (2021-7, 2021年7月) or a year (2021, 2021年). `undefined` for what is none of them. */
export function readOpened(typed: string, orEarlier: boolean): Opened | null | undefined {
  const text = typed.trim().replace(/\s+/g, "");
  if (text === "") return null;
  const day = readDay(text);
  if (day !== null) return { on: day, precision: orEarlier ? "on_or_before" : "day" };
  const year = /^(\d{4})年?$/.exec(text)?.[1];
  if (year !== undefined) return known({ on: `${year}-01-01`, precision: "year" });
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text);
  if (month === null) return undefined;
  return known({ on: `${month[1]}-${(month[2] ?? "").padStart(2, "0")}-01`, precision: "month" });
}

function known(opened: Opened): Opened | undefined {
  return isDay(opened.on) && opened.on >= "1970" ? opened : undefined;
}
