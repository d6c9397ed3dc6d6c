// Walking the map with the arrow keys: within a column, along a line, and from one line to the next.
import { type Box, inOrder, type Layout, type Line } from "./layout";

/** Where one came from: whose lines the next ones are, and in which direction they are followed. */
export interface Trail {
  base: string;
  way: "out" | "into";
}

/** One step: where it leads, and the trail after it. `null` where there is nothing in that direction. */
export interface Step {
  to: Box;
  trail: Trail | null;
}

/** The lines that start at a box, or end there, top to bottom by their other end. */
export function linesAt(layout: Layout, box: Box, way: Trail["way"]): Line[] {
  const all = (layout.touching.get(box.key) ?? []).filter((line) => (way === "out" ? line.from : line.to) === box);
  return all.sort((a, b) => rank(farEnd(a, way)) - rank(farEnd(b, way)));
}

function farEnd(line: Line, way: Trail["way"]): Box {
  return way === "out" ? line.to : line.from;
}

function rank({ group, order }: Box): number {
  return (group.side === "left" ? 0 : 1_000_000) + order;
}

/** Where a key leads from a box; `undefined` for a key that does not walk. */
export function stepFrom(layout: Layout, box: Box, key: string, shift: boolean, trail: Trail | null): Step | null | undefined {
  const column = () => inOrder(layout, box.group.side);
  const at = (list: readonly Box[], index: number, kept: Trail | null = null): Step | null => {
    const to = list[Math.min(list.length - 1, Math.max(0, index))];
    return to === undefined ? null : { to, trail: kept };
  };
  if (shift && (key === "ArrowDown" || key === "ArrowUp")) {
    const lead = trail ?? leadOf(layout, box);
    const base = lead === null ? undefined : layout.boxes.find((one) => one.key === lead.base);
    if (lead === null || base === undefined) return null;
    const ends = linesAt(layout, base, lead.way).map((line) => farEnd(line, lead.way));
    const next = ends.indexOf(box) + (key === "ArrowDown" ? 1 : -1);
    return at(ends, (next + ends.length) % Math.max(1, ends.length), lead);
  }
  if (shift) return undefined;
  switch (key) {
    case "ArrowDown":
      return at(column(), column().indexOf(box) + 1);
    case "ArrowUp":
      return at(column(), column().indexOf(box) - 1);
    case "Home":
      return at(column(), 0);
    case "End":
      return at(column(), Infinity);
    case "ArrowRight":
    case "ArrowLeft": {
      const way = key === "ArrowRight" ? "out" : "into";
      const ends = linesAt(layout, box, way).map((line) => farEnd(line, way));
      // The nearest end first: the eye need not look for it.
      const near = ends.toSorted((a, b) => Math.abs(a.y - box.y) - Math.abs(b.y - box.y))[0];
      if (near !== undefined) return { to: near, trail: { base: box.key, way } };
      // A thing without a line that way: across to the other column, at the same height.
      const other = inOrder(layout, way === "out" ? "right" : "left");
      if (other[0]?.group.side === box.group.side) return null;
      const across = other.toSorted((a, b) => Math.abs(a.y - box.y) - Math.abs(b.y - box.y))[0];
      return across === undefined ? null : { to: across, trail: null };
    }
    default:
      return undefined;
  }
}

function leadOf(layout: Layout, box: Box): Trail | null {
  const from = linesAt(layout, box, "into")[0]?.from;
  return from === undefined ? null : { base: from.key, way: "out" };
}
