import { describe, expect, test } from "vitest";
import { words } from "../lib/words.svelte";
import { cut, saySpan } from "./finding";
import { inView, place } from "./layout";
import { Pace } from "./pace";
import { partDone, sayLeft } from "./progress";

describe("the pace", () => {
  test("says nothing before there is something to go by", () => {
    const pace = new Pace();
    pace.take(0, 0);
    pace.take(5000, 300);
    expect([pace.rate, pace.left(10_000)]).toEqual([null, null]);
  });

  test("is what was done lately, not since the beginning", () => {
    const pace = new Pace();
    for (let second = 0; second <= 20; second += 1) pace.take(second < 10 ? second * 10 : 100 + (second - 10) * 1000, second * 1000);
    expect(pace.rate).toBe(1000);
    expect(pace.left(12_100)).toBe(2);
  });

  test("forgets a rest", () => {
    const pace = new Pace();
    pace.take(0, 0);
    pace.take(1000, 1000);
    pace.rest();
    expect(pace.rate).toBeNull();
  });
});

test("the bar never goes back from one part to the next", () => {
  const at = (phase: "reading" | "matching" | "saving", done: number) =>
    partDone({ phase, bytes_done: done, bytes_total: 10, records: 0, findings: 0 }) ?? 0;
  const all = [at("reading", 0), at("reading", 10), at("matching", 0), at("matching", 10), at("saving", 0), at("saving", 10)];
  expect(all).toEqual([...all].sort((a, b) => a - b));
  expect(all.at(-1)).toBe(1);
});

test("time left is rounded to what one can rely on", () => {
  expect(sayLeft(2)).toBe("还要约 5 秒");
  expect(sayLeft(38)).toBe("还要约 40 秒");
  expect(sayLeft(61)).toBe("还要约 2 分钟");
  words.language = "en";
  expect(sayLeft(59)).toBe("about a minute left");
});

test("an excerpt is cut around its signature wherever that stands", () => {
  const line = { kind: "otp_login", at: null, sender_class: "service_port", locator: 1 } as const;
  expect(cut({ ...line, excerpt: "【美团】验证码 ••••" })).toEqual({ before: "", mark: "【美团】", after: "验证码 ••••" });
  expect(cut({ ...line, excerpt: "验证码 ••••【美团】" })).toEqual({ before: "验证码 ••••", mark: "【美团】", after: "" });
  expect(cut({ ...line, excerpt: "no mark" })).toEqual({ before: "no mark", mark: "", after: "" });
});

test("a span of one month is that month", () => {
  expect(saySpan("2024-11-01", "2024-11-30")).toBe("2024-11");
  expect(saySpan(null, "2024-11-30")).toBe("2024-11");
  expect(saySpan(null, null)).toBe("");
});

test("what is in view is found around an entry that is taller than the others", () => {
  const { placed, height } = place([...Array(1000).keys()], (index) => (index === 500 ? 400 : 50));
  expect(height).toBe(999 * 50 + 400);
  expect(inView(placed, 0, 100, 0)).toEqual([0, 2]);
  expect(inView(placed, 500 * 50 + 10, 100, 0)).toEqual([500, 501]);
  expect(inView(placed, height - 100, 100, 0)).toEqual([998, 1000]);
});
