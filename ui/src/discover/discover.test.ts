import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Problem } from "../lib/bridge";
import { dropped } from "../lib/dropped.svelte";
import type { ImportOutcome, Progress } from "../lib/generated/Commands";
import { route } from "../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Answers, Fake } from "../lib/testing/fake";
import { findings, type Findings, passwordList, reading } from "../lib/testing/findings";
import Stage from "../lib/testing/Stage.svelte";
import { toasts } from "../lib/toasts.svelte";
import { words } from "../lib/words.svelte";
import { jobs } from "./jobs.svelte";
import Room from "./Room.svelte";
import { triage } from "./triage.svelte";

// The ids of the example are drawn anew whenever it is recorded.
const start = answerOf("get_discover", null);
const finding = (guess: string) => start.open.find((row) => row.guess === guess)?.id ?? "";
const person = (name: string) => answerOf("get_family", null).people.find((row) => row.person.name === name)?.person.id ?? "";
const number = (masked: string) => answerOf("list_identifiers", null).find(({ identifier }) => identifier.masked === masked)?.identifier.id ?? "";

let fake: Fake;

function open(found: Findings = findings(), more: Answers = {}): Fake {
  fake = exampleBackend({ ...found.answers, ...more });
  found.announceTo(fake);
  render(Stage, { room: Room });
  return fake;
}

const card = () => screen.findByRole("article");
const asked = () => askedOf(fake, "triage");

beforeEach(() => {
  route.reset();
  route.go("discover");
  toasts.clear();
  jobs.clear();
  triage.clear();
});
afterEach(() => void dropped.take());

describe("one finding after the other", () => {
  test("the strongest is open, with its evidence, whose it seems to be and the number", async () => {
    open();
    const article = await card();
    expect(within(article).getByRole("heading", { name: "拼多多" })).toBeVisible();
    expect(article).toHaveTextContent("41 条短信，2022-05 到 2026-02");
    expect(article).toHaveTextContent("有账号，把握大");
    expect(within(article).getAllByText("【拼多多】")[0]?.tagName).toBe("MARK");
    expect(within(article).getByRole("button", { name: "奶奶" })).toHaveAttribute("aria-pressed", "true");
    expect(await within(article).findByRole("button", { name: "134••••6027" })).toHaveAttribute("aria-pressed", "true");
    expect(article).toHaveFocus();
  });

  test.each([
    ["k", "keep", "记为奶奶的账号，留着"],
    ["c", "close", "记为奶奶的账号，排进了注销清单"],
    ["u", "unbind", "记为奶奶的账号，排进了解绑清单"],
    ["l", "later", "以后再说"],
    ["x", "ignore", "不是我们的"],
  ])("%s answers, and the next one is there at once", async (key, choice, said) => {
    const user = userEvent.setup();
    open();
    await card();
    await screen.findByRole("button", { name: "134••••6027" });
    await user.keyboard(key);
    expect(within(screen.getByRole("article")).getByRole("heading")).toHaveTextContent("快手");
    expect(screen.getByRole("article")).toHaveFocus();
    expect(asked()).toEqual([
      { finding: finding("拼多多"), choice, person: person("奶奶"), identifier: number("134••••6027"), service: null, account: null },
    ]);
    expect(screen.getByText(said, { selector: "[role=status]" })).toBeVisible();
    expect(await screen.findByText("已整理 1，还有 4")).toBeVisible();
  });

  test("what was answered can be taken back in its line, and is open again", async () => {
    const user = userEvent.setup();
    open();
    await card();
    await user.keyboard("x");
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    await waitFor(() => expect(screen.getByText("已整理 0，还有 5")).toBeVisible());
    expect(within(screen.getByRole("article")).getByRole("heading")).toHaveTextContent("拼多多");
  });

  test("what the core refuses comes back with the reason", async () => {
    const user = userEvent.setup();
    open(findings(), { triage: () => Promise.reject(new Problem("problem-nothing-matches", { kind: "person", asked: "x" })) });
    await card();
    await user.keyboard("k");
    expect(await screen.findByRole("alert")).toHaveTextContent(/没有/);
    expect(within(screen.getByRole("article")).getByRole("heading")).toHaveTextContent("拼多多");
  });

  test("arrows walk, and the session’s result counts in English too", async () => {
    const user = userEvent.setup();
    words.language = "en";
    open();
    await card();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(within(screen.getByRole("article")).getByRole("heading")).toHaveTextContent("Meituan");
    await user.keyboard("{ArrowUp}c");
    const tally = screen.getByRole("region", { name: "This time" });
    await waitFor(() => expect(within(tally).getByText("To close, on a checklist").nextElementSibling).toHaveTextContent("1"));
    expect(asked()[0]).toMatchObject({ finding: finding("快手"), choice: "close" });
  });
});

