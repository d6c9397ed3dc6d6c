// How lines look, and drawing those in view on a canvas. Certainty is the stroke (solid, dashed, dotted), what a way is for is
// its shape (login single with an arrow, recovery double with a ring), what becomes of it is weight, colour and a cross.
import type { Likelihood } from "../lib/generated/Commands";
import type { Fate, Outlook, TieFate } from "./fates";
import { lengthOf, middleOf, within } from "./curve";
import type { Box, Curve, Layout, Line, Rail } from "./layout";

/** How a line stands out. */
export type Tone = TieFate | "rest" | "lit" | "faint";

/** The part of the drawing that is looked at: a point of the drawing × `z` + (x, y) is a point of the window. */
export interface Sight {
  x: number;
  y: number;
  z: number;
  w: number;
  h: number;
}

/** The colours in force. */
export interface Colours {
  paper: string; raised: string; line: string; edge: string; ink: string; ink2: string; ink3: string;
  red: string; redWeak: string; amber: string; press: string; redText: string; amberText: string;
}

const NAMES: Record<keyof Colours, string> = {
  paper: "--paper", raised: "--raised", line: "--line-2", edge: "--edge", ink: "--ink", ink2: "--ink-2", ink3: "--ink-3",
  red: "--red-mark", redWeak: "--red-weak", amber: "--amber-mark", press: "--press", redText: "--red", amberText: "--amber",
};

/** Reads the palette in force. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  return Object.fromEntries(Object.entries(NAMES).map(([name, token]) => [name, style.getPropertyValue(token).trim() || "#888"])) as unknown as Colours;
}

/** The strokes of certainty, in pixels at 100 %. */
export const DASHES: Record<Likelihood, readonly number[]> = { confirmed: [], assumed: [7, 4], possible: [1.5, 4.5] };

/** From the faintest, drawn first, to what must lie on top. */
const TONES: readonly Tone[] = ["faint", "same", "rest", "still", "broken", "lit", "waits", "used", "cut"];
const GRAVE: readonly TieFate[] = ["cut", "used", "waits", "broken", "still", "same"];

/** The colour and weight of each tone. */
export function dressOf(tone: Tone): { colour: keyof Colours; width: number } {
  switch (tone) {
    case "cut":
    case "used":
      return { colour: "red", width: 2 };
    case "waits":
      return { colour: "amber", width: 2 };
    case "lit":
      return { colour: "ink", width: 1.75 };
    case "broken":
    case "still":
      return { colour: "ink3", width: 1.5 };
    case "rest":
      return { colour: "edge", width: 1.25 };
    default:
      return { colour: "line", width: 1.25 };
  }
}

/** How much a line stands out, by what is supposed and by what is pointed at. */
export function toneOf(line: Line, outlook: Outlook | null, pointed: ReadonlySet<Line> | null): Tone {
  if (outlook !== null) {
    const fates = line.ties.map(outlook.tie);
    const fate = GRAVE.find((grave) => fates.includes(grave)) ?? "same";
    if (pointed === null) return fate;
    return pointed.has(line) ? (fate === "same" || fate === "still" ? "lit" : fate) : "faint";
  }
  if (pointed === null) return "rest";
  return pointed.has(line) ? "lit" : "faint";
}

/** How wide a bundle is drawn. */
export function widthOf(line: Line, tone: Tone): number {
  const { width } = dressOf(tone);
  // Trunks are many already.
  if (tone === "faint") return Math.min(2, width + Math.log2(line.ties.length) * 0.15);
  return line.ties.length === 1 ? width : Math.min(7, width + Math.log2(line.ties.length) * 0.6);
}

/** Below this size marks on lines can't be told from dirt. */
const MARKS_FROM = 0.5;
/** Dashes of very many lines cost more than they tell at a small scale. */
const DASHES_FROM = 0.3;
/** Tones of lines that do not matter just now. */
const STANDS_BY: ReadonlySet<Tone> = new Set(["rest", "same", "faint", "still"]);

/** A part of the drawing. */
export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line with how it stands out. */
export interface Dressed {
  line: Line;
  tone: Tone;
  width: number;
}

/**
 * All lines as they are to be drawn: what stands out comes last, and lies on top. Where there are very many, those that do not
 * matter just now are drawn as trunks.
 */
