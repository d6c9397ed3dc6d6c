import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keys } from "../lib/keys.svelte";
import { route } from "../lib/route.svelte";
import { accountsOf } from "../lib/testing/accounts";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Answers, Fake } from "../lib/testing/fake";
import Stage from "../lib/testing/Stage.svelte";
import { toasts } from "../lib/toasts.svelte";
import { words } from "../lib/words.svelte";
import { forgetDrafts } from "./drafts";
import Room from "./Room.svelte";
import { complaintWish } from "./wish";

vi.setConfig({ testTimeout: 30_000 });

const accounts = accountsOf({ person: null }).accounts;
const GAME = accounts.find((row) => row.service.id === "fushengweiqingge")?.id ?? "";

let end: () => void = () => {};
beforeEach(() => {
  route.reset();
  toasts.clear();
  forgetDrafts();
  end = keys.listen();
});
afterEach(() => end());

function open(params: Record<string, string>, more: Answers = {}): Fake {
  const fake = exampleBackend({ list_requests: () => [], ...more });
  route.go("letters", { account: GAME, ...params });
  render(Stage, { room: Room });
  return fake;
}
const sheet = () => screen.getByRole("article");

test("where to go: the step that comes first, then channels with what each takes and does not", async () => {
  open({ complaint: "" });
  const route_ = within(await screen.findByRole("region", { name: "按顺序，先走这一步" }));
  expect(await route_.findByRole("button", { name: /对方的投诉渠道/ })).toHaveTextContent("催告");
  const others = within(screen.getByRole("region", { name: "遇到的障碍还可以去" }));
  const cac = await others.findByRole("button", { name: /12377/ });
  expect(cac).toHaveTextContent("管：没有删除、更正、注销功能");
  expect(cac).toHaveTextContent("不管：不管退款");
});

test("what is asked of the operator itself is a letter, not a complaint", async () => {
  const user = userEvent.setup();
  open({ complaint: "" });
  await user.click(await screen.findByRole("button", { name: /对方的投诉渠道/ }));
  expect(route.params).toMatchObject({ account: GAME, kind: "reminder" });
  expect(route.params.complaint).toBeUndefined();
});

test("a channel is chosen by keyboard, and its material, identity, time and limits stand beside the pack", async () => {
  const user = userEvent.setup();
  open({ complaint: "" });
  const first = await screen.findByRole("button", { name: /对方的投诉渠道/ });
  await waitFor(() => expect(first).toHaveFocus());
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(route.params.complaint).toBe("12377");
  const channel = within(await screen.findByRole("region", { name: "12377 违法和不良信息举报中心" }));
  for (const part of ["管什么", "不管什么", "要什么材料", "要多少身份", "表单的限制"]) expect(channel.getByText(part)).toBeVisible();
});

test("facts stand in the order of their dates, and what others found long ago stands apart", async () => {
  open({ complaint: "12377" });
  const facts = within(await screen.findByRole("region", { name: /事情经过/ })).getAllByRole("listitem").map((row) => row.textContent ?? "");
  const days = facts.map((row) => row.slice(0, 10));
  expect(days).toEqual(days.toSorted());
  expect(facts.join()).not.toContain("cnBeta");
  expect(within(screen.getByRole("region", { name: "别人以前查到的" })).getByText(/2022-03-15/)).toBeVisible();
  expect(screen.getByRole("heading", { level: 1, name: "举报浮生为卿歌" })).toBeVisible();
});

test("names and numbers are covered, and each has a switch of its own", async () => {
  const user = userEvent.setup();
  open({ complaint: "12377" });
  await screen.findByRole("article");
  expect(sheet()).not.toHaveTextContent("13800002201");
  await user.click(screen.getByRole("switch", { name: "完整写出联系方式" }));
  await waitFor(() => expect(sheet()).toHaveTextContent("13800002201"));
  // The same number stands a second time, as what tells the account; that one is still covered.
  expect(sheet()).toHaveTextContent("138****2201");
});

test("where the channel takes it, the sender can be left out", async () => {
  const user = userEvent.setup();
  open({ complaint: "12377" });
  await user.click(await screen.findByRole("switch", { name: "不写自己" }));
  await waitFor(() => expect(sheet()).not.toHaveTextContent("138****2201"));
});

