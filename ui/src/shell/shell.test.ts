import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { Problem } from "../lib/bridge";
import type { VaultStatus } from "../lib/generated/Commands";
import { keys } from "../lib/keys.svelte";
import { page } from "../lib/page";
import { palette } from "../lib/palette.svelte";
import { privacy } from "../lib/privacy.svelte";
import { route } from "../lib/route.svelte";
import { session } from "../lib/session.svelte";
import { type Fake, fakeBackend } from "../lib/testing/fake";
import { fetchRooms } from "../lib/testing/rooms";
import { look, UNCHOSEN } from "../lib/theme.svelte";
import { toasts } from "../lib/toasts.svelte";

const open: VaultStatus = {
  state: "open", name: "小王", people: 4, demo: false, folder: "/vault", slots: ["passphrase"], keyring: false, wait: 0,
  today: "2026-03-07", version: "0.1.0",
};
const counts = { people: 4, accounts: 86, identifiers: 0, checklists: 0, findings: 0, requests: 0, keeper: "小王" };
const plain = { ...UNCHOSEN, language: "zh-CN", theme: "light", contrast: "normal" };
let status: VaultStatus;
let fake: Fake;
let end: () => void = () => {};

beforeAll(fetchRooms, 30_000);
beforeEach(() => {
  status = open;
  session.status = null;
  route.reset();
  toasts.clear();
  fake = fakeBackend({
    vault_status: () => status,
    get_preferences: () => plain,
    rail_counts: () => counts,
    lock_vault: () => {
      status = { ...open, state: "locked" };
      return null;
    },
    undo: () => "no_such_op",
    redo: () => null,
  });
  const ends = [keys.listen(), look.apply(), privacy.watch()];
  end = () => ends.forEach((stop) => stop());
});
afterEach(() => end());

test("the rail names the family and its rooms, with what waits in them", async () => {
  render(App);
  const rail = await screen.findByRole("navigation", { name: "房间" });
  expect(within(rail).getByText("小王 · 4 人")).toBeVisible();
  expect(await within(rail).findByRole("button", { name: /账号 86/ })).toBeVisible();
  expect(within(rail).getByRole("button", { name: /今日/ })).toHaveAttribute("aria-current", "page");
});

test("g and a letter changes the room, Alt Left comes back", async () => {
  const user = userEvent.setup();
  render(App);
  const rail = await screen.findByRole("navigation", { name: "房间" });
  await user.keyboard("gc");
  expect(within(rail).getByRole("button", { name: /清单/ })).toHaveAttribute("aria-current", "page");
  await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  expect(within(rail).getByRole("button", { name: /今日/ })).toHaveAttribute("aria-current", "page");
});

test("a change made here offers undo; undoing says what was taken back and offers redo", async () => {
  const user = userEvent.setup();
  render(App);
  await screen.findByRole("navigation");
  fake.happen({ op: "no_such_op", touched: ["account"], origin: "window" });
  await user.click(await screen.findByRole("button", { name: "撤销" }));
  expect(await screen.findByText("已撤销：已改好")).toBeVisible();
  expect(fake.asked.map(({ name }) => name)).toContain("undo");
  await user.click(screen.getByRole("button", { name: "重做" }));
  expect(await screen.findByText("没有可以重做的了")).toBeVisible();
});

test("a change that shuts accounts says which, and stays until it was seen", async () => {
  render(App);
  await screen.findByRole("navigation");
  const shut = ["微信", "WPS Office", "美团", "滴滴出行", "知乎"].map((name, at) => ({ account: `${at}`, name: { zh: name, en: name } }));
  fake.happen({ op: "unbind", subject: { zh: "微信", en: "WeChat" }, touched: ["binding"], origin: "window", shut });
  const said = await screen.findByRole("alert");
  expect(said).toHaveTextContent("从此进不去：微信、WPS Office、美团、滴滴出行、另外 1 个");
  expect(within(said).getByRole("button", { name: "撤销" })).toBeVisible();
});

test("a change made elsewhere refreshes the counts and says nothing", async () => {
  render(App);
  await screen.findByRole("button", { name: /账号 86/ });
  fake.answer({ rail_counts: () => ({ ...counts, accounts: 87 }) });
  fake.happen({ touched: ["account"], origin: "cli" });
  expect(await screen.findByRole("button", { name: /账号 87/ })).toBeVisible();
  expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
});

test("locking leaves nothing of the vault on screen", async () => {
  const user = userEvent.setup();
  render(App);
  await screen.findByText("小王 · 4 人");
  route.go("accounts", { account: "a" });
  await user.keyboard("{Control>}l{/Control}");
  await waitFor(() => expect(screen.queryByText("小王 · 4 人")).toBeNull());
  expect(route.room).toBe("today");
});

