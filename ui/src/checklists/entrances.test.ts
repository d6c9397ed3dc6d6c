// Goals begin where a person stands: at an identifier, a device, an account, the list of accounts, an order on the map, today.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import Accounts from "../accounts/Room.svelte";
import Identifiers from "../identifiers/Room.svelte";
import { startOf } from "../lib/goals";
import { route } from "../lib/route.svelte";
import { subjectName } from "../lib/subject";
import { accountsOf } from "../lib/testing/accounts";
import answers from "../lib/testing/answers.json";
import { answerOf, exampleBackend } from "../lib/testing/example";
import Stage from "../lib/testing/Stage.svelte";
import Order from "../map/Order.svelte";
import Settings from "../settings/Room.svelte";
import Today from "../today/Room.svelte";

// A whole room is looked through by role; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const PHONE = answerOf("list_identifiers", null).find(({ identifier }) => identifier.masked.startsWith("138"))?.identifier.id ?? "";
const start = () => startOf(route.params["start"]);
beforeEach(() => route.reset());

test("an identifier's page leads to its plan by P, and to that of a lost one", async () => {
  const user = userEvent.setup();
  exampleBackend();
  route.go("identifiers", { id: PHONE });
  render(Stage, { room: Identifiers });
  await screen.findByRole("button", { name: /^换掉它/ });
  await user.keyboard("p");
  expect(start()).toEqual({ start: "retire", identifier: PHONE, lost: false, successor: null, leave: [], give_up: [] });
  route.back();
  await user.click(await screen.findByRole("button", { name: "已经丢了" }));
  expect(start()).toMatchObject({ identifier: PHONE, lost: true });
});

test("a device's menu leads to looking through it and to handing it over", async () => {
  const user = userEvent.setup();
  exampleBackend();
  render(Settings, { params: { section: "family" } });
  const device = answerOf("get_family", null).devices[0];
  const menu = await screen.findByRole("button", { name: new RegExp(device?.name ?? "?") });
  await user.click(menu);
  await user.click(await screen.findByRole("menuitem", { name: "查一遍这台设备" }));
  expect(start()).toEqual({ start: "audit", device: device?.id });
  await user.click(menu);
  await user.click(await screen.findByRole("menuitem", { name: "交出这台设备" }));
  expect(start()).toEqual({ start: "hand_over", device: device?.id, successor: null });
});

test("accounts are ticked with Space and closed together; giving up ticking leaves nothing ticked", async () => {
  const user = userEvent.setup();
  exampleBackend({ list_accounts: ({ person }) => accountsOf({ person: person ?? null }) });
  route.go("accounts");
  render(Stage, { room: Accounts });
  const list = await screen.findByRole("listbox", { name: "账号列表" });
  await user.keyboard("x");
  expect(await screen.findByRole("button", { name: /看一起注销的计划/ })).toHaveAttribute("aria-disabled", "true");
  list.focus();
  await user.keyboard("{Home} {ArrowDown} {ArrowDown} ");
  expect(screen.getByText("勾了 3 个")).toBeVisible();
  await user.keyboard(" ");
  expect(screen.getByText("勾了 2 个")).toBeVisible();
  const ticked = within(list).getAllByRole("option").filter((option) => option.getAttribute("aria-checked") === "true");
  expect(ticked).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: /看一起注销的计划/ }));
  const begun = start();
  expect(begun?.start === "close" ? begun.accounts : []).toHaveLength(2);
  route.back();
  await user.keyboard("x");
  await waitFor(() => expect(screen.queryByRole("button", { name: /看一起注销的计划/ })).toBeNull());
});

test("an account whose app may do something offers to take that back", async () => {
  const user = userEvent.setup();
  const soul = accountsOf({ person: null }).accounts.find(({ service }) => service.id === "soul")?.id ?? "";
  const view = answerOf("get_account", { id: soul });
  // The example took them back already.
  const permissions = view.permissions.map((row) => ({ ...row, state: { state: "granted" as const, on: null } }));
  exampleBackend({ list_accounts: ({ person }) => accountsOf({ person: person ?? null }), get_account: () => ({ ...view, permissions }) });
  route.go("accounts", { id: soul, tab: "permissions" });
  render(Stage, { room: Accounts });
  await user.click(await screen.findByRole("button", { name: "收回权限，看计划" }));
  expect(route.params).toEqual({ account: soul, goal: "revoke" });
});

test("an order on the map becomes the lasting goal that the core names", async () => {
  const user = userEvent.setup();
  exampleBackend();
  render(Order, { letGo: [{ thing: "identifier", id: PHONE }], onclose: () => {} });
  await user.click(await screen.findByRole("button", { name: /做成清单/ }));
  expect(start()).toEqual({ start: "retire", identifier: PHONE, lost: false, successor: null, leave: [], give_up: [] });
});

test("today shows the next step of a number's checklist with what it is about, and leads there", async () => {
  const user = userEvent.setup();
  const { begin_goal } = answers as unknown as { begin_goal: { request: { start: string }; answer: string }[] };
  const list = answerOf("get_checklist", { id: begin_goal.find(({ request }) => request.start === "retire")?.answer ?? "" });
  const step = list.steps.find(({ id }) => id === list.current);
  const today = answerOf("get_today", null);
  const item = {
    checklist: list.row.id, subject: list.row.subject, goal: list.row.goal, step: step?.id ?? "", title: step?.title ?? { kind: "text" as const, zh: "?", en: "?" },
    why: null, number: 1, total: list.row.total, minutes: 15, ready: true, on: null, kind: null,
  };
  exampleBackend({ get_today: () => ({ ...today, next: item }) });
  render(Today);
  const now = await screen.findByRole("region", { name: /现在/ });
  expect(now).toHaveTextContent(subjectName(list.row.subject));
  expect(now).toHaveTextContent("换成");
  await user.click(within(now).getByRole("button", { name: /继续/ }));
  expect([route.room, route.params]).toEqual(["checklists", { id: list.row.id, step: step?.id }]);
});
