// From what falls due to what the time ribbon draws. Pure.
import type { RestDays, RibbonItem, RibbonLane } from "../lib/controls";
import { addDays } from "../lib/dates.svelte";
import type { DayBand, DueKind, RibbonMark } from "../lib/generated/Commands";
import { marked } from "../lib/due";
import { nameOf } from "../lib/names";
import { say, t } from "../lib/words.svelte";

/** How each kind of date is drawn. */
const SHAPE = {
  guard_ends: "span",
  legal_deadline: "due",
  reminder: "due",
  renewal: "money",
  identifier_ends: "lose",
  window_opens: "open",
  kept_until: "open",
} as const satisfies Record<DueKind, RibbonItem["kind"]>;

/** The lanes, top to bottom. An item's id is the place of its mark in `marks`. */
export function lanesOf(marks: readonly RibbonMark[], today: string): RibbonLane[] {
  const items = marks.map((mark, index) => itemOf(mark, String(index), today));
  const lane = (id: string, label: string, kinds: readonly RibbonItem["kind"][]) => ({
    id,
    label,
    items: items.filter(({ kind }) => kinds.includes(kind)),
  });
  return [
    lane("guards", t("today-lane-guards"), ["span"]),
    lane("due", t("today-lane-due"), ["due", "money", "lose"]),
    lane("open", t("today-lane-open"), ["open"]),
  ];
}

function itemOf({ item, label }: RibbonMark, id: string, today: string): RibbonItem {
  const kind = SHAPE[item.kind];
  const words = marked(say(label), item.provisional);
  if (kind === "span") return { id, kind, label: words, from: item.from ?? today, to: item.on };
  // What is overdue stands at today's edge and says so; beyond the edge nobody would see it.
  if (item.on < today) return { id, kind, label: t("today-mark-overdue", { label: words }), on: today };
  return { id, kind, label: words, on: item.on };
}

/** Days off, neighbours of one kind and name drawn as one band. Days that are worked on a weekend are not off. */
export function restsOf(bands: readonly DayBand[]): RestDays[] {
  const rests: RestDays[] = [];
  for (const band of bands) {
    if (band.kind === "workday") continue;
    const kind = band.kind === "holiday" ? "holiday" : "weekend";
    const name = band.names === null ? undefined : nameOf(band.names);
    const last = rests[rests.length - 1];
    if (last?.kind === kind && last.name === name && last.to === addDays(band.on, -1)) last.to = band.on;
    else rests.push({ from: band.on, to: band.on, kind, name });
  }
  return rests;
}
