import { expect, test } from "vitest";
import { readOpened, sayOpened } from "../lib/opened";
import { accountsOf } from "../lib/testing/accounts";
import { answerOf } from "../lib/testing/example";
import { words } from "../lib/words.svelte";
import { ALL, narrow, SORTS, sorted } from "./filter";
import { readAmount, writtenAmount } from "./forms/amount";
import { tableOf } from "./matrix";

const { accounts, data, stages, categories, identifiers, providers, barriers } = accountsOf({ person: null });
const nobody = new Set<string>();

test("every facet narrows to as many as it counts", () => {
  const facets = { stage: stages, category: categories, holds: data, identifier: identifiers, provider: providers, barrier: barriers };
  for (const [name, values] of Object.entries(facets)) {
    for (const { value, count } of values) {
      expect(narrow(accounts, { ...ALL, [name]: value }, nobody), `${name} ${value}`).toHaveLength(count);
    }
  }
});

test("a name is found in either language, by person and by label, whatever the case", () => {
  const found = (query: string) => narrow(accounts, { ...ALL, query }, nobody).map(({ service }) => service.id);
  expect(found("sOuL")).toEqual(["soul"]);
  expect(found("  wechat ")).toHaveLength(4);
  expect(found("小号")).toEqual(["weixin"]);
  expect(found("奶奶")).toHaveLength(3);
});

test("no order loses or doubles an account", () => {
  for (const sort of SORTS) expect(new Set(sorted(accounts, sort).map(({ id }) => id)).size, sort).toBe(accounts.length);
});

test("the day of sign-up is read as exactly as it is known", () => {
  expect(readOpened("2021", false)).toEqual({ on: "2021-01-01", precision: "year" });
  expect(readOpened("2021年7月", false)).toEqual({ on: "2021-07-01", precision: "month" });
  expect(readOpened("2021/7/18", false)).toEqual({ on: "2021-07-18", precision: "day" });
  expect(readOpened("20210718", true)).toEqual({ on: "2021-07-18", precision: "on_or_before" });
  expect(readOpened("", false)).toBeNull();
  for (const odd of ["2021-13", "0021", "昨天", "2021-02-30", "2021-7-1-1"]) expect(readOpened(odd, false), odd).toBeUndefined();
});

test("the day of sign-up is said as exactly as it is known, in both languages", () => {
  expect(sayOpened({ on: "2021-07-01", precision: "month" })).toBe("2021-07");
  expect(sayOpened({ on: "2021-07-18", precision: "on_or_before" })).toBe("2021-07-18 或更早");
  words.language = "en";
  expect(sayOpened({ on: "2021-07-01", precision: "month" })).toBe("July 2021");
  expect(sayOpened({ on: "2021-01-01", precision: "year" })).toBe("2021");
});

test("amounts are read into the smallest unit of their currency", () => {
  expect(readAmount("¥1,200.5", "CNY")).toEqual({ minor: 120050, currency: "CNY" });
  expect(readAmount("19.9 元", "CNY")).toEqual({ minor: 1990, currency: "CNY" });
  expect(readAmount("980", "JPY")).toEqual({ minor: 980, currency: "JPY" });
  expect(readAmount("", "CNY")).toBeNull();
  for (const odd of ["-5", "1.999", "十块", "1e9"]) expect(readAmount(odd, "CNY"), odd).toBeUndefined();
  expect(writtenAmount({ minor: 1990, currency: "CNY" })).toBe("19.90");
});

test("the table of who holds what counts what is held and keeps what is gone apart", () => {
  const kinds = answerOf("list_data_kinds", null);
  const row = accounts.find(({ holds }) => holds.includes("face"));
  if (row === undefined) throw new Error("somebody in the example holds a face");
  const gone = { ...row, id: "x", holds: row.holds.filter((item) => item !== "face"), fates: [["face", { fate: "erased_claimed", on: "2026-01-01" }] as [string, { fate: "erased_claimed"; on: string }]] };
  const table = tableOf([row, gone], kinds, (group) => group);
  const face = table.columns.findIndex(({ key }) => key === "face");
  expect(face).toBeLessThan(table.sensitive);
  expect(table.totals[face]).toBe(1);
  const marks = table.lines.flatMap((line) => (line.kind === "row" ? [line.marks[face]] : []));
  expect(marks).toEqual(["held", "erased_claimed"]);
});
