import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Problem } from "../../lib/bridge";
import { keys } from "../../lib/keys.svelte";
import { route } from "../../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../../lib/testing/example";
import type { Answers, Fake } from "../../lib/testing/fake";
import Stage from "../../lib/testing/Stage.svelte";
import { toasts } from "../../lib/toasts.svelte";
import { words } from "../../lib/words.svelte";
import Room from "../Room.svelte";
import { CONFIRMED, copied, corrected, DOUBTED, entry, FAILED, FILE, ownWords, PATCH, PATH, shelved, shelvedRow, WAIT, WORKED } from "../testing/own";
import { keepDraft } from "./drafts";
import { lineOf } from "./fault";
import { elsewhere, readPath, sayValue } from "./said";

let fake: Fake;

function open(params: Record<string, string>, more: Answers = {}): void {
  route.go("catalogue", params);
  fake = exampleBackend(ownWords(more));
  render(Stage, { room: Room });
}

const soul = (more: Answers = {}) => open({ id: "soul" }, { get_service: ({ id }) => (id === "soul" ? corrected() : entry(id)), ...more });
const page = () => screen.findByRole("article", { name: /服务的详情|The service/ });
const heading = async (name: string) => within(await page()).findByRole("heading", { name, level: 2 });
const way = (name = "应用里") => screen.findByRole("article", { name });

beforeEach(() => {
  route.reset();
  toasts.clear();
});
afterEach(() => keepDraft("own-soul", null));

