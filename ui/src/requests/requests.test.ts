import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Problem } from "../lib/bridge";
import { clock } from "../lib/dates.svelte";
import type { RequestRow, RequestView } from "../lib/generated/Commands";
import { route } from "../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Answers, Fake } from "../lib/testing/fake";
import Stage from "../lib/testing/Stage.svelte";
import { words } from "../lib/words.svelte";
import { eventOf, tellsEnd, type Told } from "./events";
import { provider } from "./palette";
import Room from "./Room.svelte";
import { grouped, heapOf } from "./states";

beforeEach(() => {
  route.reset();
  route.go("requests");
  clock.core("2026-03-07");
});
afterEach(() => {
  words.language = "zh-CN";
});

const ALL = { account: null, over: true };
const rows = () => answerOf("list_requests", ALL);
const of = (service: string): RequestRow => rows().find((row) => row.service.id === service && row.channel === null) as RequestRow;

function show(more: Answers = {}): Fake {
  const fake = exampleBackend({ list_requests: () => rows(), ...more });
  render(Stage, { room: Room });
  return fake;
}

test("what needs the person comes first, the overdue answer before all else, with its suggestion", async () => {
  show();
  const heap = await screen.findByRole("tab", { name: /要我做/ });
  expect(heap).toHaveAttribute("aria-selected", "true");
  const cards = screen.getAllByRole("button", { current: true });
  expect(cards[0]).toHaveTextContent(/南方航空.*注销账号.*过期 11 天.*发催告函/);
  const detail = screen.getByRole("article", { name: "一封请求或投诉" });
  expect(await within(detail).findByText("已过 11 天，还没有答复")).toBeVisible();
  expect(within(detail).getByText(/过期不会自动变成什么/)).toBeVisible();
});

test("a day says how it was counted, on what ground, and what neither stops nor stretches it", async () => {
  route.go("requests", { id: of("meituan").id });
  show();
  const detail = await screen.findByRole("article", { name: "一封请求或投诉" });
  expect(await within(detail).findByText(/起（当天不算）15 个工作日/)).toHaveTextContent(/规范性|选择/);
  expect(within(detail).getByText("对方要求补充也不停表。")).toBeVisible();
  expect(within(detail).getByText("没有延期一说。")).toBeVisible();
  expect(within(detail).getByText("这里没有延期一说。")).toBeVisible();
  const entries = within(within(detail).getByRole("region", { name: "经过" })).getAllByRole("listitem");
  expect(entries.map((entry) => entry.textContent)).toEqual([
    expect.stringContaining("起草"),
    expect.stringContaining("发出"),
    expect.stringContaining("对方要我补充"),
    expect.stringContaining("补充了"),
    expect.stringContaining("对方延期，没有说明理由"),
  ]);
});

test("the heaps are walked by their keys, the board by arrows, and what has the focus is beside", async () => {
  const user = userEvent.setup();
  show();
  await screen.findByRole("tab", { name: /要我做/ });
  await user.keyboard("2");
  expect(await screen.findByRole("tab", { name: /等对方/ })).toHaveAttribute("aria-selected", "true");
  await user.keyboard("1");
  const cards = await waitFor(() => {
    const found = screen.getAllByRole("button").filter((button) => button.hasAttribute("data-row"));
    expect(found.length).toBeGreaterThan(3);
    return found;
  });
  cards[0]?.focus();
  await user.keyboard("{ArrowDown}");
  expect(cards[1]).toHaveFocus();
});

test("a reply is recorded with its day, its words and what shows it; what they claim is no ending unless the person says so", async () => {
  const user = userEvent.setup();
  const row = of("csair");
  route.go("requests", { id: row.id });
  const fake = show();
  fake.files = ["/home/wang/回信.png"];
  await screen.findByText("已过 11 天，还没有答复");
  await user.keyboard("r");
  const form = await screen.findByRole("dialog", { name: "记对方的答复" });
  await user.click(within(form).getByRole("radio", { name: "照办了" }));
  await user.type(within(form).getByRole("textbox", { name: "自己的话" }), "说已经注销");
  await user.click(within(form).getByRole("button", { name: /把回信、截图拖到这里/ }));
  expect(await within(form).findByText("回信.png")).toBeVisible();
  await user.click(within(form).getByRole("button", { name: "记下" }));
  await waitFor(() => expect(askedOf(fake, "record_request")).toHaveLength(1));
  expect(askedOf(fake, "record_request")[0]).toEqual({
    id: row.id,
    word: { event: { event: "answer", on: "2026-03-07", answer: { answer: "granted", claim: "closed" } }, note: "说已经注销", evidence: [], ending: false, kept_until: null },
    files: ["/home/wang/回信.png"],
  });
});