export function dressed({ lines, trunks }: Pick<Layout, "lines" | "trunks">, tone: (line: Line) => Tone): Dressed[] {
  const crowded = trunks.length > 0;
  const shown = lines.map((line) => ({ line, its: tone(line) })).filter(({ line, its }) => !crowded || !STANDS_BY.has(its) || line.to.group.side === line.from.group.side);
  const quiet: Tone = "faint";
  return [...trunks.map((line) => ({ line, its: quiet })), ...shown]
    .sort((a, b) => TONES.indexOf(a.its) - TONES.indexOf(b.its))
    .map(({ line, its }) => ({ line, tone: its, width: widthOf(line, its) }));
}

/** Draws what of the lines lies within a part. Returns how many were drawn. */
export function drawLines(pen: CanvasRenderingContext2D, lines: readonly Dressed[], part: Part, z: number, colours: Colours, crowded = false): number {
  const margin = 12 / z + 8;
  const wide: Part = { left: part.left - margin, right: part.right + margin, top: part.top - margin, bottom: part.bottom + margin };
  let drawn = 0;
  pen.lineJoin = "round";
  for (const { line, tone, width } of lines) {
    if (line.right < wide.left || line.left > wide.right || line.bottom < wide.top || line.top > wide.bottom) continue;
    const cut = within(line.curve, wide.top, wide.bottom);
    const { curve } = cut;
    if (Math.max(curve.x1, curve.ax, curve.bx, curve.x2, curve.corner?.x ?? curve.x2) < wide.left) continue;
    if (Math.min(curve.x1, curve.ax, curve.bx, curve.x2) > wide.right) continue;
    drawn += 1;
    const colour = colours[dressOf(tone).colour];
    const solid = z < DASHES_FROM || (crowded && STANDS_BY.has(tone));
    pen.lineCap = line.sure === "possible" ? "round" : "butt";
    pen.setLineDash(solid ? [] : (DASHES[line.sure] as number[]));
    // Parts are drawn one by one, and the dashes of one go on in the next.
    pen.lineDashOffset = solid || cut.start === 0 ? 0 : lengthOf(line.curve, cut.start);
    pen.strokeStyle = colour;
    pen.beginPath();
    trace(pen, curve);
    if (line.use === "recovery" && z >= MARKS_FROM) {
      // Two strokes side by side: a wide one with the paper showing through its middle.
      pen.lineWidth = width + 2.5;
      pen.stroke();
      pen.strokeStyle = colours.paper;
      pen.lineWidth = width;
      pen.stroke();
    } else {
      // Hair lines stay visible from afar.
      pen.lineWidth = Math.max(width, 0.75 / z);
      pen.stroke();
    }
    if (z < MARKS_FROM) continue;
    pen.setLineDash([]);
    mark(pen, line, tone, colour, colours, wide);
  }
  return drawn;
}

function trace(pen: CanvasRenderingContext2D, { x1, y1, ax, ay, bx, by, x2, y2, corner }: Curve): void {
  pen.moveTo(x1, y1);
  pen.bezierCurveTo(ax, ay, bx, by, x2, y2);
  if (corner === null) return;
  pen.lineTo(corner.x, y2);
  pen.lineTo(corner.x, corner.y);
}

/** A mark on a line: strokes and perhaps a ring, round a point. */
export interface Mark {
  strokes: readonly (readonly [number, number, number, number])[];
  ring: { x: number; y: number; r: number } | null;
  /** Paper under it, so that it is seen among other lines. */
  ground: { x: number; y: number; r: number } | null;
}

/** The marks of a line: a cross where it breaks, an arrow or a ring where it arrives, a plus where it needs another beside it. */
export function marksOf(line: Line, tone: Tone): Mark[] {
  const marks: Mark[] = [];
  const { curve } = line;
  if (tone === "cut" || tone === "broken" || tone === "waits") {
    const { x, y } = middleOf(curve);
    marks.push({ strokes: [[x - 3.5, y - 3.5, x + 3.5, y + 3.5], [x - 3.5, y + 3.5, x + 3.5, y - 3.5]], ring: null, ground: { x, y, r: 6 } });
  }
  if (line.use === "world" || curve.corner !== null || line.to.kind !== "spot") return marks;
  const { x2: x, y2: y } = curve;
  const back = curve.bx > x ? 1 : -1;
  if (line.use === "recovery") marks.push({ strokes: [], ring: { x: x + back * 4, y, r: 3 }, ground: { x: x + back * 4, y, r: 3 } });
  else marks.push({ strokes: [[x + back * 5, y - 3, x, y], [x + back * 5, y + 3, x, y]], ring: null, ground: null });
  if (line.joint) {
    const at = x + back * 14;
    marks.push({ strokes: [[at - 3.5, y, at + 3.5, y], [at, y - 3.5, at, y + 3.5]], ring: null, ground: { x: at, y, r: 5 } });
  }
  return marks;
}

