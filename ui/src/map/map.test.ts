import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../lib/bridge";
import { keys } from "../lib/keys.svelte";
import type { OrderView } from "../lib/generated/Commands";
import { privacy } from "../lib/privacy.svelte";
import { route } from "../lib/route.svelte";
import { answerOf, askedOf } from "../lib/testing/example";
import type { Fake } from "../lib/testing/fake";
import Stage from "../lib/testing/Stage.svelte";
import { toasts } from "../lib/toasts.svelte";
import { words } from "../lib/words.svelte";
import Room from "./Room.svelte";
import { exampleParts, familyBackend, largeFamily } from "./testing/family";

// A whole room is looked through by role; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const { things } = exampleParts();
let fake: Fake;

/** The key of a thing of the example, by its Chinese name; of several, the one of 小王. */
function keyOf(name: string): string {
  const found = things.filter(({ tag }) => tag.name.kind === "text" && tag.name.zh === name);
  const one = found.find(({ tag }) => tag.person?.name === "小王") ?? found[0];
  if (one === undefined) throw new Error(`the map has no ${name}`);
  return one.tag.key;
}

const idOf = (name: string) => keyOf(name).replace(/^[a-z]+:/, "");

async function open(params: Record<string, string> = {}): Promise<void> {
  route.go("map", params);
  render(Stage, { room: Room });
  await waitFor(() => expect(screen.queryByRole("application") ?? screen.queryByRole("table") ?? screen.queryByRole("alert") ?? screen.queryByText(/图上还没有东西/)).not.toBeNull());
}

const canvas = () => within(screen.getByRole("application"));
const panel = () => within(screen.getByRole("complementary", { name: /如果出事|What if/ }));
const spot = (name: RegExp) => canvas().getByRole("button", { name });

beforeEach(() => {
  route.reset();
  privacy.curtain = false;
  toasts.clear();
  fake = familyBackend();
});

test("numbers, addresses, devices and entrances stand left, accounts right, in groups that say how many lock", async () => {
  await open();
  expect(canvas().getByRole("group", { name: /^手机号 4，丢了会锁死 \d+ 个$/ })).toBeVisible();
  const entrances = within(canvas().getByRole("group", { name: /^入口账号 3/ }));
  expect(entrances.getByRole("button", { name: /^微信、小王/ })).toBeVisible();
  expect(canvas().getByRole("group", { name: /^影音视频 4，3 个只靠一样/ })).toBeVisible();
  // A SIM, a screen lock, a password have no place of their own.
  expect(canvas().queryByRole("button", { name: /SIM|密码/ })).toBeNull();
});

test("no number is shown whole, and behind the curtain none at all", async () => {
  await open({ what: `${keyOf("138••••2201")}=number_gone` });
  await panel().findByText(/锁死 15 个账号/);
  expect(document.body.textContent).not.toMatch(/1[3-9]\d{9}/);
  const named = spot(/^138••••2201/).querySelector("b");
  expect(named).toHaveClass("private");
});

test("a click on a number asks what happens without it, and says who locks, who does not, and why", async () => {
  const user = userEvent.setup();
  await open();
  await user.click(spot(/^138••••2201/));
  expect(await panel().findByRole("heading", { name: "138••••2201 停用了会怎样" })).toBeVisible();
  expect(askedOf(fake, "what_if")).toEqual([{ mishaps: [{ mishap: "number_gone", number: idOf("138••••2201") }] }]);
  expect(panel().getByRole("status")).toHaveTextContent("锁死 15 个账号，7 个没事。");
  const locked = within(panel().getByRole("region", { name: /^会锁死/ }));
  const wps = locked.getByRole("button", { name: "WPS" }).closest("li");
  // The reason goes from the account back to what happened.
  expect([...(wps?.querySelectorAll("p") ?? [])].map((p) => p.textContent)).toEqual([
    "只有一条路：通过微信", "微信：只有发到 138••••2201 的验证码", "还有没确认的登录方式，也许进得去。",
  ]);
  expect(panel().getByText(/运营商通常把停用的号码留 90 天/)).toBeVisible();
  // The accounts are grouped by outcome, each with its word.
  expect(within(canvas().getByRole("group", { name: /^会锁死 12/ })).getByRole("button", { name: /^WPS、小王、锁死/ })).toBeVisible();
  expect(spot(/^138••••2201、小王、停用了/)).toHaveAttribute("aria-pressed", "true");
});

