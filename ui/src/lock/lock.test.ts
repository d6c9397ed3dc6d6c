import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { Problem } from "../lib/bridge";
import type { VaultStatus } from "../lib/generated/Commands";
import { route } from "../lib/route.svelte";
import { session } from "../lib/session.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Fake } from "../lib/testing/fake";
import { fetchRooms } from "../lib/testing/rooms";
import { words } from "../lib/words.svelte";
import { firstWay, isVaultTrouble } from "./ways";

const locked: VaultStatus = {
  ...answerOf("vault_status", null), state: "locked", name: null, people: 0, demo: false, slots: ["keyring", "passphrase", "recovery"],
  keyring: true, folder: "/home/wang/Quittance",
};
let status: VaultStatus;
let fake: Fake;

beforeAll(fetchRooms, 30_000);
beforeEach(() => {
  status = locked;
  session.status = null;
  route.reset();
  fake = exampleBackend({
    vault_status: () => status,
    unlock: () => (status = { ...locked, state: "open", people: 4, name: "小王" }),
    list_backups: () => [{ file: "20260306T093011Z-import.db", bytes: 983_040 }],
  });
});

const passphrase = () => screen.findByLabelText("口令");
const openButton = () => screen.getByRole("button", { name: "打开账簿" });

test("the passphrase has the focus, and Enter opens the vault", async () => {
  const user = userEvent.setup();
  render(App);
  const field = await passphrase();
  await waitFor(() => expect(field).toHaveFocus());
  await user.keyboard("一句话{Enter}");
  expect(await screen.findByRole("navigation", { name: "房间" })).toBeVisible();
  expect(askedOf(fake, "unlock")).toEqual([{ with: "passphrase", secret: "一句话" }]);
});

test("nothing is opened by the keyring before somebody asks for it", async () => {
  const user = userEvent.setup();
  render(App);
  await passphrase();
  expect(askedOf(fake, "unlock")).toEqual([]);
  await user.click(screen.getByRole("button", { name: "用这台电脑的钥匙串打开" }));
  expect(askedOf(fake, "unlock")).toEqual([{ with: "keyring", secret: null }]);
});

test("a wrong passphrase is said at the field, and what was typed is ready to be typed over", async () => {
  const user = userEvent.setup();
  fake.answer({
    unlock: () => {
      throw new Problem("problem-wrong-passphrase");
    },
  });
  render(App);
  const field = await passphrase();
  await user.type(field, "错的{Enter}");
  await waitFor(() => expect(field).toHaveAccessibleDescription(/口令不对/));
  expect(field).toHaveFocus();
});

test("after several wrong tries the wait is counted down and nothing can be tried", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  status = { ...locked, wait: 3 };
  render(App);
  await user.type(await passphrase(), "一句话");
  expect(screen.getByRole("button", { name: "再等 3 秒" })).toHaveAttribute("aria-disabled", "true");
  await user.keyboard("{Enter}");
  expect(askedOf(fake, "unlock")).toEqual([]);
  await vi.advanceTimersByTimeAsync(3100);
  await user.click(openButton());
  expect(askedOf(fake, "unlock")).toHaveLength(1);
});

test("Caps Lock is pointed out", async () => {
  render(App);
  const field = await passphrase();
  const press = new KeyboardEvent("keydown", { key: "A", bubbles: true, modifierCapsLock: true });
  await fireEvent(field, press);
  expect(await screen.findByText("大写锁定开着")).toBeVisible();
});

test("whoever comes in by the recovery code is led to where a new passphrase is set", async () => {
  const user = userEvent.setup();
  render(App);
  await passphrase();
  await user.click(screen.getByRole("button", { name: "用恢复码" }));
  await waitFor(() => expect(screen.getByLabelText("恢复码")).toHaveFocus());
  await user.keyboard("k7qm4 29xda vh4t7 8zrbx n3wc0 5pjy9 e6fa2{Enter}");
  await waitFor(() => expect(route.room).toBe("settings"));
  expect(askedOf(fake, "unlock")).toEqual([{ with: "recovery", secret: "k7qm4 29xda vh4t7 8zrbx n3wc0 5pjy9 e6fa2" }]);
});

test("a damaged vault says so with advice, and a backup can be put in its place", async () => {
  const user = userEvent.setup();
  fake.answer({
    unlock: () => {
      throw new Problem("problem-damaged", { what: "page-seal" });
    },
    restore_backup: () => (status = { ...locked, state: "open", people: 4 }),
  });
  render(App);
  await user.type(await passphrase(), "一句话{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(/账簿/);
  await user.click(screen.getAllByRole("button", { name: "从备份恢复" })[0] as HTMLElement);
  expect(await screen.findByRole("radio", { name: /导入之前/ })).toBeChecked();
  await user.type(screen.getByLabelText("现在的口令"), "一句话");
  await user.click(screen.getByRole("button", { name: "恢复这一份" }));
  expect(await screen.findByRole("navigation", { name: "房间" })).toBeVisible();
  expect(askedOf(fake, "restore_backup")).toEqual([{ file: "20260306T093011Z-import.db", with: "passphrase", secret: "一句话" }]);
});

test("a folder whose keys can't be read is no dead end", async () => {
  const user = userEvent.setup();
  fake.answer({
    vault_status: () => {
      if (status === locked) throw new Problem("problem-key-file-damaged");
      return status;
    },
    use_folder: () => (status = { ...locked, state: "absent", slots: [], folder: "/other" }),
  });
  render(App);
  expect(await screen.findByRole("alert")).toHaveTextContent("keys.json");
  fake.folder = "/other";
  await user.click(screen.getByRole("button", { name: "换一个文件夹" }));
  expect(await screen.findByRole("heading", { name: "用哪种语言" })).toBeVisible();
});

test("the lock speaks English, too", async () => {
  words.language = "en";
  render(App);
  expect(await screen.findByRole("heading", { name: "The vault is locked" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Open the vault" })).toBeVisible();
});

test("the way in front is one the vault has and this computer can go", () => {
  expect(firstWay(["keyring", "passphrase", "recovery"], true)).toBe("passphrase");
  expect(firstWay(["keyring", "recovery"], true)).toBe("keyring");
  expect(firstWay(["keyring", "recovery"], false)).toBe("recovery");
  expect(isVaultTrouble("problem-wrong-passphrase")).toBe(false);
  expect(isVaultTrouble("problem-vault-too-new")).toBe(true);
});
