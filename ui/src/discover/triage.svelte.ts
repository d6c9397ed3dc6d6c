// Triage as the window holds it: which finding is open, what was corrected on it, what was answered a moment ago. An answer
// counts on screen at once; the core follows, and where it refuses, the finding comes back with the reason.
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { ask, type Happened, Problem } from "../lib/bridge";
import type { AccountId, Choice, DiscoverView, FindingId, FindingRow, IdentifierId, PersonId, ServiceTag, Triage as Word } from "../lib/generated/Commands";

/** The five answers, with the key of each. */
export const ANSWERS: readonly { choice: Choice; keys: string }[] = [
  { choice: "keep", keys: "k" },
  { choice: "close", keys: "c" },
  { choice: "unbind", keys: "u" },
  { choice: "later", keys: "l" },
  { choice: "ignore", keys: "x" },
];

/** What the person put right on a finding. What is `undefined` is as the finding has it. */
export interface Correction {
  person?: PersonId;
  identifier?: IdentifierId | null;
  service?: ServiceTag;
  account?: AccountId;
}

/** An answer of this session. */
export interface Done {
  ids: readonly FindingId[];
  row: FindingRow;
  choice: Choice;
  person: PersonId | null;
  count: number;
}

/** Whether an answer makes an account, so that it must be somebody's. */
export function makesAccount(choice: Choice): boolean {
  return choice === "keep" || choice === "close" || choice === "unbind";
}

/** Counts of what was decided. */
export type Tally = Record<Choice, number>;

class Triage {
  /** The finding that is open. */
  current = $state<FindingId | null>(null);
  /** Several, for one answer. */
  readonly selected = new SvelteSet<FindingId>();
  readonly corrections = new SvelteMap<FindingId, Correction>();
  /** Which parts below the findings are unfolded. */
  readonly unfolded = new SvelteSet<"later" | "weak">();
  /** The finding that can't be answered before somebody says whose it is. */
  asksWhose = $state<FindingId | "many" | null>(null);
  /** The finding that can't be answered before somebody says which service it is. */
  asksWhich = $state<FindingId | null>(null);
  /** What the core refused. */
  refused = $state.raw<{ id: FindingId; problem: Problem } | null>(null);
  #gone = new SvelteMap<FindingId, string>();
  #done = $state.raw<readonly Done[]>([]);
  #before = $state.raw<Tally | null>(null);
  #line: Promise<unknown> = Promise.resolve();

  /** Whether it was answered and the list does not know yet. */
  isGone(id: FindingId): boolean {
    return this.#gone.has(id);
  }

  /** How many were answered a moment ago. */
  get pending(): number {
    return this.#gone.size;
  }

  /** The answers of this session, oldest first. */
  get done(): readonly Done[] {
    return this.#done;
  }

  /** What was decided in this session. */
  tally(view: DiscoverView): Tally {
    const now = count(view);
    const before = this.#before ?? now;
    const since = (choice: Choice) => Math.max(0, now[choice] - before[choice]);
    return { keep: since("keep"), close: since("close"), unbind: since("unbind"), later: since("later"), ignore: since("ignore") };
  }

