import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ChecklistView, Step, SubjectTag } from "../lib/generated/Commands";
import { keys } from "../lib/keys.svelte";
import { page } from "../lib/page";
import { route } from "../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import { toasts } from "../lib/toasts.svelte";
import { say, words } from "../lib/words.svelte";
import { type AccountRow, rowOfAccount } from "./account";
import { barriers } from "./barriers.svelte";
import { groupOf } from "./groups";
import RoomHost from "./testing/RoomHost.svelte";

type Fake = ReturnType<typeof exampleBackend>;
let end: () => void = () => {};
beforeEach(() => {
  route.reset();
  toasts.clear();
  barriers.forget();
  end = keys.listen();
});
afterEach(() => end());

const rows = answerOf("list_checklists", null).map(rowOfAccount).filter((row) => row !== undefined);
function rowOf(name: string): AccountRow {
  const row = rows.find(({ service }) => service.names.zh === name);
  if (row === undefined) throw new Error(`the example has a checklist for ${name}`);
  return row;
}
function viewOf(name: string): ChecklistView {
  return answerOf("get_checklist", { id: rowOf(name).id });
}

/** Opens the room where the route says, and follows it. */
function open(params: Record<string, string> = {}, more: Parameters<typeof exampleBackend>[0] = {}): Fake {
  const fake = exampleBackend(more);
  route.go("checklists", params);
  render(RoomHost);
  return fake;
}
function openStep(name: string, step?: string, change: (view: ChecklistView) => void = () => {}): Fake {
  const view = viewOf(name);
  change(view);
  return open({ id: view.row.id, ...(step === undefined ? {} : { step }) }, { get_checklist: () => view });
}
function stepIn(view: ChecklistView, id: string): Step {
  const step = view.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}

function sayWhy(name: string, id: string): string {
  const { why } = stepIn(viewOf(name), id);
  return why === null ? "" : say(why);
}

// ——— the list

test("the list is grouped by where the accounts stand, and the first row has the focus", async () => {
  open();
  for (const group of ["准备中", "已申请", "冷静期", "受阻"]) expect(await screen.findByRole("heading", { name: new RegExp(`^${group}`) })).toBeVisible();
  const stuck = screen.getByRole("region", { name: /受阻/ });
  expect(within(stuck).getByText("点我达")).toBeVisible();
  expect(within(stuck).getByText(/注销走不通，只解绑/)).toBeVisible();
  expect(screen.getAllByRole("button").filter((button) => button.hasAttribute("data-row"))[0]).toHaveFocus();
});

test("a checklist whose steps are all settled is over, whatever its account says", () => {
  const row = rowOf("Soul");
  expect(groupOf(row)).toBe("preparing");
  expect(groupOf({ ...row, done: row.total })).toBe("over");
  expect(groupOf({ ...row, subject: { ...row.subject, of: "account", stage: { state: "closed", on: "2026-03-01" } } as SubjectTag })).toBe("verify");
});

test("arrow keys walk the list across its groups and Enter opens one", async () => {
  const user = userEvent.setup();
  open();
  await screen.findByRole("heading", { name: /准备中/ });
  await user.keyboard("{End}{Enter}");
  expect(route.params.id).toBeDefined();
  expect(await screen.findByRole("heading", { level: 1 })).toBeVisible();
});

test("one person's checklists can be picked out", async () => {
  const user = userEvent.setup();
  open();
  await user.selectOptions(await screen.findByRole("combobox", { name: "谁的" }), "妈妈");
  expect(screen.getByText("抖音")).toBeVisible();
  expect(screen.queryByText("快乐购")).toBeNull();
});

test("thousands are drawn one group at a time, only what is in sight", async () => {
  const user = userEvent.setup();
  const row = rowOf("快乐购");
  const many = Array.from({ length: 2000 }, (_, index) => ({ ...row, id: `many-${index}`, subject: { ...row.subject, label: String(index) } }));
  open({}, { list_checklists: () => [...many, rowOf("抖音")] });
  const list = await screen.findByRole("listbox", { name: "准备中" });
  expect(within(list).getAllByRole("option").length).toBeLessThan(60);
  await user.click(screen.getByRole("tab", { name: /冷静期/ }));
  expect(await screen.findByRole("listbox", { name: "冷静期" })).toBeVisible();
  expect(screen.getByText("抖音")).toBeVisible();
});

