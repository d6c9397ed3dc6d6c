import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../lib/bridge";
import type { AccountView } from "../lib/generated/Commands";
import { route } from "../lib/route.svelte";
import { accountsOf } from "../lib/testing/accounts";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Fake } from "../lib/testing/fake";
import Stage from "../lib/testing/Stage.svelte";
import { words } from "../lib/words.svelte";
import Room from "./Room.svelte";

// A whole room is looked through by role; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const family = accountsOf({ person: null });
const me = family.people.find(({ names }) => names?.zh === "小王")?.value ?? "";
const SOUL = "soul";
let fake: Fake;

/** The example's account at a service: the one without a label, of 小王. */
function idOf(service: string): string {
  const found = family.accounts.find((row) => row.service.id === service && row.person.id === me && row.label === null);
  if (found === undefined) throw new Error(`the example has no account at ${service}`);
  return found.id;
}

async function open(params: Record<string, string> = {}): Promise<void> {
  route.go("accounts", params);
  render(Stage, { room: Room });
  // The list is there, and so is the place for what is chosen; with nothing to choose, the word for that.
  await waitFor(() => expect(screen.queryByRole("article") ?? screen.queryByRole("grid") ?? screen.queryByText(/还没有记下号码/)).not.toBeNull());
}

const listed = () => within(screen.getByRole("listbox", { name: /账号列表|Accounts/ })).queryAllByRole("option");
const detail = () => within(screen.getByRole("article"));

beforeEach(() => {
  route.reset();
  fake = exampleBackend({
    list_accounts: ({ person }) => accountsOf({ person: person ?? null }),
    search_services: ({ query }) => {
      const known = { soul: SOUL, wx: "weixin" }[query.toLowerCase()];
      return answerOf("list_services", null)
        .filter(({ service }) => service.id === known)
        .map((row) => ({ ...row, why: { how: "initials" as const, field: "name" as const, text: row.service.names.zh } }));
    },
  });
});

test("the list says how many there are, and a facet narrows it to as many as it promised", async () => {
  const user = userEvent.setup();
  await open();
  expect(await screen.findByText("28 个账号")).toBeVisible();
  await user.click(within(screen.getByRole("group", { name: "成员" })).getByRole("button", { name: /^小王/ }));
  expect(await screen.findByText("小王的 20 个账号")).toBeVisible();
  const stuck = within(screen.getByRole("group", { name: "状态" })).getByRole("button", { name: /^在用/ });
  const promised = Number(/\d+/.exec(stuck.textContent ?? "")?.[0]);
  await user.click(stuck);
  expect(await screen.findByText(`小王的 ${promised} 个账号`)).toBeVisible();
  expect(stuck).toHaveAttribute("aria-pressed", "true");
  await user.click(screen.getByRole("button", { name: "清除筛选" }));
  expect(await screen.findByText("小王的 20 个账号")).toBeVisible();
});

test("the facets are one stop of the Tab key, and arrows walk them", async () => {
  const user = userEvent.setup();
  await open();
  const everyone = await screen.findByRole("button", { name: /^全家/ });
  everyone.focus();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(await screen.findByText(/的 \d+ 个账号/)).toBeVisible();
  expect(screen.getAllByRole("button", { pressed: true })[0]).toHaveFocus();
});

test("typing narrows the list by name, and by what the core finds for pinyin", async () => {
  const user = userEvent.setup();
  await open();
  await screen.findByText("28 个账号");
  await user.keyboard("/");
  const find = screen.getByRole("textbox", { name: "在列表里找" });
  expect(find).toHaveFocus();
  await user.type(find, "滴");
  await waitFor(() => expect(listed()).toHaveLength(1));
  await user.clear(find);
  await user.type(find, "wx");
  await waitFor(() => expect(listed().length).toBe(4));
  for (const row of listed()) expect(row).toHaveTextContent("微信");
  await user.keyboard("{Escape}");
  expect(await screen.findByText("28 个账号")).toBeVisible();
});