test("the same reads in English", async () => {
  words.language = "en";
  await open({ what: `${keyOf("138••••2201")}=number_gone` });
  expect(await panel().findByRole("heading", { name: "What if: 138••••2201 given up" })).toBeVisible();
  expect(panel().getByRole("status")).toHaveTextContent("15 accounts locked, 7 unaffected.");
  const wps = panel().getByRole("button", { name: "WPS Office" }).closest("li");
  expect([...(wps?.querySelectorAll("p") ?? [])].map((p) => p.textContent).slice(0, 2)).toEqual(["Only through WeChat", "WeChat: only code to 138••••2201"]);
});

test("a lost phone makes one wait for a new card, and says where the card lies", async () => {
  await open({ what: keyOf("小王的红米") });
  const waiting = within(await panel().findByRole("region", { name: /^要等补卡/ }));
  const alipay = waiting.getByRole("button", { name: "支付宝" }).closest("li");
  expect(alipay).toHaveTextContent("只有一条路：发到 138••••2201 的验证码");
  expect(alipay).toHaveTextContent("138••••2201 的 SIM 卡在小王的红米里");
  expect(panel().getByRole("status")).toHaveTextContent(/^没有账号锁死/);
});

test("several things happen at once; each has its own mishap, and can be left out again", async () => {
  const user = userEvent.setup();
  await open({ what: `${keyOf("138••••2201")}=number_gone` });
  await user.keyboard("{Control>}");
  await user.click(spot(/^小王的红米/));
  await user.keyboard("{/Control}");
  expect(await panel().findByRole("heading", { name: "2 件事一起发生会怎样" })).toBeVisible();
  await user.selectOptions(panel().getByRole("combobox", { name: "小王的红米怎么了" }), "被偷，已解锁");
  await waitFor(() =>
    expect(askedOf(fake, "what_if").at(-1)).toEqual({
      mishaps: [
        { mishap: "number_gone", number: idOf("138••••2201") },
        { mishap: "device_stolen", device: idOf("小王的红米"), open: true },
      ],
    }),
  );
  await user.click(panel().getByRole("button", { name: "不算 138••••2201" }));
  expect(await panel().findByRole("heading", { name: "小王的红米被偷，已解锁会怎样" })).toBeVisible();
});

test("an account may be closed or taken; its password may be forgotten where one is known", async () => {
  const user = userEvent.setup();
  await open({ what: keyOf("淘宝") });
  const choice = await panel().findByRole("combobox", { name: "淘宝怎么了" });
  expect(within(choice).getAllByRole("option").map((option) => option.textContent)).toEqual(["注销了", "被盗号", "忘了密码", "密码泄露"]);
  await user.selectOptions(choice, "忘了密码");
  await waitFor(() => expect(askedOf(fake, "what_if").at(-1)).toEqual({ mishaps: [{ mishap: "password_forgotten", account: idOf("淘宝") }] }));
});

test("where a stranger gets in is shown on request", async () => {
  const user = userEvent.setup();
  await open({ what: `${keyOf("138••••2201")}=number_gone` });
  await panel().findByText(/锁死 15 个账号/);
  expect(panel().queryByRole("region", { name: /陌生人进得去/ })).toBeNull();
  await user.click(panel().getByRole("switch", { name: "也看陌生人能进哪里" }));
  const taken = within(await panel().findByRole("region", { name: /^陌生人进得去/ }));
  expect(taken.getByRole("button", { name: "WPS" }).closest("li")).toHaveTextContent("从这里进：通过微信");
  expect(panel().getByRole("status")).toHaveTextContent("陌生人进得去 16 个");
});

