import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { Problem } from "../lib/bridge";
import type { VaultStatus } from "../lib/generated/Commands";
import { keys } from "../lib/keys.svelte";
import { page } from "../lib/page";
import { route } from "../lib/route.svelte";
import { session } from "../lib/session.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Fake } from "../lib/testing/fake";
import { fetchRooms } from "../lib/testing/rooms";
import { look } from "../lib/theme.svelte";

const CODE = "K7QM4-29XDA-VH4T7-8ZRBX-N3WC0-5PJY9-E6FA2";
const none: VaultStatus = {
  ...answerOf("vault_status", null), state: "absent", name: null, people: 0, demo: false, slots: [], folder: "/home/wang/Quittance", keyring: true,
};
let status: VaultStatus;
let fake: Fake;
let ends: (() => void)[] = [];

beforeAll(fetchRooms, 30_000);
beforeEach(() => {
  status = none;
  session.status = null;
  route.reset();
  fake = exampleBackend({
    vault_status: () => status,
    get_preferences: () => ({ ...answerOf("get_preferences", null), language: "zh-CN" }),
    set_preferences: () => null,
    measure_passphrase: () => ({ score: 3, guesses_log10: 12.3, hint: "strength-good" }),
    create_vault: () => {
      status = { ...none, state: "open", slots: ["passphrase", "recovery"] };
      fake.happen({ op: "vault", origin: "bridge", touched: ["person"] });
      return { recovery: CODE };
    },
    first_people: () => {
      status = { ...status, people: 2, name: "小王" };
      fake.happen({ op: "add_person", touched: ["person"] });
      return "p1";
    },
  });
  ends = [keys.listen(), look.apply()];
});
afterEach(async () => {
  ends.forEach((end) => end());
  await session.endSetup();
});

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const next = (name: string) => screen.getByRole("button", { name: `下一步：${name}` });

async function toProtection(): Promise<void> {
  const user = userEvent.setup();
  render(App);
  await heading("用哪种语言");
  await waitFor(() => expect(next("账簿放在哪里")).toHaveFocus());
  await user.keyboard("{Enter}");
  await heading("账簿放在哪里");
  await waitFor(() => expect(next("怎么保护")).toHaveFocus());
  await user.keyboard("{Enter}");
  await heading("用什么锁住这本账簿");
}

async function toRecovery(): Promise<void> {
  const user = userEvent.setup();
  await toProtection();
  await waitFor(() => expect(screen.getByLabelText("口令")).toHaveFocus());
  await user.keyboard("一句只有我知道的话");
  await user.type(screen.getByLabelText("再输一次"), "一句只有我知道的话");
  await user.keyboard("{Enter}");
  await heading("把恢复码抄下来，放在安全的地方");
}

async function copyGroups(): Promise<void> {
  const user = userEvent.setup();
  for (const input of screen.getAllByLabelText(/^第 \d 组$/)) {
    const group = Number(/\d/.exec((input as HTMLInputElement).labels?.[0]?.textContent ?? "")?.[0]);
    // As people write it: small letters, and O for zero.
    await user.type(input, (CODE.split("-")[group - 1] ?? "").toLowerCase().replaceAll("0", "o"));
  }
}

test("the whole first run goes by keyboard, and ends in the room that was chosen", async () => {
  const user = userEvent.setup();
  await toRecovery();
  expect(askedOf(fake, "create_vault")).toEqual([
    { folder: "/home/wang/Quittance", passphrase: "一句只有我知道的话", keyring: false, recovery: true },
  ]);
  await copyGroups();
  await user.click(next("家里有谁"));
  await heading("家里有谁");
  expect(screen.queryByText("K7QM4")).toBeNull();
  await user.clear(screen.getByLabelText("你的称呼"));
  await user.type(screen.getByLabelText("你的称呼"), "小王");
  await user.click(screen.getByRole("button", { name: "添一个家人" }));
  await user.type(screen.getByLabelText("称呼"), "奶奶");
  await user.selectOptions(screen.getByLabelText("和你的关系"), "祖父母");
  await user.click(next("从哪里开始"));
  await heading("从哪里开始");
  expect(askedOf(fake, "first_people")).toEqual([{ me: "小王", others: [{ name: "奶奶", relation: "grandparent" }] }]);
  await user.keyboard("2");
  await waitFor(() => expect(route.room).toBe("discover"));
  expect(route.params).toEqual({ walk: "true" });
  expect(await screen.findByRole("navigation", { name: "房间" })).toBeVisible();
});

test("the code stays on screen until two of its groups were copied rightly", async () => {
  const user = userEvent.setup();
  await toRecovery();
  for (const group of CODE.split("-")) expect(screen.getByText(group)).toBeVisible();
  // The vault is open by now; that must not throw the person out of the run.
  expect(status.state).toBe("open");
  expect(next("家里有谁")).toHaveAttribute("aria-disabled", "true");
  const [first] = screen.getAllByLabelText(/^第 \d 组$/);
  await user.type(first as HTMLElement, "zzzzz");
  expect(await screen.findByText("和上面的不一样")).toBeVisible();
  await user.clear(first as HTMLElement);
  await copyGroups();
  await waitFor(() => expect(next("家里有谁")).not.toHaveAttribute("aria-disabled"));
});

test("the sheet can be printed", async () => {
  const print = vi.spyOn(page, "print").mockImplementation(() => {});
  await toRecovery();
  await userEvent.click(screen.getByRole("button", { name: "打印这一页" }));
  expect(print).toHaveBeenCalledOnce();
});

