// Discover on the example family, as the core would do it: an answer moves a finding on, undo brings it back, a file brings
// what it is said to bring.
import type { Choice, DiscoverView, FindingRow, ImportOutcome, Progress, Triage } from "../generated/Commands";
import { answerOf } from "./example";
import type { Answers, Fake } from "./fake";

/** The vault behind Discover. Give it the backend once there is one, so that changes are announced. */
export interface Findings {
  answers: Answers;
  view: () => DiscoverView;
  announceTo: (fake: Fake) => void;
}

/** Answers for Discover. `many` repeats the findings up to that number; `change` shapes each of them. */
export function findings(many = 0, change: (row: FindingRow, index: number) => FindingRow = (row) => row): Findings {
  const start = answerOf("get_discover", null);
  const rows = Array.from({ length: Math.max(many, start.open.length) }, (_, index): FindingRow => {
    const row = start.open[index % start.open.length];
    if (row === undefined) throw new Error("the example has findings");
    return change(index < start.open.length ? row : { ...row, id: `${row.id}-${index}`, guess: `${row.guess}${index}` }, index);
  });
  let words: Map<string, Choice> = new Map();
  const before: { op: string; words: Map<string, Choice> }[] = [];
  let fake: Fake | null = null;

  const view = (): DiscoverView => {
    const count = (choice: Choice) => [...words.values()].filter((word) => word === choice).length;
    const placed = rows.map((row) => ({ row, word: words.get(row.id) }));
    const waiting = placed.filter(({ word }) => word === undefined || word === "later").map(({ row, word }) => ({ ...row, verdict: word ?? "open" }));
    return {
      imports: start.imports,
      open: waiting.filter((row) => row.strength > 1),
      weak: waiting.filter((row) => row.strength <= 1),
      decided: placed.filter(({ word }) => word !== undefined && word !== "later").map(({ row }) => row),
      kept: count("keep"), closing: count("close"), unbinding: count("unbind"), later: count("later"), ignored: count("ignore"),
    };
  };
  const happened = (op: string, kind: string) => fake?.happen({ op, kind, touched: ["finding", "account"], origin: "window" });
  const decide = (op: string, answers: readonly Triage[]) => {
    before.push({ op, words });
    words = new Map(words);
    for (const { finding, choice } of answers) words.set(finding, choice);
    happened(op, "do");
  };
  return {
    view,
    announceTo: (backend) => (fake = backend),
    answers: {
      get_discover: view,
      get_undo: () => {
        const last = before.at(-1);
        return { redo: null, undo: last === undefined ? null : { seq: before.length, at: "2026-03-07T12:00:00Z", op: last.op, subject: { zh: "", en: "" }, kind: "do", origin: "window", stands: true } };
      },
      triage: (word) => {
        decide("triage", [word]);
        return word.choice === "later" || word.choice === "ignore" ? null : "new-account";
      },
      triage_many: ({ words: answers }) => {
        decide("triage_many", answers);
        return answers.map(() => null);
      },
      undo: () => {
        const last = before.pop();
        if (last === undefined) return null;
        words = last.words;
        happened(last.op, "undo");
        return last.op;
      },
    },
  };
}

/** What reading a password list brings. */
export function passwordList(path = "/home/wang/妈妈的浏览器密码.csv"): ImportOutcome {
  const none = { sent: 0, personal: 0, unsigned: 0, suspicious: 0, official: 0, duplicates: 0, joined: 0, local: 2, internal: 0 };
  return {
    import: {
      id: "e5y6q93fsf1f8", file: path.split("/").at(-1) ?? path, format: "chrome-csv", at: "2026-03-07T12:05:00Z", bytes: 28_311, records: 214,
      skipped: 1, secrets_dropped: 212, new: 22, known: 3,
    },
    source: {
      format: "chrome-csv", bytes: 28_311, records: 214, skipped: 1, ignored: none,
      secrets_dropped: { passwords: 212, notes: 4, codes: 0, in_addresses: 1, keys: 0 },
    },
    warnings: [
      { record: 17, code: "no_address", count: 1 },
      { record: 41, code: "no_address", count: 1 },
      { record: 0, code: "saved_on_one_day", count: 1 },
    ],
  };
}

/** A report in the middle of reading. */
export function reading(done: number, total = 96_200_000): Progress {
  return { phase: "reading", bytes_done: done, bytes_total: total, records: Math.round(done / 7256), findings: 19 };
}