test("that no other body has the dispute must be confirmed before anything leaves", async () => {
  const user = userEvent.setup();
  const open_ = answerOf("compose_complaint", complaintWish(GAME, "12315_complaint"));
  const fake = open({ complaint: "12315_complaint" }, {
    compose_complaint: (wish) => (wish.fills.length === 0 ? open_ : { ...answerOf("compose_complaint", complaintWish(GAME, "12315_complaint", { nowhere_else: true })) }),
  });
  expect(await screen.findByText("还差 1 项")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "存材料" }));
  expect(askedOf(fake, "save_complaint")).toEqual([]);
  await user.click(within(screen.getByRole("region", { name: "要填的" })).getByRole("checkbox"));
  await waitFor(() => expect(askedOf(fake, "compose_complaint").at(-1)?.fills).toEqual([{ field: "nowhere_else", identifier: null, value: "yes" }]));
  await waitFor(() => expect(screen.queryByText("还差 1 项")).toBeNull());
});

test("the pack is saved into a folder of its own, and says where it is", async () => {
  const user = userEvent.setup();
  const fake = open({ complaint: "12377" }, { save_complaint: ({ folder }) => ({ folder, files: [{ name: "complaint.pdf", bytes: 1, sha256: "" }], pages: 2, no_glyph: "" }) });
  fake.saveTo = "/home/wang/投诉";
  await user.click(await screen.findByRole("button", { name: "存材料" }));
  await waitFor(() => expect(askedOf(fake, "save_complaint")).toMatchObject([{ folder: "/home/wang/投诉", wish: { channel: "12377" } }]));
  await waitFor(() => expect(toasts.shown.some(({ text }) => text.includes("1 个文件"))).toBe(true));
});

test("a piece of evidence that is not ticked stays out", async () => {
  const user = userEvent.setup();
  const fake = open({ complaint: "12377" });
  const annexes = within(await screen.findByRole("region", { name: /附件/ }));
  await user.click(annexes.getByRole("checkbox", { name: /注销页面列出的材料/ }));
  const all = answerOf("compose_complaint", complaintWish(GAME, "12377")).evidence;
  await waitFor(() => expect(askedOf(fake, "compose_complaint").at(-1)?.evidence).toEqual(all.slice(1).map(({ id }) => id)));
});

test("something that happened can be added, with its day", async () => {
  const user = userEvent.setup();
  const fake = open({ complaint: "12377" });
  await user.click(await screen.findByRole("button", { name: "补一件事" }));
  await user.type(screen.getByRole("textbox", { name: "哪一天" }), "2026-3-2");
  await user.type(screen.getByRole("textbox", { name: "发生了什么" }), "又打了一次电话");
  await user.click(screen.getByRole("button", { name: "补上" }));
  await waitFor(() => expect(askedOf(fake, "compose_complaint").at(-1)?.fills).toEqual([{ field: "events", identifier: null, value: "2026-03-02 又打了一次电话" }]));
});

test("the chain of evidence is checked, and the check is said plainly", async () => {
  open({ complaint: "12377" });
  expect(within(await screen.findByRole("region", { name: "证据的校验链" })).getByText(/核对，\d+ 条前后相符/)).toBeVisible();
});

test("the same pack in English", async () => {
  words.language = "en";
  open({ complaint: "12377" });
  expect(await screen.findByRole("heading", { level: 1, name: /Fu Sheng Wei Qing Ge/ })).toBeVisible();
  expect(screen.getByRole("region", { name: /What happened/ })).toBeVisible();
  expect(screen.getByRole("region", { name: "What others found before" })).toBeVisible();
});

test("handed in, it is on the board", async () => {
  const user = userEvent.setup();
  const fake = open({ complaint: "12377" }, { record_complaint: () => "req-2" });
  await screen.findByRole("article");
  await user.keyboard("r");
  await user.click(within(await screen.findByRole("dialog", { name: "哪天提交的" })).getByRole("button", { name: "记下" }));
  await waitFor(() => expect(askedOf(fake, "record_complaint")).toMatchObject([{ sent: "2026-03-07", wish: { channel: "12377" } }]));
  await waitFor(() => expect(route.room).toBe("requests"));
});