test("what nobody is called says so and offers the way back", async () => {
  const user = userEvent.setup();
  await open({ query: "没有这家" });
  expect(await screen.findByText("没有叫“没有这家”的账号")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "清除筛选" }));
  expect(listed().length).toBeGreaterThan(5);
});

test("of five thousand accounts only those in view are drawn", async () => {
  fake.answer({ list_accounts: ({ person }) => accountsOf({ person: person ?? null }, 5000) });
  await open();
  expect(await screen.findByText("5,000 个账号")).toBeVisible();
  expect(listed().length).toBeLessThan(60);
  expect(listed()[0]).toHaveAttribute("aria-setsize", "5000");
});

test("walking the list with the arrows shows each account beside it, and keeps the focus in the list", async () => {
  const user = userEvent.setup();
  await open();
  await screen.findByText("28 个账号");
  const list = screen.getByRole("listbox", { name: "账号列表" });
  list.focus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  const name = listed().find((row) => row.getAttribute("aria-selected") === "true")?.querySelector(".name")?.textContent ?? "";
  expect(await detail().findByRole("heading", { level: 2, name })).toBeVisible();
  expect(list).toHaveFocus();
});

test("the other orders put the rows as they say", async () => {
  const user = userEvent.setup();
  await open();
  await screen.findByText("28 个账号");
  await user.click(screen.getByRole("button", { name: /排序/ }));
  await user.click(screen.getByRole("menuitemradio", { name: /最久没用/ }));
  const first = family.accounts.toSorted((a, b) => (a.last_used ?? "9").localeCompare(b.last_used ?? "9"))[0];
  await waitFor(() => expect(listed()[0]).toHaveTextContent(first?.service.names.zh ?? ""));
});

test("a new account takes three fields and Enter", async () => {
  const user = userEvent.setup();
  fake.answer({ add_account: () => idOf(SOUL) });
  await open();
  await screen.findByText("28 个账号");
  await user.keyboard("n");
  const service = await screen.findByRole("combobox", { name: "哪个服务" });
  expect(service).toHaveFocus();
  await user.type(service, "soul");
  await within(screen.getByRole("listbox", { name: "哪个服务" })).findByRole("option", { name: /Soul/ });
  await user.keyboard("{Enter}");
  const date = screen.getByRole("textbox", { name: "哪天注册的" });
  await waitFor(() => expect(date).toHaveFocus());
  await user.type(date, "2021-7{Enter}");
  await waitFor(() => expect(askedOf(fake, "add_account")).toHaveLength(1));
  const [asked] = askedOf(fake, "add_account");
  expect(asked?.draft).toMatchObject({ service: SOUL, person: me, opened: { on: "2021-07-01", precision: "month" }, label: null });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(route.params).toEqual({ id: idOf(SOUL) }));
});

test("a new account can bring what it hangs on and the data the catalogue suggests", async () => {
  const user = userEvent.setup();
  fake.answer({ add_account: () => idOf(SOUL) });
  await open({ add: SOUL });
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(await dialog.findByRole("button", { name: /手机号/ }));
  await user.click(dialog.getByRole("combobox", { name: "绑着什么" }));
  await user.click(await dialog.findByRole("option", { name: /170/ }));
  await user.click(dialog.getByRole("button", { name: "找回" }));
  await user.click(dialog.getByRole("button", { name: "添加" }));
  await waitFor(() => expect(askedOf(fake, "add_account")).toHaveLength(1));
  const [asked] = askedOf(fake, "add_account");
  expect(asked?.bindings[0]?.roles).toEqual(["login", "recovery"]);
  expect(asked?.data).toMatchObject([{ item: "phone", how: "sign_up", fate: { fate: "held" } }]);
});

test("without a service nothing is sent, and the field says what is missing", async () => {
  const user = userEvent.setup();
  await open({ add: "1" });
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "添加" }));
  expect(await dialog.findByText("还没有选服务")).toBeVisible();
  expect(askedOf(fake, "add_account")).toEqual([]);
});