describe("putting a finding right", () => {
  test("another person drops the suggested number; theirs are on offer", async () => {
    const user = userEvent.setup();
    open();
    const article = await card();
    await user.click(within(article).getByRole("button", { name: "妈妈" }));
    expect(within(article).queryByRole("button", { name: "134••••6027" })).toBeNull();
    await user.click(await within(article).findByRole("button", { name: "186••••0417" }));
    await user.keyboard("k");
    expect(asked()[0]).toMatchObject({ person: person("妈妈"), identifier: number("186••••0417") });
  });

  test("a number nobody wrote down is added on the spot", async () => {
    const user = userEvent.setup();
    open(findings(), { add_identifier: () => "new-number" });
    const article = await card();
    await user.click(await within(article).findByRole("button", { name: "添一个" }));
    await user.type(within(article).getByRole("textbox", { name: "新的手机号或邮箱" }), "13900008888{Enter}");
    await waitFor(() => expect(within(article).queryByRole("textbox")).toBeNull());
    expect(askedOf(fake, "add_identifier")[0]).toMatchObject({ owner: person("奶奶"), kind: "phone", value: "13900008888" });
    await user.keyboard("k");
    expect(asked()[0]).toMatchObject({ identifier: "new-number" });
  });

  test("the wrong service is exchanged by typing initials; answer keys rest while one types", async () => {
    const user = userEvent.setup();
    open(findings(), { search_services: ({ query }) => (query === "zfb" ? answerOf("search_services", { query, limit: 20 }) : []) });
    const article = await card();
    await user.keyboard("s");
    await user.type(await within(article).findByRole("combobox"), "zfb");
    await user.click(await within(article).findByRole("option", { name: /支付宝/ }));
    expect(within(article).getByRole("heading")).toHaveTextContent("支付宝");
    expect(asked()).toEqual([]);
    await user.click(within(article).getByRole("button", { name: /留着/ }));
    expect(asked()[0]).toMatchObject({ service: "alipay" });
  });

  test("it can be evidence of an account that is there", async () => {
    const user = userEvent.setup();
    open();
    await card();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    const article = screen.getByRole("article");
    const group = await within(article).findByRole("group", { name: "可能就是" });
    await user.click(within(group).getByRole("button"));
    expect(article).toHaveTextContent("不另记账号，只给它补上证据");
    await user.keyboard("k");
    expect(asked()[0]).toMatchObject({ account: start.open.find((row) => row.guess === "美团")?.could_be[0] });
  });

  test("where several services sign alike it lists them and asks; one is picked, and only then an account is made", async () => {
    const user = userEvent.setup();
    const tag = (id: string, zh: string) => ({ id, names: { zh, en: zh }, category: null, category_names: null, known: true, second: false });
    const several = [tag("qq", "QQ"), tag("tencent-video", "腾讯视频"), tag("weixin", "微信")];
    open(findings(0, (row, index) => (index === 0 ? { ...row, service: null, candidates: several, guess: "腾讯科技", key: { kind: "signature", value: "腾讯科技" } } : row)));
    const article = await card();
    expect(article).toHaveTextContent("几个服务都这样落款");
    await user.keyboard("k");
    expect(asked()).toEqual([]);
    expect(within(article).getByRole("alert")).toHaveTextContent("先选是哪个服务");
    expect(within(article).getByRole("button", { name: "QQ" })).toHaveFocus();
    await user.click(within(article).getByRole("button", { name: "微信" }));
    expect(within(article).getByRole("heading")).toHaveTextContent("微信");
    await user.keyboard("k");
    expect(asked()[0]).toMatchObject({ service: "weixin", choice: "keep" });
  });

  test("what is put off or not ours needs no word on which service it is", async () => {
    const user = userEvent.setup();
    const tag = (id: string) => ({ id, names: { zh: id, en: id }, category: null, category_names: null, known: true, second: false });
    open(findings(0, (row) => ({ ...row, service: null, candidates: [tag("qq"), tag("weixin")] })));
    await card();
    await user.keyboard("x");
    expect(asked()[0]).toMatchObject({ service: null, choice: "ignore" });
  });

  test("while nobody knows whose it is, it asks before it makes an account", async () => {
    const user = userEvent.setup();
    open(findings(0, (row) => ({ ...row, person: null, suggested_identifier: null })));
    const article = await card();
    await user.keyboard("k");
    expect(asked()).toEqual([]);
    expect(within(article).getByRole("alert")).toHaveTextContent("先选是谁的");
    expect(within(article).getByRole("button", { name: "小王" })).toHaveFocus();
    await user.click(within(article).getByRole("button", { name: "小宝" }));
    await user.keyboard("k");
    expect(asked()[0]).toMatchObject({ person: person("小宝"), choice: "keep" });
  });
});