function mark(pen: CanvasRenderingContext2D, line: Line, tone: Tone, colour: string, colours: Colours, part: Part): void {
  for (const { strokes, ring, ground } of marksOf(line, tone)) {
    const x = ground?.x ?? strokes[0]?.[0] ?? 0;
    const y = ground?.y ?? strokes[0]?.[1] ?? 0;
    if (x < part.left || x > part.right || y < part.top || y > part.bottom) continue;
    if (ground !== null) {
      pen.fillStyle = colours.paper;
      pen.beginPath();
      pen.arc(ground.x, ground.y, ground.r, 0, 2 * Math.PI);
      pen.fill();
    }
    pen.strokeStyle = colour;
    pen.lineWidth = 1.75;
    pen.lineCap = "round";
    pen.beginPath();
    for (const [x1, y1, x2, y2] of strokes) {
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
    }
    if (ring !== null) pen.arc(ring.x, ring.y, ring.r, 0, 2 * Math.PI);
    pen.stroke();
  }
}

/** Fill, border and stroke of a box by what becomes of it. */
export function boxDress(fate: Fate, colours: Colours): { fill: string; edge: string; text: string; width: number; dash: readonly number[] } {
  const plain = { fill: colours.raised, edge: colours.line, text: colours.ink2, width: 1, dash: [] };
  switch (fate) {
    case "gone":
      return { ...plain, fill: colours.redWeak, edge: colours.red, text: colours.ink, width: 2 };
    case "locked":
    case "taken":
    case "worst":
      return { ...plain, edge: colours.red, text: colours.ink, width: 1.25 };
    case "waiting":
      return { ...plain, edge: colours.amber, text: colours.ink, width: 1.25 };
    case "weakened":
    case "perhaps":
      return { ...plain, edge: colours.edge, text: colours.ink, dash: [4, 3] };
    default:
      return plain;
  }
}

/** Draws the uprights at the side of groups, with their branches. */
export function drawRails(pen: CanvasRenderingContext2D, rails: readonly Rail[], part: Part, colours: Colours): void {
  pen.setLineDash([]);
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1.25;
  pen.beginPath();
  for (const { x, top, bottom, branches } of rails) {
    if (bottom < part.top || top > part.bottom) continue;
    pen.moveTo(x, top);
    pen.lineTo(x, bottom);
    for (const branch of branches) {
      if (branch.y < part.top - 60 || branch.y > part.bottom + 60) continue;
      pen.moveTo(x, branch.y);
      pen.lineTo(branch.x, branch.y);
      if (branch.down > 0) pen.lineTo(branch.x, branch.y + branch.down);
    }
  }
  pen.stroke();
}

/** From afar, boxes are drawn without words. */
export function drawBoxes(pen: CanvasRenderingContext2D, boxes: readonly Box[], fate: (box: Box) => Fate, part: Part, z: number, colours: Colours): void {
  const sheaves = new Map<Fate, Box[]>();
  for (const box of boxes) {
    if (box.x > part.right || box.y > part.bottom || box.x + box.w < part.left || box.y + box.h < part.top) continue;
    const its = fate(box);
    const list = sheaves.get(its);
    if (list === undefined) sheaves.set(its, [box]);
    else list.push(box);
  }
  pen.setLineDash([]);
  for (const [its, these] of sheaves) {
    const { fill, edge, width } = boxDress(its, colours);
    pen.beginPath();
    for (const { x, y, w, h } of these) pen.rect(x, y, w, h);
    pen.fillStyle = fill;
    pen.fill();
    pen.strokeStyle = its === "same" ? colours.edge : edge;
    pen.lineWidth = Math.max(width, 0.75 / z);
    pen.stroke();
  }
}