  /** A fresh list came. What it knows of needs no hiding any more. */
  settle(view: DiscoverView): void {
    this.#before ??= count(view);
    const verdicts = new Map([...view.open, ...view.weak].map((row) => [row.id, row.verdict]));
    for (const [id, verdict] of [...this.#gone]) if (verdicts.get(id) !== verdict) this.#gone.delete(id);
    for (const id of [...this.selected]) if (!verdicts.has(id)) this.selected.delete(id);
  }

  /** Something was taken back or done again: what the list says then is how it is. */
  hear(happened: Happened): void {
    if (happened.kind !== "do") this.#gone.clear();
  }

  correct(id: FindingId, more: Correction): void {
    this.corrections.set(id, { ...this.corrections.get(id), ...more });
    if (this.asksWhose === id && more.person !== undefined) this.asksWhose = null;
    if (this.asksWhich === id && more.service !== undefined) this.asksWhich = null;
  }

  /** Whose the finding is, as far as anybody said. `only` is the only person there is, if there is just one. */
  whose(row: FindingRow, only: PersonId | null): PersonId | null {
    return this.corrections.get(row.id)?.person ?? row.person?.id ?? only;
  }

  /** The identifier that goes with the answer. A suggestion is made for its owner and falls with another choice of person. */
  identifier(row: FindingRow): IdentifierId | null {
    const correction = this.corrections.get(row.id);
    if (correction?.identifier !== undefined) return correction.identifier;
    if (correction?.person !== undefined && correction.person !== row.person?.id) return null;
    return row.suggested_identifier;
  }

  /** Answers for some findings. `whose` stands in where nobody said whose one is. Refuses while that is missing. */
  answer(wanted: readonly FindingRow[], choice: Choice, whose: PersonId | null): boolean {
    // Putting off what is put off already changes nothing.
    const rows = wanted.filter((row) => choice !== "later" || row.verdict !== "later");
    const first = rows[0];
    if (first === undefined) return true;
    const words = rows.map((row) => this.#word(row, choice, whose));
    const unclear = makesAccount(choice) ? rows.find((row, at) => row.candidates.length > 0 && words[at]?.service === null) : undefined;
    if (unclear !== undefined) {
      this.current = this.asksWhich = unclear.id;
      return false;
    }
    this.asksWhich = null;
    if (makesAccount(choice) && words.some((word) => word.person === null && word.account === null)) {
      this.asksWhose = rows.length > 1 ? "many" : first.id;
      return false;
    }
    this.asksWhose = null;
    this.refused = null;
    for (const row of rows) {
      this.#gone.set(row.id, row.verdict);
      this.selected.delete(row.id);
    }
    const done: Done = { ids: rows.map((row) => row.id), row: first, choice, person: words[0]?.person ?? null, count: rows.length };
    this.#done = [...this.#done, done];
    // In the order in which they were given: the latest one is what undo takes back.
    this.#line = this.#line.then(() => this.#send(words, done));
    return true;
  }

  /** The latest answer that still stands: the findings it was about are not waiting any more. */
  latest(waiting: ReadonlySet<FindingId>): Done | null {
    return this.#done.filter((done) => done.ids.every((id) => !waiting.has(id))).at(-1) ?? null;
  }

  /** Takes an answer off the list of answers, because it was taken back. */
  takenBack(done: Done): void {
    this.#done = this.#done.filter((other) => other !== done);
    this.current = done.ids[0] ?? null;
  }

  /** Forgets everything, for tests. */
  clear(): void {
    this.current = this.asksWhose = this.asksWhich = this.refused = null;
    this.selected.clear();
    this.corrections.clear();
    this.unfolded.clear();
    this.#gone.clear();
    this.#done = [];
    this.#before = null;
  }

  #word(row: FindingRow, choice: Choice, whose: PersonId | null): Word {
    const correction = this.corrections.get(row.id);
    return {
      finding: row.id,
      choice,
      person: correction?.person ?? row.person?.id ?? whose,
      identifier: this.identifier(row),
      service: correction?.service?.id ?? null,
      account: correction?.account ?? null,
    };
  }

  async #send(words: Word[], done: Done): Promise<void> {
    const [only] = words;
    if (only === undefined) return;
    try {
      if (words.length === 1) await ask("triage", only);
      else await ask("triage_many", { words });
    } catch (thrown) {
      for (const word of words) this.#gone.delete(word.finding);
      this.#done = this.#done.filter((other) => other !== done);
      this.refused = { id: only.finding, problem: Problem.from(thrown) };
      this.current = only.finding;
    }
  }
}

function count(view: DiscoverView): Tally {
  return { keep: view.kept, close: view.closing, unbind: view.unbinding, later: view.later, ignore: view.ignored };
}

/** Triage, kept while the window lives. */
export const triage = new Triage();