describe("this step is wrong", () => {
  test("a form opens in place with what is said now, and sends only what was changed", async () => {
    const user = userEvent.setup();
    open({ id: "soul" });
    const [button] = await within(await way()).findAllByRole("button", { name: "更正：在 Soul 里申请注销账号" });
    if (button === undefined) throw new Error("a step can be corrected");
    await user.click(button);
    const form = screen.getByRole("form", { name: "这一步其实是怎样的" });
    expect(within(form).getByRole("textbox", { name: "怎么做" })).toHaveFocus();
    const path = within(form).getByRole("textbox", { name: "菜单路径" });
    expect(path).toHaveValue("自己 › 设置 › 账号与安全 › 注销账号");
    await user.clear(path);
    await user.type(path, "自己 > 设置 > 注销账号");
    expect(within(form).getByText("现在写的是：自己 › 设置 › 账号与安全 › 注销账号")).toBeVisible();
    await user.type(within(form).getByRole("textbox", { name: "备注" }), "5.60 版");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(askedOf(fake, "correct_entry")).toEqual([{
      service: "soul",
      corrections: [{ what: "step_path", way: "app", step: "apply", now: { zh: ["自己", "设置", "注销账号"], en: ["Myself", "Settings", "Close account"] } }],
      note: "5.60 版",
    }]));
    // The form is gone, and whoever works by keyboard is where they were.
    await waitFor(() => expect(button).toHaveFocus());
    expect(screen.queryByRole("form")).toBeNull();
  });

  test("Escape leaves it, nothing changed says so, and one form is open at a time", async () => {
    const user = userEvent.setup();
    open({ id: "soul" });
    const [button] = await within(await way()).findAllByRole("button", { name: /^更正：在 Soul/ });
    if (button) await user.click(button);
    await user.click(screen.getByRole("button", { name: "记下更正" }));
    expect(screen.getByText("还没有改动哪一项")).toBeVisible();
    expect(askedOf(fake, "correct_entry")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "更正：冷静期" }));
    expect(screen.getAllByRole("form").map((form) => form.getAttribute("aria-labelledby"))).toHaveLength(1);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("form")).toBeNull();
    // While a form is open it alone has the filled button.
    expect((await page()).querySelectorAll(".btn.primary")).toHaveLength(1);
  });

  test("a step that is not there any more, and a refusal of the core, are said in the form", async () => {
    const user = userEvent.setup();
    const why = { what: { zh: "这是这条途径的最后一步。", en: "It is the last step of this way." }, remedy: { zh: "整条途径走不通时，记下“没有走通”。", en: "" } };
    open({ id: "soul", fix: "apply" }, { correct_entry: () => Promise.reject(new Problem("problem-faulty", why)) });
    const form = await screen.findByRole("form", { name: "这一步其实是怎样的" });
    await user.click(within(form).getByRole("checkbox", { name: "已经没有这一步了" }));
    await user.click(within(form).getByRole("button", { name: "记下更正" }));
    expect(await within(form).findByRole("alert")).toHaveTextContent("这是这条途径的最后一步。");
    expect(askedOf(fake, "correct_entry")[0]?.corrections).toEqual([{ what: "step_gone", way: "app", step: "apply" }]);
    expect(within(form).getByRole("checkbox", { name: "已经没有这一步了" })).toBeChecked();
  });

  test("the days of the cooling-off are a number, and what a login does is said with them", async () => {
    const user = userEvent.setup();
    words.language = "en";
    open({ id: "soul" });
    await heading("Soul");
    await user.click(screen.getByRole("button", { name: "Correct: Cooling-off" }));
    const form = screen.getByRole("form", { name: "How long the cooling-off really is" });
    await user.type(within(form).getByRole("textbox", { name: "Days" }), "ten{Enter}");
    expect(within(form).getByText("Write the days as a number")).toBeVisible();
    await user.clear(within(form).getByRole("textbox", { name: "Days" }));
    await user.type(within(form).getByRole("textbox", { name: "Days" }), "10{Enter}");
    await waitFor(() => expect(askedOf(fake, "correct_entry")[0]?.corrections).toEqual([{ what: "cooling_off", days: 10, login: "revokes" }]));
  });

  test("a contact, a demand and a condition can be put right or struck out", async () => {
    const user = userEvent.setup();
    const view = entry("fushengweiqingge");
    open({ id: "fushengweiqingge" });
    await heading("浮生为卿歌");
    const [contact] = view.contacts;
    const [material] = view.materials;
    if (contact === undefined || material === undefined) throw new Error("the example has both");
    await user.click(screen.getByRole("button", { name: `更正：${contact.value}` }));
    const number = screen.getByRole("textbox", { name: "号码或地址" });
    await user.clear(number);
    await user.type(number, "10109888");
    await user.click(screen.getByRole("button", { name: "记下更正" }));
    await waitFor(() => expect(askedOf(fake, "correct_entry")[0]?.corrections).toEqual([
      { what: "contact", was: contact.value, now: { kind: contact.kind, value: "10109888", note: contact.note } },
    ]));
    await user.click(screen.getByRole("button", { name: `更正：${material.text.zh}` }));
    await user.click(screen.getByRole("checkbox", { name: "没有要这一样" }));
    await user.click(screen.getByRole("button", { name: "记下更正" }));
    await waitFor(() => expect(askedOf(fake, "correct_entry")[1]?.corrections).toEqual([{ what: "material", was: material.text.zh, now: null }]));
  });

  test("what the page does not say is added from one menu", async () => {
    const user = userEvent.setup();
    open({ id: "soul" });
    await heading("Soul");
    await user.click(screen.getByRole("button", { name: /少写了什么$/ }));
    await user.click(screen.getByRole("menuitem", { name: "缺一步" }));
    await user.type(screen.getByRole("textbox", { name: "怎么做" }), "再收一条验证码{Enter}");
    const steps = entry("soul").ways[0]?.steps ?? [];
    await waitFor(() => expect(askedOf(fake, "correct_entry")[0]?.corrections).toEqual([
      { what: "step_added", way: "app", after: steps.at(-1)?.id, title: { zh: "再收一条验证码", en: "" }, path: null, url: null, why: null, proof: null },
    ]));
  });
});

