import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../lib/bridge";
import { keys } from "../lib/keys.svelte";
import { page } from "../lib/page";
import { route } from "../lib/route.svelte";
import { accountsOf } from "../lib/testing/accounts";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Answers, Fake } from "../lib/testing/fake";
import Stage from "../lib/testing/Stage.svelte";
import { toasts } from "../lib/toasts.svelte";
import { words } from "../lib/words.svelte";
import { forgetDrafts } from "./drafts";
import Room from "./Room.svelte";

// A whole composer is looked through by role; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const accounts = accountsOf({ person: null }).accounts;
function idOf(service: string): string {
  const found = accounts.find((row) => row.service.id === service && row.label === null);
  if (found === undefined) throw new Error(`the example has no account at ${service}`);
  return found.id;
}
const GAME = idOf("fushengweiqingge");
const RIDER = idOf("dianwoda");
const AIR = idOf("csair");

let end: () => void = () => {};
/** What is on the clipboard; user-event brings one of its own. */
const copied = () => navigator.clipboard.readText();
beforeEach(() => {
  route.reset();
  toasts.clear();
  forgetDrafts();
  end = keys.listen();
});
afterEach(() => end());

/** Opens the room on the example. A wish nobody recorded is answered like the one it began with, with what was filled in kept. */
function open(params: Record<string, string>, more: Answers = {}): Fake {
  const fake = exampleBackend({ list_requests: () => [], ...more });
  route.go("letters", params);
  render(Stage, { room: Room });
  return fake;
}
const sheet = () => screen.getByRole("article");

test("a whole letter stands on the paper, and one press copies it", async () => {
  const user = userEvent.setup();
  open({ account: GAME });
  expect(await screen.findByRole("heading", { level: 1, name: "给浮生为卿歌的请求函" })).toBeVisible();
  expect(sheet()).toHaveTextContent("本人是贵方“浮生为卿歌”的用户");
  expect(sheet()).toHaveTextContent("138****2201");
  const copy = screen.getByRole("button", { name: "复制" });
  await waitFor(() => expect(copy).toHaveFocus());
  await user.keyboard("{Enter}");
  await waitFor(async () => expect(await copied()).toContain("注销上述账号"));
});

test("while something is missing nothing is copied, printed or saved, and each try leads to the gap", async () => {
  const user = userEvent.setup();
  const print = vi.spyOn(page, "print").mockImplementation(() => {});
  const fake = open({ account: RIDER });
  expect(await screen.findByText("还差 1 项")).toBeVisible();
  const gap = screen.getByRole("textbox", { name: "能说明是哪个账号的信息" });
  // It is where one acts next, so it has the focus at once.
  await waitFor(() => expect(gap).toHaveFocus());
  for (const name of ["复制", "打印", "存为 PDF"]) {
    await user.click(screen.getByRole("button", { name }));
    expect(gap).toHaveFocus();
  }
  gap.blur();
  for (const chord of ["c", "{Control>}p{/Control}", "{Control>}s{/Control}", "r"]) await user.keyboard(chord);
  expect(askedOf(fake, "get_letter_text")).toEqual([]);
  expect(print).not.toHaveBeenCalled();
  expect(askedOf(fake, "save_letter")).toEqual([]);
  expect(screen.queryByRole("dialog")).toBeNull();
  print.mockRestore();
});

test("the gap stands in the paper in words, and a press on it leads to its field", async () => {
  const user = userEvent.setup();
  open({ account: RIDER });
  const blank = await within(await screen.findByRole("article")).findByRole("button", { name: "还没填：能说明是哪个账号的信息" });
  await user.click(blank);
  expect(screen.getByRole("textbox", { name: "能说明是哪个账号的信息" })).toHaveFocus();
});

test("printing by the system's own means prints no gaps either", async () => {
  open({ account: RIDER });
  await screen.findByText("还差 1 项");
  window.dispatchEvent(new Event("beforeprint"));
  expect(await screen.findByText("还有没填的，先填好再打印。")).toBeInTheDocument();
  expect(document.querySelector(".printed")).toBeNull();
  window.dispatchEvent(new Event("afterprint"));
});

test("what is typed goes into the wish, and the field stays where it is", async () => {
  const user = userEvent.setup();
  const missing = answerOf("compose_letter", wishOf(RIDER));
  const fake = open({ account: RIDER }, {
    compose_letter: (wish) => (wish.fills.length === 0 ? missing : { ...missing, ready: true, missing: [], blanks: [], title: "注销账号并删除个人信息申请函" }),
  });
  const gap = await screen.findByRole("textbox", { name: "能说明是哪个账号的信息" });
  await user.type(gap, "20417735");
  await waitFor(() => expect(askedOf(fake, "compose_letter").at(-1)?.fills).toEqual([{ field: "account", identifier: null, value: "20417735" }]));
  await waitFor(() => expect(screen.queryByText("还差 1 项")).toBeNull());
  expect(screen.getByRole("textbox", { name: "能说明是哪个账号的信息" })).toHaveValue("20417735");
  await user.click(screen.getByRole("button", { name: "不用自己填的“能说明是哪个账号的信息”" }));
  await waitFor(() => expect(askedOf(fake, "compose_letter").at(-1)?.fills).toEqual([]));
});

