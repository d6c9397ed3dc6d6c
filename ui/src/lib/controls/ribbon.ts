// Where things stand on the time ribbon. Pure: days and widths in, places out.
import { addDays, daysBetween, weekdayOf } from "../dates.svelte";

/** A stretch of time with an end: a guard, a cooling-off. */
export interface RibbonSpan {
  id: string;
  kind: "span";
  label: string;
  /** `YYYY-MM-DD`; what began before the ribbon starts at its edge. */
  from: string;
  to: string;
}

/** A day on which something is due, is charged, is lost or becomes possible. */
export interface RibbonMark {
  id: string;
  kind: "due" | "money" | "lose" | "open";
  label: string;
  on: string;
}

/** Anything on the ribbon. */
export type RibbonItem = RibbonSpan | RibbonMark;

/** A named row of it. */
export interface RibbonLane {
  id: string;
  label: string;
  items: readonly RibbonItem[];
}

/** Days off: weekends as they really fall (make-up days are not in it), holidays with their name. */
export interface RestDays {
  from: string;
  to: string;
  kind: "weekend" | "holiday";
  name?: string;
}

/** An item with its place: `row` within the lane, and on which side of it its label is. */
export interface Placed<I extends RibbonItem = RibbonItem> {
  item: I;
  row: number;
  /** Days from the start; a span's `end` is its last day's end. */
  start: number;
  end: number;
  labelSide: "after" | "before";
}

/** What a mark takes before its label begins, and the air between labels, in pixels. */
const MARK = 18;
const AIR = 16;

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** About how wide a label is in 13 px text: a CJK character is a full width, a Latin one a little over half. */
export function labelWidth(label: string, em = 13): number {
  let width = 0;
  for (const sign of label) width += WIDE.test(sign) ? em : em * 0.58;
  return width;
}

/** Lays a lane out so that no label runs into another: what does not fit in a row goes to the next. */
export function placeLane(items: readonly RibbonItem[], start: string, days: number, width: number, em = 13): Placed[] {
  const perDay = width / days;
  const rows: number[] = [];
  const sorted = items
    .map((item) => {
      const from = item.kind === "span" ? item.from : item.on;
      const to = item.kind === "span" ? item.to : item.on;
      return { item, start: daysBetween(start, from), end: daysBetween(start, to) };
    })
    .filter(({ start: from, end }) => end >= 0 && from < days)
    .sort((a, b) => a.start - b.start || a.end - b.end);

  return sorted.map(({ item, start: from, end }) => {
    const begin = Math.max(0, from);
    const stop = Math.min(days, item.kind === "span" ? end : end);
    const label = labelWidth(item.label, em);
    const right = stop * perDay + (item.kind === "span" ? 8 : MARK / 2 + 4);
    const fitsAfter = right + label <= width;
    const labelSide = fitsAfter ? "after" : "before";
    // A span's label that has no room behind it is written inside; a mark's, in front of it.
    const left = labelSide === "before" && item.kind !== "span" ? begin * perDay - MARK - label : begin * perDay - MARK / 2;
    const reach = fitsAfter ? right + label : Math.max(right, width);
    let row = rows.findIndex((taken) => taken + AIR <= left);
    if (row < 0) row = rows.length;
    rows[row] = reach;
    return { item, row, start: begin, end: stop, labelSide };
  });
}

/** The Mondays to be written above the ribbon, except where a holiday's name or "today" stands. */
export function ticks(start: string, days: number, rests: readonly RestDays[]): { day: string; at: number; first: boolean }[] {
  const found: { day: string; at: number; first: boolean }[] = [];
  let month = start.slice(0, 7);
  for (let at = 1; at < days - 1; at += 1) {
    const day = addDays(start, at);
    if (weekdayOf(day) !== 1 || at < 4) continue;
    const inHoliday = rests.some(
      ({ kind, name, from, to }) => kind === "holiday" && name && addDays(day, 2) >= from && addDays(day, -2) <= to,
    );
    if (inHoliday) continue;
    found.push({ day, at, first: day.slice(0, 7) !== month || found.length === 0 });
    month = day.slice(0, 7);
  }
  return found;
}

/** Saturdays and Sundays as bands, for when nobody knows better. */
export function weekends(start: string, days: number): RestDays[] {
  const found: RestDays[] = [];
  for (let at = 0; at < days; at += 1) {
    const day = addDays(start, at);
    const weekday = weekdayOf(day);
    const last = found[found.length - 1];
    if (weekday === 0 && last?.to === addDays(day, -1)) last.to = day;
    else if (weekday === 0 || weekday === 6) found.push({ from: day, to: day, kind: "weekend" });
  }
  return found;
}