describe("what one has corrected", () => {
  test("stands at its fact as one’s own with its date, with what the catalogue says beside it, and is taken back there", async () => {
    const user = userEvent.setup();
    soul();
    const at = await way();
    expect(at).toHaveTextContent("你的更正（菜单路径），3月5日");
    expect(at).toHaveTextContent("服务库写的是：自己 › 设置 › 账号与安全 › 注销账号");
    expect(within(at).getByText("5.60 版里看到的")).toHaveClass("private");
    expect(within(at).getAllByText(/自己的更正/)[0]).toBeVisible();
    await user.click(within(at).getByRole("button", { name: "撤回 3月5日 的更正：菜单路径" }));
    expect(askedOf(fake, "remove_correction")).toEqual([{ id: PATH.id }]);
  });

  test("says when the catalogue has changed since, and offers the catalogue’s word", async () => {
    const user = userEvent.setup();
    words.language = "en";
    soul();
    await heading("Soul");
    const waits = screen.getByRole("region", { name: "How long it takes" });
    expect(waits).toHaveTextContent("The catalogue has changed it to: 20 days, a login withdraws the request");
    await user.click(within(waits).getByRole("button", { name: /Take back the correction of 5 March: cooling-off/ }));
    expect(askedOf(fake, "remove_correction")).toEqual([{ id: WAIT.id }]);
  });

  test("what was adopted or has lost its place is not lost: it stands in a list of its own", async () => {
    soul();
    await heading("Soul");
    const list = screen.getByRole("list", { name: "自己的更正" });
    expect(list).toHaveTextContent("服务库已经这样写了");
    expect(list).toHaveTextContent("服务库里没有这一项了，不再起作用");
    expect(elsewhere(corrected()).map(({ standing }) => standing)).toEqual(["adopted", "target_gone"]);
  });

  test("every kind of corrected value is said in words, in both languages", () => {
    const step = { id: "own-1", title: { zh: "再确认一次", en: "Confirm once more" }, path: { zh: ["我", "设置"], en: ["Me", "Settings"] }, url: null, why: null, proof: null };
    const values = [
      PATH.now, WAIT.was, { kind: "nothing" as const }, { kind: "step" as const, value: step }, { kind: "address" as const, value: "https://soulapp.cn" },
      { kind: "contact" as const, value: { kind: "phone" as const, value: "10109888", note: null } },
      { kind: "condition" as const, value: { kind: "minimum_age" as const, text: { zh: "满 30 天", en: "30 days old" }, days: 30 } },
    ];
    expect(values.map(sayValue)).toEqual([
      "自己 › 设置 › 注销", "7 天，登录即撤回、15 天，登录即撤回", "没有写", "再确认一次（我 › 设置）", "https://soulapp.cn", "电话 10109888", "满 30 天（30 天）",
    ]);
    words.language = "en";
    expect(sayValue({ kind: "step", value: step })).toBe("Confirm once more (我 › 设置)");
    expect(sayValue({ kind: "nothing" })).toBe("nothing");
  });

  test("a path is read with any arrow, and a label that stays keeps its meaning", () => {
    const was = { zh: ["我", "设置"], en: ["Me", "Settings"] };
    expect(readPath("我→设置 ＞ 注销", was)).toEqual({ zh: ["我", "设置", "注销"], en: ["Me", "Settings", "注销"] });
    expect(readPath("  ", was)).toBeNull();
  });
});