test("without a checklist the way in is the next action", async () => {
  const user = userEvent.setup();
  open({}, { list_checklists: () => [] });
  expect(await screen.findByText("还没有清单")).toBeVisible();
  const begin = screen.getAllByRole("button", { name: /开始一份清单/ }).find((button) => button === document.activeElement);
  expect(begin).toBeDefined();
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("dialog", { name: "开始一份清单" })).toBeVisible();
});

test("an account is found by its pinyin initials, and its plan is shown before anything begins", async () => {
  const user = userEvent.setup();
  const fake = open({ new: "" });
  const dialog = await screen.findByRole("dialog", { name: "开始一份清单" });
  await user.click(within(dialog).getByRole("button", { name: /看计划/ }));
  expect(within(dialog).getByText("先选一个账号")).toBeVisible();
  await user.type(within(dialog).getByRole("combobox", { name: "账号" }), "wx");
  await user.click((await screen.findAllByRole("option", { name: /微信（小号）/ }))[0] as HTMLElement);
  await user.click(within(dialog).getByRole("button", { name: /看计划/ }));
  expect(route.params).toEqual({ account: rowOf("微信").account });
  expect(await screen.findByRole("heading", { level: 2, name: /注销微信/ })).toBeVisible();
  expect(askedOf(fake, "begin_checklist")).toEqual([]);
});

// ——— one step

test("a step says what, where, why, what follows and what to keep", async () => {
  openStep("Soul");
  expect(await screen.findByRole("heading", { level: 1, name: "在 Soul 里申请注销账号" })).toBeVisible();
  expect(screen.getByText(sayWhy("Soul", "soul/close/apply"))).toBeVisible();
  expect(screen.getByText("在应用里依次点")).toBeVisible();
  expect(screen.getByText("第 7 步，共 15 步")).toBeVisible();
  expect(screen.getByText("留作凭证")).toBeVisible();
  expect(screen.getByText("注销", { selector: "[aria-current='step']" })).toBeVisible();
});

test("Done has the focus; Enter ticks the step and goes on to what is to be done then", async () => {
  const user = userEvent.setup();
  const fake = openStep("点我达");
  await waitFor(async () => expect(await screen.findByRole("button", { name: /做完了/ })).toHaveFocus());
  await user.keyboard("{Enter}");
  const { row, current } = viewOf("点我达");
  expect(askedOf(fake, "step_done")).toEqual([{ checklist: row.id, step: current }]);
  await waitFor(() => expect(route.params).toEqual({ id: row.id }));
});

test("Enter on another button is that button's", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul");
  (await screen.findByRole("button", { name: "没成功" })).focus();
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("dialog", { name: "发生了什么" })).toBeVisible();
  expect(askedOf(fake, "step_done")).toEqual([]);
});

test("the menu path is copied as one line", async () => {
  const user = userEvent.setup();
  openStep("Soul");
  await user.click(await screen.findByRole("button", { name: "复制" }));
  const path = stepIn(viewOf("Soul"), "soul/close/apply").place?.path?.zh.join(" › ");
  expect(await navigator.clipboard.readText()).toBe(path);
});

test("S skips", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul");
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("s");
  expect(askedOf(fake, "step_skipped")).toHaveLength(1);
});

