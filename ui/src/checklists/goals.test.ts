// Goals beyond one account: looked at, begun, worked on; what changed; and the frauds that imitate a step. On the core's answers.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ChecklistView, Start } from "../lib/generated/Commands";
import { paramsOf, startOf } from "../lib/goals";
import { keys } from "../lib/keys.svelte";
import { page } from "../lib/page";
import { route } from "../lib/route.svelte";
import { subjectName } from "../lib/subject";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import { toasts } from "../lib/toasts.svelte";
import { say, t, words } from "../lib/words.svelte";
import answers from "../lib/testing/answers.json";
import { barriers } from "./barriers.svelte";
import { groupOf } from "./groups";
import { provider } from "./palette";
import RoomHost from "./testing/RoomHost.svelte";

type Fake = ReturnType<typeof exampleBackend>;
type Retire = Extract<Start, { start: "retire" }>;
let end: () => void = () => {};
beforeEach(() => {
  route.reset();
  toasts.clear();
  barriers.forget();
  end = keys.listen();
});
afterEach(() => {
  end();
  words.language = "zh-CN";
});

/** The goals that were begun in the recording, with their checklists. */
const begun = (answers as unknown as { begin_goal: { request: Start; answer: string }[] }).begin_goal;
function list(start: Start["start"]): ChecklistView {
  const found = begun.find(({ request }) => request.start === start);
  if (found === undefined) throw new Error(`the recording begins ${start}`);
  return answerOf("get_checklist", { id: found.answer });
}
const retire = begun.map(({ request }) => request).find((start): start is Retire => start.start === "retire") as Retire;
const alone: Retire = { ...retire, successor: null };
const together = begun.map(({ request }) => request).find((start): start is Extract<Start, { start: "close" }> => start.start === "close") as Extract<Start, { start: "close" }>;

function open(params: Record<string, string>, more: Parameters<typeof exampleBackend>[0] = {}): Fake {
  const fake = exampleBackend(more);
  route.go("checklists", params);
  render(RoomHost);
  return fake;
}
const openList = (view: ChecklistView, more: Parameters<typeof exampleBackend>[0] = {}) =>
  open({ id: view.row.id }, { get_checklist: ({ id }) => (id === view.row.id ? view : answerOf("get_checklist", { id })), ...more });

// ——— before it begins

test("where we are holds what was decided, and nonsense is no goal", () => {
  expect(startOf(paramsOf(alone)["start"])).toEqual(alone);
  for (const said of [undefined, "", "{", "1", "null", "[]"]) expect(startOf(said)).toBeUndefined();
});

test("giving a number up shows who would be locked out and why, how many steps, and what is to be decided", async () => {
  open(paramsOf(alone));
  const seen = answerOf("preview_goal", alone);
  const name = subjectName(seen.plan.row.subject);
  expect(await screen.findByRole("heading", { level: 2, name: `换掉 ${name}，要做 ${seen.plan.steps.length} 步` })).toBeVisible();
  const locked = screen.getByRole("region", { name: new RegExp(`这 ${seen.locked_out.length} 个进不去`) });
  expect(within(locked).getAllByText(/只/).length).toBeGreaterThan(0);
  expect(screen.getByRole("combobox", { name: "由哪个接替" })).toBeVisible();
  expect(screen.getByRole("radio", { name: "还在手里" })).toBeChecked();
});

test("no safe order is shown with what stands in its way and what would help; conceding it asks again, and can be taken back", async () => {
  const user = userEvent.setup();
  const fake = open(paramsOf(alone));
  const seen = answerOf("preview_goal", alone);
  const row = seen.in_the_way.find(({ give_up }) => give_up !== null);
  const stands = await screen.findByRole("region", { name: t("map-order-stands") });
  expect(within(stands).getAllByText(say(row?.why ?? { kind: "text", zh: "", en: "" })).length).toBeGreaterThan(0);
  const begin = screen.getByRole("button", { name: /还是开始这份清单/ });
  expect(begin).not.toHaveClass("primary");
  await user.click(within(stands).getAllByRole("button", { name: t("map-order-accept-lose") })[0] as HTMLElement);
  await waitFor(() => expect(askedOf(fake, "preview_goal").at(-1)).toEqual({ ...alone, give_up: [row?.give_up] }));
  await user.click(await screen.findByRole("button", { name: t("map-order-take-back") }));
  await waitFor(() => expect(askedOf(fake, "preview_goal").at(-1)).toEqual(alone));
});

test("with something in its place the plan is shorter; then it is begun, and its checklist opens", async () => {
  const user = userEvent.setup();
  const fake = open(paramsOf(alone));
  const seen = answerOf("preview_goal", alone);
  const to = seen.successors.find(({ id }) => id === retire.successor);
  await user.selectOptions(await screen.findByRole("combobox", { name: "由哪个接替" }), to?.id ?? "");
  const shorter = answerOf("preview_goal", retire);
  expect(shorter.plan.steps.length).toBeLessThan(seen.plan.steps.length);
  expect(await screen.findByRole("heading", { level: 2, name: new RegExp(`要做 ${shorter.plan.steps.length} 步`) })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /开始这份清单/ }));
  expect(askedOf(fake, "begin_goal")).toEqual([retire]);
  await waitFor(() => expect(route.params).toEqual({ id: list("retire").row.id }));
});