test("a refusal is said in the form, and what was typed stays", async () => {
  const user = userEvent.setup();
  fake.answer({
    edit_account: () => {
      throw new Problem("problem-busy");
    },
  });
  await open({ id: idOf(SOUL) });
  await detail().findByRole("heading", { level: 2, name: "Soul" });
  await user.keyboard("e");
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "怎么区分" }), "工作号");
  await user.click(dialog.getByRole("button", { name: "保存" }));
  expect(await dialog.findByText("另一个程序正占着账簿。")).toBeVisible();
  expect(dialog.getByRole("textbox", { name: "怎么区分" })).toHaveValue("工作号");
});

test("what they ask beyond what was given is said in words, not only in red", async () => {
  await open({ id: idOf("fushengweiqingge") });
  const table = within(await detail().findByRole("table"));
  const rows = table.getAllByRole("row").slice(1);
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    expect(within(row).getByRole("cell", { name: "没给过" })).toBeVisible();
    expect(row).toHaveTextContent("没给过，是多要的");
  }
});

test("the same account in English", async () => {
  words.language = "en";
  await open({ id: idOf("taobao") });
  expect(await detail().findByRole("heading", { level: 2, name: "Taobao" })).toBeVisible();
  const row = within(detail().getByRole("table")).getAllByRole("row")[1];
  expect(row).toHaveTextContent("Phone number, at sign-up");
  expect(within(row as HTMLElement).getByRole("cell", { name: "given before" })).toBeVisible();
  expect(detail().getByText("no other way in")).toBeVisible();
});

test("an account others are entered through says what it ties together, and how to end it", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("weixin") });
  const region = within(await detail().findByRole("region", { name: /^微信能连起来的/ }));
  expect(region.getByText(/只能看隐私政策，这里没有查证/)).toBeVisible();
  expect(region.getByRole("button", { name: "WPS" })).toBeVisible();
  await user.click(region.getByText("怎么断开"));
  expect(region.getByText("在 WPS 里解绑微信")).toBeVisible();
  expect(region.getAllByText("WPS 只有这一条路进得去：先换一种登录方式，再断。")[0]).toBeVisible();
  await user.click(region.getByRole("button", { name: "WPS" }));
  expect(route.params["id"]).toBe(idOf("wps"));
});

test("the only way in says what happens when it is lost", async () => {
  await open({ id: idOf("wps") });
  expect(await detail().findByText("丢了它就进不去")).toBeVisible();
});

test("an assumed way in can be confirmed with one press", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("taobao") });
  await user.click(await detail().findByRole("button", { name: "确认" }));
  const [asked] = askedOf(fake, "add_method");
  expect(asked).toMatchObject({ account: idOf("taobao"), draft: { usage: "login", needs: [{ factor: "code" }] } });
});

test("data the catalogue suggests is recorded with one press", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("wps") });
  await user.click(await detail().findByRole("button", { name: /^手机号/ }));
  expect(askedOf(fake, "give_data")).toMatchObject([{ account: idOf("wps"), items: [{ item: "phone", fate: { fate: "held" } }] }]);
});

test("the fate of data is changed in place, with today's date", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("wps") });
  await user.click(await detail().findByRole("button", { name: /^头像的去向/ }));
  await user.click(screen.getByRole("menuitemradio", { name: "称已删除" }));
  expect(askedOf(fake, "correct_data")).toMatchObject([{ draft: { item: "avatar", fate: { fate: "erased_claimed", on: "2026-03-07" } } }]);
});

test("each end of a linked login is ticked by itself", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("wps") });
  await user.click(await detail().findByRole("checkbox", { name: "在微信里已取消给 WPS 的授权" }));
  expect(askedOf(fake, "unlink")).toMatchObject([{ end: "provider" }]);
  expect(detail().getByRole("checkbox", { name: "在 WPS 里已解绑微信" })).toBeEnabled();
});