test("L puts off until tomorrow, in a week, or a day; a day that has passed is not taken", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul");
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("l");
  const dialog = await screen.findByRole("dialog", { name: "推到哪天" });
  expect(within(dialog).getByRole("radio", { name: /明天/ })).toBeChecked();
  await user.click(within(dialog).getByRole("radio", { name: /选一天/ }));
  await user.type(within(dialog).getByRole("textbox"), "3月1日");
  await user.click(within(dialog).getByRole("button", { name: "推后" }));
  expect(askedOf(fake, "step_postponed")).toEqual([]);
  expect(within(dialog).getByText(/不能早于/)).toBeVisible();
  await user.click(within(dialog).getByRole("radio", { name: /一周后/ }));
  await user.click(within(dialog).getByRole("button", { name: "推后" }));
  expect(askedOf(fake, "step_postponed")).toEqual([expect.objectContaining({ until: "2026-03-14" })]);
});

test("F asks what happened in plain words and records the barrier with the person's own", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul");
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("f");
  const dialog = await screen.findByRole("dialog", { name: "发生了什么" });
  expect(within(dialog).getAllByRole("radio")).toHaveLength(18);
  await user.click(within(dialog).getByRole("button", { name: "记下" }));
  expect(within(dialog).getByRole("alert")).toHaveTextContent(/选一条/);
  await user.click(within(dialog).getByRole("radio", { name: /到处找不到注销的地方/ }));
  expect(within(dialog).getByText("有明文规定")).toBeVisible();
  await user.type(within(dialog).getByRole("textbox", { name: "用自己的话说" }), "客服让我等");
  await user.click(within(dialog).getByRole("button", { name: "记下" }));
  expect(askedOf(fake, "step_failed")).toEqual([
    { checklist: rowOf("Soul").id, step: "soul/close/apply", barrier: "B01", note: "客服让我等" },
  ]);
  await waitFor(() => expect(route.params.step).toBe("soul/close/apply"));
});

test("once it is recorded that it did not work, going on is one Enter away", async () => {
  const user = userEvent.setup();
  const view = viewOf("Soul");
  openStep("Soul", undefined, () => {}).answer({
    get_checklist: () => view,
    step_failed: () => {
      stepIn(view, "soul/close/apply").state = { state: "failed", on: "2026-03-07", barrier: null, note: null };
      view.current = "soul/wait/confirm";
      return null;
    },
  });
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("f");
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("radio", { name: /都不是/ }));
  await user.click(within(dialog).getByRole("button", { name: "记下" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "继续" })).toHaveFocus());
  await user.keyboard("{Enter}");
  expect(route.params.step).toBe("soul/wait/confirm");
});

test("a step that failed names the barrier, its rules, and the path that follows", async () => {
  const user = userEvent.setup();
  const view = viewOf("点我达");
  openStep("点我达", "dianwoda/escalate/letter", (changed) => {
    stepIn(changed, "dianwoda/escalate/letter").state = { state: "failed", on: "2026-03-07", barrier: "B04", note: "要签配送协议" };
  });
  expect(await screen.findByText(/没成功：要先签另一份合同/)).toBeVisible();
  await waitFor(() => expect(screen.getByRole("button", { name: "继续" })).toHaveFocus());
  expect(screen.getByText("“要签配送协议”")).toBeVisible();
  await user.click(screen.getAllByRole("button", { name: "依据哪条规定" })[0] as HTMLElement);
  expect(screen.getByText("有明文规定")).toBeVisible();
  const path = screen.getByRole("region", { name: "接着这样走" });
  expect(within(path).getAllByRole("listitem").length).toBeGreaterThan(1);
  await user.click(screen.getByRole("button", { name: "继续" }));
  expect(route.params.step).toBe(view.current);
});

test("a settled step can be opened again", async () => {
  const user = userEvent.setup();
  const fake = openStep("南方航空", "csair/save/export");
  expect((await screen.findAllByText("今天做完"))[0]).toBeVisible();
  expect(screen.queryByRole("button", { name: /^做完了/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "重新打开" }));
  expect(askedOf(fake, "step_reopened")).toEqual([{ checklist: rowOf("南方航空").id, step: "csair/save/export" }]);
});

