import { expect, test } from "vitest";
import type { WayTag } from "../lib/generated/Commands";
import { lengthOf, within } from "./curve";
import { outlookOf } from "./fates";
import { groupsOf } from "./groups";
import { layoutOf } from "./layout";
import { read, written } from "./mishaps";
import { dressed, toneOf } from "./paint";
import { fitted, kept, scaled, showing } from "./sight";
import { answersOf, exampleParts, largeFamily } from "./testing/family";
import { worldOf } from "./testing/world";
import { homeOf, ofPerson, webOf } from "./things";

const parts = exampleParts();
const view = worldOf(parts.things, parts.ways).map();

test("what has no place of its own stands where it belongs", () => {
  expect(["sim:1", "pin:2", "password:3", "face:4"].map(homeOf)).toEqual(["identifier:1", "device:2", "account:3", "face:4"]);
});

test("all ways between two things are one line, as sure as the surest of them, and joint only if each needs more", () => {
  const tag = (key: string, thing: "account" | "identifier") => ({ tag: { key, thing: { thing, id: key }, name: { kind: "text" as const, zh: key, en: key }, identifier: null, device: null, service: null, person: null }, importance: 1, open: true, locks: 0, ways: 1 });
  const way = (key: string, needs: string[], likelihood: WayTag["likelihood"], usage: WayTag["usage"] = "login"): WayTag => ({
    key, opens: "account:a", needs, parts: [], factors: [], usage, likelihood, person_only: false, candidate: false,
  });
  const things = [tag("account:a", "account"), tag("identifier:n", "identifier"), tag("identifier:m", "identifier")];
  const web = (ways: WayTag[]) => webOf({ things, ways, points: [], questions: [] });
  const [joint] = web([way("1", ["identifier:n", "password:a"], "assumed", "recovery")]).ties;
  expect(joint).toMatchObject({ sure: "assumed", use: "recovery", joint: true });
  const [alone] = web([way("1", ["identifier:n", "password:a"], "assumed", "recovery"), way("2", ["identifier:n"], "confirmed")]).ties;
  expect(alone).toMatchObject({ sure: "confirmed", use: "login", joint: false });
  const [session] = web([way("1", ["identifier:n", "pin:x"], "possible")]).ties;
  expect(session?.joint).toBe(false);
});

test("a person’s map holds their accounts and all those hang on, and nothing else", () => {
  const web = webOf(view);
  const person = view.things.find(({ tag }) => tag.person?.name === "奶奶")?.tag.person?.id ?? "";
  const mine = ofPerson(web, person);
  expect(mine.spots.size).toBeLessThan(web.spots.size);
  for (const { from, to } of mine.ties) expect(mine.spots.has(from) && mine.spots.has(to)).toBe(true);
});

test("what is supposed survives the route; what can’t happen becomes what can", () => {
  const likely = (key: string) => (key === "identifier:n" ? (["number_gone", "sim_stolen"] as const) : []);
  expect(read("identifier:n=sim_stolen,account:x=account_closed", likely)).toEqual([{ key: "identifier:n", happening: "sim_stolen" }]);
  expect(read("identifier:n=device_lost", likely)).toEqual([{ key: "identifier:n", happening: "number_gone" }]);
  expect(read("", likely)).toEqual([]);
  expect(written(read("identifier:n=sim_stolen", likely))).toBe("identifier:n=sim_stolen");
});

test("a line that breaks is cut where it was the last one, and broken where others are left", () => {
  const number = view.things.find(({ tag }) => tag.name.kind === "text" && tag.name.zh === "138••••2201")?.tag.key ?? "";
  const id = number.slice("identifier:".length);
  const outcome = worldOf(parts.things, parts.ways).whatIf([{ mishap: "number_gone", number: id }]);
  const web = webOf(view);
  const outlook = outlookOf(outcome, false);
  expect(outlook.of(number)).toBe("gone");
  for (const tie of web.out.get(number) ?? []) expect(outlook.tie(tie)).toBe(outlook.of(tie.to) === "locked" ? "cut" : "broken");
  // What a stranger does is only told to whoever asks.
  expect(outcome.taken.length).toBeGreaterThan(0);
  const attacked = outlookOf(outcome, true);
  expect((web.out.get(number) ?? []).map(attacked.tie)).toContain("used");
});