describe("several at once", () => {
  test("Space and Shift choose, one key answers for all of them, one undo takes it back", async () => {
    const user = userEvent.setup();
    open();
    await card();
    await user.keyboard(" {Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(screen.getByRole("region", { name: "选中 3 条" })).toBeVisible();
    await user.keyboard("x");
    const [many] = askedOf(fake, "triage_many");
    expect(many?.words.map(({ choice }) => choice)).toEqual(["ignore", "ignore", "ignore"]);
    expect(await screen.findByText("已整理 3，还有 2")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    expect(await screen.findByText("已整理 0，还有 5")).toBeVisible();
  });

  test("all with four bars are kept by one press, those with a doubt are not among them", async () => {
    const user = userEvent.setup();
    open(findings(0, (row, index) => (index === 0 ? { ...row, flags: ["suspicious"] } : { ...row, strength: 4 })));
    await card();
    expect(screen.getByText(/4 条证据最足/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "全部留着" }));
    expect(askedOf(fake, "triage_many")[0]?.words).toHaveLength(4);
    expect(within(await card()).getByRole("heading")).toHaveTextContent("拼多多");
  });

  test("Space on a button presses the button", async () => {
    const user = userEvent.setup();
    open();
    const article = await card();
    within(article).getByRole("button", { name: /以后再说/ }).focus();
    await user.keyboard(" ");
    expect(asked()[0]).toMatchObject({ choice: "later" });
  });

  test("marketing waits apart, folded, and is waved away together", async () => {
    const user = userEvent.setup();
    open(findings(0, (row, index) => (index > 2 ? { ...row, strength: 1 } : row)));
    await card();
    expect(screen.getByText("已整理 0，还有 3")).toBeVisible();
    const part = screen.getByRole("button", { name: /只有营销和通知的 2 条/ });
    expect(part).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByText("【悦购优选】")).toBeNull();
    await user.click(part);
    expect(screen.getByText("【悦购优选】")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "都不是账号" }));
    expect(askedOf(fake, "triage_many")[0]?.words).toHaveLength(2);
  });

  test("three thousand findings draw only what is in view", async () => {
    const user = userEvent.setup();
    open(findings(3000));
    await card();
    expect(screen.getByText("已整理 0，还有 3,000")).toBeVisible();
    expect(screen.getAllByRole("checkbox").length).toBeLessThan(60);
    await user.keyboard("k");
    expect(within(screen.getByRole("article")).getByRole("heading")).toHaveTextContent("快手");
  });
});

