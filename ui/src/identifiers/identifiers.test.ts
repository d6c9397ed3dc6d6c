import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { Problem } from "../lib/bridge";
import { route } from "../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Fake } from "../lib/testing/fake";
import Stage from "../lib/testing/Stage.svelte";
import { words } from "../lib/words.svelte";
import Room from "./Room.svelte";

const rows = answerOf("list_identifiers", null);
let fake: Fake;

function idOf(masked: string): string {
  const found = rows.find(({ identifier }) => identifier.masked === masked);
  if (found === undefined) throw new Error(`the example has no ${masked}`);
  return found.identifier.id;
}

async function open(params: Record<string, string> = {}): Promise<void> {
  route.go("identifiers", params);
  render(Stage, { room: Room });
  // The list is there, and so is the place for what is chosen; with nothing to choose, the word for that.
  await waitFor(() => expect(screen.queryByRole("article") ?? screen.queryByRole("grid") ?? screen.queryByText(/还没有记下号码/)).not.toBeNull());
}

const detail = () => within(screen.getByRole("article"));

beforeEach(() => {
  route.reset();
  fake = exampleBackend();
});

test("identifiers stand by their owner, with what hangs on each and what has no other way in", async () => {
  await open();
  const mine = within(await screen.findByRole("region", { name: "小王的身份标识" }));
  expect(mine.getByRole("button", { name: /138••••2201.*16 个账号.*13 个只靠它/ })).toBeVisible();
  const grandma = within(screen.getByRole("region", { name: "奶奶的身份标识" }));
  expect(grandma.getByRole("button", { name: /4月26日 停用/ })).toBeVisible();
});

test("arrows walk the list and show each beside it", async () => {
  const user = userEvent.setup();
  await open();
  (await screen.findByRole("button", { name: /138••••2201.*16 个账号/ })).focus();
  await user.keyboard("{ArrowDown}");
  expect(await detail().findByText(/小号/)).toBeVisible();
});

test("the value is hidden until one asks for it, and again when one leaves", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("138••••2201") });
  const value = await detail().findByRole("button", { name: /138••••2201，已遮住/ });
  expect(askedOf(fake, "reveal_identifier")).toEqual([]);
  value.focus();
  await user.keyboard("{Enter}");
  expect(await detail().findByRole("button", { name: "+8613800002201" })).toBeVisible();
  await user.tab();
  expect(detail().queryByText("+8613800002201")).toBeNull();
});

test("an account that has no other way in says so in words and leads to the account", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("170••••5538") });
  expect(await detail().findByText("只靠它")).toBeVisible();
  await user.click(detail().getByRole("button", { name: "微信" }));
  expect(route.room).toBe("accounts");
});

test("giving one up says what will be locked before anything is saved", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("138••••2201") });
  await detail().findByText("只靠它进得去");
  await user.keyboard("s");
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText("停用以后，13 个账号会进不去")).toBeVisible();
  expect(dialog.getByRole("button", { name: "支付宝" })).toBeVisible();
  expect(askedOf(fake, "set_identifier_state")).toEqual([]);
  await user.type(dialog.getByRole("textbox", { name: "哪天停用" }), "2026-5-1");
  await user.click(dialog.getByRole("button", { name: "保存" }));
  await waitFor(() =>
    expect(askedOf(fake, "set_identifier_state")).toEqual([{ id: idOf("138••••2201"), state: { state: "retiring", on: "2026-05-01" } }]),
  );
});

test("one that is being given up says in English who is locked and when", async () => {
  words.language = "en";
  await open({ id: idOf("134••••6027") });
  expect(await detail().findByText("3 accounts will be locked on 26 April")).toBeVisible();
  expect(detail().getAllByText("only way in")).toHaveLength(3);
});

test("one is added by keyboard alone", async () => {
  const user = userEvent.setup();
  fake.answer({ add_identifier: () => idOf("170••••5538") });
  await open();
  await screen.findByRole("region", { name: "小王的身份标识" });
  await user.keyboard("n");
  const value = await screen.findByRole("textbox", { name: "号码" });
  await waitFor(() => expect(value).toHaveFocus());
  await user.type(value, "13900001234{Enter}");
  await waitFor(() => expect(askedOf(fake, "add_identifier")).toMatchObject([{ kind: "phone", value: "13900001234", label: null }]));
});

test("what the core refuses is said in the form, which stays", async () => {
  const user = userEvent.setup();
  fake.answer({
    add_identifier: () => {
      throw new Problem("problem-already-there", { kind: "identifier" });
    },
  });
  await open({ add: "email" });
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "邮箱地址" }), "wang@163.com{Enter}");
  expect(await dialog.findByText(/已经有一个一样的身份标识/)).toBeVisible();
  expect(dialog.getByRole("textbox", { name: "邮箱地址" })).toHaveValue("wang@163.com");
});

test("correcting one keeps its number without showing it", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("170••••5538") });
  await detail().findByText("只靠它");
  await user.keyboard("e");
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.queryByText(/17000005538/)).toBeNull();
  const label = dialog.getByRole("textbox", { name: "叫法" });
  await user.clear(label);
  await user.type(label, "收快递的号{Enter}");
  await waitFor(() => expect(askedOf(fake, "edit_identifier")).toMatchObject([{ draft: { value: "+8617000005538", label: "收快递的号" } }]));
});

test("with none at all the room says what belongs here", async () => {
  const user = userEvent.setup();
  fake.answer({ list_identifiers: () => [] });
  await open();
  expect(await screen.findByText("还没有记下号码、邮箱、证件或卡")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /添加身份标识/ }));
  expect(await screen.findByRole("dialog", { name: "添加身份标识" })).toBeVisible();
});

test("what happens without it is one step away: on the map, with it chosen", async () => {
  const user = userEvent.setup();
  await open({ id: idOf("170••••5538") });
  await user.click(await detail().findByRole("button", { name: "如果它没了会怎样" }));
  expect([route.room, route.params]).toEqual(["map", { what: `identifier:${idOf("170••••5538")}` }]);
});