test("of very many lines those that matter are drawn themselves, the others as trunks", () => {
  const large = largeFamily(600);
  const map = worldOf(large.things, large.ways).map();
  const web = webOf(map);
  const open = new Map(groupsOf(web, map.points, "category", null, new Map()).map(({ key }) => [key, "open" as const]));
  const layout = layoutOf(groupsOf(web, map.points, "category", null, open), web, 752, 1);
  expect(layout.lines.length).toBeGreaterThan(400);
  const rest = dressed(layout, (line) => toneOf(line, null, null));
  expect(rest.length).toBeLessThan(layout.lines.length * 0.7);
  const box = layout.boxes.find(({ spot }) => spot?.sort === "phone");
  const lines = new Set(layout.touching.get(box?.key ?? ""));
  const pointed = dressed(layout, (line) => toneOf(line, null, lines));
  for (const line of lines) expect(pointed.some((one) => one.line === line && one.tone === "lit")).toBe(true);
});

test("no two boxes lie on one another, and every thing has its place", () => {
  const large = largeFamily(400);
  const map = worldOf(large.things, large.ways).map();
  const web = webOf(map);
  const layout = layoutOf(groupsOf(web, map.points, "person", null, new Map([...web.spots.values()].map(({ tag }) => [`person:${tag.person?.id ?? ""}`, "open" as const]))), web, 900, 1.25);
  for (const key of web.spots.keys()) expect(layout.at.has(key)).toBe(true);
  const sorted = layout.boxes.toSorted((a, b) => a.x - b.x || a.y - b.y);
  sorted.forEach((box, index) => {
    const next = sorted[index + 1];
    if (next !== undefined && next.x === box.x) expect(next.y).toBeGreaterThanOrEqual(box.y + box.h);
  });
});

test("a piece of a curve lies on the curve, and its length goes on where the one before ends", () => {
  const curve = { x1: 0, y1: 0, ax: 150, ay: 0, bx: 150, by: 1000, x2: 300, y2: 1000, corner: null };
  const piece = within(curve, 400, 600);
  expect(piece.curve.y1).toBeCloseTo(400, 0);
  expect(piece.curve.y2).toBeCloseTo(600, 0);
  expect(piece.curve.x1).toBeGreaterThan(100);
  expect(within(curve, -10, 1010)).toEqual({ curve, start: 0 });
  expect(Math.abs(lengthOf(curve, 0.5) * 2 - lengthOf(curve, 1))).toBeLessThan(2);
  const up = { ...curve, y1: 1000, ay: 1000, by: 0, y2: 0 };
  expect(within(up, 400, 600).curve.y1).toBeCloseTo(600, 0);
});

test("the window can’t be moved off the drawing, and a thing out of view is brought into it", () => {
  const web = webOf(view);
  const layout = layoutOf(groupsOf(web, view.points, "category", null, new Map()), web, 752, 1);
  const sight = { x: 0, y: 0, z: 1, w: 752, h: 600 };
  expect(kept({ ...sight, x: 9999, y: -99999 }, layout).x).toBeLessThan(200);
  expect(kept({ ...sight, y: -99999 }, layout).y).toBeGreaterThan(-layout.height);
  const all = fitted(sight, layout);
  expect(layout.height * all.z).toBeLessThanOrEqual(600.5);
  const point = scaled(sight, 2, 100, 100);
  expect([point.z, 50 * point.z + point.x, (100 - point.y) / point.z]).toEqual([2, 0, 100]);
  const last = layout.boxes.at(-1);
  if (last === undefined) throw new Error("there is a box");
  const seen = showing(sight, last);
  expect(last.y * seen.z + seen.y).toBeLessThan(600);
});

test("an answered question changes what the stand-in answers, so that the interview can be walked", async () => {
  const own = exampleParts();
  const answers = answersOf(own, true);
  const possible = own.ways.find(({ likelihood, usage }) => likelihood === "possible" && usage === "login");
  if (possible === undefined) throw new Error("the example has a possible way");
  await answers.answer_way?.({ account: possible.opens.slice("account:".length), draft: { usage: "login", needs: possible.factors }, works: true });
  const map = await answers.get_map?.(null);
  expect(map?.ways.find(({ key }) => key === possible.key)?.likelihood).toBe("confirmed");
});
