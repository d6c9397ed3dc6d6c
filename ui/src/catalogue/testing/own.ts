// What a person might have said of services, for tests and for the gallery: corrections as they stand, walks, a patch of them,
// editions and the second shelf. Shapes are the bridge's own.
import type {
  CorrectionRow, EditionsView, Loaded, LocalView, OutcomeRow, PatchView, ServiceRow, ServiceTag, ServiceView, ShelfRow, Sourced,
} from "../../lib/generated/Commands";
import { answerOf } from "../../lib/testing/example";
import type { Answers } from "../../lib/testing/fake";

/** An entry of the example, with what the person said of it. */
export function entry(id: string, more: Partial<ServiceView> = {}): ServiceView {
  return { ...answerOf("get_service", { id }), ...more };
}

export const SOUL: ServiceTag = { ...entry("soul").row.service };

const OWN: Sourced = {
  from: ["own-2026-03-05"],
  titles: [{ zh: "自己的更正", en: "Own correction" }],
  trust: { level: 3, kinds: ["own"], newest: "2026-03-05", age: "fresh", from_memory: false },
};

const BASE = { service: SOUL, step: { zh: "在 Soul 里申请注销账号", en: "Ask Soul to close the account" }, says: null, on: "2026-03-05" };

/** The menu path of the one step of Soul, corrected two days ago. */
export const PATH: CorrectionRow = {
  ...BASE,
  id: "c-path",
  what: "step_path",
  place: "ways.app.apply.path",
  was: { kind: "path", value: { zh: ["自己", "设置", "账号与安全", "注销账号"], en: ["Myself", "Settings", "Account and security", "Close account"] } },
  now: { kind: "path", value: { zh: ["自己", "设置", "注销"], en: ["Myself", "Settings", "Close"] } },
  standing: "applies",
  applied: true,
  note: "5.60 版里看到的",
};

/** The cooling-off, corrected; the catalogue has changed its mind since. */
export const WAIT: CorrectionRow = {
  ...BASE,
  id: "c-wait",
  step: null,
  what: "cooling_off",
  place: "cooling_off",
  was: { kind: "waits", value: [{ days: 7, login: "revokes" }, { days: 15, login: "revokes" }] },
  now: { kind: "waits", value: [{ days: 10, login: "revokes" }] },
  standing: "catalogue_changed",
  says: { kind: "waits", value: [{ days: 20, login: "revokes" }] },
  applied: true,
  note: null,
};

/** A contact nobody answers at: by now the catalogue dropped it as well. */
export const CONTACT: CorrectionRow = {
  ...BASE,
  id: "c-contact",
  step: null,
  what: "contact",
  place: "contacts",
  was: { kind: "contact", value: { kind: "phone", value: "400-000-0000", note: null } },
  now: { kind: "nothing" },
  standing: "adopted",
  applied: false,
  note: null,
};

/** A step that is gone in a way that is gone. */
export const GONE: CorrectionRow = {
  ...BASE,
  id: "c-gone",
  what: "step_gone",
  place: "ways.app.confirm.gone",
  step: { zh: "再确认一次", en: "Confirm once more" },
  was: { kind: "text", value: { zh: "再确认一次", en: "Confirm once more" } },
  now: { kind: "nothing" },
  standing: "target_gone",
  applied: false,
  note: null,
};

/** Two walks along Soul's way: it worked for one account, and stopped for another. */
export const WORKED: OutcomeRow = {
  id: "o-worked", service: SOUL, account: null, way: "app", channel: "app", how: "worked", barriers: [], stopped_at: null, on: "2026-03-05", days: 9,
  asked: [], app: { platform: "android", version: "5.60.0" }, note: null,
};
export const FAILED: OutcomeRow = {
  id: "o-failed", service: SOUL, account: null, way: "app", channel: "app", how: "failed", barriers: ["B03"], stopped_at: BASE.step, on: "2026-02-11",
  days: 3, asked: [{ zh: "身份证照片", en: "ID card photo" }], app: null, note: "客服说要再等",
};