describe("how it went", () => {
  test("one says that it failed, why, where, how long, what they wanted and in which app", async () => {
    const user = userEvent.setup();
    open({ id: "fushengweiqingge" });
    await heading("浮生为卿歌");
    const view = entry("fushengweiqingge");
    const first = view.ways[0];
    if (first === undefined) throw new Error("the example has a way");
    await user.click(screen.getAllByRole("button", { name: /^走过这条路：/ })[0] as HTMLElement);
    const form = screen.getByRole("form");
    expect(within(form).getByRole("radio", { name: "走通了" })).toHaveFocus();
    await user.click(within(form).getByRole("radio", { name: "没走通" }));
    const rule = answerOf("list_barriers", null).find(({ code }) => code === view.barriers[0]?.code);
    await user.click(await within(form).findByRole("checkbox", { name: rule?.question.zh ?? "" }));
    await user.selectOptions(within(form).getByRole("combobox", { name: "停在哪一步" }), first.steps[0]?.title.zh ?? "");
    await user.type(within(form).getByRole("textbox", { name: "用了几天" }), "3");
    await user.click(within(form).getByRole("button", { name: view.materials[0]?.item_names.zh ?? "" }));
    await user.selectOptions(within(form).getByRole("combobox", { name: "在哪里办的" }), "安卓");
    await user.type(within(form).getByRole("textbox", { name: "应用版本" }), "8.0.42");
    await user.type(within(form).getByRole("textbox", { name: "备注" }), "客服姓李");
    await user.click(within(form).getByRole("button", { name: "记下结果" }));
    await waitFor(() => expect(askedOf(fake, "record_outcome")).toEqual([{
      service: "fushengweiqingge", account: view.accounts[0]?.id ?? null, way: first.id, how: "failed", barriers: [view.barriers[0]?.code],
      stopped_at: first.steps[0]?.id, on: "2026-03-07", days: 3, asked: [view.materials[0]?.item], app: { platform: "android", version: "8.0.42" }, note: "客服姓李",
    }]));
  });

  test("what worked has neither hurdle nor a step where it stopped", async () => {
    const user = userEvent.setup();
    const draft = {
      service: "soul", account: null, way: "app", how: "failed" as const, barriers: ["B03"], stopped_at: "apply", on: "2026-03-06", days: 9, asked: [], app: null, note: null,
    };
    open({ id: "soul", of: "list-1" }, { draft_outcome: () => ({ draft, recorded: null }) });
    const form = await screen.findByRole("form", { name: "走得怎样：应用里" });
    expect(within(form).getByRole("textbox", { name: "用了几天" })).toHaveValue("9");
    expect(within(form).getByRole("radio", { name: "没走通" })).toHaveAttribute("aria-checked", "true");
    await user.click(within(form).getByRole("radio", { name: "走通了" }));
    await user.click(within(form).getByRole("button", { name: "记下结果" }));
    await waitFor(() => expect(askedOf(fake, "record_outcome")[0]).toMatchObject({ how: "worked", barriers: [], stopped_at: null, on: "2026-03-06", days: 9 }));
  });

  test("trust goes up or down with the reason, in both languages", async () => {
    soul();
    expect(await way()).toHaveTextContent(/你自己走通过（3月5日）。 ?所以比来源更可信。/);
    const view = corrected();
    words.language = "en";
    fake.answer({ get_service: () => ({ ...view, ways: view.ways.map((one) => ({ ...one, local: DOUBTED })) }) });
    fake.happen({ touched: ["outcome"] });
    const reason = await screen.findByText("It did not work for you on 11 February, and nobody has seen it work since.");
    expect(reason.parentElement).toHaveTextContent("That makes it less well founded than its sources.");
    expect(CONFIRMED.trust.level).toBeGreaterThan(DOUBTED.trust.level);
  });

  test("walks are listed and removed, and the report without anything personal is looked at, copied and saved", async () => {
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    soul({ save_reports: () => 2 });
    await heading("Soul");
    const walks = screen.getByRole("region", { name: "你走过的" });
    expect(walks).toHaveTextContent("用了 9 天 · 安卓 5.60.0");
    await user.click(within(walks).getByRole("button", { name: "删除 2月11日 的结果" }));
    expect(askedOf(fake, "remove_outcome")).toEqual([{ id: FAILED.id }]);
    await user.click(within(walks).getByRole("button", { name: "看不含个人信息的报告" }));
    const dialog = await screen.findByRole("dialog", { name: "不含个人信息的报告" });
    expect(await within(dialog).findByText(/结果：走通了/)).toBeVisible();
    expect(dialog).not.toHaveTextContent("客服说要再等");
    await user.click(within(dialog).getByRole("button", { name: "复制" }));
    expect(write).toHaveBeenCalledWith(expect.stringContaining("月份：2026-03"));
    fake.saveTo = "/home/wang/注销结果.json";
    await user.click(within(dialog).getByRole("button", { name: "存成文件" }));
    await waitFor(() => expect(askedOf(fake, "save_reports")).toEqual([{ service: "soul", path: "/home/wang/注销结果.json", replace: true }]));
    expect(await screen.findByText("已存为注销结果.json")).toBeVisible();
  });
});

