// What would happen, worked out by going round until nothing changes. Small and slow on purpose: it stands in for the core in
// tests, and is not held to be right beyond what they need.
import type {
  ChainRow, FateRow, MapThing, MapView, Mishap, OrderStep, OrderView, StrengthenView, Thing, ThingTag, WayTag, WhatIfView, Wish,
} from "../../lib/generated/Commands";

/** What can be asked of it. */
export interface World {
  map: () => MapView;
  whatIf: (mishaps: readonly Mishap[]) => WhatIfView;
  order: (wish: Wish) => OrderView;
  strengthening: (thing: Thing) => StrengthenView;
}

const isAccount = (key: string) => key.startsWith("account:");
const keyOf = (thing: Thing): string => `${thing.thing}:${"id" in thing ? thing.id : "number" in thing ? thing.number : "device" in thing ? thing.device : "account" in thing ? thing.account : "person" in thing ? thing.person : thing.method}`;

/** A family, as things and ways in. */
export function worldOf(things: readonly MapThing[], every: readonly WayTag[]): World {
  const tags = new Map(things.map(({ tag }) => [tag.key, tag]));
  const tag = (key: string): ThingTag => {
    const found = tags.get(key);
    if (found === undefined) throw { key: "problem-not-on-the-map", args: {} };
    return found;
  };
  const real = every.filter(({ candidate }) => !candidate);
  const into = byHead(real);
  const using = new Map<string, WayTag[]>();
  for (const way of real) for (const need of way.needs) (using.get(need) ?? using.set(need, []).get(need))?.push(way);
  const held = things.map(({ tag: { key } }) => key).filter((key) => !isAccount(key) && !into.has(key));

  /** Everything that opens, and by which way first. */
  function reach(from: readonly string[], dead: ReadonlySet<string>, use: (way: WayTag) => boolean): Map<string, WayTag | null> {
    const open = new Map<string, WayTag | null>();
    const wanting = new Map(real.map((way) => [way, new Set(way.needs).size]));
    const queue: string[] = [];
    const add = (key: string, by: WayTag | null) => {
      if (dead.has(key) || open.has(key)) return;
      open.set(key, by);
      queue.push(key);
    };
    from.forEach((key) => add(key, null));
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const way of using.get(key) ?? []) {
        if (!use(way)) continue;
        const left = (wanting.get(way) ?? 0) - 1;
        wanting.set(way, left);
        if (left === 0) add(way.opens, way);
      }
    }
    return open;
  }

  const relied = ({ likelihood }: WayTag) => likelihood !== "possible";
  const before = reach(held, new Set(), relied);
  const usable = (key: string, open: ReadonlyMap<string, unknown>) => (into.get(key) ?? []).filter((way) => relied(way) && way.needs.every((need) => open.has(need))).length;

  function happens(mishap: Mishap): { gone: string[]; granted: string[] } {
    switch (mishap.mishap) {
      case "device_lost":
        return { gone: [`device:${mishap.device}`], granted: [] };
      case "device_stolen": {
        const sims = real.filter(({ key, needs }) => key.startsWith("slot:") && needs.includes(`device:${mishap.device}`)).map(({ opens }) => opens);
        return { gone: [`device:${mishap.device}`], granted: mishap.open ? [`device:${mishap.device}`, `pin:${mishap.device}`] : sims };
      }
      case "sim_stolen":
        return { gone: [`slot:${mishap.number}`], granted: [`identifier:${mishap.number}`] };
      case "number_gone":
        return { gone: [`identifier:${mishap.number}`], granted: [`identifier:${mishap.number}`] };
      case "mailbox_gone":
        return { gone: [`identifier:${mishap.address}`], granted: [`identifier:${mishap.address}`] };
      case "papers_lost":
        return { gone: [`identifier:${mishap.identifier}`], granted: [`identifier:${mishap.identifier}`] };
      case "account_closed":
        return { gone: [`account:${mishap.account}`], granted: [] };
      case "account_taken":
        return { gone: [], granted: [`account:${mishap.account}`] };
      case "password_forgotten":
        return { gone: [`password:${mishap.account}`], granted: [] };
      case "password_leaked":
        return { gone: [], granted: [`password:${mishap.account}`] };
    }
  }

  /** Why something does not open any more: back to what is gone. */
  function chain(key: string, after: ReadonlyMap<string, unknown>, gone: ReadonlySet<string>): ChainRow[] {
    const links: ChainRow[] = [];
    const seen = new Set<string>();
    for (let at = key; !seen.has(at) && !gone.has(at); ) {
      seen.add(at);
      const by = (into.get(at) ?? []).find((way) => relied(way) && way.needs.some((need) => before.has(need) && !after.has(need)));
      const from = by?.needs.find((need) => before.has(need) && !after.has(need));
      if (by === undefined || from === undefined) break;
      links.unshift({ from: tag(from), by, to: tag(at), says: null });
      at = from;
    }
    return said(links, false);
  }

  /** The sentences, as the core chooses them. */
  function said(links: readonly ChainRow[], entered: boolean): ChainRow[] {
    return links.map((link, place) => {
      const { from, by, to } = link;
      const is = (key: string, kind: string) => key.startsWith(`${kind}:`);
      const told = is(from.key, "sim") && place > 0 && links[place - 1]?.to.key === from.key;
      const says =
        by.usage !== null ? (entered ? "lets" : usable(to.key, before) === 1 ? "only" : "needs")
        : is(to.key, "sim") ? (is(from.key, "device") ? "slot" : "counter")
        : is(from.key, "account") ? "mailbox"
        : told ? null : "sim";
      return { ...link, says: says === null ? null : `access-because-${says}` };
    });
  }

  function whatIf(mishaps: readonly Mishap[]): WhatIfView {
    const events = mishaps.map(happens);
    const stolen = new Set(events.flatMap(({ gone }) => gone).filter((key) => key.startsWith("slot:")));
    const gone = new Set(events.flatMap(({ gone: keys }) => keys).filter((key) => !key.startsWith("slot:")));
    const lives = (way: WayTag) => relied(way) && !stolen.has(way.key);
    const after = reach(held, gone, lives);
    const soon = reach(held, gone, (way) => lives(way) && !way.key.startsWith("counter:"));
    const perhaps = reach(held, gone, (way) => !stolen.has(way.key));
    const fate = (open: ReadonlyMap<string, unknown>, certain: (key: string) => boolean) => (key: string): FateRow => ({ what: tag(key), because: chain(key, open, gone), certain: certain(key) });
    const accounts = [...before.keys()].filter((key) => isAccount(key) && !gone.has(key));
    const locked = accounts.filter((key) => !after.has(key));
    const waiting = accounts.filter((key) => after.has(key) && !soon.has(key));
    const granted = events.flatMap(({ granted: keys }) => keys);
    const stranger = reach(granted, new Set(), relied);
    const taken = [...stranger.keys()].filter((key) => isAccount(key) && !granted.includes(key));
    const opened = (key: string): FateRow => {
      const because: ChainRow[] = [];
      for (let by = stranger.get(key); by; by = stranger.get(by.needs[0] ?? "")) {
        because.unshift({ from: tag(by.needs[0] ?? ""), by, to: tag(by.opens), says: null });
        if (because.length > 6) break;
      }
      return { what: tag(key), because: said(because, true), certain: true };
    };
    const worst = reach(held, new Set([...gone, ...taken]), lives);
    const weakened = accounts
      .filter((key) => after.has(key) && !waiting.includes(key) && usable(key, after) < usable(key, before))
      .map((key) => ({ what: tag(key), ways_before: usable(key, before), ways_left: usable(key, after) }));
    const touched = new Set([...locked, ...waiting, ...taken, ...weakened.map(({ what }) => what.key)]);
    return {
      fails: [], removed: [...gone].filter((key) => tags.has(key)).map(tag),
      locked_out: locked.map(fate(after, (key) => !perhaps.has(key))),
      waiting: waiting.map(fate(soon, () => true)),
      perhaps: [],
      taken: taken.map(opened),
      at_worst: accounts.filter((key) => after.has(key) && !worst.has(key) && !taken.includes(key)).map(tag),
      weakened,
      unaffected: accounts.filter((key) => !touched.has(key)).length,
      quarantine_days: mishaps.some(({ mishap }) => mishap === "number_gone") ? 90 : null,
      let_go: mishaps.flatMap((mishap): Thing[] => {
        if (mishap.mishap === "number_gone") return [{ thing: "identifier", id: mishap.number }];
        if (mishap.mishap === "mailbox_gone") return [{ thing: "identifier", id: mishap.address }];
        if (mishap.mishap === "account_closed") return [{ thing: "account", id: mishap.account }];
        return mishap.mishap === "device_lost" ? [{ thing: "device", id: mishap.device }] : [];
      }),
    };
  }

  function order(wish: Wish): OrderView {
    const gone = new Set(wish.let_go.map(keyOf));
    const after = reach(held, gone, relied);
    const lost = [...before.keys()].filter((key) => isAccount(key) && !gone.has(key) && !after.has(key));
    const roots = lost.filter((key) => chain(key, after, gone).length === 1);
    const steps: OrderStep[] = [];
    const stuck: OrderView["in_the_way"] = [];
    for (const key of roots) {
      const offered = every.find((way) => way.candidate && way.opens === key && way.needs.every((need) => !gone.has(need)));
      const old = (into.get(key) ?? []).find(({ needs }) => needs.some((need) => gone.has(need)));
      const oldNeed = old?.needs.find((need) => gone.has(need));
      if (offered !== undefined && oldNeed !== undefined) {
        steps.push({
          key: `add:${offered.key}`, stage: "set_up", batch: 0, act: "change", at: tag(key), with: tag(offered.needs[0] ?? ""), instead_of: tag(oldNeed), way: offered,
          after_days: 0, why: { kind: "message", key: "access-step-why-change", args: {} },
        });
      } else if (!wish.give_up.includes(key.slice("account:".length))) {
        stuck.push({ what: tag(key), binding: null, leave: null, give_up: key.slice("account:".length), why: { kind: "message", key: "access-stuck-no-other-way", args: {} } });
      }
    }
    const weak = [...gone].flatMap((key) => using.get(key) ?? []).filter(({ opens, usage }) => usage !== null && isAccount(opens) && after.has(opens));
    for (const way of weak) {
      const need = way.needs.find((key) => gone.has(key)) ?? "";
      steps.push({
        key: `remove:${way.opens}:${need}`, stage: "let_go", batch: 1, act: "unbind", at: tag(way.opens), with: tag(need), instead_of: null, way,
        after_days: 0, why: { kind: "message", key: "access-step-why-unbind", args: {} },
      });
    }
    for (const key of gone) {
      steps.push({
        key: `let-go:${key}`, stage: isAccount(key) ? "let_go" : "release", batch: 2, act: isAccount(key) ? "close" : "give_up", at: tag(key), with: null,
        instead_of: null, way: null, after_days: isAccount(key) ? 0 : 15,
        why: { kind: "message", key: isAccount(key) ? "access-step-why-close" : "access-step-why-give-up", args: {} },
      });
    }
    const set = steps.filter(({ stage }) => stage === "set_up").length;
    const possible = stuck.length === 0;
    return {
      let_go: [...gone].map(tag), start: null, possible, steps: possible ? steps : [], changes: possible ? set : 0, at_least: possible ? set : 0, in_the_way: stuck,
      left: [], given_up: [], also: [], quarantine_days: null,
    };
  }

  function pointsOf(): MapView["points"] {
    const accounts = [...before.keys()].filter(isAccount);
    // One after the other would be slow with thousands: only what something hangs on can lock anything.
    const candidates = [...using.keys()].filter((key) => !/^(sim|pin|papers|face):/.test(key));
    return candidates
      .flatMap((key) => {
        const after = reach(held, new Set([key]), relied);
        const locks = accounts.filter((one) => one !== key && !after.has(one));
        if (locks.length === 0) return [];
        const stranger = reach([key], new Set(), relied);
        return [{ what: tag(key), locks: locks.map(tag), weight: locks.length, opens_to_stranger: [...stranger.keys()].filter((one) => isAccount(one) && one !== key).length }];
      })
      .sort((a, b) => b.weight - a.weight || (a.what.key < b.what.key ? -1 : 1));
  }

  let drawn: MapView | null = null;
  return {
    map: () => {
      if (drawn !== null) return drawn;
      const points = pointsOf();
      const locks = new Map(points.map(({ what, weight }) => [what.key, weight]));
      const filled = things.map((thing): MapThing => ({
        ...thing, open: before.has(thing.tag.key), locks: locks.get(thing.tag.key) ?? 0, ways: usable(thing.tag.key, before),
      }));
      filled.sort((a, b) => b.locks - a.locks || (a.tag.key < b.tag.key ? -1 : 1));
      const none = filled.filter(({ tag: { key } }) => isAccount(key) && !into.has(key)).slice(0, 4);
      const unsure = real.filter(({ likelihood, usage }) => likelihood === "possible" && usage !== null).slice(0, 8);
      drawn = {
        things: filled, ways: [...real], points,
        questions: [...none.map(({ tag: about }) => ({ about, way: null, settles: 1 })), ...unsure.map((way) => ({ about: tag(way.opens), way, settles: 1 + (locks.get(way.opens) ?? 0) }))],
      };
      return drawn;
    },
    whatIf,
    order,
    strengthening: (thing) => {
      const key = keyOf(thing);
      const after = reach(held, new Set([key]), relied);
      const roots = [...before.keys()].filter((one) => isAccount(one) && one !== key && !after.has(one) && chain(one, after, new Set([key])).length === 1);
      const set_up = roots.map((at) => ({ at, way: every.find((way) => way.candidate && way.opens === at && !way.needs.includes(key)) }));
      const possible = set_up.every(({ way }) => way !== undefined);
      return { what: tag(key), possible, set_up: possible ? set_up.flatMap(({ at, way }) => (way === undefined ? [] : [{ at: tag(at), way }])) : [] };
    },
  };
}

function byHead(ways: readonly WayTag[]): Map<string, WayTag[]> {
  const found = new Map<string, WayTag[]>();
  for (const way of ways) {
    const list = found.get(way.opens);
    if (list === undefined) found.set(way.opens, [way]);
    else list.push(way);
  }
  return found;
}
