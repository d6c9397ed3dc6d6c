// Lines are cubic Bézier curves. Pieces of them, their length, their middle.
import type { Curve } from "./layout";

/** Straight steps a length is measured in. */
const STEPS = 24;

/**
 * The part of a curve between two heights. A dash is laid along the whole of a curve, seen or not, and some are a hundred
 * screens long. (Every curve here runs steadily up or steadily down.)
 */
export function within(curve: Curve, top: number, bottom: number): { curve: Curve; start: number } {
  const { y1, y2 } = curve;
  if (Math.min(y1, y2) >= top && Math.max(y1, y2) <= bottom) return { curve, start: 0 };
  const down = y2 >= y1;
  const start = down ? (y1 < top ? at(curve, top) : 0) : y1 > bottom ? at(curve, bottom) : 0;
  const end = down ? (y2 > bottom ? at(curve, bottom) : 1) : y2 < top ? at(curve, top) : 1;
  const x = piece(curve.x1, curve.ax, curve.bx, curve.x2, start, end);
  const y = piece(y1, curve.ay, curve.by, y2, start, end);
  return { start, curve: { x1: x[0], y1: y[0], ax: x[1], ay: y[1], bx: x[2], by: y[2], x2: x[3], y2: y[3], corner: end < 1 ? null : curve.corner } };
}

/** How long a curve is up to a point of it, near enough for dashes. */
export function lengthOf(curve: Curve, until: number): number {
  let length = 0;
  let [x, y] = [curve.x1, curve.y1];
  for (let step = 1; step <= STEPS; step += 1) {
    const t = (until * step) / STEPS;
    const [nextX, nextY] = [point(curve.x1, curve.ax, curve.bx, curve.x2, t), point(curve.y1, curve.ay, curve.by, curve.y2, t)];
    length += Math.hypot(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return length;
}

function point(p: number, a: number, b: number, q: number, t: number): number {
  const u = 1 - t;
  return u * u * u * p + 3 * u * u * t * a + 3 * u * t * t * b + t * t * t * q;
}

/** The middle of the curve. */
export function middleOf({ x1, y1, ax, ay, bx, by, x2, y2 }: Curve): { x: number; y: number } {
  return { x: (x1 + 3 * ax + 3 * bx + x2) / 8, y: (y1 + 3 * ay + 3 * by + y2) / 8 };
}

/** Where a curve has a height, by halving. */
function at({ y1, ay, by, y2 }: Curve, height: number): number {
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 16; turn += 1) {
    const t = (low + high) / 2;
    const y = point(y1, ay, by, y2, t);
    if (y2 >= y1 ? y < height : y > height) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

/** The four points, in one direction, of the part of a curve from `s` to `e` (de Casteljau’s way). */
function piece(p: number, a: number, b: number, q: number, s: number, e: number): [number, number, number, number] {
  const blossom = (t: number, u: number, v: number) => {
    const mix = (one: number, two: number, by: number) => one + (two - one) * by;
    const [f, g, h] = [mix(p, a, t), mix(a, b, t), mix(b, q, t)];
    const [i, j] = [mix(f, g, u), mix(g, h, u)];
    return mix(i, j, v);
  };
  return [blossom(s, s, s), blossom(s, s, e), blossom(s, e, e), blossom(e, e, e)];
}

/** The curve in SVG’s language. */
export function pathOf({ x1, y1, ax, ay, bx, by, x2, y2, corner }: Curve): string {
  const n = (value: number) => Math.round(value * 10) / 10;
  const curve = `M${n(x1)} ${n(y1)}C${n(ax)} ${n(ay)} ${n(bx)} ${n(by)} ${n(x2)} ${n(y2)}`;
  return corner === null ? curve : `${curve}H${n(corner.x)}V${n(corner.y)}`;
}