test("by keyboard alone: down the column, along a line, across the lines, into the answer and back", async () => {
  const user = userEvent.setup();
  await open();
  const first = spot(/^138••••2201/);
  first.focus();
  await user.keyboard("{ArrowDown}");
  // Which of the other numbers comes next is the example's to say: two of them lock as many.
  const below = [spot(/^134••••6027/), spot(/^186••••0417/)].sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))[0];
  expect(below).toHaveFocus();
  await user.keyboard("{Home}");
  expect(first).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  const end = document.activeElement;
  expect(end).not.toBe(first);
  expect(end?.getAttribute("aria-label")).toMatch(/小王/);
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  const next = document.activeElement;
  expect(next).not.toBe(end);
  await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
  expect(end).toHaveFocus();
  await user.keyboard("{ArrowLeft}");
  expect(first).toHaveFocus();
  await user.keyboard("{Enter}");
  await panel().findByRole("heading", { name: /停用了会怎样/ });
  await waitFor(() => expect(panel().getByRole("radio", { name: "停用了" })).toHaveFocus());
  await user.keyboard("{ArrowRight}");
  expect(await panel().findByRole("heading", { name: "138••••2201 卡被盗会怎样" })).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(spot(/^138••••2201/)).toHaveFocus());
  await user.keyboard("{Escape}");
  await waitFor(() => expect(route.params["what"]).toBeUndefined());
  expect(panel().getByRole("tab", { name: /最不能丢的/ })).toBeVisible();
});

test("space adds a thing to what is supposed, and takes it away again", async () => {
  const user = userEvent.setup();
  await open();
  spot(/^134••••6027/).focus();
  await user.keyboard(" ");
  expect(await panel().findByRole("heading", { name: /134••••6027 停用了/ })).toBeVisible();
  spot(/^小王的红米/).focus();
  await user.keyboard(" ");
  expect(await panel().findByRole("heading", { name: /2 件事/ })).toBeVisible();
  await user.keyboard(" ");
  expect(await panel().findByRole("heading", { name: /134••••6027 停用了/ })).toBeVisible();
});

test("plus, minus, 0 and F change the scale", async () => {
  const user = userEvent.setup();
  await open();
  const scale = () => Number(/\d+/.exec(canvas().queryByText(/%/)?.textContent ?? screen.getByText(/^\d+%$/).textContent ?? "")?.[0]);
  expect(scale()).toBe(100);
  await user.keyboard("+");
  expect(scale()).toBe(125);
  await user.keyboard("--");
  expect(scale()).toBe(80);
  await user.keyboard("0");
  expect(scale()).toBe(100);
  await user.keyboard("f");
  expect(scale()).toBeLessThan(100);
  // From afar only boxes are drawn; the one with the focus stays.
  await waitFor(() => expect(canvas().getAllByRole("button").length).toBeLessThan(40));
});

test("a group shuts into one box, and opens again", async () => {
  const user = userEvent.setup();
  await open();
  await user.click(canvas().getByRole("button", { name: "收起影音视频" }));
  expect(canvas().queryByRole("button", { name: /^哔哩哔哩/ })).toBeNull();
  await user.click(canvas().getByRole("button", { name: /^影音视频 4，3 个只靠一样$/ }));
  expect(canvas().getByRole("button", { name: /^哔哩哔哩/ })).toBeVisible();
});

test("accounts stand by category or by person, and one person’s alone", async () => {
  const user = userEvent.setup();
  await open();
  await user.click(screen.getByRole("button", { name: /账号怎么分组/ }));
  await user.click(screen.getByRole("menuitemradio", { name: /按成员/ }));
  expect(await canvas().findByRole("group", { name: /^奶奶 3/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /谁的/ }));
  await user.click(screen.getByRole("menuitemradio", { name: "奶奶" }));
  expect(await screen.findByRole("button", { name: /奶奶，3 个账号/ })).toBeVisible();
  expect(canvas().queryByRole("button", { name: /^138/ })).toBeNull();
  expect(canvas().getByRole("button", { name: /^奶奶的手机/ })).toBeVisible();
});

test("what must never be lost is ranked, and says the smallest change", async () => {
  const user = userEvent.setup();
  fake.answer({
    get_strengthening: () => {
      const order = answerOf("get_order", { wish: { let_go: [{ thing: "account", id: idOf("淘宝") }], give_up: [], leave: [] } });
      const step = order.steps.find(({ way }) => way !== null);
      if (step?.way == null) throw new Error("the example sets something up");
      return { what: step.at, possible: true, set_up: [{ at: step.at, way: step.way }] };
    },
  });
  await open();
  const rows = () => within(panel().getByRole("tabpanel")).getAllByRole("listitem");
  expect(rows()[0]).toHaveTextContent("138••••2201");
  expect(rows()[0]).toHaveTextContent("丢了锁死 15 个账号");
  const first = rows()[0];
  if (first === undefined) throw new Error("there is a first");
  await user.click(within(first).getByRole("button", { name: "最小的改动" }));
  expect(await within(first).findByText("点我达：加上发到 170••••5538 的验证码")).toBeVisible();
  expect(within(first).getByText("做完以后，丢了它不再锁死别的。")).toBeVisible();
  await user.click(within(first).getByRole("button", { name: "看会怎样" }));
  expect(await panel().findByRole("heading", { name: /停用了会怎样/ })).toBeVisible();
});

