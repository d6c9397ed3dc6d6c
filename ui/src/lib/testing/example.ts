// The example family behind the bridge: real answers of the core, as of 2026-03-07. For the rooms' tests, and for the
// window in a plain browser (`vite dev`, `?example`).
import type { CommandName, Commands, JobName } from "../bridge";
import recorded from "./answers.json";
import { type Answers, type Fake, fakeBackend } from "./fake";

const ANSWERS = recorded as Record<string, { request: unknown; answer: unknown }[]>;

/** The recorded answer to a request; a filter nobody recorded is answered like the one without any. */
export function answerOf<N extends CommandName>(name: N, request: Commands[N][0]): Commands[N][1] {
  const all = ANSWERS[name] ?? [];
  const wanted = same(request);
  const found = all.find((one) => same(one.request) === wanted) ?? (all.length === 1 ? all[0] : undefined);
  if (found === undefined) throw { key: "problem-nothing-matches", args: { kind: "other", asked: name } };
  // A copy: what a room does to its answer must not reach the next one.
  return structuredClone(found.answer) as Commands[N][1];
}

/**
 * Puts the example family behind the bridge. What is not recorded (every change to the vault) answers `null` and announces
 * nothing; give `more` to answer, or to fail, in another way.
 */
export function exampleBackend(more: Answers = {}): Fake {
  const answers: Record<string, unknown> = {};
  for (const name of Object.keys(ANSWERS) as CommandName[]) answers[name] = (request: never) => answerOf(name, request);
  const fake = fakeBackend({ ...(answers as Answers), ...more });
  const ask = fake.ask;
  fake.ask = (name, request) => {
    if (name in answers || name in more || fake.answers(name)) return ask(name, request);
    fake.asked.push({ name, request });
    return Promise.resolve(null);
  };
  return fake;
}

/** What was asked of one command, in order. */
export function askedOf<N extends CommandName>(fake: Fake, name: N): Commands[N][0][];
export function askedOf(fake: Fake, name: JobName): unknown[];
export function askedOf(fake: Fake, name: string): unknown[] {
  return fake.asked.filter((one) => one.name === name).map(({ request }) => request);
}

/** A request in one form: missing fields and `null` are the same to the core. */
function same(request: unknown): string {
  return JSON.stringify(request, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const fields = Object.entries(value as Record<string, unknown>).filter(([, field]) => field !== null && field !== undefined);
    return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
