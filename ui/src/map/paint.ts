// How lines look, and drawing those in view on a canvas. Certainty is the stroke (solid, dashed, dotted), what a way is for is
// its shape (login single with an arrow, recovery double with a ring), what becomes of it is weight, colour and a cross.
import type { Likelihood } from "../lib/generated/Commands";
import type { Fate, Outlook, TieFate } from "./fates";
import { type Box, type Curve, type Layout, type Line, middleOf } from "./layout";

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
  return line.ties.length === 1 ? width : Math.min(7, width + Math.log2(line.ties.length) * 0.6);
}

/** Whether a line may be in view. */
function inView(line: Line, { x, y, z, w, h }: Sight): boolean {
  return line.right * z + x > -4 && line.left * z + x < w + 4 && line.bottom * z + y > -4 && line.top * z + y < h + 4;
}

/** Below this size marks on lines can't be told from dirt. */
const MARKS_FROM = 0.5;
/** Dashes of very many lines cost more than they tell at a small scale. */
const DASHES_FROM = 0.3;

/** Draws the lines in view; those that stand out, last. Returns how many were drawn. */
export function drawLines(pen: CanvasRenderingContext2D, lines: readonly Line[], tone: (line: Line) => Tone, sight: Sight, colours: Colours): number {
  const sheaves = new Map<string, { tone: Tone; line: Line; width: number; all: Line[] }>();
  let drawn = 0;
  for (const line of lines) {
    if (!inView(line, sight)) continue;
    drawn += 1;
    const its = tone(line);
    const width = Math.round(widthOf(line, its) * 4) / 4;
    const key = `${TONES.indexOf(its)} ${line.sure} ${line.use === "recovery"} ${width}`;
    const sheaf = sheaves.get(key);
    if (sheaf === undefined) sheaves.set(key, { tone: its, line, width, all: [line] });
    else sheaf.all.push(line);
  }
  pen.lineJoin = "round";
  for (const { tone: its, line, width, all } of [...sheaves.values()].sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone))) {
    const colour = colours[dressOf(its).colour];
    pen.lineCap = line.sure === "possible" ? "round" : "butt";
    pen.setLineDash(sight.z < DASHES_FROM ? [] : (DASHES[line.sure] as number[]));
    pen.strokeStyle = colour;
    pen.beginPath();
    for (const one of all) trace(pen, one.curve);
    if (line.use === "recovery") {
      // Two strokes side by side: a wide one with the paper showing through its middle.
      pen.lineWidth = width + 2.5;
      pen.stroke();
      pen.strokeStyle = colours.paper;
      pen.lineWidth = width;
      pen.stroke();
    } else {
      // Hair lines stay visible from afar.
      pen.lineWidth = Math.max(width, 0.75 / sight.z);
      pen.stroke();
    }
    if (sight.z < MARKS_FROM) continue;
    pen.setLineDash([]);
    for (const one of all) mark(pen, one, its, colour, colours);
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

function mark(pen: CanvasRenderingContext2D, line: Line, tone: Tone, colour: string, colours: Colours): void {
  for (const { strokes, ring, ground } of marksOf(line, tone)) {
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

/** From afar, boxes are drawn without words; their groups’ names stay readable. */
export function drawBoxes(pen: CanvasRenderingContext2D, layout: Layout, fate: (box: Box) => Fate, sight: Sight, colours: Colours): void {
  const sheaves = new Map<Fate, Box[]>();
  for (const box of layout.boxes) {
    const left = box.x * sight.z + sight.x;
    const top = box.y * sight.z + sight.y;
    if (left > sight.w || top > sight.h || left + box.w * sight.z < 0 || top + box.h * sight.z < 0) continue;
    const its = fate(box);
    const list = sheaves.get(its);
    if (list === undefined) sheaves.set(its, [box]);
    else list.push(box);
  }
  for (const [its, boxes] of sheaves) {
    const { fill, edge, width } = boxDress(its, colours);
    pen.beginPath();
    for (const { x, y, w, h } of boxes) pen.rect(x, y, w, h);
    pen.fillStyle = fill;
    pen.fill();
    pen.setLineDash([]);
    pen.strokeStyle = its === "same" ? colours.edge : edge;
    pen.lineWidth = Math.max(width, 0.75 / sight.z);
    pen.stroke();
  }
}
