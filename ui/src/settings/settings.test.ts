import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Problem } from "../lib/bridge";
import type { VaultInfo } from "../lib/generated/Commands";
import { keys } from "../lib/keys.svelte";
import { privacy } from "../lib/privacy.svelte";
import { route } from "../lib/route.svelte";
import { session } from "../lib/session.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Fake } from "../lib/testing/fake";
import { look } from "../lib/theme.svelte";
import { toasts } from "../lib/toasts.svelte";
import { provider } from "./palette";
import Room from "./Room.svelte";

const info: VaultInfo = {
  ...answerOf("vault_info", null),
  example: false,
  folder: "/home/wang/Quittance",
  slots: [
    { kind: "passphrase", created: "2026-02-01" },
    { kind: "recovery", created: "2026-02-01" },
  ],
  backups: [{ file: "20260306T093011Z-import.db", bytes: 983_040 }],
};
let fake: Fake;
let ends: (() => void)[] = [];

beforeEach(() => {
  route.reset();
  toasts.clear();
  session.status = { ...answerOf("vault_status", null), demo: false, keyring: true, slots: ["passphrase", "recovery"] };
  fake = exampleBackend({
    vault_status: () => session.status ?? answerOf("vault_status", null),
    vault_info: () => info,
    get_preferences: () => look.preferences,
    check_vault: () => 21,
    list_backups: () => info.backups,
    measure_passphrase: () => ({ score: 4, guesses_log10: 14, hint: "strength-very-good" }),
  });
  look.use({ ...answerOf("get_preferences", null), language: "zh-CN" });
  ends = [keys.listen(), look.apply()];
});
afterEach(() => ends.forEach((end) => end()));

const show = (section: string) => render(Room, { params: { section } });
const said = () => toasts.shown.map(({ text }) => text);

test("the parts are walked with the arrow keys, and each is where its address says", async () => {
  const user = userEvent.setup();
  route.go("settings", {});
  const room = render(Room, { params: {} });
  const first = screen.getByRole("tab", { name: "账簿" });
  expect(first).toHaveAttribute("aria-selected", "true");
  first.focus();
  await user.keyboard("{ArrowDown}");
  expect(route.params).toEqual({ section: "family" });
  await room.rerender({ params: route.params });
  expect(screen.getByRole("tab", { name: "家人与设备" })).toHaveFocus();
  expect(await screen.findByText("小王的红米")).toBeVisible();
});

