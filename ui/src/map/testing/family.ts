// The example family on the map, families of any size, and what is answered about them. For tests and for the window in a plain
// browser.
import type {
  Factor, IdentifierRow, Likelihood, MapThing, MethodUse, PersonTag, Phrase, ServiceTag, Text, Thing, ThingTag,
  WayTag, WhatIfView,
} from "../../lib/generated/Commands";
import { answerOf, exampleBackend } from "../../lib/testing/example";
import type { Answers, Fake } from "../../lib/testing/fake";
import { worldOf } from "./world";

const said = (key: string, args: Record<string, string | Text> = {}): Phrase => ({ kind: "message", key, args });
const text = (zh: string, en = zh): Phrase => ({ kind: "text", zh, en });

/** Builds a map piece by piece. */
export class Drawn {
  readonly things: MapThing[] = [];
  readonly ways: WayTag[] = [];
  readonly identifiers: IdentifierRow[] = [];
  readonly #at = new Map<string, ThingTag>();
  readonly #known = new Set<string>();

  /** The tag of a thing that is there. */
  tag(key: string): ThingTag {
    const tag = this.#at.get(key);
    if (tag === undefined) throw new Error(`the map has no ${key}`);
    return tag;
  }

  thing(key: string, thing: Thing, name: Phrase, more: Partial<ThingTag> = {}): string {
    if (!this.#at.has(key)) {
      const tag: ThingTag = { key, thing, name, identifier: null, device: null, service: null, person: null, ...more };
      this.#at.set(key, tag);
      this.things.push({ tag, importance: 1, open: true, locks: 0, ways: 0 });
    }
    return key;
  }

  person(person: PersonTag): string {
    return this.thing(`papers:${person.id}`, { thing: "papers", person: person.id }, said("access-thing-papers", { person: person.name }), { person });
  }

  device(id: string, name: string, person: PersonTag | null): string {
    this.thing(`pin:${id}`, { thing: "pin", device: id }, said("access-thing-pin", { device: name }));
    return this.thing(`device:${id}`, { thing: "device", id }, text(name), { person, device: "phone" });
  }

  /** A number, address, document or card; a number lies in a device, or in a drawer. */
  identifier(row: IdentifierRow, device: string | null = null): string {
    const { id, kind, masked } = row.identifier;
    this.identifiers.push(row);
    const key = this.thing(`identifier:${id}`, { thing: "identifier", id }, text(masked), { person: row.owner, identifier: kind });
    if (kind === "phone") {
      const sim = this.thing(`sim:${id}`, { thing: "sim", number: id }, said("access-thing-sim", { number: masked }), { person: row.owner });
      const papers = this.person(row.owner);
      this.way(`sim:${id}`, key, [sim], [said("access-way-sim")], null, "confirmed");
      if (device !== null) this.way(`slot:${id}`, sim, [device], [said("access-way-device", { what: nameText(this.tag(device)) })], null, "confirmed");
      this.way(`counter:${id}`, sim, [papers], [said("access-way-counter")], null, "assumed", { person_only: true });
    }
    return key;
  }

  account(id: string, service: ServiceTag, person: PersonTag, label: string | null = null): string {
    const name = label === null ? text(service.names.zh, service.names.en) : text(`${service.names.zh} · ${label}`, `${service.names.en} · ${label}`);
    return this.thing(`account:${id}`, { thing: "account", id }, name, { service, person });
  }

  /** A way in; the same one twice is one. */
  way(key: string, opens: string, needs: string[], parts: Phrase[], usage: MethodUse | null, likelihood: Likelihood, more: Partial<WayTag> = {}): void {
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.ways.push({ key, opens, needs, parts, factors: needs.flatMap(factorOf), usage, likelihood, person_only: false, candidate: false, ...more });
  }

  code(account: string, identifier: string, likelihood: Likelihood, usage: MethodUse = "login", candidate = false): void {
    const mail = this.identifiers.some(({ identifier: { id, kind } }) => `identifier:${id}` === identifier && kind === "email");
    this.way(`code:${account}:${identifier}:${usage}`, account, [identifier], [said(mail ? "access-way-mail" : "access-way-code", { what: nameText(this.tag(identifier)) })], usage, likelihood, { candidate });
  }

  through(account: string, provider: string, likelihood: Likelihood): void {
    this.way(`link:${account}:${provider}`, account, [provider], [said("access-way-through", { what: nameText(this.tag(provider)) })], "login", likelihood);
  }

  password(account: string, likelihood: Likelihood, and: string[] = [], candidate = false): void {
    const id = account.slice("account:".length);
    const service = this.tag(account).service;
    const secret = this.thing(`password:${id}`, { thing: "password", account: id }, said("access-thing-password", { service: service?.names ?? { zh: "", en: "" } }));
    const more = and.map((key) => said("access-way-code", { what: nameText(this.tag(key)) }));
    this.way(`password:${account}:${and.join("+")}`, account, [secret, ...and], [said("access-way-password"), ...more], "login", likelihood, { candidate });
  }
}

function nameText(tag: ThingTag): Text {
  return tag.name.kind === "text" ? { zh: tag.name.zh, en: tag.name.en } : { zh: tag.key, en: tag.key };
}