test("J and K, and the arrows, walk the steps without a step in the history", async () => {
  const user = userEvent.setup();
  openStep("Soul");
  await screen.findByRole("heading", { level: 1, name: "在 Soul 里申请注销账号" });
  const { steps } = viewOf("Soul");
  await user.keyboard("j");
  await waitFor(() => expect(route.params.step).toBe(steps[7]?.id));
  await user.keyboard("k{ArrowLeft}");
  await waitFor(() => expect(route.params.step).toBe(steps[5]?.id));
  route.back();
  expect(route.room).toBe("today");
});

test("the steps at the side are clickable", async () => {
  const user = userEvent.setup();
  openStep("Soul");
  const side = await screen.findByRole("complementary");
  await user.click(within(side).getByRole("button", { name: /^试着登录 Soul/ }));
  expect(route.params.step).toBe("soul/verify/login");
  expect(await screen.findByText("先做完这些")).toBeVisible();
});

test("a blocked step can't be ticked: it says why, and the key does nothing", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul", "soul/verify/login");
  const done = await screen.findByRole("button", { name: /做完了/ });
  expect(done).toHaveAttribute("aria-disabled", "true");
  expect(done).toHaveAttribute("title", "前面还有步骤没做完。");
  await user.click(done);
  expect(askedOf(fake, "step_done")).toEqual([]);
});

test("what the lock-out guard refuses is told with its reason", async () => {
  openStep("Soul", undefined, (view) => {
    stepIn(view, "soul/close/apply").refused = { kind: "message", key: "refused-others-hang", args: { service: "Soul", other: { zh: "某应用", en: "Some app" } } };
  });
  expect(await screen.findByText("现在还不能做这一步")).toBeVisible();
  expect(screen.getAllByText(/某应用还要靠这个账号登录/)[0]).toBeVisible();
  expect(screen.getByRole("button", { name: /做完了/ })).toHaveAttribute("aria-disabled", "true");
});

test("a step that was put off can be done today after all", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul", undefined, (view) => {
    stepIn(view, "soul/close/apply").state = { state: "waiting", until: "2026-03-10" };
  });
  expect(await screen.findByText("你把它推到了这一天。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "还是现在做" }));
  expect(askedOf(fake, "step_reopened")).toHaveLength(1);
});

test("materials beyond sign-up are marked, and the barrier shows its rules on demand", async () => {
  const user = userEvent.setup();
  openStep("微信");
  expect(await screen.findByText(/≠ 人脸：注册时没给过/)).toBeVisible();
  expect(screen.getByText(/＝ 手机号/)).toBeVisible();
  expect(screen.queryByText(/《认定方法》/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "依据哪条规定" }));
  expect(screen.getByText(/《认定方法》第六条第二项/)).toBeVisible();
  expect(screen.getByText("条文未核对原文", { exact: false })).toBeVisible();
});

test("the days of a cooling-off are counted, the devices named, and nothing is to be answered but a change of mind", async () => {
  const user = userEvent.setup();
  const fake = openStep("抖音", "douyin/wait/cooling");
  expect(await screen.findByText("第 3 天，共 7 天")).toBeVisible();
  expect(screen.getAllByText(/3月12日（含）之前不要登录抖音/)[0]).toBeVisible();
  expect(screen.getByText("妈妈的 iPhone")).toBeVisible();
  expect(screen.queryByRole("button", { name: "没成功" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "改主意了，撤回申请" }));
  await user.click(await screen.findByRole("button", { name: "已经撤回，记下" }));
  expect(askedOf(fake, "begin_stage")).toEqual([{ id: rowOf("抖音").account, stage: "active" }]);
});

test("an accidental login is recorded from the guard's banner", async () => {
  const user = userEvent.setup();
  const fake = openStep("抖音");
  await user.click(await screen.findByRole("button", { name: "不小心登录了" }));
  const dialog = await screen.findByRole("dialog", { name: "冷静期里登录过抖音" });
  await user.click(within(dialog).getByRole("radio", { name: /还没有/ }));
  await user.click(within(dialog).getByRole("button", { name: "记下" }));
  expect(askedOf(fake, "logged_in")).toEqual([{ account: rowOf("抖音").account, on: "2026-03-07", applied_again: false }]);
});

