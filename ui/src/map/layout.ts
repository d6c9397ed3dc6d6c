// Where everything stands. Two columns; a large group on the right has several, side by side. All lengths in pixels at 100 %.
import { FEW, type Group } from "./groups";
import type { Spot, Tie, Use, Web } from "./things";
import type { Likelihood } from "../lib/generated/Commands";

/** A box: one thing, a group that is shut, or the rest of one of which only a few are shown. */
export interface Box {
  key: string;
  kind: "spot" | "shut" | "rest";
  group: Group;
  spot: Spot | null;
  /** For `shut` and `rest`: those that are not drawn by themselves. */
  hidden: readonly Spot[];
  x: number;
  y: number;
  w: number;
  h: number;
  /** Its place in its column, top to bottom: what the arrow keys go by. */
  order: number;
  column: number;
}

/** A heading of a group. */
export interface Head {
  group: Group;
  x: number;
  y: number;
  w: number;
}

/** A line between two boxes: one tie, or all ties between them as a bundle. */
export interface Line {
  key: string;
  from: Box;
  to: Box;
  ties: Tie[];
  sure: Likelihood;
  use: Use;
  joint: boolean;
  curve: Curve;
  /** What it lies within. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A Bézier curve, and the corners after it when the target stands in a further column. */
export interface Curve {
  x1: number; y1: number; ax: number; ay: number; bx: number; by: number; x2: number; y2: number;
  corner: { x: number; y: number } | null;
}

/** The upright at the side of a group. */
export interface Rail {
  x: number;
  top: number;
  bottom: number;
  branches: { x: number; y: number; down: number }[];
}

/** The drawing. */
export interface Layout {
  boxes: Box[];
  heads: Head[];
  /** The box a thing is drawn in, alone or with others. */
  at: Map<string, Box>;
  lines: Line[];
  /** With very many lines: one for each thing and group, which stand for all that do not matter just now. Otherwise none. */
  trunks: Line[];
  /** Where the trunks end: upright at the side of a group, with a branch to each thing in it. */
  rails: Rail[];
  /** Lines that start or end at a box. */
  touching: Map<string, Line[]>;
  width: number;
  height: number;
  unit: number;
}

const BOX = 36;
const PITCH = 44;
const HEAD = 20;
const UNDER_HEAD = 12;
const BETWEEN = 12;
const EDGE = 24;
const TOP = 20;
/** Space kept free below. */
const BOTTOM = 24;
/** From how many things on a group on the right gets a further column, and how many columns at most. */
const COLUMN = 28;
const COLUMNS = 6;
const BESIDE = 24;
/** How far a rail stands from its group. */
const RAIL = 14;
/** From so many lines on they are drawn together. */
const CROWDED = 400;
const SURE: readonly Likelihood[] = ["possible", "assumed", "confirmed"];

/**
 * Lays the groups out. `width` is that of the window, `unit` how many pixels make one (1; 1.25 with big type); the right column
 * begins `down` at the earliest, so that an outcome appears where one is looking.
 */
export function layoutOf(groups: readonly Group[], web: Web, width: number, unit: number, down = 0): Layout {
  const room = Math.max(width / unit, 400);
  const w = room < 640 ? 180 : 200;
  const gap = Math.min(440, Math.max(140, room - 2 * EDGE - 2 * w));
  const boxes: Box[] = [];
  const heads: Head[] = [];
  const at = new Map<string, Box>();
  const order = { left: 0, right: 0 };
  const foot = { left: TOP, right: Math.max(TOP, TOP + down / unit) };
  let wide = EDGE;

  for (const group of groups) {
    const x = group.side === "left" ? EDGE : EDGE + w + gap;
    let y = foot[group.side];
    heads.push({ group, x, y, w });
    y += HEAD + UNDER_HEAD;
    const shown = group.showing === "open" ? group.spots : group.showing === "few" ? group.spots.slice(0, FEW) : [];
    const hidden = group.spots.slice(shown.length);
    const columns = group.side === "left" ? 1 : Math.min(COLUMNS, Math.max(1, Math.ceil(shown.length / COLUMN)));
    const rows = Math.ceil(shown.length / columns);
    const put = (box: Pick<Box, "key" | "kind" | "spot" | "hidden">, row: number, column: number) => {
      const made: Box = { ...box, group, x: x + column * (w + BESIDE), y: y + row * PITCH, w, h: BOX, order: (order[group.side] += 1), column };
      boxes.push(made);
      wide = Math.max(wide, made.x + w);
      if (made.spot !== null) at.set(made.spot.key, made);
      for (const spot of made.hidden) at.set(spot.key, made);
    };
    // Down the first column, then down the next: the order of importance reads as in a newspaper.
    shown.forEach((spot, index) => put({ key: spot.key, kind: "spot", spot, hidden: [] }, index % rows, Math.floor(index / rows)));
    if (hidden.length > 0) put({ key: `${group.key}/more`, kind: shown.length === 0 ? "shut" : "rest", spot: null, hidden }, rows, 0);
    const drawn = rows + (hidden.length > 0 ? 1 : 0);
    foot[group.side] = y + drawn * PITCH - (PITCH - BOX) + BETWEEN + 4;
  }

  const scaled = (box: Box): Box => Object.assign(box, { x: box.x * unit, y: box.y * unit, w: box.w * unit, h: box.h * unit });
  boxes.forEach(scaled);
  for (const head of heads) Object.assign(head, { x: head.x * unit, y: head.y * unit, w: head.w * unit });
  const lines = linesOf(web.ties, at, unit);
  const crowded = lines.length > CROWDED;
  const touching = new Map<string, Line[]>();
  for (const line of lines) {
    for (const box of new Set([line.from, line.to])) {
      const list = touching.get(box.key);
      if (list === undefined) touching.set(box.key, [line]);
      else list.push(line);
    }
  }
  return {
    boxes, heads, at, lines, touching, unit, trunks: crowded ? trunksOf(lines, heads, unit) : [], rails: crowded ? railsOf(boxes, heads, unit) : [],
    width: (wide + EDGE) * unit,
    height: (Math.max(foot.left, foot.right) + BOTTOM) * unit,
  };
}

function linesOf(ties: readonly Tie[], at: ReadonlyMap<string, Box>, unit: number): Line[] {
  const bundles = new Map<string, { from: Box; to: Box; ties: Tie[] }>();
  for (const tie of ties) {
    const [from, to] = [at.get(tie.from), at.get(tie.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from.key}>${to.key}`;
    const held = bundles.get(key);
    if (held === undefined) bundles.set(key, { from, to, ties: [tie] });
    else held.ties.push(tie);
  }
  // Where several lines arrive, each has its own place, in the order of where they come from.
  const arriving = new Map<Box, { from: Box; key: string }[]>();
  for (const [key, { from, to }] of bundles) {
    const list = arriving.get(to);
    if (list === undefined) arriving.set(to, [{ from, key }]);
    else list.push({ from, key });
  }
  const port = new Map<string, number>();
  for (const [to, list] of arriving) {
    list.sort((a, b) => a.from.y - b.from.y);
    const room = to.h * 0.6;
    list.forEach(({ key }, index) => port.set(key, to.y + to.h / 2 + (list.length === 1 ? 0 : (index / (list.length - 1) - 0.5) * Math.min(room, 9 * unit * (list.length - 1)))));
  }
  return [...bundles].map(([key, { from, to, ties: bundled }]): Line => {
    const curve = curveOf(from, to, port.get(key) ?? to.y + to.h / 2, unit);
    const xs = [curve.x1, curve.ax, curve.bx, curve.x2, ...(curve.corner ? [curve.corner.x] : [])];
    const ys = [curve.y1, curve.ay, curve.by, curve.y2, ...(curve.corner ? [curve.corner.y] : [])];
    return {
      key, from, to, ties: bundled, curve,
      sure: SURE[Math.max(...bundled.map(({ sure }) => SURE.indexOf(sure)))] ?? "possible",
      use: bundled.some(({ use }) => use === "login") ? "login" : (bundled[0]?.use ?? "login"),
      joint: bundled.every(({ joint }) => joint),
      left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys),
    };
  });
}

/** One line from each thing to each group on the right that it opens anything in. */
function trunksOf(lines: readonly Line[], heads: readonly Head[], unit: number): Line[] {
  const places = new Map(heads.map((head) => [head.group, head]));
  const trunks = new Map<string, Line>();
  for (const line of lines) {
    const head = places.get(line.to.group);
    if (line.to.group.side === line.from.group.side || head === undefined) continue;
    const key = `${line.from.key}>>${line.to.group.key}`;
    const there = trunks.get(key);
    if (there !== undefined) {
      there.ties.push(...line.ties);
      continue;
    }
    const [x1, y1, x2, y2] = [line.from.x + line.from.w, line.from.y + line.from.h / 2, head.x - RAIL * unit, head.y + 28 * unit];
    const pull = (x2 - x1) / 2;
    const curve: Curve = { x1, y1, ax: x1 + pull, ay: y1, bx: x2 - pull, by: y2, x2, y2, corner: null };
    trunks.set(key, {
      ...line, key, curve, ties: [...line.ties], use: "world", joint: false, sure: "confirmed",
      left: x1, right: x2, top: Math.min(y1, y2), bottom: Math.max(y1, y2),
    });
  }
  return [...trunks.values()];
}

function railsOf(boxes: readonly Box[], heads: readonly Head[], unit: number): Rail[] {
  const of = new Map<Group, Box[]>();
  for (const box of boxes) {
    const list = of.get(box.group);
    if (list === undefined) of.set(box.group, [box]);
    else list.push(box);
  }
  return heads.flatMap(({ group, x, y }) => {
    const its = of.get(group) ?? [];
    if (group.side === "left" || its.length === 0) return [];
    const branches = its.map((box) => {
      const gap = box.y - ((PITCH - BOX) / 2) * unit;
      return box.column === 0 ? { x: box.x, y: box.y + box.h / 2, down: 0 } : { x: box.x + 14 * unit, y: gap, down: box.y - gap };
    });
    return [{ x: x - RAIL * unit, top: y + 28 * unit, bottom: Math.max(...branches.map((branch) => branch.y)), branches }];
  });
}

function curveOf(from: Box, to: Box, y2: number, unit: number): Curve {
  const x1 = from.x + from.w;
  const y1 = from.y + from.h / 2;
  if (to.group.side === from.group.side) {
    // Within the left column: out and back in an arc, the wider the further.
    const out = Math.min(110, 48 + Math.abs(y2 - y1) / 9) * unit;
    const x2 = to.x + to.w;
    return { x1, y1, ax: x1 + out, ay: y1, bx: x2 + out, by: y2, x2, y2, corner: null };
  }
  if (to.column === 0) {
    const pull = (to.x - x1) / 2;
    return { x1, y1, ax: x1 + pull, ay: y1, bx: to.x - pull, by: y2, x2: to.x, y2, corner: null };
  }
  // To a further column: along the gap above the row, then down into the box.
  const edge = to.x - to.column * (to.w + BESIDE * unit) - 8 * unit;
  const row = to.y - ((PITCH - BOX) / 2) * unit;
  const pull = (edge - x1) / 2;
  return { x1, y1, ax: x1 + pull, ay: y1, bx: edge - pull, by: row, x2: edge, y2: row, corner: { x: to.x + 14 * unit, y: to.y } };
}

/** How far along the column, of two in one column or one in each; for walking with the arrow keys. */
export function inOrder(layout: Layout, side: "left" | "right"): Box[] {
  return layout.boxes.filter(({ group }) => group.side === side).sort((a, b) => a.order - b.order);
}