function factorOf(key: string): Factor[] {
  const id = key.slice(key.indexOf(":") + 1);
  if (key.startsWith("identifier:")) return [{ factor: "code", identifier: id }];
  if (key.startsWith("account:")) return [{ factor: "provider", account: id }];
  if (key.startsWith("password:")) return [{ factor: "password" }];
  if (key.startsWith("device:")) return [{ factor: "device", device: id }];
  return [];
}

/** A family so large that nobody has it: `size` things, most of them accounts. The same every time. */
export function largeFamily(size: number): Drawn {
  const drawn = new Drawn();
  let seed = 20260307;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const one = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  };
  const { people } = answerOf("get_family", null);
  const persons = people.map(({ person }) => person);
  const services = answerOf("list_services", null).map(({ service }) => service);
  const numbers: string[] = [];
  const mails: string[] = [];
  persons.forEach((person, index) => {
    for (let at = 0; at < 3; at += 1) {
      const device = drawn.device(`d${index}${at}`, `${person.name}的手机 ${at + 1}`, person);
      numbers.push(drawn.identifier(rowOf(`p${index}${at}`, "phone", `1${30 + index * 3 + at}••••${2000 + index * 100 + at}`, person), device));
      mails.push(drawn.identifier(rowOf(`m${index}${at}`, "email", `w•••${index}${at}@163.com`, person)));
    }
  });
  const providers = Array.from({ length: 12 }, (_, index) => drawn.account(`e${index}`, one(services), one(persons)));
  for (const provider of providers) drawn.code(provider, one(numbers), "confirmed");
  let count = 0;
  while (drawn.things.filter(placed).length < size) {
    const account = drawn.account(`a${count}`, one(services), one(persons), `${(count += 1)}`);
    const dice = random();
    if (dice < 0.85) drawn.code(account, one(numbers), dice < 0.3 ? "confirmed" : "assumed");
    if (dice > 0.8) drawn.through(account, one(providers), "confirmed");
    if (random() < 0.35) drawn.code(account, one(mails), "assumed", random() < 0.5 ? "recovery" : "login");
    if (random() < 0.15) drawn.code(account, one(numbers), "possible");
    if (random() < 0.04) drawn.password(account, "assumed", [one(numbers)]);
  }
  return drawn;
}

const placed = ({ tag: { key } }: MapThing) => !/^(sim|pin|password|papers|face):/.test(key);

function rowOf(id: string, kind: IdentifierRow["identifier"]["kind"], masked: string, owner: PersonTag): IdentifierRow {
  return { identifier: { id, kind, masked, label: null, state: { state: "active" } }, owner, accounts: 0, only_way: 0, logins: 0, note: null };
}

/** The parts of a map: things, ways in, and what could be set up. */
export interface Parts {
  things: MapThing[];
  ways: WayTag[];
  identifiers?: IdentifierRow[];
}

/** The example family, as the core answers it. */
export function exampleParts(): Parts {
  const { things, ways } = answerOf("get_map", null);
  return { things, ways };
}

/**
 * What the map’s commands answer. Of the example family the core’s own answers, where they are recorded; everything else is worked
 * out here.
 */
export function answersOf(parts: Parts, recorded: boolean): Answers {
  let world = worldOf(parts.things, parts.ways);
  let real = recorded;
  // Worked out once: the core is quicker than what stands in for it here, and how quick the window is should show.
  const outcomes = new Map<string, WhatIfView>();
  const told = <T>(read: () => T, work: () => T): T => {
    if (!real) return work();
    try {
      return read();
    } catch {
      return work();
    }
  };
  return {
    get_map: () => (real ? answerOf("get_map", null) : world.map()),
    ...(parts.identifiers && { list_identifiers: () => parts.identifiers ?? [] }),
    what_if: (request) => {
      const key = JSON.stringify(request.mishaps);
      const found = outcomes.get(key) ?? told(() => answerOf("what_if", request), () => world.whatIf(request.mishaps));
      outcomes.set(key, found);
      return found;
    },
    get_order: (request) => told(() => answerOf("get_order", request), () => world.order(request.wish)),
    get_strengthening: (request) => told(() => answerOf("get_strengthening", request), () => world.strengthening(request.thing)),
    answer_way: ({ account, draft, works }) => {
      const same = (way: WayTag) => way.opens === `account:${account}` && JSON.stringify(way.factors) === JSON.stringify(draft.needs);
      const ways = parts.ways.flatMap((way) => (same(way) ? (works ? [{ ...way, likelihood: "confirmed" as const }] : []) : [way]));
      parts.ways.splice(0, parts.ways.length, ...ways);
      world = worldOf(parts.things, parts.ways);
      outcomes.clear();
      real = false;
      return "answered";
    },
  };
}

/** The example family behind the bridge, with its map; an answered question is announced as a change. */
export function familyBackend(more: Answers = {}, parts: Parts | null = null): Fake {
  const fake = exampleBackend({ ...answersOf(parts ?? exampleParts(), parts === null), ...more });
  const ask = fake.ask;
  fake.ask = async (name, request) => {
    const answer = await ask(name, request);
    if (name === "answer_way") fake.happen({ op: "answer_way", touched: ["access_method"] });
    return answer;
  };
  return fake;
}