test("where nothing recorded helps, it says so and what to do", async () => {
  const user = userEvent.setup();
  await open();
  const [first] = within(panel().getByRole("tabpanel")).getAllByRole("listitem");
  if (first === undefined) throw new Error("there is a first");
  await user.click(within(first).getByRole("button", { name: "最小的改动" }));
  expect(await within(first).findByText(/再登记一个号码或邮箱/)).toBeVisible();
});

test("the order is offered with what follows, in stages and batches, with what replaces what and how long it waits", async () => {
  const user = userEvent.setup();
  const order = answerOf("get_order", { wish: { let_go: [{ thing: "account", id: idOf("淘宝") }], give_up: [], leave: [] } });
  const [bind, close] = order.steps;
  if (bind === undefined || close === undefined || bind.with === null) throw new Error("the example has two steps");
  const made: OrderView = {
    ...order, at_least: 1, also: [close.at],
    steps: [
      { ...bind, act: "change", instead_of: close.at },
      { ...bind, key: "second", at: close.at },
      { ...close, batch: 1, after_days: 7 },
      { ...close, key: "back", stage: "release", batch: 2, act: "give_up", at: bind.with },
    ],
  };
  fake.answer({ get_order: () => made });
  await open({ what: keyOf("淘宝") });
  await user.click(await panel().findByRole("button", { name: "排一个安全的顺序" }));
  expect(await screen.findByRole("heading", { name: "放手的顺序：淘宝" })).toBeVisible();
  const setUp = within(screen.getByRole("region", { name: "先补好" }));
  expect(setUp.getByText("第 1 批，先做哪个都行")).toBeVisible();
  expect(setUp.getByText(/把点我达的淘宝换成 170••••5538/)).toBeVisible();
  expect(setUp.getByText("代替淘宝")).toBeVisible();
  const letGo = within(screen.getByRole("region", { name: "再放手" }));
  expect(letGo.getByText("第 2 批")).toBeVisible();
  expect(letGo.getByText("最早第 7 天")).toBeVisible();
  expect(within(screen.getByRole("region", { name: "最后交还" })).getByText(/停用 170••••5538/)).toBeVisible();
  expect(within(screen.getByRole("region", { name: "还要去改的" })).getByRole("button", { name: "淘宝" })).toBeVisible();
  expect(screen.getByText("要补 1 条新的登录方式，不能再少。")).toBeVisible();
});

test("what stands in the way is decided one by one; each decision asks again, and can be taken back", async () => {
  const user = userEvent.setup();
  await open({ what: `${keyOf("138••••2201")}=number_gone`, view: "order" });
  expect(await screen.findByText("按现在的记录排不出顺序")).toBeVisible();
  const [airline, wechat] = within(screen.getByRole("region", { name: "挡在路上的" })).getAllByRole("listitem");
  if (airline === undefined || wechat === undefined) throw new Error("two things stand in the way");
  expect(airline).toHaveTextContent("南方航空");
  await user.click(within(airline).getByRole("button", { name: "留着不解" }));
  const leave = `bound:${idOf("南方航空")}:${idOf("138••••2201")}`;
  await waitFor(() => expect(askedOf(fake, "get_order").at(-1)).toMatchObject({ wish: { leave: [leave], give_up: [] } }));
  const accepted = within(await screen.findByRole("region", { name: "已选的让步" }));
  expect(accepted.getByText("留着不解：南方航空")).toBeVisible();
  await user.click(accepted.getByRole("button", { name: "收回" }));
  await waitFor(() => expect(askedOf(fake, "get_order").at(-1)).toMatchObject({ wish: { leave: [], give_up: [] } }));
  const again = within(await screen.findByRole("region", { name: "挡在路上的" })).getAllByRole("listitem")[1];
  if (again === undefined) throw new Error("微信 stands in the way");
  await user.click(within(again).getByRole("button", { name: "接受进不去" }));
  await waitFor(() => expect(askedOf(fake, "get_order").at(-1)).toMatchObject({ wish: { give_up: [idOf("微信")] } }));
});