test("the road of unbinding only is shown as such, with its reason", async () => {
  openStep("点我达");
  expect(await screen.findByText("注销走不通，改走“只解绑”")).toBeVisible();
  expect(screen.getAllByText("要先签另一份合同").length).toBeGreaterThan(0);
  expect(screen.getAllByText(/不要为了注销去签合同/)[0]).toBeVisible();
});

test("N writes a note on the step, Escape thinks better of it", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul");
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("n");
  const field = await screen.findByRole("textbox", { name: "备注" });
  await waitFor(() => expect(field).toHaveFocus());
  await user.keyboard("j{Escape}");
  expect(screen.queryByRole("textbox", { name: "备注" })).toBeNull();
  expect(route.params.step).toBeUndefined();
  await user.click(screen.getByRole("button", { name: /记一笔/ }));
  await user.type(await screen.findByRole("textbox", { name: "备注" }), "工号 12 接的电话");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(askedOf(fake, "write_note")).toEqual([{ account: rowOf("Soul").account, step: "soul/close/apply", text: "j工号 12 接的电话" }]);
});

test("giving up asks only when a guard would go with it", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul");
  await user.click(await screen.findByRole("button", { name: "更多" }));
  await user.click(await screen.findByRole("menuitem", { name: /放下这份清单/ }));
  await waitFor(() => expect(askedOf(fake, "abandon_checklist")).toEqual([{ id: rowOf("Soul").id }]));
  expect(route.params).toEqual({});
});

test("with a guard in force giving up is asked for", async () => {
  const user = userEvent.setup();
  const fake = openStep("抖音");
  await user.click(await screen.findByRole("button", { name: "更多" }));
  await user.click(await screen.findByRole("menuitem", { name: /放下这份清单/ }));
  const dialog = await screen.findByRole("dialog", { name: "警戒会跟着消失" });
  expect(askedOf(fake, "abandon_checklist")).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "放下这份清单" }));
  await waitFor(() => expect(askedOf(fake, "abandon_checklist")).toHaveLength(1));
});

test("the goal is changed by way of its plan", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul");
  await user.click(await screen.findByRole("button", { name: "更多" }));
  await user.click(await screen.findByRole("menuitem", { name: /改成只解绑/ }));
  const row = rowOf("Soul");
  expect(route.params).toEqual({ account: row.account, goal: "unbind", of: row.id });
  await user.click(await screen.findByRole("button", { name: "改成这个目标" }));
  expect(askedOf(fake, "begin_checklist")).toEqual([{ account: row.account, goal: "unbind" }]);
});

test("printing lays out the whole checklist, every step with its box", async () => {
  const user = userEvent.setup();
  const print = vi.spyOn(page, "print").mockImplementation(() => {});
  openStep("Soul");
  await user.click(await screen.findByRole("button", { name: "打印" }));
  expect(print).toHaveBeenCalledOnce();
  const paper = await waitFor(() => {
    const sheet = document.querySelector(".sheet-a4");
    expect(sheet).not.toBeNull();
    return sheet;
  });
  const { steps } = viewOf("Soul");
  expect(paper?.querySelectorAll("h3")).toHaveLength(steps.length);
  expect(paper).toHaveTextContent("Soul 的注销清单");
});

test("a checklist that is done says how the account ended", async () => {
  openStep("Soul", undefined, (view) => {
    view.current = null;
    if (view.row.subject.of === "account") view.row.subject.stage = { state: "verified", on: "2026-03-06" };
    for (const step of view.steps) step.state = { state: "done", on: "2026-03-06" };
  });
  expect(await screen.findByRole("heading", { level: 1, name: "Soul 的清单走完了" })).toBeVisible();
  expect(screen.getByText("你自己核实过，账号没有了。")).toBeVisible();
});

