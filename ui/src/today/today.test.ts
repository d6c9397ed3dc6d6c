import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TodayView } from "../lib/generated/Commands";
import { keys } from "../lib/keys.svelte";
import { privacy } from "../lib/privacy.svelte";
import { route } from "../lib/route.svelte";
import { answerOf, exampleBackend } from "../lib/testing/example";
import { words } from "../lib/words.svelte";
import Room from "./Room.svelte";
import { lanesOf, restsOf } from "./ribbon";

let end: () => void = () => {};
beforeEach(() => {
  route.reset();
  privacy.curtain = false;
  end = keys.listen();
});
afterEach(() => end());

function changed(change: Partial<TodayView>): TodayView {
  return { ...answerOf("get_today", null), ...change };
}

function show(view: TodayView = changed({})): ReturnType<typeof exampleBackend> {
  const fake = exampleBackend({ get_today: () => view });
  render(Room);
  return fake;
}

test("the next step comes first and has the focus; Enter goes on with it", async () => {
  const user = userEvent.setup();
  const view = changed({});
  show(view);
  const go = await screen.findByRole("button", { name: /继续这一步/ });
  expect(go).toHaveFocus();
  expect(screen.getByRole("heading", { name: "在 Soul 里申请注销账号" })).toBeVisible();
  expect(screen.getByText("小王 · 第 7 步，共 15 步 · 约 3 分钟")).toBeVisible();
  await user.keyboard("{Enter}");
  expect(route.room).toBe("checklists");
  expect(route.params).toEqual({ id: view.next?.checklist, step: view.next?.step });
});

test("further things are one stop of Tab, walked with the arrow keys", async () => {
  const user = userEvent.setup();
  show();
  const list = await screen.findByRole("list", { name: "接下来的事" });
  const rows = within(list).getAllByRole("button");
  await waitFor(() => expect(rows.filter((row) => row.tabIndex === 0)).toHaveLength(1));
  rows[0]?.focus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(rows[2]).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(route.room).toBe("checklists");
});

test("what is not in the list of further things is counted and one click away", async () => {
  const user = userEvent.setup();
  const view = changed({});
  show({ ...view, more_total: 40, counts: { ...view.counts, checklists: 41 } });
  expect(await screen.findByText(/还有 40 件/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /全部 41 份清单/ }));
  expect(route.room).toBe("checklists");
});

test("a guard says its sentence, what is left of it, and where sources disagree", async () => {
  show();
  const guards = await screen.findByRole("region", { name: "警戒中" });
  expect(within(guards).getByText(/3月12日（含）之前不要登录抖音/)).toBeVisible();
  expect(within(guards).getByText("还有 5 天")).toBeVisible();
  expect(within(guards).getByText(/微信的冷静期各处写的不一样：15 ?\/ ?60 ?天/)).toBeVisible();
});

test("an accidental login is recorded with its day and whether the request was made again", async () => {
  const user = userEvent.setup();
  const fake = show();
  const guards = await screen.findByRole("region", { name: "警戒中" });
  await user.click(within(guards).getAllByRole("button", { name: "不小心登录了" })[0] as HTMLElement);
  const dialog = await screen.findByRole("dialog", { name: "冷静期里登录过抖音" });
  await user.click(within(dialog).getByRole("button", { name: "记下" }));
  expect(within(dialog).getByRole("alert")).toHaveTextContent("选一个");
  expect(fake.asked.some(({ name }) => name === "logged_in")).toBe(false);
  const day = within(dialog).getByRole("textbox", { name: "哪天登录的" });
  await user.clear(day);
  await user.type(day, "3月6日");
  await user.click(within(dialog).getByRole("radio", { name: /已经又申请了/ }));
  await user.click(within(dialog).getByRole("button", { name: "记下" }));
  const guard = answerOf("get_today", null).guards[0]?.guard;
  await waitFor(() =>
    expect(fake.asked).toContainEqual({ name: "logged_in", request: { account: guard?.account, on: "2026-03-06", applied_again: true } }),
  );
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a mark on the ribbon leads to what it stands for", async () => {
  const user = userEvent.setup();
  show();
  await user.click(await screen.findByRole("button", { name: /哈啰扣款/ }));
  expect(route.room).toBe("accounts");
  const renewal = answerOf("get_today", null).ribbon.find(({ item }) => item.kind === "renewal");
  expect(route.params).toEqual({ id: renewal?.item.account });
});

