// Things in groups, as they stand in the two columns.
import type { PointRow } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import { sayNumber, t } from "../lib/words.svelte";
import { FATES, type Outlook } from "./fates";
import type { Sort, Spot, Web } from "./things";

/** How the accounts on the right are grouped. `fate`: by what becomes of them; only while something is supposed. */
export type By = "category" | "person" | "fate";

/** How much of a group is drawn: all, the first few, or one box for all of it. */
export type Showing = "open" | "few" | "shut";

/** One group. */
export interface Group {
  key: string;
  side: "left" | "right";
  title: string;
  spots: Spot[];
  /** How many accounts lock: by what is supposed, or, at rest, if the worst of it is lost (left), if one thing is lost (right). */
  locks: number;
  /** What that number is, in words; empty when it is none. */
  said: string;
  showing: Showing;
}

const LEFT: readonly Sort[] = ["phone", "email", "entrance", "document", "card", "name", "device", "body", "other"];
/** Above so many accounts, groups are drawn shut until they are opened. */
export const MANY = 150;
/** A group on the left is drawn shut above so many things. */
const MANY_LEFT = 40;
/** An outcome is drawn open up to so many accounts, however many there are in all. */
const MANY_ALIKE = 80;
/** How many of those nothing happens to are shown. */
export const FEW = 3;

/** The groups, left ones first. `showing` is what the person opened or shut by hand. */
export function groupsOf(web: Web, points: readonly PointRow[], by: By, outlook: Outlook | null, showing: ReadonlyMap<string, Showing>): Group[] {
  const spots = [...web.spots.values()];
  const right = spots.filter(({ side }) => side === "right");
  const locking = new Map(points.map(({ what, locks }) => [what.key, locks.map(({ key }) => key)]));
  const hanging = new Set(points.flatMap(({ locks }) => locks.map(({ key }) => key)));
  const locked = (these: readonly Spot[]) => these.filter(({ key }) => outlook?.of(key) === "locked").length;

  const group = (key: string, side: Group["side"], title: string, these: Spot[]): Group => {
    const locks =
      outlook !== null
        ? locked(these)
        : side === "left"
          ? new Set(these.flatMap((spot) => locking.get(spot.key) ?? [])).size
          : these.filter((spot) => hanging.has(spot.key)).length;
    const word = outlook !== null ? "map-group-locked" : side === "left" ? "map-group-locks" : "map-group-hangs";
    const most = side === "left" ? MANY_LEFT : key.startsWith("fate:") ? MANY_ALIKE : right.length > MANY ? FEW : Infinity;
    const many = these.length > most;
    const usual: Showing = key === "fate:same" && these.length > FEW + 1 ? "few" : many ? "shut" : "open";
    return {
      key, side, title, spots: these, locks, // Where groups are outcomes, their names say it.
      said: locks === 0 || key.startsWith("fate:") ? "" : t(word, { count: locks }),
      showing: showing.get(key) ?? usual,
    };
  };

  const lefts = LEFT.flatMap((sort) => {
    const these = spots.filter((spot) => spot.side === "left" && spot.sort === sort);
    return these.length === 0 ? [] : [group(`sort:${sort}`, "left", t(`map-sort-${sort}`), these)];
  });
  const rights = gathered(right, by, outlook).map(([key, title, these]) => group(key, "right", title, these));
  return [...lefts, ...rights];
}

function gathered(spots: readonly Spot[], by: By, outlook: Outlook | null): [string, string, Spot[]][] {
  const found = new Map<string, [string, string, Spot[]]>();
  for (const spot of spots) {
    const [key, title] = placeOf(spot, by, outlook);
    const there = found.get(key);
    if (there === undefined) found.set(key, [key, title, [spot]]);
    else there[2].push(spot);
  }
  const groups = [...found.values()];
  if (by === "fate" && outlook !== null) {
    const rank = (key: string) => FATES.findIndex((fate) => key === `fate:${fate}`);
    return groups.sort((a, b) => rank(a[0]) - rank(b[0]));
  }
  return groups.sort((a, b) => b[2].length - a[2].length || (a[0] < b[0] ? -1 : 1));
}

function placeOf(spot: Spot, by: By, outlook: Outlook | null): [string, string] {
  if (by === "fate" && outlook !== null) {
    const fate = outlook.of(spot.key);
    return [`fate:${fate}`, t(`map-fates-${fate}`)];
  }
  if (by === "person") {
    const { person } = spot.tag;
    return [`person:${person?.id ?? ""}`, person?.name ?? t("map-nobodys")];
  }
  const service = spot.tag.service;
  const names = service?.category_names;
  return [`category:${service?.category ?? ""}`, names ? nameOf(names) : t("map-no-category")];
}

/** The heading as it is read: “聊天 12”, and what locks. */
export function headingOf({ title, spots, said }: Group): string {
  const counted = t("map-group", { title, count: sayNumber(spots.length) });
  return said === "" ? counted : t("map-group-and", { group: counted, said });
}