test("a lost number begins with having it suspended, told in English as well", async () => {
  words.language = "en";
  open(paramsOf({ ...alone, lost: true }));
  expect(await screen.findByText(/^Report .* lost and have it suspended$/)).toBeVisible();
  expect(screen.getByRole("radio", { name: "Lost already" })).toBeChecked();
});

test("a goal begun before opens its checklist; nothing decided here counts unasked", async () => {
  const user = userEvent.setup();
  const view = list("retire");
  const fake = open(paramsOf(alone), { preview_goal: (start) => ({ ...answerOf("preview_goal", start), plan: view }) });
  await user.click(await screen.findByRole("button", { name: "打开它的清单" }));
  expect(route.params).toEqual({ id: view.row.id });
  expect(askedOf(fake, "begin_goal")).toEqual([]);
});

test("closing two together shows the order, the quickest first, and whom each belongs to", async () => {
  open(paramsOf(together));
  const { plan } = answerOf("preview_goal", together);
  expect(await screen.findByRole("heading", { level: 2, name: /^一起注销/ })).toBeVisible();
  const quick = screen.getByRole("region", { name: t("goals-quick") });
  const minutes = plan.quick.map((step) => step.minutes ?? Infinity);
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  expect(within(quick).getAllByRole("listitem")[0]).toHaveTextContent(say(plan.quick[0]?.title ?? { kind: "text", zh: "?", en: "?" }));
  const order = screen.getByRole("complementary", { name: "顺序" });
  expect(within(order).getAllByRole("listitem")).toHaveLength(together.accounts.length);
});

test("a refusal of the core stands in the room, with the way back", async () => {
  open(paramsOf(alone), { preview_goal: () => Promise.reject({ key: "problem-already-given-up", args: { what: "138" } }) });
  expect(await screen.findByRole("alert")).toBeVisible();
});

// ——— the list and the question what for

test("goals beyond one account have a group of their own, first, and open by keyboard", async () => {
  const user = userEvent.setup();
  const rows = begun.map(({ answer }) => answerOf("get_checklist", { id: answer }).row);
  open({}, { list_checklists: () => [...answerOf("list_checklists", null), ...rows] });
  const group = await screen.findByRole("region", { name: /号码、设备、几个账号/ });
  for (const row of rows) expect(within(group).getAllByText(subjectName(row.subject)).length).toBeGreaterThan(0);
  expect(within(group).getByText(/换成/)).toBeVisible();
  await user.keyboard("{Enter}");
  expect(route.params["id"]).toBe(rows[0]?.id);
  expect(groupOf({ ...(rows[0] as ChecklistView["row"]), done: rows[0]?.total ?? 0 })).toBe("over");
});

test("the dialog asks what for, and then for that: a device", async () => {
  const user = userEvent.setup();
  open({ new: "audit" });
  const dialog = await screen.findByRole("dialog", { name: "开始一份清单" });
  await user.click(within(dialog).getByRole("button", { name: /看计划/ }));
  expect(within(dialog).getByText("先选一台设备")).toBeVisible();
  const { devices } = answerOf("get_family", null);
  await user.selectOptions(within(dialog).getByRole("combobox", { name: "哪台设备" }), devices[0]?.id ?? "");
  await user.click(within(dialog).getByRole("button", { name: /看计划/ }));
  expect(startOf(route.params["start"])).toEqual({ start: "audit", device: devices[0]?.id });
});

test("the palette finds each kind of goal, by pinyin too", async () => {
  const found = async (query: string) => (await provider.find(query)).map(({ id }) => id);
  expect(await found("hdhm")).toContain("new-retire");
  expect(await found("交出")).toEqual(["new-hand-over"]);
  expect(await found("")).toEqual(["new"]);
});

// ——— the checklist

test("the checklist of a number says what it is about, and Enter ticks its step", async () => {
  const user = userEvent.setup();
  const view = list("retire");
  const fake = openList(view);
  expect((await screen.findAllByText(subjectName(view.row.subject))).length).toBeGreaterThan(0);
  expect(screen.getByText(/换掉 · 换成/)).toBeVisible();
  await waitFor(() => expect(screen.getByRole("button", { name: /做完了/ })).toHaveFocus());
  await user.keyboard("{Enter}");
  expect(askedOf(fake, "step_done")).toEqual([{ checklist: view.row.id, step: view.current }]);
});

