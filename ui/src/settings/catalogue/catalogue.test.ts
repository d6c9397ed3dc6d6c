import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { EDITIONS, LOADED, ownWords, PREVIEW, PUBLIC, SHELF, SIGNER } from "../../catalogue/testing/own";
import { Problem } from "../../lib/bridge";
import { route } from "../../lib/route.svelte";
import { askedOf, exampleBackend } from "../../lib/testing/example";
import type { Answers, Fake } from "../../lib/testing/fake";
import Stage from "../../lib/testing/Stage.svelte";
import { toasts } from "../../lib/toasts.svelte";
import { words } from "../../lib/words.svelte";
import { provider } from "../palette";
import Room from "../Room.svelte";

const PACK = "/home/wang/quittance-2026-03-01.qpack";
const noKey = () => Promise.reject(new Problem("problem-field-missing", { field: "key" }));
const faulty = (zh: string, en: string, remedy: { zh: string; en: string }) => Promise.reject(new Problem("problem-faulty", { what: { zh, en }, remedy }));

let fake: Fake;
function open(more: Answers = {}): void {
  route.go("settings", { section: "catalogue" });
  fake = exampleBackend(ownWords(more));
  render(Stage, { room: Room });
}

beforeEach(() => {
  route.reset();
  toasts.clear();
});

async function load(user: ReturnType<typeof userEvent.setup>, name = "载入新版"): Promise<HTMLElement> {
  fake.files = [PACK];
  await user.click(await screen.findByRole("button", { name }));
  return screen.findByRole("dialog", { name });
}

test("it says which catalogue is in use, of which day, and what of one’s own lies over it", async () => {
  open({ get_editions: () => LOADED });
  const rows = (await screen.findAllByRole("listitem")).map((row) => row.textContent);
  expect(rows[0]).toMatch(/随程序来的.*2026-02-13.*177 个服务.*没在用/s);
  expect(rows[1]).toMatch(/自己载入的.*2026-03-01.*181 个服务.*E7620F1842B4E81F.*在用/s);
  expect(screen.getByText(/你更正过 2 处/)).toBeVisible();
  expect(screen.getByRole("button", { name: "嘀嗒出行" })).toBeVisible();
});

test("the first time the key is asked for, checked, shown, and has to be compared before anything is taken", async () => {
  const user = userEvent.setup();
  open({ preview_edition: ({ key }) => (key === null ? noKey() : PREVIEW), load_edition: () => PREVIEW });
  const dialog = await load(user);
  const field = await within(dialog).findByRole("textbox", { name: "公钥" });
  expect(dialog).toHaveTextContent("quittance-2026-03-01.qpack");
  await user.click(within(dialog).getByRole("button", { name: "用它核对" }));
  expect(within(dialog).getByText("还没有给公钥")).toBeVisible();
  await user.type(field, `${PUBLIC}{Enter}`);
  expect(await within(dialog).findByText(`第一次用公钥 ${SIGNER}`)).toBeVisible();
  expect(within(dialog).getByText(PUBLIC)).toBeVisible();
  expect(askedOf(fake, "preview_edition").at(-1)).toEqual({ path: PACK, signature: null, key: PUBLIC, older: false });
  // Named, so that nobody has to guess what a newer edition does.
  expect(dialog).toHaveTextContent(/新增 4 个 ?悦购优选、好记账、跑跑卡、轻听/);
  expect(dialog).toHaveTextContent("去掉了、家里还用着所以留着的 1 个");
  const take = within(dialog).getByRole("button", { name: "信任公钥，用这一版" });
  await user.click(take);
  expect(within(dialog).getByText("先核对公钥")).toBeVisible();
  expect(askedOf(fake, "load_edition")).toEqual([]);
  await user.click(within(dialog).getByRole("checkbox", { name: "我核对过，就是这一个" }));
  await user.click(take);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(askedOf(fake, "load_edition")).toEqual([{ path: PACK, signature: null, key: PUBLIC, older: false }]);
});

test("the key may be read from its file", async () => {
  const user = userEvent.setup();
  open({ preview_edition: ({ key }) => (key === null ? noKey() : PREVIEW) });
  const dialog = await load(user);
  fake.files = ["/home/wang/minisign.pub"];
  await user.click(await within(dialog).findByRole("button", { name: "选公钥文件" }));
  expect(await within(dialog).findByText("公钥读自 minisign.pub")).toBeVisible();
  expect(askedOf(fake, "preview_edition").at(-1)).toMatchObject({ key: "/home/wang/minisign.pub" });
});