test("the state is set by hand with its dates", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("taobao") });
  await detail().findByRole("heading", { level: 2 });
  await user.keyboard("s");
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("radio", { name: "冷静期" }));
  const until = dialog.getByRole("textbox", { name: "到哪天止" });
  await user.clear(until);
  await user.type(until, "2026-03-20");
  await user.click(dialog.getByRole("button", { name: "保存" }));
  await waitFor(() =>
    expect(askedOf(fake, "set_stage")).toEqual([{ id: idOf("taobao"), stage: { state: "cooling_off", from: "2026-03-07", until: "2026-03-20" } }]),
  );
});

test("a state that begins today is said as such", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("taobao") });
  await detail().findByRole("heading", { level: 2 });
  await user.keyboard("s");
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("radio", { name: "休眠" }));
  await user.click(dialog.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(askedOf(fake, "begin_stage")).toEqual([{ id: idOf("taobao"), stage: "dormant" }]));
});

test("the one next action leads to its step, and looking at a plan starts nothing", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("taobao") });
  await user.click(await detail().findByRole("button", { name: "看看怎么注销" }));
  expect([route.room, route.params]).toEqual(["checklists", { account: idOf("taobao"), goal: "close" }]);
  expect(askedOf(fake, "begin_checklist")).toEqual([]);
});

test("with a checklist the next action opens it at its step", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("fushengweiqingge") });
  await user.click(await detail().findByRole("button", { name: "打开清单" }));
  const { next_action: next } = answerOf("get_account", { id: idOf("fushengweiqingge") });
  expect(route.room).toBe("checklists");
  expect(next.kind === "continue" && route.params).toEqual({ id: next.kind === "continue" && next.checklist, step: next.kind === "continue" && next.step });
});

test("removing asks first and says that nothing is closed by it", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("wps") });
  await user.click(await detail().findByRole("button", { name: "WPS：更多" }));
  await user.click(screen.getByRole("menuitem", { name: "从簿上删除" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/不会注销账号/)).toBeVisible();
  expect(askedOf(fake, "remove_account")).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "从簿上删除" }));
  await waitFor(() => expect(askedOf(fake, "remove_account")).toEqual([{ id: idOf("wps") }]));
  await waitFor(() => expect(route.params["id"]).toBeUndefined());
});

test("a mandate is recorded in the currency's smallest unit", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("hello"), tab: "money" });
  expect(await detail().findByText("¥19.90")).toBeVisible();
  await user.click(detail().getByRole("button", { name: "记一项" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "是什么" }), "会员");
  await user.type(dialog.getByRole("textbox", { name: "每次多少" }), "25.5{Enter}");
  await waitFor(() => expect(askedOf(fake, "give_mandate")).toMatchObject([{ draft: { name: "会员", amount: { minor: 2550, currency: "CNY" } } }]));
});

test("a note is written in place and kept with Ctrl Enter", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("wps") });
  await user.click(await detail().findByRole("button", { name: "写一条" }));
  await user.type(screen.getByRole("textbox", { name: "备注" }), "客服说要十五天");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(askedOf(fake, "write_note")).toEqual([{ account: idOf("wps"), step: null, text: "客服说要十五天" }]));
});

test("an account that is gone says so and leads back to the list", async () => {
  const user = userEvent.setup();
  fake.answer({
    get_account: ({ id }): AccountView => {
      if (id === "gone") throw new Problem("problem-missing", { kind: "account" });
      return answerOf("get_account", { id });
    },
  });
  await open({ id: "gone" });
  expect(await detail().findByText(/没有这样的账号/)).toBeVisible();
  await user.click(detail().getByRole("button", { name: "回到列表" }));
  expect(await detail().findByRole("heading", { level: 2 })).toBeVisible();
});