test("a tick the core refuses is told and nothing moves", async () => {
  const user = userEvent.setup();
  const fake = openStep("Soul");
  fake.answer({ step_done: () => Promise.reject({ key: "problem-step-not-ready", args: {} }) });
  await user.click(await screen.findByRole("button", { name: /做完了/ }));
  await waitFor(() => expect(toasts.shown.some(({ text }) => text.includes("这一步现在还不能勾"))).toBe(true));
  expect(screen.getByRole("heading", { level: 1, name: "在 Soul 里申请注销账号" })).toBeVisible();
});

// ——— before it begins

test("the plan is seen before it is begun: what is asked, what is lost, in which order", async () => {
  const user = userEvent.setup();
  const account = rowOf("微信").account;
  const begun = "begun-id";
  const fake = open({ account }, { begin_checklist: () => begun });
  expect(await screen.findByRole("heading", { level: 2, name: /注销微信，要做/ })).toBeVisible();
  expect(screen.getByText(/≠ 人脸/)).toBeVisible();
  expect(screen.getByText("微信号永远不能再用。")).toBeVisible();
  expect(within(screen.getByRole("complementary")).getByText("核实")).toBeVisible();
  const go = screen.getByRole("button", { name: /继续这份清单/ });
  await waitFor(() => expect(go).toHaveFocus());
  await user.click(screen.getByRole("radio", { name: "只解绑" }));
  expect(await screen.findByRole("heading", { level: 2, name: /从微信解绑/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /开始这份清单/ }));
  expect(askedOf(fake, "begin_checklist")).toEqual([{ account, goal: "unbind" }]);
  await waitFor(() => expect(route.params).toEqual({ id: begun }));
});

test("a barred way is told before it is begun", async () => {
  open({ account: rowOf("点我达").account });
  expect(await screen.findByText("注销走不通，改走“只解绑”")).toBeVisible();
  expect(screen.getByText(/不要为了注销去签合同/)).toBeVisible();
});

// ——— English

test("in English it says the same, with the menu labels as they stand in the app and what they mean", async () => {
  words.language = "en";
  openStep("Soul");
  expect(await screen.findByText("In the app, tap")).toBeVisible();
  const path = stepIn(viewOf("Soul"), "soul/close/apply").place?.path;
  expect(screen.getByText(path?.zh[0] ?? "missing")).toBeVisible();
  expect(screen.getByText(path?.en.join(" › ") ?? "missing")).toBeVisible();
  expect(screen.getByText("Step 7 of 15")).toBeVisible();
  for (const answer of ["Done", "It didn’t work", "Not for me", "Later"]) expect(screen.getByRole("button", { name: answer })).toBeVisible();
});

test("in English what happened is asked in plain words too", async () => {
  words.language = "en";
  const user = userEvent.setup();
  openStep("Soul");
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("f");
  const dialog = await screen.findByRole("dialog", { name: "What happened?" });
  expect(within(dialog).getByRole("radio", { name: /I can't find where to close it/ })).toBeInTheDocument();
});

test("every step of every example checklist can be shown, in both languages", async () => {
  for (const language of ["zh-CN", "en"] as const) {
    words.language = language;
    for (const row of rows) {
      const view = answerOf("get_checklist", { id: row.id });
      exampleBackend();
      route.go("checklists", { id: row.id });
      const { unmount } = render(RoomHost);
      for (const step of view.steps) {
        route.replace({ id: row.id, step: step.id });
        await waitFor(() => expect(document.getElementById("step-title")?.textContent ?? "").not.toBe(""));
      }
      unmount();
    }
  }
}, 60_000);

test("a step shows what was written for it, and leads there", async () => {
  const user = userEvent.setup();
  const row = rowOf("点我达");
  const { current } = viewOf("点我达");
  const written = answerOf("list_requests", { account: row.account, over: true }).map((request) => ({ ...request, step: current }));
  open({ id: row.id }, { list_requests: () => written });
  const part = await screen.findByRole("region", { name: "为这一步写的" });
  await user.click(within(part).getByRole("button", { name: "解绑第三方登录" }));
  expect([route.room, route.params]).toEqual(["requests", { id: written[0]?.id }]);
});