test("another key than a trusted one is refused with both ids; the second publisher’s key can be given, compared and trusted", async () => {
  const user = userEvent.setup();
  words.language = "en";
  const stranger = () => Promise.reject(new Problem("problem-unknown-signer", { signed: "1111222233334444", trusted: SIGNER }));
  open({
    get_editions: () => LOADED,
    preview_edition: ({ key }) => (key === null ? stranger() : { ...PREVIEW, signer: "1111222233334444", new_key: true }),
  });
  const dialog = await load(user, "Load a newer one");
  expect(await within(dialog).findByRole("alert")).toHaveTextContent(`signed by key 1111222233334444, not by one that is trusted (${SIGNER})`);
  expect(within(dialog).queryByRole("button", { name: /Use this one|Trust the key/ })).toBeNull();
  expect(within(dialog).getByText(/Keys trusted before stay trusted/)).toBeVisible();
  await user.type(within(dialog).getByRole("textbox", { name: "Public key" }), PUBLIC);
  await user.click(within(dialog).getByRole("button", { name: "Check with it" }));
  await user.click(await within(dialog).findByRole("checkbox", { name: "I compared it, it is this one" }));
  await user.click(within(dialog).getByRole("button", { name: /Trust the key/ }));
  await waitFor(() => expect(askedOf(fake, "load_edition")).toEqual([{ path: PACK, signature: null, key: PUBLIC, older: false }]));
});

test("without a signature beside it another file is chosen; an older edition is taken only when one insists", async () => {
  const user = userEvent.setup();
  const known = { ...PREVIEW, new_key: false };
  open({
    preview_edition: ({ signature, older }) =>
      signature === null ? faulty("目录包没有签名，不会使用。", "Unsigned.", { zh: "把同名的 .minisig 文件放在旁边。", en: "" })
      : older ? known
      : faulty("目录包是 2026-01-01 的，比正在用的（2026-02-13）旧。", "Older.", { zh: "", en: "" }),
  });
  const dialog = await load(user);
  expect(await within(dialog).findByRole("alert")).toHaveTextContent("目录包没有签名");
  fake.files = ["/home/wang/a.minisig"];
  await user.click(within(dialog).getAllByRole("button", { name: "另选" })[1] as HTMLElement);
  await waitFor(() => expect(within(dialog).getByRole("alert")).toHaveTextContent("比正在用的（2026-02-13）旧"));
  await user.click(within(dialog).getByRole("checkbox", { name: "比在用的旧，也要用这一版" }));
  expect(await within(dialog).findByRole("button", { name: "用这一版" })).toBeVisible();
  expect(askedOf(fake, "preview_edition").at(-1)).toEqual({ path: PACK, signature: "/home/wang/a.minisig", key: null, older: true });
});

test("one goes back to the program’s own, and stops trusting a key, each after one question", async () => {
  const user = userEvent.setup();
  open({ get_editions: () => LOADED });
  await user.click(await screen.findByRole("button", { name: "换回随程序来的" }));
  const asked = await screen.findByRole("dialog", { name: "换回随程序来的服务库？" });
  expect(asked).toHaveTextContent("打过的勾都不动");
  await user.click(within(asked).getByRole("button", { name: "换回随程序来的" }));
  await waitFor(() => expect(askedOf(fake, "remove_edition")).toHaveLength(1));
  await user.click(screen.getByRole("button", { name: `不再信任公钥 ${SIGNER}` }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "不再信任" }));
  await waitFor(() => expect(askedOf(fake, "forget_key")).toEqual([{ id: SIGNER }]));
});

test("a second shelf is loaded, says what it is, and is taken away; what is no such list is said there", async () => {
  const user = userEvent.setup();
  open({ load_shelf: () => faulty("这不是这种清单。", "It is no such list.", { zh: "选 sites.json。", en: "" }) });
  expect(await screen.findByText("没有载入清单。")).toBeVisible();
  fake.files = ["/home/wang/sites.json"];
  await user.click(screen.getByRole("button", { name: "载入清单" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("这不是这种清单。");
  fake.answer({ load_shelf: () => EDITIONS, get_editions: () => ({ ...EDITIONS, shelf: SHELF }) });
  await user.click(screen.getByRole("button", { name: "载入清单" }));
  fake.happen({ touched: ["second_shelf"] });
  expect(await screen.findByText(/2,591 个服务，服务库没有的 2,540 个；3 条用不上/)).toBeVisible();
  expect(askedOf(fake, "load_shelf").at(-1)).toEqual({ path: "/home/wang/sites.json" });
  await user.click(screen.getByRole("button", { name: "拿掉" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "拿掉" }));
  await waitFor(() => expect(askedOf(fake, "remove_shelf")).toHaveLength(1));
});

test("what is wanted is copied as plain names, without accounts or people", async () => {
  const user = userEvent.setup();
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  open();
  expect(await screen.findByText("2 个账号")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "复制名单" }));
  expect(write).toHaveBeenCalledWith("悦购优选\n某某金服");
});

test("when it can’t be read it says so and reads again; the palette finds it in either language", async () => {
  const user = userEvent.setup();
  open({ get_editions: () => Promise.reject(new Problem("problem-locked")), list_wanted: () => [] });
  expect(await screen.findByRole("alert")).toHaveTextContent("账簿锁着");
  fake.answer({ get_editions: () => EDITIONS });
  await user.click(screen.getByRole("button", { name: "再试一次" }));
  expect(await screen.findByText("还没有。第一次载入时会问你。")).toBeVisible();
  expect(screen.getByText("没有缺的。")).toBeVisible();
  for (const typed of ["fwk", "shelf", "服务库"]) expect((await provider.find(typed)).map(({ id }) => id)).toContain("catalogue");
});
