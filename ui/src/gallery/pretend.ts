// What the example cannot do by itself in a browser: make a vault, unlock it, know its backups.
import { corrected, LOADED, ownWords, SHELF, shelved, shelvedRow, WORKED } from "../catalogue/testing/own";
import { jobs } from "../discover/jobs.svelte";
import { Problem } from "../lib/bridge";
import type { VaultStatus } from "../lib/generated/Commands";
import { accountsOf } from "../lib/testing/accounts";
import { answerOf } from "../lib/testing/example";
import type { Answers, Fake } from "../lib/testing/fake";
import { answersOf, exampleParts, largeFamily } from "../map/testing/family";
import { type Findings, findings, passwordList, reading } from "../lib/testing/findings";

const BACKUPS = [
  { file: "20260307T001203Z-daily.db", bytes: 1_048_576 },
  { file: "20260306T093011Z-import.db", bytes: 983_040 },
  { file: "20260302T201500Z-asked.db", bytes: 950_272 },
];

/** Pretended answers; `open` opens the vault. */
export function pretend(wanted: URLSearchParams, open: () => VaultStatus): Answers {
  return {
    create_vault: () => ({ recovery: "K7QM4-29XDA-VH4T7-8ZRBX-N3WC0-5PJY9-E6FA2" }),
    measure_passphrase: ({ passphrase }) => {
      const score = Math.min(4, Math.floor(passphrase.length / 4));
      return { score, guesses_log10: passphrase.length * 0.9, hint: score < 3 ? "strength-add-words" : "strength-good" };
    },
    first_people: () => "k3fbympfcfzma",
    unlock: ({ secret }) => {
      if (wanted.has("damaged")) throw new Problem("problem-damaged", { what: "page-seal" });
      if (secret === "wrong") throw new Problem("problem-wrong-passphrase");
      return open();
    },
    check_vault: () => 21,
    ...(wanted.has("own") && {
      vault_info: () => ({
        ...answerOf("vault_info", null),
        example: false,
        folder: "/home/wang/Documents/Quittance",
        slots: ["passphrase", "recovery"].map((kind) => ({ kind, created: "2026-02-01" })),
        backups: BACKUPS,
      }),
    }),
    list_backups: () => BACKUPS,
    ...pretendOwnWords(wanted),
    search_services: ({ query }) => {
      if (wanted.has("words") && query.startsWith("north")) return [shelvedRow()];
      try {
        return answerOf("search_services", { query, limit: 20 });
      } catch {
        const typed = query.toLowerCase();
        return answerOf("list_services", null)
          .filter(({ service: { names } }) => `${names.zh} ${names.en}`.toLowerCase().includes(typed))
          .map((row) => ({ ...row, why: { how: "contains", field: "name", text: row.service.names.zh } }));
      }
    },
    list_accounts: (filter) => accountsOf({ person: filter.person ?? null }, Number(wanted.get("many") ?? 0)),
  };
}

/** With `?words` somebody has corrected Soul, walked out of it, and loaded a catalogue and a second shelf. */
function pretendOwnWords(wanted: URLSearchParams): Answers {
  const plain = ownWords();
  if (!wanted.has("words")) return { ...plain, list_corrections: () => [], list_outcomes: () => [], preview_patch: undefined };
  const ended = { service: "soul", account: null, way: "app", how: "worked", barriers: [], stopped_at: null, on: "2026-03-06", days: 9, asked: [], app: null, note: null } as const;
  return {
    ...plain,
    get_service: ({ id }) => (id === "soul" ? corrected() : id === shelved().row.service.id ? shelved() : (plain.get_service?.({ id }) ?? corrected())),
    get_editions: () => ({ ...LOADED, shelf: SHELF }),
    draft_outcome: () => ({ draft: { ...ended, barriers: [], asked: [] }, recorded: null }),
    list_outcomes: ({ service }) => (service === null ? [WORKED] : []),
    write_service_file: () => Promise.reject(new Problem("problem-faulty", {
      what: { zh: "第 4 行 category：没有“socal”这个类别。", en: "Line 4, category: there is no category “socal”." },
      remedy: { zh: "用 categories.toml 里的键。", en: "Use a key of categories.toml." },
      code: "C020", field: "category", line: 4,
    })),
  };
}

/** Discover: findings that can be answered, and with `?drop` two files, one on its way and one read. */
export function pretendFindings(wanted: URLSearchParams): Findings {
  const found = findings(Number(wanted.get("many") ?? 0), (row, index) => (wanted.has("weak") && index % 4 === 3 ? { ...row, strength: 1 } : row));
  found.answers.import_file = async (request, onProgress) => {
    if (request.path.endsWith(".csv")) return passwordList(request.path);
    for (let done = 4_000_000; ; done = Math.min(59_600_000, done + 3_400_000)) {
      onProgress(reading(done));
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  };
  if (wanted.has("nothing")) found.answers.get_discover = () => ({ ...found.view(), imports: [], open: [], weak: [], decided: [] });
  return found;
}

/** Lets two files go on the window; with `?drop=read` somebody also says whose they are. */
export function pretendDrop(wanted: URLSearchParams, fake: Fake): void {
  setTimeout(() => fake.drop({ kind: "drop", x: 1, y: 1, paths: ["/home/wang/妈妈的浏览器密码.csv", "/home/wang/奶奶手机短信 2026-03.xml"] }), 400);
  if (wanted.get("drop") === "read") setTimeout(() => jobs.list.forEach((job) => jobs.whose(job, null)), 1000);
}

/** The map of the example family, or with `?things=2000` of one of that size; what is answered about it is worked out here. */
export function pretendMap(wanted: URLSearchParams, fake: Fake): void {
  const size = Number(wanted.get("things") ?? 0);
  const answers = answersOf(size > 0 ? largeFamily(size) : exampleParts(), size === 0);
  const answer = answers.answer_way;
  fake.answer({
    ...answers,
    answer_way: async (request) => {
      const id = (await answer?.(request)) ?? "";
      setTimeout(() => fake.happen({ op: "answer_way", touched: ["access_method"] }));
      return id;
    },
  });
}