test("a passphrase that differs the second time can't be used, and its strength is said", async () => {
  const user = userEvent.setup();
  await toProtection();
  await user.type(screen.getByLabelText("口令"), "一句话");
  expect(await screen.findByText("够牢。")).toBeVisible();
  expect(screen.getByRole("meter", { name: "口令强度" })).toHaveAttribute("aria-valuenow", "4");
  await user.type(screen.getByLabelText("再输一次"), "两句话");
  expect(screen.getAllByText("两次输入的不一样").length).toBeGreaterThan(0);
  await user.keyboard("{Enter}");
  expect(askedOf(fake, "create_vault")).toEqual([]);
});

test("the keyring alone asks for no passphrase and still makes a recovery code", async () => {
  const user = userEvent.setup();
  await toProtection();
  await user.click(screen.getByRole("radio", { name: /^这台电脑的钥匙串/ }));
  await user.click(next("恢复码"));
  await heading("把恢复码抄下来，放在安全的地方");
  expect(askedOf(fake, "create_vault")).toMatchObject([{ passphrase: null, keyring: true, recovery: true }]);
});

test("a computer without a keyring says so and offers the passphrase only", async () => {
  status = { ...none, keyring: false };
  await toProtection();
  expect(screen.getByText("这台电脑的钥匙串没有回应，所以用口令")).toBeVisible();
  expect(screen.getAllByRole("radio")).toHaveLength(1);
});

test("a vault that can't be made says why, and the run goes on from there", async () => {
  const user = userEvent.setup();
  fake.answer({
    create_vault: () => {
      throw new Problem("problem-folder");
    },
  });
  await toProtection();
  await user.type(screen.getByLabelText("口令"), "一句话");
  await user.type(screen.getByLabelText("再输一次"), "一句话");
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("账簿所在的文件夹用不了");
  await user.click(screen.getByRole("button", { name: "上一步" }));
  await heading("账簿放在哪里");
});

test("a folder that already holds a vault leads to its lock", async () => {
  const user = userEvent.setup();
  render(App);
  await heading("用哪种语言");
  await user.click(next("账簿放在哪里"));
  fake.folder = "/media/usb/Quittance";
  fake.answer({
    use_folder: ({ id }) => (status = { ...none, state: "locked", slots: ["passphrase"], folder: id }),
  });
  await user.click(await screen.findByRole("button", { name: "换一个文件夹" }));
  expect(await heading("账簿已锁定")).toBeVisible();
  expect(screen.getByText("/media/usb/Quittance")).toBeVisible();
});

test("a run that was broken off after the vault was made goes on with the family", async () => {
  status = { ...none, state: "open", slots: ["passphrase", "recovery"] };
  render(App);
  await heading("家里有谁");
  expect(screen.getByText("账簿已经建好，还差这一步")).toBeVisible();
  expect(screen.queryByRole("button", { name: "上一步" })).toBeNull();
});

test("choosing English changes every word at once and is kept", async () => {
  const user = userEvent.setup();
  render(App);
  await heading("用哪种语言");
  await user.click(screen.getByRole("radio", { name: /^English/ }));
  expect(await heading("Which language")).toBeVisible();
  expect(screen.getByRole("button", { name: "Next: Where the vault is" })).toBeVisible();
  expect(askedOf(fake, "set_preferences")).toMatchObject([{ language: "en" }]);
});

test("the example family is marked as one and is deleted in one click", async () => {
  const user = userEvent.setup();
  fake.answer({
    open_example: () => (status = { ...none, state: "open", demo: true, people: 4, name: "小王" }),
    delete_example: () => (status = none),
  });
  render(App);
  await heading("用哪种语言");
  await user.click(screen.getByRole("button", { name: "先看一个示例家庭" }));
  const banner = await screen.findByRole("complementary", { name: "示例家庭" });
  expect(banner).toHaveTextContent("内容都是编的");
  await user.click(within(banner).getByRole("button", { name: "删除示例" }));
  expect(await heading("用哪种语言")).toBeVisible();
});

test("a backup brings the family along: it is read before anybody is filled in, and the window opens", async () => {
  const user = userEvent.setup();
  status = { ...none, state: "open", slots: ["passphrase", "recovery"] };
  fake.files = ["/home/wang/a.json"];
  fake.answer({
    load_backup: () => {
      status = { ...status, people: 3, name: "小王" };
      return { records: 120, history: 40, files: 2 };
    },
  });
  render(App);
  await heading("家里有谁");
  await user.click(screen.getByRole("button", { name: "读入 JSON 备份" }));
  await waitFor(() => expect(askedOf(fake, "load_backup")).toEqual([{ path: "/home/wang/a.json" }]));
  await waitFor(() => expect(screen.queryByRole("heading", { level: 1, name: "家里有谁" })).toBeNull());
  expect(askedOf(fake, "first_people")).toEqual([]);
  expect(await screen.findByText(/读回了 120 条记录/)).toBeVisible();
});

test("a file that is no backup is refused with a sentence, and the first run goes on", async () => {
  const user = userEvent.setup();
  status = { ...none, state: "open", slots: ["passphrase", "recovery"] };
  fake.files = ["/home/wang/a.json"];
  fake.answer({ load_backup: () => Promise.reject(new Problem("problem-backup", { what: "other-file", at: "" })) });
  render(App);
  await heading("家里有谁");
  await user.click(screen.getByRole("button", { name: "读入 JSON 备份" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("备份");
  await user.click(next("从哪里开始"));
  await heading("从哪里开始");
  expect(screen.getByRole("button", { name: /读入 JSON 备份/ })).toBeVisible();
});
