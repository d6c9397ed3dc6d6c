// What may happen to a thing, and how it is written in the route.
import type { Mishap, Thing } from "../lib/generated/Commands";
import type { Spot } from "./things";

/** One kind of mishap. A stolen device counts twice: locked, and open in the thief’s hand. */
export type Happening =
  | "number_gone" | "sim_stolen" | "mailbox_gone" | "papers_lost" | "device_lost" | "device_stolen" | "device_stolen_open"
  | "account_closed" | "account_taken" | "password_forgotten" | "password_leaked";

/** One mishap under consideration: what, and what happens to it. */
export interface Supposed {
  key: string;
  happening: Happening;
}

/** What may happen to a thing, the likeliest first; nothing for a face, which nobody loses. */
export function happenings(spot: Spot, hasPassword: (account: string) => boolean): readonly Happening[] {
  switch (spot.sort) {
    case "phone":
      return ["number_gone", "sim_stolen"];
    case "email":
      return ["mailbox_gone"];
    case "document":
    case "card":
    case "name":
      return ["papers_lost"];
    case "device":
      return ["device_lost", "device_stolen", "device_stolen_open"];
    case "account":
    case "entrance": {
      const shared = ["account_closed", "account_taken"] as const;
      return hasPassword(spot.key) ? [...shared, "password_forgotten", "password_leaked"] : shared;
    }
    default:
      return [];
  }
}

/** What is asked of the core. */
export function mishapOf({ key, happening }: Supposed): Mishap {
  const id = key.slice(key.indexOf(":") + 1);
  switch (happening) {
    case "number_gone":
    case "sim_stolen":
      return { mishap: happening, number: id };
    case "mailbox_gone":
      return { mishap: happening, address: id };
    case "papers_lost":
      return { mishap: happening, identifier: id };
    case "device_lost":
      return { mishap: happening, device: id };
    case "device_stolen":
      return { mishap: "device_stolen", device: id, open: false };
    case "device_stolen_open":
      return { mishap: "device_stolen", device: id, open: true };
    default:
      return { mishap: happening, account: id };
  }
}

/** As it stands in the route: `identifier:x=number_gone,device:y`. */
export function written(supposed: readonly Supposed[]): string {
  return supposed.map(({ key, happening }) => `${key}=${happening}`).join(",");
}

/** Reads what stands in the route. A thing without a mishap gets its likeliest; one that is not there, or can’t happen, falls out. */
export function read(text: string, likely: (key: string) => readonly Happening[]): Supposed[] {
  const found = new Map<string, Supposed>();
  for (const part of text.split(",")) {
    const [key = "", said] = part.split("=");
    const possible = likely(key);
    const happening = possible.find((one) => one === said) ?? possible[0];
    if (happening !== undefined) found.set(key, { key, happening });
  }
  return [...found.values()];
}

/** The thing itself in the route, for links from other rooms. */
export function linkTo(thing: Extract<Thing, { id: string }>): { what: string } {
  return { what: `${thing.thing}:${thing.id}` };
}