test("a letter half written is there again after a look at another room", async () => {
  const user = userEvent.setup();
  const { unmount } = (exampleBackend({ list_requests: () => [] }), route.go("letters", { account: RIDER }), render(Stage, { room: Room }));
  await user.type(await screen.findByRole("textbox", { name: "能说明是哪个账号的信息" }), "20417735");
  await user.tab();
  unmount();
  const fake = open({ account: RIDER });
  await waitFor(() => expect(askedOf(fake, "compose_letter")[0]?.fills).toEqual([{ field: "account", identifier: null, value: "20417735" }]));
});

test("the chat form says how long it is, and never more than 200", async () => {
  const user = userEvent.setup();
  open({ account: GAME });
  await user.click(await screen.findByRole("radio", { name: /客服短版/ }));
  const said = await screen.findByText(/\d+ \/ 200 字/);
  expect(Number(/^(\d+)/.exec(said.textContent ?? "")?.[1])).toBeLessThanOrEqual(200);
  await user.click(screen.getByRole("button", { name: "复制" }));
  await waitFor(async () => expect(await copied()).toContain("注销账号"));
  expect([...(await copied())].length).toBeLessThanOrEqual(200);
});

test("only one identifier goes in; the others are named as left out on purpose, and can be put in", async () => {
  const user = userEvent.setup();
  const fake = open({ account: GAME });
  const out = within(await screen.findByRole("region", { name: "故意不写" }));
  expect(out.getByText("****0417")).toBeVisible();
  expect(out.getAllByText("没有给过他们").length).toBeGreaterThan(0);
  await user.click(out.getByRole("button", { name: /把邮箱 w\*\*\*\*e@163\.com 写进去/ }));
  await waitFor(() => expect(askedOf(fake, "compose_letter").at(-1)?.carry).toEqual(["phone", "email"]));
});

test("a covered number is shown in full only when its switch says so", async () => {
  const user = userEvent.setup();
  open({ account: GAME });
  await screen.findByRole("article");
  expect(sheet()).not.toHaveTextContent("13800002201");
  await user.click(screen.getByRole("button", { name: "完整写出手机号" }));
  await waitFor(() => expect(sheet()).toHaveTextContent("13800002201"));
  expect(screen.getByRole("button", { name: "遮住手机号" })).toHaveAttribute("aria-pressed", "true");
});

test("the letter has a language of its own, apart from the window's", async () => {
  const user = userEvent.setup();
  open({ account: GAME });
  await user.click(await screen.findByRole("button", { name: /请求函.*注销账号/ }));
  await user.click(within(screen.getByRole("radiogroup", { name: "用哪种语言写" })).getByRole("radio", { name: "英文" }));
  await waitFor(() => expect(sheet()).toHaveAttribute("lang", "en"));
  expect(sheet()).toHaveTextContent("close");
  expect(screen.getByRole("heading", { level: 1, name: "给浮生为卿歌的请求函" })).toBeVisible();
});

test("another law brings its own rules and its own day", async () => {
  const user = userEvent.setup();
  open({ account: GAME });
  const due = within(await screen.findByRole("region", { name: "到期日" }));
  expect(due.getByText(/3月27日/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /请求函.*注销账号/ }));
  await user.selectOptions(screen.getByRole("combobox", { name: "依据哪部法律" }), "gdpr");
  await waitFor(() => expect(screen.queryByText(/3月27日/)).toBeNull());
  expect(due.getByText(/4月/)).toBeVisible();
  expect(within(screen.getByRole("region", { name: "凭什么" })).getAllByText(/《通用数据保护条例》|GDPR/).length).toBeGreaterThan(0);
});

test("a demand that is not objected to is left out of the letter", async () => {
  const user = userEvent.setup();
  const fake = open({ account: GAME });
  const part = within(await screen.findByRole("region", { name: "不同意的要求" }));
  expect(sheet()).toHaveTextContent("对附加要求的意见");
  await user.click(part.getByRole("checkbox", { name: /索要的比注册时多/ }));
  await waitFor(() => expect(sheet()).not.toHaveTextContent("对附加要求的意见"));
  await user.click(part.getByRole("button", { name: /添一项/ }));
  await user.click(screen.getByRole("menuitem", { name: "手持身份证件照片" }));
  await waitFor(() => expect(askedOf(fake, "compose_letter").at(-1)?.hurdles).toEqual([{ barrier: "B03", demand: "handheld_id", on: null, note: null }]));
});

test("every rule behind the letter is named with its source and date, cited or not", async () => {
  open({ account: GAME });
  const basis = within(await screen.findByRole("region", { name: "凭什么" }));
  expect(basis.getByText("《网络数据安全管理条例》第二十三条")).toBeVisible();
  expect(basis.getAllByText(/2024-09-24/).length).toBeGreaterThan(0);
});