test("who holds what: sensitive columns first, every mark leads somewhere, the keyboard walks it", async () => {
  const user = userEvent.setup();
  await open({ view: "matrix" });
  const grid = await screen.findByRole("grid", { name: "谁手里有什么" });
  const heads = within(grid).getAllByRole("columnheader").map((head) => head.textContent ?? "");
  expect(heads[1]).toContain("敏感个人信息");
  expect(heads.findIndex((head) => head.includes("其他个人信息"))).toBeGreaterThan(1);
  grid.focus();
  await user.keyboard("{ArrowDown}{ArrowRight}{ArrowLeft}");
  const active = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
  expect(active).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{Enter}");
  expect(route.params["view"]).toBeUndefined();
  expect(route.params["id"]).not.toBeUndefined();
});

test("a column of who holds what leads to the list of those that hold it", async () => {
  const user = userEvent.setup();
  words.language = "en";
  await open({ view: "matrix" });
  const grid = await screen.findByRole("grid", { name: "Who holds what" });
  await user.click(within(grid).getByRole("button", { name: "Face" }));
  const holding = family.accounts.filter(({ holds }) => holds.includes("face"));
  expect(await screen.findByText(`${holding.length} accounts`)).toBeVisible();
});

test("typing and narrowing ask the core for no other list", async () => {
  const user = userEvent.setup();
  await open();
  await screen.findByText("28 个账号");
  await user.keyboard("/");
  await user.type(screen.getByRole("textbox", { name: "在列表里找" }), "微信");
  await waitFor(() => expect(listed()).toHaveLength(4));
  expect(askedOf(fake, "list_accounts")).toHaveLength(1);
});

test("a filter that no facet shows is named and can be taken away", async () => {
  const user = userEvent.setup();
  const device = answerOf("get_family", null).devices[0];
  await open({ device: device?.id ?? "", year: "2021" });
  expect(await screen.findByRole("button", { name: `在“${device?.name}”上` })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "2021 年注册" }));
  expect(route.params["year"]).toBeUndefined();
  expect(route.params["device"]).toBe(device?.id);
});

test("what happens without an account is one step away: on the map, with it chosen", async () => {
  const user = userEvent.setup();
  await open({ id: idOf(SOUL) });
  await user.click(await detail().findByRole("button", { name: "如果它没了会怎样" }));
  expect([route.room, route.params]).toEqual(["map", { what: `account:${idOf(SOUL)}` }]);
});

test("an account that waits for an answer says by when, and leads to the request", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("csair") });
  expect(await detail().findByText(/已过，还没有答复：注销账号/)).toBeVisible();
  await user.click(detail().getByRole("button", { name: "打开" }));
  const row = answerOf("list_requests", { account: idOf("csair"), over: true })[0];
  expect([route.room, route.params]).toEqual(["requests", { id: row?.id }]);
});

test("how an account ended is recorded word by word, what is kept with its ground and last day", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("dida"), tab: "requests" });
  expect(await detail().findByText(/依法保存到 2029-03-07/)).toBeVisible();
  await user.click(detail().getByRole("button", { name: "记下对方的说法" }));
  const form = await screen.findByRole("dialog", { name: /嘀嗒出行的结局/ });
  await user.click(within(form).getByRole("radio", { name: /只是停用/ }));
  expect(within(form).queryByRole("textbox", { name: "保存到哪天" })).toBeNull();
  await user.click(within(form).getByRole("radio", { name: /依法保存的资料/ }));
  await user.type(within(form).getByRole("textbox", { name: "保存到哪天" }), "2056-03-07");
  await user.type(within(form).getByRole("textbox", { name: "依据哪条，或者原话" }), "反洗钱法");
  await user.click(within(form).getByRole("button", { name: "保存" }));
  await waitFor(() =>
    expect(askedOf(fake, "record_ending")[0]).toMatchObject({ account: idOf("dida"), draft: { kind: "kept_by_law", until: "2056-03-07", note: "反洗钱法", data: [] } }),
  );
});
