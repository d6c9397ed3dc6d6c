import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Problem } from "../../lib/bridge";
import { keys } from "../../lib/keys.svelte";
import { route } from "../../lib/route.svelte";
import { session } from "../../lib/session.svelte";
import { answerOf, askedOf, exampleBackend } from "../../lib/testing/example";
import type { Fake } from "../../lib/testing/fake";
import { look } from "../../lib/theme.svelte";
import { toasts } from "../../lib/toasts.svelte";
import Room from "../Room.svelte";

let fake: Fake;
let ends: (() => void)[] = [];

beforeEach(() => {
  route.reset();
  toasts.clear();
  session.status = answerOf("vault_status", null);
  fake = exampleBackend({
    get_desktop: () => ({ tray: true, notifications: true, autostart: false }),
    set_autostart: () => true,
    try_notification: () => true,
  });
  look.use({ ...answerOf("get_preferences", null), language: "zh-CN" });
  ends = [keys.listen(), look.apply()];
});
afterEach(() => ends.forEach((end) => end()));

const show = () => render(Room, { params: { section: "reminders" } });
const said = () => toasts.shown.map(({ text }) => text);
const kept = () => askedOf(fake, "set_preferences").at(-1);

test("everything is off until it is wanted, and what hangs on another switch waits for it", async () => {
  const user = userEvent.setup();
  show();
  const notify = screen.getByRole("switch", { name: "到日子时通知我" });
  const names = screen.getByRole("switch", { name: "通知里写上服务名" });
  const locked = screen.getByRole("switch", { name: "账簿锁着时也提醒" });
  for (const one of [notify, names, locked]) expect(one).not.toBeChecked();
  expect(names).toBeDisabled();
  expect(locked).toBeDisabled();
  await user.click(notify);
  await waitFor(() => expect(kept()).toMatchObject({ remind: true, remind_names: false, remind_locked: false }));
  expect(screen.getByText(/不加密的小文件/)).toBeVisible();
  await user.click(locked);
  await waitFor(() => expect(kept()).toMatchObject({ remind: true, remind_locked: true }));
});

test("starting by itself needs the background, and goes with it", async () => {
  const user = userEvent.setup();
  fake.answer({ get_desktop: () => ({ tray: true, notifications: true, autostart: true }) });
  look.use({ ...look.preferences, background: true });
  show();
  const start = await screen.findByRole("switch", { name: /登录系统时自动启动/ });
  await waitFor(() => expect(start).toBeChecked());
  await user.click(screen.getByRole("switch", { name: "关窗口时留在托盘" }));
  await waitFor(() => expect(kept()).toMatchObject({ background: false }));
  await waitFor(() => expect(askedOf(fake, "set_autostart")).toEqual([{ on: false }]));
});

test("a desktop without tray or notifications says so instead of pretending", async () => {
  const user = userEvent.setup();
  fake.answer({ get_desktop: () => ({ tray: false, notifications: false, autostart: null }), try_notification: () => false });
  show();
  expect(await screen.findByText(/这个桌面没有托盘/)).toBeVisible();
  expect(screen.getByText(/没有通知服务/)).toBeVisible();
  expect(screen.getByText(/没有办法自动启动/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "试一下" }));
  await waitFor(() => expect(said().some((text) => text.includes("没有通知服务"))).toBe(true));
});

test("the calendar file is saved where the person says, and its codes lead to what they stand for", async () => {
  const user = userEvent.setup();
  fake.saveTo = "/home/wang/dates.ics";
  fake.answer({ save_calendar: ({ path }) => ({ path, dates: 7, cancelled: 1 }) });
  show();
  const list = await screen.findByRole("list", { name: "代码说的是哪件事" });
  const row = answerOf("list_calendar_codes", null).find(({ item }) => item?.checklist);
  if (!row?.item?.checklist) throw new Error("the example has a step in its calendar");
  await user.click(screen.getByRole("button", { name: "再存一次" }));
  await waitFor(() => expect(said()).toContain("已写好 7 个日子，取消 1 个"));
  expect(askedOf(fake, "save_calendar")).toEqual([{ path: "/home/wang/dates.ics", replace: true }]);
  await user.click(within(list).getByRole("button", { name: new RegExp(row.code) }));
  expect(route.room).toBe("checklists");
  expect(route.params["id"]).toBe(row.item.checklist);
});

test("a saved calendar that can't be written says why and keeps the page", async () => {
  const user = userEvent.setup();
  fake.saveTo = "/nowhere/a.ics";
  fake.answer({
    save_calendar: () => {
      throw new Problem("problem-file", { what: "unwritable", name: "a.ics" });
    },
  });
  show();
  await user.click(await screen.findByRole("button", { name: "再存一次" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("a.ics");
});

test("years of working days say whether they are known, and a notice is loaded from a file", async () => {
  const user = userEvent.setup();
  fake.files = ["/home/wang/2027.json"];
  fake.answer({ load_working_days: () => ({ changed: [2027], kept: [] }) });
  show();
  const years = await screen.findAllByText(/^\d{4} 年$/);
  expect(years.map(({ textContent }) => textContent)).toEqual(["2027 年", "2026 年", "2025 年"]);
  expect(screen.getByText("推算，还会变")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "载入放假安排" }));
  await waitFor(() => expect(askedOf(fake, "load_working_days")).toEqual([{ path: "/home/wang/2027.json" }]));
  fake.answer({
    load_working_days: () => {
      throw new Problem("problem-calendar-not-a-weekend", { year: "2027", day: { date: "2027-02-01" } });
    },
  });
  await user.click(screen.getByRole("button", { name: "载入放假安排" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/不是周末/);
});

test("a loaded year can be left again, by keyboard, in English too", async () => {
  const user = userEvent.setup();
  look.use({ ...look.preferences, language: "en" });
  const known = answerOf("list_working_days", null);
  fake.answer({ list_working_days: () => known.map((row) => (row.year === 2027 ? { ...row, provisional: false, file: "2027.json", loaded: "2026-03-07" } : row)) });
  show();
  expect(await screen.findByText(/Loaded from 2027.json/)).toBeVisible();
  screen.getByRole("button", { name: "Stop using the loaded year 2027" }).focus();
  await user.keyboard("{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Stop using the loaded year 2027" });
  await user.click(within(dialog).getByRole("button", { name: "Stop using it" }));
  await waitFor(() => expect(askedOf(fake, "remove_working_days")).toEqual([{ year: 2027 }]));
});