test("days off are bands with their holidays' names; a weekend that is worked is none", () => {
  const rests = restsOf([
    { on: "2026-04-04", kind: "holiday", names: { zh: "清明节", en: "Qingming" } },
    { on: "2026-04-05", kind: "holiday", names: { zh: "清明节", en: "Qingming" } },
    { on: "2026-04-11", kind: "workday", names: null },
    { on: "2026-04-12", kind: "rest", names: null },
  ]);
  expect(rests).toEqual([
    { from: "2026-04-04", to: "2026-04-05", kind: "holiday", name: "清明节" },
    { from: "2026-04-12", to: "2026-04-12", kind: "weekend", name: undefined },
  ]);
});

test("what is overdue stays in sight at today's edge and says so", () => {
  const [mark] = answerOf("get_today", null).ribbon.filter(({ item }) => item.kind === "renewal");
  if (mark === undefined) throw new Error("the example has a renewal");
  const lanes = lanesOf([{ ...mark, item: { ...mark.item, kind: "legal_deadline", on: "2026-03-01" } }], "2026-03-07");
  expect(lanes[1]?.items[0]).toMatchObject({ kind: "due", on: "2026-03-07", label: expect.stringContaining("已过期") });
});

test("who holds what opens the accounts that hold it", async () => {
  const user = userEvent.setup();
  show();
  const holdings = await screen.findByRole("region", { name: /谁手里有什么/ });
  expect(within(holdings).getAllByRole("listitem")).toHaveLength(6);
  await user.click(within(holdings).getByRole("button", { name: "另外 13 种" }));
  await user.click(within(holdings).getByRole("button", { name: /身份证号：10 个账号仍持有，1 个已收回/ }));
  expect(route.room).toBe("accounts");
  expect(route.params).toEqual({ holds: "id_number" });
});

test("many holders are drawn as squares that stand for several, and it is said", async () => {
  const view = changed({});
  show({ ...view, holdings: view.holdings.map((row) => (row.item === "face" ? { ...row, held: 320 } : row)) });
  const row = await screen.findByRole("button", { name: /人脸：320 个账号仍持有/ });
  expect(row.querySelectorAll("i").length).toBeLessThanOrEqual(33);
  expect(screen.getByText("一格是 10 个账号")).toBeVisible();
});