/** More to be relied on, since it worked. */
export const CONFIRMED: LocalView = {
  trust: { level: 3, kinds: ["walked"], newest: "2026-03-05", age: "fresh", from_memory: false },
  verdict: "confirmed",
  reason: { kind: "message", key: "local-confirmed", args: { date: { date: "2026-03-05" } } },
};
/** Less, since it did not. */
export const DOUBTED: LocalView = {
  trust: { level: 0, kinds: ["official"], newest: "2022-08-26", age: "old", from_memory: false },
  verdict: "doubted",
  reason: { kind: "message", key: "local-doubted", args: { date: { date: "2026-02-11" } } },
};

/** Soul with all of that laid over it. */
export function corrected(): ServiceView {
  const view = entry("soul");
  const [way] = view.ways;
  const [step] = way?.steps ?? [];
  const [cooling] = view.cooling_off;
  if (way === undefined || step === undefined || cooling === undefined) throw new Error("the example has a way out of Soul");
  const path = PATH.now.kind === "path" ? PATH.now.value : null;
  return {
    ...view,
    row: { ...view.row, corrected: 2 },
    ways: [{ ...way, local: CONFIRMED, steps: [{ ...step, path, source: OWN }] }],
    cooling_off: [{ ...cooling, days: 10, source: OWN }],
    conflicts: [],
    corrections: [PATH, WAIT, CONTACT, GONE],
    outcomes: [WORKED, FAILED],
  };
}

export const PATCH: PatchView = {
  corrections: 1,
  runs: 2,
  lines: [
    "# 2026-02-13",
    "@ soul ways.app.apply.path (2026-03)",
    "- zh 自己 › 设置 › 账号与安全 › 注销账号",
    "- en Myself › Settings › Account and security › Close account",
    "+ zh 自己 › 设置 › 注销",
    "= soul ways.app worked (2026-03) days=9",
    "= soul ways.app failed (2026-02) days=3 stopped_at=apply barriers=B03 demanded=id_photo",
    "",
  ].join("\n"),
  toml: 'format = 1\nedition = 2026-02-13\n\n[[corrections]]\nservice = "soul"\nmonth = "2026-03"\n',
  held_back: [
    {
      kind: "correction",
      id: "c-wait",
      service: SOUL.names,
      why: {
        message: { zh: "里面像是有一个手机号。", en: "There seems to be a phone number in it." },
        remedy: { zh: "去掉号码再更正一次，就能写进补丁。", en: "Correct it again without the number, and it can go into a patch." },
        at: null,
      },
    },
  ],
};

export const EDITIONS: EditionsView = {
  program: { dated: "2026-02-13", entries: 177, in_use: true },
  loaded: null,
  entries: 178,
  corrections: 0,
  own: 1,
  dropped: [],
  keys: [],
  shelf: null,
};
export const SIGNER = "E7620F1842B4E81F";
export const PUBLIC = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
/** A newer edition, loaded and in use. */
export const LOADED: EditionsView = {
  ...EDITIONS,
  program: { ...EDITIONS.program, in_use: false },
  loaded: { edition: { dated: "2026-03-01", entries: 181, in_use: true }, comment: "edition 2026-03-01", signer: SIGNER, loaded: "2026-03-07" },
  entries: 182,
  corrections: 2,
  dropped: [entry("dida").row.service],
  keys: [{ id: SIGNER, since: "2026-03-07" }],
};
export const SHELF: ShelfRow = {
  title: "JustDeleteMe", url: "https://justdeleteme.xyz", licence: "MIT", file: "sites.json", loaded: "2026-03-06", services: 2591, shown: 2540, left_out: 3,
};
export const PREVIEW: Loaded = {
  dated: "2026-03-01", entries: 181, signer: SIGNER, comment: "edition 2026-03-01", new_key: true,
  added: ["悦购优选", "好记账", "跑跑卡", "轻听"].map((zh) => ({ zh, en: zh })), changed: [SOUL.names, { zh: "微信", en: "WeChat" }],
  gone: [{ zh: "旧论坛", en: "Old Forum" }], kept: [{ zh: "嘀嗒出行", en: "Dida" }],
};

