// What is drawn: things and the lines between them. Some things have no place of their own: a SIM stands at its number, a screen
// lock at its device, a password at its account.
import type { IconName } from "../lib/controls/icons";
import type {
  IdentifierKind, Likelihood, MapThing, MapView, MethodUse, Thing, ThingTag, WayTag,
} from "../lib/generated/Commands";
import { IDENTIFIER_ICONS } from "../lib/identifiers";
import { say } from "../lib/words.svelte";

/** What kind of thing, as the left column is grouped. */
export type Sort = "phone" | "email" | "document" | "card" | "name" | "device" | "entrance" | "body" | "other" | "account";

/** A thing on the map. */
export interface Spot {
  key: string;
  tag: ThingTag;
  sort: Sort;
  icon: IconName;
  /** Left: what opens others. Right: what is only opened. */
  side: "left" | "right";
  locks: number;
  ways: number;
  open: boolean;
}

/** What a line is for. `world` is no way in but the way of the world: the SIM in the phone, the mailbox behind an address. */
export type Use = MethodUse | "world";

/** All ways that lead from one thing to another, as one line. */
export interface Tie {
  key: string;
  from: string;
  to: string;
  ways: WayTag[];
  sure: Likelihood;
  use: Use;
  /** Whether none of the ways gets by with this thing alone. */
  joint: boolean;
}

/** Everything there is to draw. */
export interface Web {
  spots: Map<string, Spot>;
  ties: Tie[];
  /** Lines by the thing they start at and by the thing they end at. */
  out: Map<string, Tie[]>;
  into: Map<string, Tie[]>;
  /** Ways in, by the thing they open (its place on the map). */
  ways: Map<string, WayTag[]>;
}

const SORTS: Record<IdentifierKind, Sort> = {
  phone: "phone", email: "email", id_card: "document", passport: "document", driving_licence: "document",
  bank_card: "card", username: "name", other: "name",
};
const SURE: readonly Likelihood[] = ["possible", "assumed", "confirmed"];

/** Where a thing stands on the map. */
export function homeOf(key: string): string {
  const at = key.indexOf(":");
  const home = { sim: "identifier", pin: "device", password: "account" }[key.slice(0, at)];
  return home === undefined ? key : home + key.slice(at);
}

/** What a thing is called; identifiers are hidden by the core. */
export function nameOfThing(tag: ThingTag): string {
  return say(tag.name);
}

/** The id behind a thing. */
export function idOf(thing: Thing): string {
  if ("id" in thing) return thing.id;
  if ("number" in thing) return thing.number;
  if ("device" in thing) return thing.device;
  if ("account" in thing) return thing.account;
  return "person" in thing ? thing.person : thing.method;
}

/** Brings the map's answer into the shape that is drawn. */
export function webOf(view: MapView): Web {
  const tags = new Map(view.things.map((thing) => [thing.tag.key, thing]));
  const ties = new Map<string, Tie>();
  const ways = new Map<string, WayTag[]>();
  for (const way of view.ways) {
    const to = homeOf(way.opens);
    if (!tags.has(to)) continue;
    push(ways, to, way);
    const homes = new Set(way.needs.map(homeOf));
    const alone = way.needs.every((need) => homeOf(need) === homeOf(way.needs[0] ?? "") || need.startsWith("pin:"));
    for (const from of homes) {
      if (from === to || !tags.has(from)) continue;
      const key = `${from}>${to}`;
      const use: Use = way.usage ?? "world";
      const held = ties.get(key);
      if (held === undefined) {
        ties.set(key, { key, from, to, ways: [way], sure: way.likelihood, use, joint: !alone });
        continue;
      }
      held.ways.push(way);
      if (SURE.indexOf(way.likelihood) > SURE.indexOf(held.sure)) held.sure = way.likelihood;
      if (use === "login") held.use = "login";
      held.joint &&= !alone;
    }
  }
  const out = new Map<string, Tie[]>();
  const into = new Map<string, Tie[]>();
  for (const tie of ties.values()) {
    push(out, tie.from, tie);
    push(into, tie.to, tie);
  }
  const spots = new Map<string, Spot>();
  for (const thing of view.things) {
    const spot = spotOf(thing, out.has(thing.tag.key));
    // The person's own face and papers are worth a place only where something hangs on them.
    if (spot !== null && (spot.sort !== "body" || out.has(spot.key))) spots.set(spot.key, spot);
  }
  return { spots, ties: [...ties.values()].filter((tie) => spots.has(tie.from) && spots.has(tie.to)), out, into, ways };
}

function spotOf({ tag, locks, ways, open }: MapThing, opens: boolean): Spot | null {
  const put = (sort: Sort, icon: IconName): Spot => ({
    key: tag.key, tag, sort, icon, side: sort === "account" ? "right" : "left", locks, ways, open,
  });
  switch (tag.thing.thing) {
    case "account":
      return put(opens ? "entrance" : "account", "accounts");
    case "identifier": {
      const kind = tag.identifier ?? "other";
      return put(SORTS[kind], IDENTIFIER_ICONS[kind]);
    }
    case "device":
      return put("device", tag.device === "computer" ? "computer" : "phones");
    case "face":
      return put("body", "face");
    case "papers":
      return put("body", "identifiers");
    case "other":
      return put("other", "key");
    default:
      return null;
  }
}

/** The part of the map that concerns one person: their accounts, and whatever those hang on. */
export function ofPerson(web: Web, person: string | null): Web {
  if (person === null) return web;
  const mine = (spot: Spot) => spot.tag.person?.id === person;
  const keep = new Set([...web.spots.values()].filter(mine).map(({ key }) => key));
  // Back along the lines: a shared phone, a mother’s mailbox.
  const open = [...keep];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const { from } of web.into.get(key) ?? []) {
      if (keep.has(from)) continue;
      keep.add(from);
      open.push(from);
    }
  }
  const spots = new Map([...web.spots].filter(([key]) => keep.has(key)));
  return { ...web, spots, ties: web.ties.filter((tie) => spots.has(tie.from) && spots.has(tie.to)) };
}

function push<T>(to: Map<string, T[]>, key: string, value: T): void {
  const list = to.get(key);
  if (list === undefined) to.set(key, [value]);
  else list.push(value);
}
