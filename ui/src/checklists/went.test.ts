import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OutcomeDraft } from "../lib/generated/Commands";
import { keys } from "../lib/keys.svelte";
import { route } from "../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Answers, Fake } from "../lib/testing/fake";
import { toasts } from "../lib/toasts.svelte";
import { words } from "../lib/words.svelte";
import RoomHost from "./testing/RoomHost.svelte";
import { wavedOff } from "./waved";

const LIST = answerOf("list_checklists", null).find(({ subject }) => subject.of === "account" && subject.service.id === "soul")?.id ?? "";
const SAID: OutcomeDraft = {
  service: "soul", account: "acc", way: "app", how: "worked", barriers: [], stopped_at: null, on: "2026-03-06", days: 9, asked: [], app: null, note: null,
};

let fake: Fake;
let end: () => void = () => {};
beforeEach(() => {
  route.reset();
  toasts.clear();
  wavedOff.clear();
  end = keys.listen();
});
afterEach(() => end());

function open(more: Answers = {}): void {
  route.go("checklists", { id: LIST });
  fake = exampleBackend({ draft_outcome: () => ({ draft: SAID, recorded: null }), ...more });
  render(RoomHost);
}
const offer = () => screen.findByRole("complementary", { name: /走得怎样|How it went/ });

test("once a way has worked, one line offers to note it, with the days counted; it asks nothing and takes no focus", async () => {
  const user = userEvent.setup();
  open();
  const line = await offer();
  expect(line).toHaveTextContent("这条路走通了，用了 9 天。");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(line).not.toContainElement(document.activeElement as HTMLElement);
  fake.answer({ draft_outcome: () => ({ draft: SAID, recorded: "out-1" }) });
  await user.click(within(line).getByRole("button", { name: "记下" }));
  expect(askedOf(fake, "record_outcome")).toEqual([SAID]);
  await waitFor(() => expect(screen.queryByRole("complementary", { name: "走得怎样" })).toBeNull());
});

test("what did not work is offered as well, in English, and can be added to first", async () => {
  const user = userEvent.setup();
  words.language = "en";
  open({ draft_outcome: () => ({ draft: { ...SAID, how: "failed", days: null }, recorded: null }) });
  const line = await offer();
  expect(line).toHaveTextContent("This way did not work. Note it for the next time.");
  await user.click(within(line).getByRole("button", { name: "Add to it first" }));
  expect([route.room, route.params]).toEqual(["catalogue", { id: "soul", of: LIST }]);
});

test("waved off it stays away; with nothing to tell, or told already, it does not come", async () => {
  const user = userEvent.setup();
  open();
  await user.click(within(await offer()).getByRole("button", { name: "不记" }));
  expect(screen.queryByRole("complementary", { name: "走得怎样" })).toBeNull();
  expect(wavedOff.has(LIST)).toBe(true);
  fake.answer({ draft_outcome: () => null });
  wavedOff.clear();
  fake.happen({ touched: ["checklist"] });
  await waitFor(() => expect(askedOf(fake, "draft_outcome").length).toBeGreaterThan(1));
  expect(screen.queryByRole("complementary", { name: "走得怎样" })).toBeNull();
});

test("“this step is wrong” leads to the very step in the catalogue", async () => {
  const user = userEvent.setup();
  const view = answerOf("get_checklist", { id: LIST });
  const step = view.steps.find(({ id }) => id.split("/")[1] === "close");
  open({ draft_outcome: () => null });
  route.replace({ id: LIST, step: step?.id ?? "" });
  await user.click(await screen.findByRole("button", { name: "这一步写错了" }));
  expect([route.room, route.params]).toEqual(["catalogue", { id: "soul", fix: step?.id.split("/")[2] }]);
});