test("the interview asks one thing at a time; yes and no are recorded, what is skipped comes again", async () => {
  const user = userEvent.setup();
  const { questions } = answerOf("get_map", null);
  const asked = questions.filter(({ way }) => way !== null);
  const [first] = asked;
  if (first?.way == null) throw new Error("the example has questions about ways");
  fake.answer({ get_map: () => ({ ...answerOf("get_map", null), questions: asked }) });
  await open({ leaf: "ask" });
  expect(await panel().findByRole("heading", { name: /^支付宝能用“发到 138••••2201 的验证码”登录吗？$/ })).toBeVisible();
  expect(panel().getByText(`第 1 题，共 ${asked.length} 题`)).toBeVisible();
  await user.keyboard("s");
  expect(await panel().findByText(`第 2 题，共 ${asked.length} 题`)).toBeVisible();
  expect(askedOf(fake, "answer_way")).toEqual([]);
  const second = asked[1];
  if (second?.way == null) throw new Error("there is a second");
  fake.answer({ answer_way: () => "m" });
  await user.click(panel().getByRole("button", { name: /^不能/ }));
  await waitFor(() =>
    expect(askedOf(fake, "answer_way")).toEqual([
      { account: idOfKey(second.about.key), draft: { usage: "login", needs: second.way?.factors }, works: false },
    ]),
  );
  await user.keyboard("y");
  await waitFor(() => expect(askedOf(fake, "answer_way").at(-1)).toMatchObject({ works: true }));
});

const idOfKey = (key: string) => key.replace(/^[a-z]+:/, "");

test("an account with no way in recorded leads to where one is added", async () => {
  const user = userEvent.setup();
  words.language = "en";
  const about = things.find(({ tag }) => tag.key === keyOf("微信"))?.tag;
  if (about === undefined) throw new Error("the map has 微信");
  fake.answer({ get_map: () => ({ ...answerOf("get_map", null), questions: [{ about, way: null, settles: 1 }] }) });
  await open({ leaf: "ask" });
  expect(await panel().findByRole("heading", { name: /^How is .+ entered\?$/ })).toBeVisible();
  await user.click(panel().getByRole("button", { name: "Add one" }));
  expect(route.room).toBe("accounts");
});

test("the table says all the picture says: what opens each thing, how sure that is, and what becomes of it", async () => {
  const user = userEvent.setup();
  await open();
  await user.keyboard("v");
  const table = await screen.findByRole("table", { name: "通路图的表格" });
  const rowOf = (name: string) => {
    const row = within(table).getByRole("button", { name }).closest("tr");
    if (row === null) throw new Error(`no row for ${name}`);
    return row;
  };
  expect(rowOf("淘宝")).toHaveTextContent("通过支付宝（登录，已确认）");
  expect(rowOf("淘宝")).toHaveTextContent("发到 138••••2201 的验证码（登录，推测）");
  expect(rowOf("淘宝")).toHaveTextContent("密码（登录，也许）");
  expect(rowOf("138••••2201")).toHaveTextContent("卡在小王的红米里（已确认）");
  expect(within(table).getByRole("rowheader", { name: /^手机号 4/ })).toBeVisible();
  await user.click(within(table).getByRole("button", { name: "138••••2201" }));
  await waitFor(() => expect(rowOf("WPS")).toHaveTextContent("锁死"));
  expect(rowOf("138••••2201")).toHaveTextContent("停用了");
  expect(rowOf("翼支付")).toHaveTextContent("没事");
});

test("from another room one arrives with the thing chosen, and what is not on the map falls out", async () => {
  await open({ what: `account:gone,${keyOf("138••••2201")}` });
  expect(await panel().findByRole("heading", { name: "138••••2201 停用了会怎样" })).toBeVisible();
});