test("the vault is checked, and the answer is a sentence", async () => {
  const user = userEvent.setup();
  show("vault");
  await user.click(await screen.findByRole("button", { name: "现在检查" }));
  expect(await screen.findByText(/完好。历史共 21 条/)).toBeVisible();
  fake.answer({
    check_vault: () => {
      throw new Problem("problem-history-broken", { entry: 7 });
    },
  });
  await user.click(screen.getByRole("button", { name: "现在检查" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("7");
  expect(screen.queryByText(/完好/)).toBeNull();
});

test("a new passphrase needs the old one and to be typed twice alike", async () => {
  const user = userEvent.setup();
  show("vault");
  await user.click(await screen.findByRole("button", { name: "换口令" }));
  const dialog = await screen.findByRole("dialog", { name: "换口令" });
  await user.type(within(dialog).getByLabelText("现在的口令"), "旧的一句");
  await user.type(within(dialog).getByLabelText("新口令"), "新的一句");
  const change = within(dialog).getByRole("button", { name: "换成新口令" });
  await user.click(change);
  expect(askedOf(fake, "change_passphrase")).toEqual([]);
  await user.type(within(dialog).getByLabelText("再输一次"), "新的一句");
  await user.click(change);
  await waitFor(() => expect(askedOf(fake, "change_passphrase")).toEqual([{ old: "旧的一句", new: "新的一句" }]));
  await waitFor(() => expect(said()).toContain("口令已换好"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a wrong old passphrase is said in the form, which stays", async () => {
  const user = userEvent.setup();
  fake.answer({
    change_passphrase: () => {
      throw new Problem("problem-wrong-passphrase");
    },
  });
  show("vault");
  await user.click(await screen.findByRole("button", { name: "换口令" }));
  await user.type(screen.getByLabelText("现在的口令"), "不对");
  await user.type(screen.getByLabelText("新口令"), "新");
  await user.type(screen.getByLabelText("再输一次"), "新");
  await user.click(screen.getByRole("button", { name: "换成新口令" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("口令不对");
  expect(screen.getByRole("dialog")).toBeVisible();
});

test("a new recovery code is shown once and has to be copied before it can be put away", async () => {
  const user = userEvent.setup();
  fake.answer({ renew_recovery: () => ({ recovery: "K7QM4-29XDA-VH4T7-8ZRBX-N3WC1-5PJY9-E6FA2" }) });
  show("vault");
  await user.click(await screen.findByRole("button", { name: "换一张新的" }));
  await user.type(screen.getByLabelText("现在的口令"), "一句话");
  await user.click(screen.getByRole("button", { name: "做一张新的" }));
  expect(await screen.findByText("VH4T7")).toBeVisible();
  const done = screen.getByRole("button", { name: "抄好了" });
  expect(done).toHaveAttribute("aria-disabled", "true");
  for (const input of screen.getAllByLabelText(/^第 \d 组$/)) {
    const group = Number(/\d/.exec((input as HTMLInputElement).labels?.[0]?.textContent ?? "")?.[0]);
    await user.type(input, "K7QM4-29XDA-VH4T7-8ZRBX-N3WC1-5PJY9-E6FA2".split("-")[group - 1] ?? "");
  }
  await user.click(done);
  expect(screen.queryByText("VH4T7")).toBeNull();
});

test("the keyring can be added, and the way in says so", async () => {
  const user = userEvent.setup();
  show("vault");
  await user.click(await screen.findByRole("button", { name: "用上钥匙串" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("现在的口令"), "一句话");
  await user.click(within(dialog).getByRole("button", { name: "用上钥匙串" }));
  await waitFor(() => expect(askedOf(fake, "add_keyring")).toEqual([{ with: "passphrase", secret: "一句话" }]));
});

test("the last way in is refused with its reason", async () => {
  const user = userEvent.setup();
  fake.answer({
    remove_slot: () => {
      throw new Problem("problem-last-slot");
    },
  });
  show("vault");
  await user.click(await screen.findByRole("button", { name: "去掉恢复码" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "去掉" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/至少|留/);
});

test("a backup is restored with proof", async () => {
  const user = userEvent.setup();
  fake.answer({ restore_backup: () => answerOf("vault_status", null) });
  show("vault");
  await user.click(await screen.findByRole("button", { name: /^恢复 3月6日/ }));
  await user.type(await screen.findByLabelText("现在的口令"), "一句话");
  await user.click(screen.getByRole("button", { name: "恢复这一份" }));
  await waitFor(() =>
    expect(askedOf(fake, "restore_backup")).toEqual([{ file: "20260306T093011Z-import.db", with: "passphrase", secret: "一句话" }]),
  );
});

test("the example's ways in are only looked at", async () => {
  fake.answer({ vault_info: () => ({ ...info, example: true }) });
  show("vault");
  expect(await screen.findByText("示例家庭没有自己的锁，这里只看看。")).toBeVisible();
  expect(screen.queryByRole("button", { name: "换口令" })).toBeNull();
});

test("a person and a device are added, corrected and removed", async () => {
  const user = userEvent.setup();
  show("family");
  await user.click(await screen.findByRole("button", { name: "添一个家人" }));
  await user.type(screen.getByLabelText("称呼"), " 爷爷 ");
  await user.selectOptions(screen.getByLabelText("和你的关系"), "祖父母");
  await user.click(screen.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(askedOf(fake, "add_person")).toEqual([{ name: "爷爷", relation: "grandparent", note: null }]));

  await user.click(screen.getByRole("button", { name: "旧荣耀：更多" }));
  await user.click(screen.getByRole("menuitem", { name: "修改" }));
  await user.type(screen.getByLabelText("系统用户或应用分身"), "分身一{Enter}分身二{Enter}");
  await user.click(screen.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(askedOf(fake, "edit_device")).toMatchObject([{ id: answerOf("get_family", null).devices.find(({ name }) => name === "旧荣耀")?.id, draft: { name: "旧荣耀", profiles: ["分身一", "分身二"] } }]));

  fake.answer({
    remove_person: () => {
      throw new Problem("problem-in-use", { kind: "person", count: 5 });
    },
  });
  await user.click(screen.getByRole("button", { name: "妈妈：更多" }));
  await user.click(screen.getByRole("menuitem", { name: "删除" }));
  await waitFor(() => expect(said().join()).toMatch(/5/));
});

test("there is one keeper: nobody else can become it", async () => {
  const user = userEvent.setup();
  show("family");
  await user.click(await screen.findByRole("button", { name: "添一个家人" }));
  expect(within(screen.getByLabelText("和你的关系")).queryByRole("option", { name: "本人" })).toBeNull();
});

test("language and look change at once and are kept", async () => {
  const user = userEvent.setup();
  show("look");
  await user.click(screen.getByRole("radio", { name: "深色" }));
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await user.click(screen.getByRole("radio", { name: "English" }));
  expect(await screen.findByText("Each choice takes effect at once.")).toBeVisible();
  expect(askedOf(fake, "set_preferences").at(-1)).toMatchObject({ language: "en", theme: "dark", lock_after: 5 });
});

test("the minutes until the lock are chosen, and the curtain is drawn from here", async () => {
  const user = userEvent.setup();
  show("privacy");
  await user.selectOptions(screen.getByLabelText("多久没动就锁"), "不自动锁");
  expect(look.lockAfter).toBe(0);
  expect(await screen.findByText("人离开时，记得自己锁。")).toBeVisible();
  await user.click(screen.getByRole("switch", { name: "现在遮住" }));
  expect(privacy.curtain).toBe(true);
  privacy.toggle();
});

test("the history says what was done and what an undo would take back", async () => {
  const user = userEvent.setup();
  const [latest] = answerOf("list_history", { limit: 50 });
  if (latest === undefined) throw new Error("the example has a history");
  fake.answer({
    list_history: () => [
      { ...latest, seq: 3, kind: "undo", op: "add_account", subject: { zh: "微博", en: "Weibo" } },
      { ...latest, seq: 2, op: "add_account", subject: { zh: "微博", en: "Weibo" }, stands: false },
      { ...latest, seq: 1, op: "add_person", subject: { zh: "小王", en: "小王" }, origin: "cli" },
    ],
  });
  show("history");
  expect(await screen.findByText("已撤销：添加微博账号")).toBeVisible();
  expect(screen.getByText("已撤销", { exact: true })).toBeVisible();
  expect(screen.getByText("命令行")).toBeVisible();
  expect(screen.getByText(/^下一个撤销的是：/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(askedOf(fake, "undo")).toHaveLength(1);
});

test("about says the version, what is known and how old it is, in both languages", async () => {
  show("about");
  expect(screen.getByText("版本 0.1.0")).toBeVisible();
  const services = answerOf("list_services", null);
  expect(await screen.findByText(new RegExp(`^共 ${services.length} 个服务`))).toBeVisible();
  look.language = "en";
  expect(await screen.findByText(new RegExp(`^${services.length} services`))).toBeVisible();
  expect(screen.getByText(/the program opens no connection/)).toBeVisible();
});

test("the palette finds a part by its pinyin initials", async () => {
  const [found] = await provider.find("bf");
  found?.run();
  expect([route.room, route.params]).toEqual(["settings", { section: "vault" }]);
  expect(await provider.find("")).toEqual([]);
});