describe("all of one’s words, and a patch of them", () => {
  test("M opens them; a tick decides what goes in, and the preview follows", async () => {
    const user = userEvent.setup();
    const end = keys.listen();
    open({ id: "soul" });
    await heading("Soul");
    await user.keyboard("m");
    const own = await screen.findByRole("article", { name: "自己的更正和结果" });
    expect(await within(own).findByText("更正，4 处")).toBeVisible();
    await user.click(within(own).getByRole("checkbox", { name: "写进补丁：Soul，菜单路径" }));
    await waitFor(() => expect(askedOf(fake, "preview_patch").at(-1)).toEqual({ corrections: ["c-wait", "c-contact", "c-gone"], outcomes: ["o-worked", "o-failed"], service: null }));
    end();
  });

  test("it is seen line by line and as a file, with what stays behind and why, and is saved where one says", async () => {
    const user = userEvent.setup();
    open({ yours: "1" }, { save_patch: () => PATCH });
    const preview = await screen.findByRole("region", { name: "补丁的内容" });
    expect(preview).toHaveTextContent("+ zh 自己 › 设置 › 注销");
    expect(screen.getByText("里面像是有一个手机号。")).toBeVisible();
    expect(screen.getByText("去掉号码再更正一次，就能写进补丁。")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "文件" }));
    expect(preview).toHaveTextContent("[[corrections]]");
    await user.click(screen.getByRole("button", { name: "存成文件" }));
    expect(askedOf(fake, "save_patch")).toEqual([]);
    fake.saveTo = "/home/wang/补丁.toml";
    await user.click(screen.getByRole("button", { name: "存成文件" }));
    await waitFor(() => expect(askedOf(fake, "save_patch")).toHaveLength(1));
    expect(askedOf(fake, "save_patch")[0]).toMatchObject({ path: "/home/wang/补丁.toml", replace: true, choice: { outcomes: ["o-worked", "o-failed"] } });
  });

  test("nothing said yet tells where to begin", async () => {
    words.language = "en";
    open({ yours: "1" }, { list_corrections: () => [], list_outcomes: () => [] });
    expect(await screen.findByText("No corrections and no outcomes yet")).toBeVisible();
    expect(screen.getByText(/Press “This step is wrong” in an entry/)).toBeVisible();
  });

  test("when they can’t be read it says so, and reads again", async () => {
    const user = userEvent.setup();
    open({ yours: "1" }, { list_corrections: () => Promise.reject(new Problem("problem-locked")) });
    expect(await screen.findByRole("alert")).toHaveTextContent("账簿锁着");
    fake.answer({ list_corrections: () => [PATH] });
    await user.click(screen.getByRole("button", { name: "再试一次" }));
    expect(await screen.findByText("更正，1 处")).toBeVisible();
    expect(WORKED.how).toBe("worked");
  });
});

