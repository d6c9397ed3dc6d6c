import { render, screen, waitFor } from "@testing-library/svelte";
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
    save_backup: ({ path }) => ({ path, bytes: 9, records: 120, history: 40, files: 2, folder: "/home/wang/a.files", files_bytes: 5 }),
    load_backup: () => ({ records: 120, history: 40, files: 2 }),
    save_accounts: () => 12,
    save_report: ({ path }) => ({ path, bytes: 9, pages: 1, no_glyph: "" }),
  });
  look.use({ ...answerOf("get_preferences", null), language: "zh-CN" });
  ends = [keys.listen(), look.apply()];
});
afterEach(() => ends.forEach((end) => end()));

const show = () => render(Room, { params: { section: "data" } });
const said = () => toasts.shown.map(({ text }) => text);

test("that the files are not encrypted is said before anything is written", () => {
  show();
  expect(screen.getByText(/这些文件不加密/)).toBeVisible();
  expect(fake.asked.some(({ name }) => name.startsWith("save_"))).toBe(false);
});

test("the backup is saved and says where its evidence lies", async () => {
  const user = userEvent.setup();
  fake.saveTo = "/home/wang/a.json";
  show();
  await user.click(screen.getByRole("button", { name: "存一份 JSON" }));
  await waitFor(() => expect(askedOf(fake, "save_backup")).toEqual([{ path: "/home/wang/a.json", replace: true }]));
  expect(await screen.findByRole("status")).toHaveTextContent("/home/wang/a.files");
});

test("whoever thinks better of it in the dialog has done nothing", async () => {
  const user = userEvent.setup();
  show();
  for (const name of ["存一份 JSON", "存成报告", "存成 CSV", "读入一份备份"]) await user.click(screen.getByRole("button", { name }));
  expect(fake.asked.some(({ name }) => name.startsWith("save_") || name === "load_backup")).toBe(false);
});

test("a vault that is not empty refuses a backup with a sentence", async () => {
  const user = userEvent.setup();
  fake.files = ["/home/wang/a.json"];
  fake.answer({
    load_backup: () => {
      throw new Problem("problem-not-empty");
    },
  });
  show();
  await user.click(screen.getByRole("button", { name: "读入一份备份" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("已经有东西");
});

test("names and numbers are hidden unless they are wanted, in the report and in the table", async () => {
  const user = userEvent.setup();
  fake.saveTo = "/home/wang/r";
  show();
  await user.click(screen.getByRole("button", { name: "存成报告" }));
  await waitFor(() => expect(askedOf(fake, "save_report")).toEqual([{ path: "/home/wang/r", format: "pdf", full: false, replace: true }]));
  await user.click(screen.getByRole("checkbox", { name: "写上姓名和完整号码" }));
  await user.click(screen.getByRole("radio", { name: "Markdown" }));
  await user.click(screen.getByRole("button", { name: "存成报告" }));
  await waitFor(() => expect(askedOf(fake, "save_report").at(-1)).toMatchObject({ format: "md", full: true }));
  await user.click(screen.getByRole("radio", { name: "HTML" }));
  await user.click(screen.getByRole("button", { name: "存成报告" }));
  await waitFor(() => expect(askedOf(fake, "save_report").at(-1)).toMatchObject({ format: "html", full: true }));
  await user.click(screen.getByRole("button", { name: "存成 CSV" }));
  await waitFor(() => expect(askedOf(fake, "save_accounts")).toEqual([{ path: "/home/wang/r", full: true, replace: true }]));
  await waitFor(() => expect(said()).toContain("已存好 12 行"));
});