/** A service of the second shelf, as a search finds it and as its page shows it. */
export function shelved(): ServiceView {
  const view = entry("dida");
  const list: Sourced = {
    from: ["list"],
    titles: [{ zh: "JustDeleteMe", en: "JustDeleteMe" }],
    trust: { level: 1, kinds: ["community"], newest: null, age: "undated", from_memory: false },
  };
  const tag: ServiceTag = { id: "second:northbank-forum", names: { zh: "Northbank Forum", en: "Northbank Forum" }, category: null, category_names: null, known: false, second: true };
  return {
    ...view,
    row: { ...view.row, service: tag, status: "unknown", grade: "hard", ways: 1, cooling_off: null, barriers: [], accounts: 0, newest: null, age: "undated" },
    own: null, operator: null, successor: null, aliases: [], misprints: [], accounts: [], preconditions: [], materials: [], cooling_off: [], handling: [],
    relock: [], retention: [], consequences: [], barriers: [], contacts: [], logins: [], provider: null, collects: [], marks: [], warnings: [], remarks: [], conflicts: [], depends: [],
    axes: null, axes_said: [], graded: "hard",
    difficulty: { text: { zh: "JustDeleteMe 标为 hard。", en: "JustDeleteMe calls it hard." }, source: list },
    ways: [{
      id: "web", channel: "web", level: "account", when: null, source: list, local: null,
      steps: [{
        id: "apply", path: null, url: "https://forum.northbank.example/settings/delete", local: null, source: list,
        title: { zh: "打开这个网页，找到删除账号的地方并提出申请", en: "Open this page, find where to delete the account, and ask for it" },
        why: { zh: "Write to support and ask.", en: "Write to support and ask." },
        proof: { zh: "截下提示申请已提交或账号已删除的页面，连同日期。", en: "A screenshot of the page that says the request was sent or the account deleted, with the date." },
      }],
    }],
    sources: [{ id: "list", kind: "community", title: { zh: "JustDeleteMe", en: "JustDeleteMe" }, url: "https://justdeleteme.xyz", dated: null, read: "2026-03-06", age: "undated" }],
    corrections: [], outcomes: [],
  };
}

export const FILE = 'id = "own-soul"\nnames = { zh = "Soul（自己的）", en = "Soul (mine)" }\ncategory = "social"\n\n[[ways]]\nid = "app"\nchannel = "app"\n\n[[ways.steps]]\nid = "apply"\ntitle = { zh = "在 Soul 里申请注销账号" }\n';

/** An own copy of Soul. */
export function copied(): ServiceView {
  const view = entry("soul");
  const names = { zh: "Soul（自己的）", en: "Soul (mine)" };
  return {
    ...view,
    row: { ...view.row, accounts: 0, service: { ...view.row.service, id: "own-soul", names, known: false } },
    own: { id: "own-soul", names, category: "social", domains: ["soulapp.cn"], signatures: ["Soul"], note: null, origin: { kind: "catalogue", service: "soul", on: "2026-03-07" } },
    accounts: [],
  };
}

/** Answers about all of it. */
export function ownWords(more: Answers = {}): Answers {
  const pages: Record<string, () => ServiceView> = { "own-soul": copied, "second:northbank-forum": shelved };
  return {
    get_service: ({ id }) => pages[id]?.() ?? entry(id),
    list_corrections: () => [PATH, WAIT, CONTACT, GONE],
    list_outcomes: () => [WORKED, FAILED],
    preview_patch: () => PATCH,
    list_reports: () => [
      { service: SOUL.names, text: { zh: "服务：Soul（soul）\n途径：app\n月份：2026-03\n结果：走通了\n用时：9 天", en: "Service: Soul (soul)\nWay: app\nMonth: 2026-03\nResult: worked\nTook: 9 days" }, json: "{}" },
    ],
    get_editions: () => EDITIONS,
    list_wanted: () => [
      { name: "悦购优选", from: "own", service: "own-1", accounts: 2, findings: 0 },
      { name: "某某金服", from: "finding", service: null, accounts: 0, findings: 3 },
    ],
    preview_edition: () => PREVIEW,
    get_service_file: () => FILE,
    draft_outcome: () => null,
    ...more,
  };
}

/** A row of a search that found it. */
export function shelvedRow(): ServiceRow {
  return { ...shelved().row, why: { how: "prefix", field: "name", text: "Northbank Forum" } };
}
