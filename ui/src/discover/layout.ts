// Where things stand in a long list in which one entry is taller than the others.

/** One entry with its height in pixels. */
export interface Placed<T> {
  item: T;
  top: number;
  height: number;
}

/** Puts entries below each other. */
export function place<T>(items: readonly T[], heightOf: (item: T) => number): { placed: Placed<T>[]; height: number } {
  let top = 0;
  const placed = items.map((item) => {
    const height = heightOf(item);
    const here = { item, top, height };
    top += height;
    return here;
  });
  return { placed, height: top };
}

/** Those that are in view, and a little beyond: from this index, up to but without that one. */
export function inView<T>(placed: readonly Placed<T>[], from: number, height: number, spare: number): [number, number] {
  const begin = firstBelow(placed, from - spare);
  let end = begin;
  while (end < placed.length && (placed[end]?.top ?? 0) < from + height + spare) end += 1;
  return [begin, end];
}

/** The first entry that ends below a line. */
function firstBelow<T>(placed: readonly Placed<T>[], line: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = placed[middle];
    if (at !== undefined && at.top + at.height <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