test("findings lead to Discover", async () => {
  const user = userEvent.setup();
  show();
  expect(await screen.findByText("5 条，来自奶奶手机短信.xml。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /去整理/ }));
  expect(route.room).toBe("discover");
});

test("the curtain is drawn and lifted from here", async () => {
  const user = userEvent.setup();
  show();
  await user.click(await screen.findByRole("button", { name: /遮住号码/ }));
  expect(privacy.curtain).toBe(true);
  expect(screen.getByRole("button", { name: /显示号码/ })).toHaveAttribute("aria-pressed", "true");
});

test("an empty vault has three doors, the first with the focus", async () => {
  const user = userEvent.setup();
  const view = changed({});
  show({ ...view, next: null, more: [], more_total: 0, guards: [], findings: 0, holdings: [], counts: { ...view.counts, accounts: 0, findings: 0, checklists: 0 } });
  const first = await screen.findByRole("button", { name: /读一个文件/ });
  expect(first).toHaveFocus();
  expect(screen.getByRole("button", { name: /看看服务库/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /添加一个账号/ }));
  expect(route.room).toBe("accounts");
  expect(route.params).toHaveProperty("add");
});

test("with nothing to do today the next thing says when it can be done, and nothing is called urgent", async () => {
  const view = changed({});
  if (view.next === null) throw new Error("the example has a next step");
  show({ ...view, next: { ...view.next, ready: false, on: "2026-03-12", kind: "window_opens" } });
  expect(await screen.findByRole("heading", { name: /今天没有要做的，下一件/ })).toBeVisible();
  expect(screen.getByText("3月12日 周四起")).toBeVisible();
});

test("without a checklist one is led to the accounts", async () => {
  show(changed({ next: null, more: [], more_total: 0 }));
  expect(await screen.findByText("没有正在走的清单")).toBeVisible();
  expect(screen.getByRole("button", { name: /去账号里挑/ })).toHaveFocus();
});

test("a change elsewhere shows at once", async () => {
  const fake = show();
  await screen.findByText("5 条，来自奶奶手机短信.xml。");
  fake.answer({ get_today: () => changed({ findings: 4 }) });
  fake.happen({ touched: ["finding"], origin: "cli" });
  expect(await screen.findByText("4 条，来自奶奶手机短信.xml。")).toBeVisible();
});

test("what can't be read is said, with a way to try again", async () => {
  const user = userEvent.setup();
  const fake = exampleBackend({ get_today: () => Promise.reject({ key: "ui-problem-unexpected", args: {} }) });
  render(Room);
  const retry = await screen.findByRole("button", { name: "再试一次" });
  fake.answer({ get_today: () => changed({}) });
  await user.click(retry);
  expect(await screen.findByRole("button", { name: /继续这一步/ })).toBeVisible();
});

test("in English it says the same", async () => {
  words.language = "en";
  show();
  expect(await screen.findByRole("button", { name: /Continue/ })).toHaveFocus();
  expect(screen.getByText("Saturday 7 March")).toBeVisible();
  expect(screen.getByText("小王 · step 7 of 15 · about 3 minutes")).toBeVisible();
  expect(screen.getByText("5 days left")).toBeVisible();
  expect(screen.getByRole("button", { name: /^Face: still held by \d/ })).toBeVisible();
});

test("what falls due in letters, after closing and from incidents stands under the steps, each leading to its place", async () => {
  const user = userEvent.setup();
  const view = changed({});
  show(view);
  const follow = await screen.findByRole("region", { name: /跟进/ });
  const rows = within(follow).getAllByRole("listitem");
  expect(rows[0]).toHaveTextContent(/南方航空.*过期 11 天.*发催告函/);
  expect(within(follow).getByText("核实")).toBeVisible();
  expect(within(follow).getByText(/来自【嘀嗒出行】，还没有处理/)).toBeVisible();
  await user.click(within(follow).getByRole("button", { name: /南方航空/ }));
  expect([route.room, route.params]).toEqual(["requests", { id: view.requests[0]?.id }]);
  route.go("today");
  await user.click(within(follow).getByRole("button", { name: /嘀嗒出行.*核实/ }));
  expect(route.params).toEqual({ part: "endings", id: view.checks[0]?.account });
});

test("the day an answer is due is on the ribbon and leads to the request", async () => {
  const user = userEvent.setup();
  show();
  const item = answerOf("get_today", null).ribbon.find(({ item }) => item.request !== null && item.on > "2026-03-07")?.item;
  await user.click(await screen.findByRole("button", { name: /美团/ }));
  expect([route.room, route.params]).toEqual(["requests", { id: item?.request }]);
});

test("what was missed stands over the day, leads to where it is, and goes when it was seen", async () => {
  const user = userEvent.setup();
  const view = changed({});
  const item = view.ribbon.find(({ item }) => item.kind === "renewal")?.item;
  if (item === undefined) throw new Error("the example has a renewal");
  let missed = [{ on: "2026-03-06", item }];
  const fake = exampleBackend({
    get_today: () => ({ ...view, reminders: { ...view.reminders, missed } }),
    see_reminders: () => {
      missed = [];
      return null;
    },
  });
  render(Room);
  expect(await screen.findByText("你不在的时候，有 1 件事到了日子")).toBeVisible();
  expect(fake.asked.some(({ name }) => name === "see_reminders")).toBe(false);
  await user.click(screen.getByRole("button", { name: /自动续费/ }));
  expect(route.room).toBe("accounts");
  await user.click(screen.getByRole("button", { name: "知道了" }));
  await waitFor(() => expect(screen.queryByText(/你不在的时候/)).toBeNull());
});

test("with nothing missed, looking at the day is having seen it, once", async () => {
  const fake = show();
  await screen.findByRole("region", { name: "警戒中" });
  await waitFor(() => expect(fake.asked.filter(({ name }) => name === "see_reminders")).toHaveLength(1));
});

test("a clock that went back is said plainly, and another day in China is shown", async () => {
  show(changed({ clock: { ahead: "2026-04-01", china: "2026-03-08" } }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/电脑的时钟可能不对/);
  expect(screen.getByText(/中国现在是/)).toBeVisible();
});