test("a refusal by law asks for the last day, and can be kept as the account's end", async () => {
  const user = userEvent.setup();
  route.go("requests", { id: of("csair").id });
  const fake = show();
  await screen.findByText("已过 11 天，还没有答复");
  await user.keyboard("r");
  const form = await screen.findByRole("dialog", { name: "记对方的答复" });
  await user.click(within(form).getByRole("radio", { name: "拒绝" }));
  const reason = await within(form).findByRole("combobox", { name: "理由" });
  await user.selectOptions(reason, "kept_by_law");
  await user.type(within(form).getByRole("textbox", { name: "说保存到哪天" }), "2031-03-07");
  await user.click(within(form).getByRole("checkbox", { name: "同时记成账号的结局" }));
  await user.click(within(form).getByRole("button", { name: "记下" }));
  await waitFor(() =>
    expect(askedOf(fake, "record_request")[0]?.word).toMatchObject({ ending: true, kept_until: "2031-03-07", event: { answer: { answer: "refused", reason: "kept_by_law" } } }),
  );
});

test("a reminder leads to the composer with the request it goes back to", async () => {
  const user = userEvent.setup();
  const row = of("csair");
  route.go("requests", { id: row.id });
  show();
  await user.click(await screen.findByRole("button", { name: /写催告函/ }));
  expect([route.room, route.params]).toEqual(["letters", { account: row.account, kind: "reminder", request: row.id }]);
});

test("the way up shows what each channel takes, wants and refuses, and sends nothing", async () => {
  const user = userEvent.setup();
  const row = of("happigo");
  const view: RequestView = answerOf("get_request", { id: row.id });
  route.go("requests", { id: row.id });
  const fake = show({ escalate_request: () => "drafted" });
  await screen.findByRole("region", { name: "经过" });
  await user.keyboard("u");
  const sheet = await screen.findByRole("dialog", { name: "往上投诉" });
  const station = view.ladder.find(({ act }) => act !== "request" && act !== "remind");
  if (station === undefined) throw new Error("the example has a channel above");
  await user.click(within(sheet).getByRole("button", { name: new RegExp(station.channel.names.zh.slice(0, 4)) }));
  expect(await within(sheet).findByText("要身份")).toBeVisible();
  expect(within(sheet).getByText("收")).toBeVisible();
  await user.click(within(sheet).getByRole("button", { name: "已经投诉了，记下" }));
  await waitFor(() => expect(askedOf(fake, "escalate_request")).toEqual([{ id: row.id, channel: station.channel.id, on: "2026-03-07" }]));
});

test("hundreds of requests draw only what is in sight", async () => {
  const many = Array.from({ length: 600 }, (_, index) => ({ ...of("csair"), id: `r${index}` }));
  show({ list_requests: () => many, get_request: ({ id }) => ({ ...answerOf("get_request", { id: of("csair").id }), row: { ...of("csair"), id } }) });
  const list = await screen.findByRole("listbox", { name: "要我做" });
  expect(within(list).getAllByRole("option").length).toBeLessThan(60);
  expect(within(list).getAllByRole("option")[0]).toHaveAttribute("aria-setsize", "600");
});

test("an empty board says where requests come from", async () => {
  show({ list_requests: () => [] });
  expect(await screen.findByText("还没有请求和投诉")).toBeVisible();
});

test("an incident says who should not have had the number, and is laid to one account to complain", async () => {
  const user = userEvent.setup();
  route.go("requests", { part: "incidents" });
  const fake = show({ complain_of_incident: () => "taken" });
  const detail = await screen.findByRole("article", { name: "一次打扰" });
  expect(await within(detail).findByText(/算在嘀嗒出行上/)).toBeVisible();
  expect(within(detail).getAllByText("不该再有")).toHaveLength(2);
  await user.click(within(detail).getByRole("button", { name: /接着投诉这个账号/ }));
  const [asked] = askedOf(fake, "complain_of_incident");
  expect(asked?.account).toBe(rowOfDida());
  await waitFor(() => expect(route.params).toEqual({ id: "taken" }));
});

const rowOfDida = () => answerOf("list_endings", null).find((row) => row.service.id === "dida")?.account;

test("for 12321 it is laid to the account, and the composer opens with that channel", async () => {
  const user = userEvent.setup();
  route.go("requests", { part: "incidents" });
  const fake = show({ edit_incident: () => null as never });
  await user.click(await screen.findByRole("button", { name: /写 12321 举报材料/ }));
  await waitFor(() => expect(route.room).toBe("letters"));
  expect(askedOf(fake, "edit_incident")[0]?.draft).toMatchObject({ account: rowOfDida(), kind: "sms", note: "老用户回归券，回 T 退订" });
  expect(route.params).toEqual({ account: rowOfDida(), complaint: "12321" });
});

test("an incident is written down with its number and the files that show it", async () => {
  const user = userEvent.setup();
  route.go("requests", { part: "incidents" });
  const fake = show({ add_incident: () => "new" });
  fake.files = ["/home/wang/短信.png"];
  await screen.findByRole("article", { name: "一次打扰" });
  await user.keyboard("n");
  const form = await screen.findByRole("dialog", { name: "记一次打扰" });
  await user.click(within(form).getByRole("radio", { name: "电话" }));
  await user.type(within(form).getByRole("textbox", { name: "来自" }), "0755-1234");
  await user.click(within(form).getByRole("button", { name: /把短信截图/ }));
  await user.click(within(form).getByRole("button", { name: "保存" }));
  await waitFor(() => expect(askedOf(fake, "add_incident")).toHaveLength(1));
  expect(askedOf(fake, "add_incident")[0]).toEqual({
    draft: { on: "2026-03-07", kind: "call", from: "0755-1234", identifier: null, service: null, account: null, note: null },
    files: ["/home/wang/短信.png"],
  });
});