describe("an own copy", () => {
  test("is made from the menu with a name of its own in both languages, and opens", async () => {
    const user = userEvent.setup();
    open({ id: "soul" }, { copy_service: () => "own-soul" });
    await heading("Soul");
    await user.click(screen.getByRole("button", { name: "更多" }));
    await user.click(screen.getByRole("menuitem", { name: "抄一份自己改" }));
    await heading("Soul（自己的）");
    expect(askedOf(fake, "copy_service")).toEqual([{ service: "soul", names: { zh: "Soul（自己的）", en: "Soul (mine)" } }]);
  });

  test("says what it was made of, and takes the family’s accounts over one by one", async () => {
    const user = userEvent.setup();
    open({ id: "own-soul" });
    await heading("Soul（自己的）");
    const [account] = entry("soul").accounts;
    await user.click(await screen.findByRole("button", { name: `把${account?.person.name}的 Soul 挪过来` }));
    expect(askedOf(fake, "repoint_account")).toEqual([{ account: account?.id, service: "own-soul" }]);
    // It is one’s own as a whole: there is nothing to correct fact by fact.
    expect(screen.queryByRole("button", { name: "这一步不对" })).toBeNull();
  });

  test("an account is moved to any other entry from the page", async () => {
    const user = userEvent.setup();
    const [found] = answerOf("search_services", { query: "wx", limit: 20 });
    open({ id: "soul" }, { search_services: () => (found ? [found] : []) });
    await heading("Soul");
    const [account] = entry("soul").accounts;
    await user.click(screen.getByRole("button", { name: `${account?.person.name}的账号：更多` }));
    await user.click(screen.getByRole("menuitem", { name: "改到另一个条目" }));
    const dialog = await screen.findByRole("dialog", { name: /改到另一个条目/ });
    await user.type(within(dialog).getByRole("combobox", { name: "改到" }), "wx");
    await user.click(await within(dialog).findByRole("option", { name: /微信/ }));
    await user.click(within(dialog).getByRole("button", { name: "改过去" }));
    await waitFor(() => expect(askedOf(fake, "repoint_account")).toEqual([{ account: account?.id, service: found?.service.id }]));
  });

  const FAULT = { what: { zh: "第 3 行 category：没有“socal”这个类别。", en: "Line 3, category: there is no category “socal”." }, remedy: { zh: "用类别表里的键。", en: "Use a key of the table." }, code: "C020", field: "category", line: 3 };

  test("is edited as its file: a fault is said with its line, the caret goes there, and nothing typed is lost", async () => {
    const user = userEvent.setup();
    open({ id: "own-soul", file: "1" }, { write_service_file: () => Promise.reject(new Problem("problem-faulty", FAULT)) });
    const area = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /的条目$/ });
    expect(area).toHaveFocus();
    const typed = FILE.replace('"social"', '"socal"');
    await user.clear(area);
    await user.click(area);
    await user.paste(typed);
    await user.keyboard("{Control>}s{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent(/第 3 行 category：没有“socal”这个类别。 用类别表里的键。/);
    expect(area).toHaveValue(typed);
    expect(area).toHaveAttribute("aria-invalid", "true");
    expect(typed.slice(area.selectionStart, area.selectionEnd)).toBe('category = "socal"');
    // A look into another entry, and back: it is all still there.
    route.replace({ id: "soul" });
    await heading("Soul");
    route.replace({ id: "own-soul", file: "1" });
    expect(await screen.findByRole("textbox", { name: /的条目$/ })).toHaveValue(typed);
  });

  test("saved, it closes; changes are dropped with a way back; it is saved to a file only when nothing is open", async () => {
    const user = userEvent.setup();
    open({ id: "own-soul", file: "1" }, { write_service_file: () => "own-soul" });
    const area = await screen.findByRole("textbox", { name: /的条目$/ });
    await user.type(area, "# x");
    fake.saveTo = "/home/wang/own-soul.toml";
    await user.click(screen.getByRole("button", { name: "存成文件" }));
    expect(await screen.findByText(/还有没保存的改动/)).toBeVisible();
    expect(askedOf(fake, "save_service_file")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "放弃改动" }));
    expect(area).toHaveValue(FILE);
    const said = screen.getByText("没有保存的改动已放弃").closest<HTMLElement>("[data-toast], li, .toast") ?? document.body;
    await user.click(within(said).getAllByRole("button", { name: /^撤销/ }).at(-1) as HTMLElement);
    expect((area as HTMLTextAreaElement).value).toContain("# x");
    await user.click(screen.getByRole("button", { name: /^保存/ }));
    await waitFor(() => expect(askedOf(fake, "write_service_file")).toHaveLength(1));
    await heading("Soul（自己的）");
    expect(route.params["file"]).toBeUndefined();
  });

  test("a fault brings its line as a number, and a fault without one has none", () => {
    expect(lineOf(new Problem("problem-faulty", FAULT))).toBe(3);
    expect(lineOf(new Problem("problem-faulty", { what: { zh: "条目有误。", en: "Faulty." } }))).toBeNull();
    expect(lineOf(new Problem("problem-locked"))).toBeNull();
    expect(copied().own?.origin?.kind).toBe("catalogue");
  });
});

describe("the second shelf", () => {
  test("is marked in what a search finds: a public list, unchecked, its age unknown", async () => {
    const user = userEvent.setup();
    open({}, { search_services: ({ query }) => (query === "north" ? [shelvedRow()] : []) });
    await user.type(await screen.findByRole("textbox", { name: "找服务" }), "north");
    expect(await screen.findByRole("option", { name: /Northbank Forum.*公开清单，没人核对过.*年代不明/ })).toBeVisible();
  });

  test("its page says whose word it is, how hard in their words, and becomes one’s own", async () => {
    const user = userEvent.setup();
    words.language = "en";
    open({ id: "second:northbank-forum" }, { adopt_service: () => "own-soul" });
    await heading("Northbank Forum");
    expect(screen.getByText("This is from a public list that nobody here has checked")).toBeVisible();
    expect(screen.getByText("JustDeleteMe calls it hard.")).toBeVisible();
    expect(screen.getByText("age unknown")).toBeVisible();
    // What nobody keeps can't be corrected, and a walk of it is nobody's to count.
    expect(screen.queryByRole("button", { name: /^Correct:/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Make it my own service" }));
    await heading("Soul (mine)");
    expect(askedOf(fake, "adopt_service")).toEqual([{ id: shelved().row.service.id }]);
  });
});
