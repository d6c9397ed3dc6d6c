// What part of the drawing is looked at: moving it, making it larger, keeping it in reach.
import type { Box, Layout } from "./layout";
import type { Sight } from "./paint";

/** The smallest and the largest scale. */
export const SMALLEST = 0.04;
export const LARGEST = 2;
/** Below this scale words can't be read, and only boxes are drawn. */
export const WORDS_FROM = 0.5;
/** How far beyond its edge the drawing may be moved, in pixels. */
const BEYOND = 96;

/** Keeps the drawing in reach. */
export function kept(sight: Sight, layout: Layout): Sight {
  const hold = (at: number, size: number, room: number) =>
    Math.max(Math.min(0, room - size) - BEYOND, Math.min(Math.max(0, room - size) + BEYOND, at));
  return { ...sight, x: hold(sight.x, layout.width * sight.z, sight.w), y: hold(sight.y, layout.height * sight.z, sight.h) };
}

/** Larger or smaller round a point of the window. */
export function scaled(sight: Sight, by: number, x: number, y: number): Sight {
  const z = Math.min(LARGEST, Math.max(SMALLEST, sight.z * by));
  const ratio = z / sight.z;
  return { ...sight, z, x: x - (x - sight.x) * ratio, y: y - (y - sight.y) * ratio };
}

/** All of it; never larger than life. */
export function fitted(sight: Sight, layout: Layout): Sight {
  const z = Math.max(SMALLEST, Math.min(1, sight.w / layout.width, sight.h / layout.height));
  return { ...sight, z, x: Math.max(0, (sight.w - layout.width * z) / 2), y: 0 };
}

/** So that a box can be seen, and read; unchanged where it can. */
export function showing(sight: Sight, box: Box): Sight {
  let next = sight;
  if (next.z < WORDS_FROM) next = scaled(next, 0.85 / next.z, box.x * next.z + next.x, box.y * next.z + next.y);
  const margin = Math.min(72, next.h / 4);
  const left = box.x * next.z + next.x;
  const top = box.y * next.z + next.y;
  const right = left + box.w * next.z;
  const bottom = top + box.h * next.z;
  const dx = left < 24 ? 24 - left : right > next.w - 24 ? next.w - 24 - right : 0;
  const dy = top < margin ? margin - top : bottom > next.h - margin ? next.h - margin - bottom : 0;
  return dx === 0 && dy === 0 ? next : { ...next, x: next.x + dx, y: next.y + dy };
}