test("a pasted picture that is refused does not write the incident down twice", async () => {
  const user = userEvent.setup();
  route.go("requests", { part: "incidents" });
  let tries = 0;
  const fake = show({
    add_incident: () => "new",
    add_evidence_bytes: () => {
      tries += 1;
      if (tries === 1) throw new Problem("problem-too-large", { what: "file", limit: 1 });
      return "kept";
    },
  });
  await screen.findByRole("article", { name: "一次打扰" });
  await user.keyboard("n");
  const form = await screen.findByRole("dialog", { name: "记一次打扰" });
  await user.type(within(form).getByRole("textbox", { name: "来自" }), "0755");
  const picture = { type: "image/png", arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer) };
  const paste = Object.assign(new Event("paste"), { clipboardData: { files: [picture] } });
  window.dispatchEvent(paste);
  expect(await within(form).findByText(/粘贴的图片 1/)).toBeVisible();
  const send = within(form).getByRole("button", { name: "保存" });
  await user.click(send);
  expect(await within(form).findByRole("alert")).toBeVisible();
  await user.click(send);
  await waitFor(() => expect(askedOf(fake, "add_evidence_bytes")).toHaveLength(2));
  expect(askedOf(fake, "add_incident")).toHaveLength(1);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("after closing, words stand apart and each check is answered on its own", async () => {
  const user = userEvent.setup();
  route.go("requests", { part: "endings" });
  const fake = show();
  const known = await screen.findByRole("list", { name: "知道的结局" });
  expect(within(known).getByText("对方说注销了")).toBeVisible();
  expect(within(known).getByText(/依法保存到 2029-03-07/)).toBeVisible();
  expect(screen.getByText(/剩下的就是|留着的就是剩下的风险/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "没再来" }));
  await waitFor(() => expect(askedOf(fake, "mark_check")).toEqual([{ account: rowOfDida(), step: "dida/verify/marketing", word: { word: "done" } }]));
  await user.click(screen.getAllByRole("button", { name: "还在" })[0] as HTMLElement);
  const form = await screen.findByRole("dialog");
  await user.type(within(form).getByRole("textbox", { name: "看到什么" }), "还能登录");
  await user.click(within(form).getByRole("button", { name: "记下" }));
  await waitFor(() => expect(askedOf(fake, "mark_check")[1]?.word).toEqual({ word: "failed", barrier: "B13", note: "还能登录" }));
});

test("the same in English", async () => {
  words.language = "en";
  route.go("requests", { part: "endings" });
  show();
  expect(await screen.findByText("Closed, they say".toLowerCase())).toBeVisible();
  expect(screen.getByRole("heading", { name: /Could not be closed/ })).toBeVisible();
});

test("the palette finds a request by its service, and the way to write an incident down", async () => {
  exampleBackend({ list_requests: () => rows(), search: () => answerOf("search", { query: "soul", limit: 20 }) });
  const account = answerOf("search", { query: "soul", limit: 20 }).flatMap(({ what }) => (what.kind === "account" ? [what.id] : []))[0];
  exampleBackend({ list_requests: () => [{ ...of("csair"), account: account ?? "" }], search: () => answerOf("search", { query: "soul", limit: 20 }) });
  expect((await provider.find("soul")).map(({ label }) => label)).toEqual(["南方航空：注销账号"]);
  expect((await provider.find("darao")).map(({ id }) => id)).toContain("incident");
});

test("events carry what was said, and only what tells of an end can become one", () => {
  const told: Told = { answer: "granted", claim: "erased", reason: "none_given", count: "15", unit: "working_days", reasons: true, found: "gone" };
  expect(eventOf("promise", "2026-03-07", told)).toEqual({ event: "promise", on: "2026-03-07", term: { working_days: 15 } });
  expect(eventOf("promise", "2026-03-07", { ...told, count: "bald" })).toBeNull();
  expect(tellsEnd("answer", told)).toBe(false);
  expect(tellsEnd("answer", { ...told, claim: "deactivated" })).toBe(true);
  expect(tellsEnd("verify", { ...told, found: "unclear" })).toBe(false);
});

test("a request lies on the heap of whoever has to act", () => {
  const heaps = rows().map((row) => [row.service.id, heapOf(row)]);
  expect(heaps).toContainEqual(["csair", "mine"]);
  expect(heaps).toContainEqual(["meituan", "theirs"]);
  expect(heaps).toContainEqual(["baihe", "over"]);
  expect(grouped(rows())[0]?.rows.some(({ overdue }) => overdue)).toBe(true);
});