test("a step done in a checklist of its own says so and leads there", async () => {
  const user = userEvent.setup();
  const view = list("retire");
  const step = view.steps.find((one) => one.refused !== null && view.parts.some(({ account, list: own }) => own !== null && account.of === "account" && account.account === one.account));
  open({ id: view.row.id, step: step?.id ?? "" });
  expect(await screen.findByText(t("goals-own-list"))).toBeVisible();
  expect(screen.queryByRole("button", { name: /做完了/ })).toBeNull();
  const part = view.parts.find(({ account }) => account.of === "account" && account.account === step?.account);
  await user.click(screen.getByRole("button", { name: "打开它的清单" }));
  expect(route.params).toEqual({ id: part?.list?.id });
});

test("a step that would lock somebody out is refused with the reason", async () => {
  const view = list("retire");
  const last = view.steps.find(({ id }) => id.includes("give-back"));
  expect(last).toBeDefined();
  const refused = { kind: "message" as const, key: "refused-would-lock", args: { who: "WPS" } };
  const steps = view.steps.map((step) => (step.id === last?.id ? { ...step, state: { state: "todo" as const }, needs: [], refused } : step));
  open({ id: view.row.id, step: last?.id ?? "" }, { get_checklist: () => ({ ...view, steps }) });
  expect((await screen.findAllByText(say(refused))).length).toBeGreaterThan(0);
  expect(screen.getByRole("button", { name: /做完了/ })).toHaveAttribute("aria-disabled", "true");
});

test("several accounts: how far each is, and the quickest step first, one key away", async () => {
  const user = userEvent.setup();
  const view = list("close");
  openList(view);
  expect(await screen.findByRole("heading", { level: 1, name: /^一起注销/ })).toBeVisible();
  const parts = screen.getByRole("region", { name: "各自的清单" });
  expect(within(parts).getAllByRole("listitem")).toHaveLength(view.parts.length);
  await waitFor(() => expect(screen.getByRole("button", { name: /从最快的做起/ })).toHaveFocus());
  await user.keyboard("{Enter}");
  expect(route.params).toEqual({ id: view.quick[0]?.checklist, step: view.quick[0]?.id });
});

test("an account of the audit that isn't wanted leads to its own plan", async () => {
  const user = userEvent.setup();
  const view = list("audit");
  const step = view.steps.find((one) => one.account !== null);
  open({ id: view.row.id, step: step?.id ?? "" });
  await user.click(await screen.findByRole("button", { name: /不要了/ }));
  expect(route.params).toEqual({ account: step?.account });
});

test("printing lays out the whole plan with its accounts", async () => {
  const user = userEvent.setup();
  const print = vi.spyOn(page, "print").mockImplementation(() => {});
  openList(list("hand_over"));
  await user.click(await screen.findByRole("button", { name: "打印" }));
  expect(print).toHaveBeenCalled();
  expect(document.querySelector(".sheet-a4 h1")).toHaveTextContent(/^交出.+的清单$/);
  expect(document.querySelectorAll(".sheet-a4 .step")).toHaveLength(list("hand_over").steps.length);
});

test("a checklist at rest says so and is taken up again", async () => {
  const user = userEvent.setup();
  const view = list("retire");
  const fake = openList({ ...view, row: { ...view.row, paused: "2026-03-01" } });
  await user.click(await screen.findByRole("button", { name: "接着做" }));
  expect(askedOf(fake, "resume_checklist")).toEqual([{ id: view.row.id }]);
});

// ——— what changed

for (const language of ["zh-CN", "en"] as const) {
  test(`what changed in a plan is told with the reason until it is read; ${language}`, async () => {
    words.language = language;
    const user = userEvent.setup();
    const view = list("audit");
    const change = view.changes[0];
    expect(change).toMatchObject({ what: { what: "added" }, why: "records" });
    const fake = openList(view);
    const told = await screen.findByRole("region", { name: t("goals-changes", { count: view.changes.length }) });
    expect(told).toHaveTextContent(say(change?.title ?? { kind: "text", zh: "?", en: "?" }));
    expect(told).toHaveTextContent(t("term-change-records"));
    await user.click(within(told).getByRole("button", { name: t("goals-changes-known") }));
    expect(askedOf(fake, "know_plan")).toEqual([{ id: view.row.id }]);
  });
}

// ——— frauds

test("a fraud that imitates a step is told before it, with its source; Enter leads past it first and ticks nothing by habit", async () => {
  const user = userEvent.setup();
  const row = answerOf("list_checklists", null).find(({ subject }) => subject.of === "account" && subject.service.id === "soul");
  const fake = open({ id: row?.id ?? "" });
  const warning = await screen.findByRole("region", { name: "有骗子照着这一步行骗" });
  expect(warning).toHaveTextContent("不需要转账");
  expect(within(warning).queryByRole("button", { name: /关闭|知道了/ })).toBeNull();
  await waitFor(() => expect(warning).toHaveFocus());
  await user.keyboard("{Enter}");
  expect(askedOf(fake, "step_done")).toEqual([]);
  expect(screen.getByRole("button", { name: /做完了/ })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(askedOf(fake, "step_done")).toHaveLength(1);
});