test("recorded as sent, it becomes a request with its day, and one can go there", async () => {
  const user = userEvent.setup();
  const fake = open({ account: GAME, step: "fushengweiqingge/escalate/letter", list: "list-1" }, { record_letter: () => "req-1", compose_letter: () => ({ ...answerOf("compose_letter", wishOf(GAME)), does: { kind: "text" as const, zh: "发一封请求函", en: "Send a letter" } }) });
  await screen.findByRole("article");
  await user.keyboard("r");
  const dialog = within(await screen.findByRole("dialog", { name: "哪天发出的" }));
  expect(dialog.getByText("清单里的这一步同时勾上：发一封请求函")).toBeVisible();
  const day = dialog.getByRole("textbox", { name: "发出的日子" });
  await user.clear(day);
  await user.type(day, "2026-3-6");
  await user.click(dialog.getByRole("button", { name: "记下" }));
  await waitFor(() => expect(askedOf(fake, "record_letter")).toHaveLength(1));
  const [asked] = askedOf(fake, "record_letter");
  expect(asked).toMatchObject({ sent: "2026-03-06", wish: { account: GAME, step: "fushengweiqingge/escalate/letter" } });
  await waitFor(() => expect(route.room).toBe("requests"));
  expect(route.params.id).toBe("req-1");
});

test("a day that is yet to come is no day on which something was sent", async () => {
  const user = userEvent.setup();
  const fake = open({ account: GAME });
  await screen.findByRole("article");
  await user.keyboard("r");
  const dialog = within(await screen.findByRole("dialog"));
  const day = dialog.getByRole("textbox", { name: "发出的日子" });
  await user.clear(day);
  await user.type(day, "2026-12-1");
  await user.click(dialog.getByRole("button", { name: "记下" }));
  expect(await dialog.findByText(/不能晚于/)).toBeVisible();
  expect(askedOf(fake, "record_letter")).toEqual([]);
});

test("it is saved where the person says, and characters without a font are named", async () => {
  const user = userEvent.setup();
  const fake = open({ account: GAME }, { save_letter: ({ path }) => ({ path, bytes: 1, pages: 2, no_glyph: "𠮷" }) });
  fake.saveTo = "/home/wang/letter.pdf";
  await user.click(await screen.findByRole("button", { name: "存为 PDF" }));
  await waitFor(() => expect(askedOf(fake, "save_letter")).toMatchObject([{ format: "pdf", path: "/home/wang/letter.pdf", replace: true }]));
  await waitFor(() => expect(toasts.shown.map(({ text }) => text)).toEqual(["存好了 letter.pdf，2 页", "这些字没有字体，PDF 里是方框：𠮷"]));
});

test("what the core refuses is said, and nothing is lost", async () => {
  const user = userEvent.setup();
  const fake = open({ account: GAME }, { save_letter: () => Promise.reject(new Problem("problem-busy")) });
  fake.saveTo = "/home/wang/letter.md";
  await user.click(await screen.findByRole("button", { name: "存成别的" }));
  await user.click(screen.getByRole("menuitem", { name: "Markdown" }));
  await waitFor(() => expect(toasts.shown.some(({ urgent }) => urgent)).toBe(true));
  expect(sheet()).toBeVisible();
});

test("a reminder goes back to the earlier letter by itself", async () => {
  const fake = open({ account: AIR, kind: "reminder" });
  expect(await screen.findByRole("heading", { level: 1, name: /的催告函/ })).toBeVisible();
  expect(askedOf(fake, "compose_letter")[0]).toMatchObject({ kind: "reminder", rights: [] });
});

test("the same composer in English, with the Chinese letter in it", async () => {
  words.language = "en";
  open({ account: GAME });
  expect(await screen.findByRole("heading", { level: 1, name: "Request to Fu Sheng Wei Qing Ge" })).toBeVisible();
  expect(sheet()).toHaveAttribute("lang", "zh-CN");
  expect(screen.getByRole("region", { name: "Left out on purpose" })).toBeVisible();
  expect(screen.getByRole("button", { name: /Record as sent/ })).toBeVisible();
});

test("without an account it asks for one, and takes pinyin", async () => {
  const user = userEvent.setup();
  open({});
  const field = await screen.findByRole("combobox", { name: "账号" });
  await waitFor(() => expect(field).toHaveFocus());
  await user.click(screen.getByRole("button", { name: "写请求函" }));
  expect(screen.getByText("先选一个账号")).toBeVisible();
  await user.type(field, "soul");
  await user.click(await screen.findByRole("option", { name: /Soul/ }));
  await user.click(screen.getByRole("button", { name: "写请求函" }));
  expect(route.params).toEqual({ account: idOf("soul") });
});

function wishOf(account: string): Parameters<typeof answerOf<"compose_letter">>[1] {
  return { account, kind: "request", rights: [], law: null, language: null, request: null, fills: [], hurdles: null, attempts: null, carry: null, in_full: [], enclose: [], step: null };
}
