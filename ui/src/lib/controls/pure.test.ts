import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ICONS } from "./icons";
import { labelWidth, placeLane, type RibbonItem, ticks, weekends } from "./ribbon";
import { monogramOf, stockOf } from "./tile";

test("every icon has one drawing, and every drawing a name", () => {
  const sprite = readFileSync("src/lib/controls/Sprite.svelte", "utf8");
  const drawn = [...sprite.matchAll(/<symbol id="i-([^"]+)"/g)].map(([, name]) => name);
  expect([...drawn].sort()).toEqual([...ICONS].sort());
});

test("a monogram is the first sign that is a letter, a digit or a Chinese character", () => {
  expect(["支付宝", "Soul", "wps", "12306", "【悦购优选】", "…"].map(monogramOf)).toEqual(["支", "S", "W", "1", "悦", "?"]);
});

test("a service keeps its paper stock, and many services use all eight", () => {
  expect(stockOf("alipay")).toBe(stockOf("alipay"));
  const used = new Set(Array.from({ length: 200 }, (_, index) => stockOf(`service-${index}`)));
  expect([...used].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("a weekend is one band of two days, cut at the edges of the ribbon", () => {
  expect(weekends("2026-03-08", 8)).toEqual([
    { from: "2026-03-08", to: "2026-03-08", kind: "weekend" },
    { from: "2026-03-14", to: "2026-03-15", kind: "weekend" },
  ]);
});

test("the Mondays are written above, except under a holiday's name", () => {
  const holiday = { from: "2026-04-04", to: "2026-04-06", kind: "holiday" as const, name: "清明" };
  const found = ticks("2026-03-07", 60, [holiday]);
  expect(found.map(({ day }) => day)).not.toContain("2026-04-06");
  expect(found[0]).toMatchObject({ day: "2026-03-16", first: true });
  expect(found.find(({ day }) => day === "2026-04-13")).toMatchObject({ first: true });
  expect(found.find(({ day }) => day === "2026-04-20")).toMatchObject({ first: false });
});

test("labels that would run into each other go to different rows", () => {
  const mark = (id: string, on: string, label: string): RibbonItem => ({ id, kind: "due", on, label });
  const placed = placeLane(
    [mark("a", "2026-03-09", "南方航空人工审核满期"), mark("b", "2026-03-10", "哈啰"), mark("c", "2026-04-20", "远着呢")],
    "2026-03-07",
    60,
    960,
  );
  expect(placed.map(({ item, row }) => [item.id, row])).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 0],
  ]);
});

test("a label with no room behind its mark stands before it", () => {
  const [last] = placeLane([{ id: "a", kind: "lose", on: "2026-05-05", label: "134••••6027 停用" }], "2026-03-07", 60, 960);
  expect(last?.labelSide).toBe("before");
});

test("what is over, or lies beyond the ribbon, is not on it", () => {
  const placed = placeLane(
    [
      { id: "past", kind: "due", on: "2026-03-01", label: "过去" },
      { id: "far", kind: "due", on: "2026-09-01", label: "以后" },
      { id: "runs", kind: "span", from: "2026-02-01", to: "2026-03-12", label: "进行中" },
    ],
    "2026-03-07",
    60,
    960,
  );
  expect(placed).toMatchObject([{ item: { id: "runs" }, start: 0, end: 5 }]);
});

test("a Chinese character is about twice as wide as a Latin letter", () => {
  expect(labelWidth("警戒")).toBe(26);
  expect(labelWidth("ab")).toBeCloseTo(15.08);
});