describe("reading files", () => {
  const answering = () => {
    let finish: (outcome: ImportOutcome) => void = () => {};
    let report: (progress: Progress) => void = () => {};
    const import_file: Answers["import_file"] = (_request, onProgress) => {
      report = onProgress;
      return new Promise((resolve) => (finish = resolve));
    };
    return { import_file, finish: (outcome: ImportOutcome) => finish(outcome), report: (progress: Progress) => report(progress) };
  };

  test("a dropped file asks whose it is, goes on after the room was left, and says what came of it", async () => {
    const user = userEvent.setup();
    const work = answering();
    fake = exampleBackend({ import_file: work.import_file });
    const first = render(Stage, { room: Room });
    await card();
    dropped.paths = ["/home/wang/妈妈的浏览器密码.csv"];
    const question = await screen.findByRole("group", { name: "妈妈的浏览器密码.csv 是谁的" });
    expect(within(question).getByRole("button", { name: "妈妈" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(askedOf(fake, "import_file")).toEqual([{ path: "/home/wang/妈妈的浏览器密码.csv", person: person("妈妈"), format: null }]);
    work.report(reading(59_600_000));
    expect(await screen.findByText(/59\.6 MB \/ 96\.2 MB，8,214 行，找到 19 条线索/)).toBeVisible();
    expect(screen.getByRole("progressbar", { name: /正在读/ })).toHaveAttribute("aria-valuenow", "58.2");
    first.unmount();
    work.finish(passwordList());
    render(Stage, { room: Room });
    expect(await screen.findByText("读完 214 行，212 个密码当场丢弃，找到 22 条线索，3 条以前就有，补了证据")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "详情" }));
    const odd = screen.getByRole("list", { name: "要留意的地方" });
    expect(odd).toHaveTextContent("这一行没有地址，跳过了第 17、41 行");
    expect(odd).toHaveTextContent("那天多半是搬家");
  });

  test("it can be held, taken up again, and given up; then nothing is saved", async () => {
    const user = userEvent.setup();
    const work = answering();
    open(findings(), { import_file: work.import_file });
    await card();
    fake.files = ["/home/wang/sms.xml"];
    await user.click(screen.getByRole("button", { name: /导入文件/ }));
    await user.click(await screen.findByRole("button", { name: "不止一个人的" }));
    work.report(reading(1_000_000));
    await user.click(await screen.findByRole("button", { name: "暂停" }));
    expect(await screen.findByText(/已暂停/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "继续" }));
    await user.click(screen.getByRole("button", { name: "取消" }));
    work.finish(passwordList());
    expect(await screen.findByText("已停下，什么都没有存。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "收起 sms.xml" }));
    expect(screen.queryByText("sms.xml")).toBeNull();
  });

  test("several files are read one after the other; a paused one lets the next go first", async () => {
    const user = userEvent.setup();
    const work = answering();
    const family = answerOf("get_family", null);
    open(findings(), { import_file: work.import_file, get_family: () => ({ ...family, people: family.people.slice(0, 1) }) });
    await card();
    dropped.paths = ["/a.xml", "/b.xml", "/a.xml"];
    expect(await screen.findByText("排着队，等前面的读完")).toBeVisible();
    expect(askedOf(fake, "import_file")).toEqual([{ path: "/a.xml", person: person("小王"), format: null }]);
    await user.click(screen.getByRole("button", { name: "暂停" }));
    await waitFor(() => expect(askedOf(fake, "import_file")).toHaveLength(2));
  });

  test("a file that is something else is told by its kind, with what to do", async () => {
    const user = userEvent.setup();
    words.language = "en";
    open(findings(), { import_file: () => Promise.reject(new Problem("problem-import-not-this-kind", { kind: "bitwarden-json" })) });
    await card();
    dropped.paths = ["/home/wang/export.json"];
    await user.click(await screen.findByRole("button", { name: "Several people’s" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(/Bitwarden/);
    expect(alert).toHaveTextContent(/browser/);
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});

describe("at the beginning and at the end", () => {
  const nothing = () => {
    const found = findings();
    found.answers.get_discover = () => ({ ...found.view(), imports: [], open: [], weak: [], decided: [] });
    return found;
  };

  test.each(["zh-CN", "en"] as const)("an empty room explains every export step by step (%s)", async (language) => {
    const user = userEvent.setup();
    words.language = language;
    open(nothing());
    expect(await screen.findByRole("button", { name: /导入文件|Import a file/ })).toHaveFocus();
    expect(screen.getByText(/通知类短信/)).toBeVisible();
    for (const name of [/Chrome/, /Edge/, /Firefox/, /Safari/]) {
      await user.click(screen.getByRole("button", { name }));
      expect(screen.getAllByText(/CSV/).length).toBeGreaterThan(0);
    }
    await user.click(screen.getByRole("button", { name: /iPhone/ }));
    expect(screen.getByText(/整机备份|whole backups/)).toBeVisible();
  });

  test("when all is sorted it says what came of it and to delete the file, honestly", async () => {
    const user = userEvent.setup();
    open();
    await card();
    await user.keyboard("kcxx");
    await user.keyboard("k");
    expect(await screen.findByRole("heading", { name: "线索整理完了" })).toBeVisible();
    expect(await screen.findByText("这次记下 3 个账号，其中 1 个排进了清单。")).toBeVisible();
    expect(screen.getByText("现在可以删掉导出的短信了")).toBeVisible();
    expect(screen.getByText(/固态硬盘/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "去清单" }));
    expect(route.room).toBe("checklists");
  });

  test("a read file can be forgotten; where accounts came from it, the reason is said", async () => {
    const user = userEvent.setup();
    open(findings(), { forget_import: () => Promise.reject(new Problem("problem-in-use", { kind: "import", count: 2 })) });
    await card();
    await user.click(screen.getByRole("button", { name: "读过的文件" }));
    const drawer = await screen.findByRole("dialog", { name: "读过的文件" });
    expect(drawer).toHaveTextContent("SMS Backup & Restore");
    await user.click(within(drawer).getByRole("button", { name: "忘掉奶奶手机短信.xml" }));
    expect(await within(drawer).findByRole("alert")).toBeVisible();
    expect(askedOf(fake, "forget_import")).toEqual([{ id: start.imports[0]?.id }]);
  });
});