test("the picture is kept as SVG: everything on it, masked, and behind the curtain nothing of a number", async () => {
  const user = userEvent.setup();
  fake.saveTo = "/home/wang/map.svg";
  fake.answer({ save_picture: () => null });
  await open({ what: `${keyOf("138••••2201")}=number_gone` });
  await panel().findByText(/锁死 15 个账号/);
  const save = async () => {
    await user.click(screen.getByRole("button", { name: "存成图片" }));
    await user.click(screen.getByRole("menuitem", { name: /存成 SVG/ }));
  };
  await save();
  await waitFor(() => expect(askedOf(fake, "save_picture")).toHaveLength(1));
  expect(await screen.findByText("图存好了")).toBeVisible();
  const read = (at: number) => {
    const { path, base64, replace } = askedOf(fake, "save_picture")[at] ?? { path: "", base64: "", replace: false };
    expect([path, replace]).toEqual(["/home/wang/map.svg", true]);
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
  };
  const svg = read(0);
  const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(drawing.querySelector("parsererror")).toBeNull();
  const texts = [...drawing.querySelectorAll("text")].map((text) => text.textContent);
  expect(texts).toEqual(expect.arrayContaining(["138••••2201 停用了会怎样", "138••••2201", "停用了", "WPS", "锁死", "唯一的路，断了"]));
  expect(svg).not.toMatch(/style=|<script/);
  privacy.curtain = true;
  await save();
  await waitFor(() => expect(askedOf(fake, "save_picture")).toHaveLength(2));
  expect(read(1)).not.toContain(">138••••2201<");
});

test("whoever thinks better of saving saves nothing; what the core refuses is said", async () => {
  const user = userEvent.setup();
  await open();
  await user.click(screen.getByRole("button", { name: "存成图片" }));
  await user.click(screen.getByRole("menuitem", { name: /存成 SVG/ }));
  expect(askedOf(fake, "save_picture")).toEqual([]);
  fake.saveTo = "/nowhere/map.svg";
  fake.answer({
    save_picture: () => {
      throw new Problem("problem-map-too-large");
    },
  });
  await user.click(screen.getByRole("button", { name: "存成图片" }));
  await user.click(screen.getByRole("menuitem", { name: /存成 SVG/ }));
  expect(await screen.findByText(/通路图放不下/)).toBeVisible();
});

test("of two thousand things only those in view are there, groups are shut, and the table comes in stretches", async () => {
  const user = userEvent.setup();
  fake = familyBackend({}, largeFamily(2000));
  await open();
  expect(screen.getByRole("button", { name: /1,964 个账号/ })).toBeVisible();
  expect(canvas().getAllByRole("button").length).toBeLessThan(120);
  expect(canvas().getByRole("button", { name: /^展开购物/ })).toBeVisible();
  await user.keyboard("v");
  const table = await screen.findByRole("table");
  expect(within(table).getAllByRole("row").length).toBeLessThan(150);
  expect(table.getAttribute("aria-rowcount")).toMatch(/^20\d\d$/);
  await user.click(screen.getByRole("button", { name: /再显示 100 行/ }));
  expect(within(table).getAllByRole("row").length).toBeGreaterThan(180);
}, 60_000);

test("with nothing recorded the room says what belongs here and leads there", async () => {
  const user = userEvent.setup();
  fake.answer({ get_map: () => ({ things: [], ways: [], points: [], questions: [] }) });
  await open();
  expect(await screen.findByText("图上还没有东西")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /添加账号/ }));
  expect(route.room).toBe("accounts");
});

test("a map that can’t be read says why and is read again on request", async () => {
  const user = userEvent.setup();
  let broken = true;
  fake.answer({
    get_map: () => {
      if (broken) throw new Problem("problem-map-too-large");
      return answerOf("get_map", null);
    },
  });
  await open();
  expect(await screen.findByText(/记录太多，通路图放不下/)).toBeVisible();
  broken = false;
  await user.click(screen.getByRole("button", { name: "再试一次" }));
  expect(await screen.findByRole("application")).toBeVisible();
});

test("the keys of the room are on the sheet, in both languages", async () => {
  await open();
  const labels = () => keys.all.map(({ label }) => label);
  expect(labels()).toEqual(expect.arrayContaining(["看全图", "放大", "怎么看"]));
  cleanup();
  words.language = "en";
  await open();
  expect(labels()).toEqual(expect.arrayContaining(["Show everything", "Zoom in", "View"]));
});
