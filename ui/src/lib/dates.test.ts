import { expect, test } from "vitest";
import { addDays, compareDate, daysBetween, isDay, readDay, sayDate, sayWeekday } from "./dates.svelte";
import { words } from "./words.svelte";

test("a day of this year is one word, another year is written out", () => {
  expect(sayDate("2026-03-07")).toBe("3月7日");
  expect(sayDate("2026-03-07", { weekday: true })).toBe("3月7日 周六");
  expect(sayDate("2021-07-18")).toBe("2021-07-18");
  expect(sayDate("2021-07-18", { year: true })).toBe("2021年7月18日");
  words.language = "en";
  expect(sayDate("2026-03-07")).toBe("7 March");
  expect(sayDate("2026-03-07", { weekday: true, short: true })).toBe("Sat 7 Mar");
  expect(sayDate("2026-03-07", { weekday: "long" })).toBe("Saturday 7 March");
  expect(sayDate("2021-07-18")).toBe("18 July 2021");
  expect(sayWeekday("2026-03-09")).toBe("Mon");
});

test("where dates are compared they line up", () => {
  expect(compareDate("2026-03-07")).toBe("2026-03-07");
  words.language = "en";
  expect(compareDate("2026-03-07")).toBe("7 Mar 2026");
});

test("a source that knows only a month stays a month", () => {
  expect(sayDate("2026-02")).toBe("2026-02");
  expect(sayDate("2022")).toBe("2022");
  words.language = "en";
  expect(sayDate("2026-02")).toBe("February 2026");
});

test.each([
  ["2026-03-07", "2026-03-07"],
  ["2026-3-7", "2026-03-07"],
  ["2026/3/7", "2026-03-07"],
  ["2026.3.7", "2026-03-07"],
  ["20260307", "2026-03-07"],
  ["2026年3月7日", "2026-03-07"],
  [" 2026 年 3 月 7 日 ", "2026-03-07"],
  ["3月7日", "2026-03-07"],
  ["3-7", "2026-03-07"],
  ["2024-02-29", "2024-02-29"],
])("%s is read as a day", (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each(["", "明天吧", "2026-02-30", "2025-02-29", "2026-13-01", "0000", "7"])("%s is no day", (typed) => {
  expect(readDay(typed)).toBeNull();
});

test("days are counted across months and leap years, in no time zone", () => {
  expect(daysBetween("2026-03-07", "2026-03-14")).toBe(7);
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(isDay("2026-02-29")).toBe(false);
});