test("a lock throws the page away, and with it whatever it remembers", async () => {
  const user = userEvent.setup();
  render(App);
  await screen.findByText("小王 · 4 人");
  await user.keyboard("{Control>}l{/Control}");
  await waitFor(() => expect(page.reload).toHaveBeenCalled());
});

test("the example family has no lock: nobody knows its passphrase", async () => {
  const user = userEvent.setup();
  status = { ...open, demo: true };
  render(App);
  await screen.findByRole("complementary", { name: "示例家庭" });
  await user.keyboard("{Control>}l{/Control}");
  expect(await screen.findByText(/示例不上锁/)).toBeVisible();
  expect(fake.asked.map(({ name }) => name)).not.toContain("lock_vault");
});

test("a lock that came from the core is noticed", async () => {
  render(App);
  await screen.findByText("小王 · 4 人");
  status = { ...open, state: "locked" };
  fake.happen({ op: "lock", touched: ["account"], origin: "bridge" });
  await waitFor(() => expect(screen.queryByText("小王 · 4 人")).toBeNull());
});

test("when the core does not answer, the window says so and tries again", async () => {
  const user = userEvent.setup();
  fake.answer({
    vault_status: () => {
      throw new Problem("ui-problem-unexpected");
    },
  });
  render(App);
  const retry = await screen.findByRole("button", { name: "再试一次" });
  fake.answer({ vault_status: () => status });
  await user.click(retry);
  expect(await screen.findByText("小王 · 4 人")).toBeVisible();
});

test("Enter in the palette means what was typed, also when the answer comes later", async () => {
  const user = userEvent.setup();
  render(App);
  await screen.findByRole("navigation", { name: "房间" });
  const ran: string[] = [];
  let answer: () => void = () => {};
  const slow = new Promise<void>((resolve) => (answer = resolve));
  const find = async (query: string) => {
    if (query !== "") await slow;
    const label = query === "" ? "早先的" : "要找的";
    return [{ id: label, label, run: () => ran.push(label) }];
  };
  const end = palette.provide({ id: "slow", find });
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "zzz{Enter}");
  expect(ran, "what answers an earlier text is not taken").toEqual([]);
  answer();
  await waitFor(() => expect(ran).toEqual(["要找的"]));
  expect(screen.queryByRole("combobox")).toBeNull();
  end();
});

test("the palette finds a room by its pinyin initials and goes there", async () => {
  const user = userEvent.setup();
  render(App);
  await screen.findByRole("navigation");
  await user.keyboard("{Control>}k{/Control}");
  const field = await screen.findByRole("combobox");
  await user.type(field, "qd");
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
  await user.keyboard("{Enter}");
  expect(route.room).toBe("checklists");
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("a provider that fails leaves the others' finds", async () => {
  const ends = [
    palette.provide({ id: "bad", find: () => Promise.reject(new Problem("ui-problem-unexpected")) }),
    palette.provide({ id: "good", find: () => Promise.resolve([{ id: "a", label: "支付宝", run: () => {} }]) }),
  ];
  expect((await palette.find("zfb")).map(({ id }) => id)).toEqual(["good:a"]);
  for (const stop of ends) stop();
});

test("the curtain key marks the whole window", async () => {
  const user = userEvent.setup();
  render(App);
  await screen.findByRole("navigation");
  await user.keyboard("{Control>}h{/Control}");
  expect(document.documentElement).toHaveAttribute("data-curtain");
  await user.keyboard("{Control>}h{/Control}");
  expect(document.documentElement).not.toHaveAttribute("data-curtain");
});

test("the key sheet lists what can be pressed", async () => {
  const user = userEvent.setup();
  render(App);
  await screen.findByRole("navigation");
  await user.keyboard("?");
  const sheet = await screen.findByRole("dialog", { name: "快捷键" });
  expect(within(sheet).getByText("去哪个房间")).toBeVisible();
  expect(within(sheet).getByText("后退")).toBeVisible();
});

test("the kept look is put on the page, and the language follows at once", async () => {
  fake.answer({ get_preferences: () => ({ ...plain, language: "en", theme: "dark", contrast: "more", size: "big" }) });
  render(App);
  expect(await screen.findByText("Quittance")).toBeVisible();
  const html = document.documentElement;
  expect([html.lang, html.dataset["theme"], html.dataset["contrast"], html.dataset["size"]]).toEqual(["en", "dark", "more", "big"]);
});

test("a file let go anywhere takes one to Discover", async () => {
  render(App);
  await screen.findByRole("navigation");
  fake.drop({ kind: "over", x: 5, y: 5 });
  expect(await screen.findByText(/松手/)).toBeVisible();
  fake.drop({ kind: "drop", x: 5, y: 5, paths: ["短信.xml"] });
  await waitFor(() => expect(route.room).toBe("discover"));
  expect(screen.queryByText(/松手/)).toBeNull();
});
