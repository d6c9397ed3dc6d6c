import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toBase64 } from "../lib/base64";
import { atNoon, onDay, sayCaptured } from "../lib/evidence/moment";
import { keys } from "../lib/keys.svelte";
import { route } from "../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../lib/testing/example";
import type { Answers, Fake } from "../lib/testing/fake";
import Stage from "../lib/testing/Stage.svelte";
import { toasts } from "../lib/toasts.svelte";
import { words } from "../lib/words.svelte";
import Room from "./Room.svelte";

vi.setConfig({ testTimeout: 30_000 });

let end: () => void = () => {};
beforeEach(() => {
  route.reset();
  toasts.clear();
  end = keys.listen();
});
afterEach(() => end());

const all = answerOf("list_evidence", { account: null, step: null, request: null, incident: null });
function pieceOf(title: string): string {
  const found = all.pieces.find((piece) => piece.title.includes(title));
  if (found === undefined) throw new Error(`the example has no evidence ${title}`);
  return found.id;
}
function open(params: Record<string, string> = {}, more: Answers = {}): Fake {
  const fake = exampleBackend(more);
  route.go("evidence", params);
  render(Stage, { room: Room });
  return fake;
}

test("the list says what each piece proves, and the first is shown beside it", async () => {
  open();
  const list = await screen.findByRole("listbox", { name: "证据，新的在前" });
  expect(within(list).getAllByRole("option")).toHaveLength(all.pieces.length);
  expect(within(list).getByRole("option", { name: /注销页面列出的材料/ })).toHaveTextContent("浮生为卿歌");
  expect(await screen.findByText(all.pieces[0]?.sha256 ?? "")).toBeVisible();
});

test("a picture is shown as a picture, with when it was captured, its hash and what it proves", async () => {
  open({ id: pieceOf("注销页面") });
  const image = await screen.findByRole("img", { name: "注销页面列出的材料的画面" });
  expect(image.getAttribute("src")).toMatch(/^data:image\/png;base64,/);
  expect(screen.getByText("障碍：索要的比注册时多")).toBeVisible();
  expect(screen.getByText(/刚重算过/)).toBeVisible();
  expect(screen.getByText("自己写的")).toBeVisible();
});

test("a mail is read as a mail, and its source can be seen as plain text", async () => {
  const user = userEvent.setup();
  open({ id: pieceOf("客服回信") });
  expect(await screen.findByText("回复：关于注销账号")).toBeVisible();
  expect(screen.getByText(/请提供身份证正反面照片/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "看原文" }));
  expect(await screen.findByText(/Content-Transfer-Encoding/)).toBeVisible();
});

test("what can't be shown in the window says so, and can be exported", async () => {
  const user = userEvent.setup();
  const id = pieceOf("注销页面");
  const fake = open({ id }, {
    show_evidence: () => ({ id, shown: "pdf", media: "application/pdf", data: null, text: null, cut: false, mail: null }),
    export_evidence: ({ ids, path }) => ids.map((one) => ({ id: one, path, sha256: "" })),
  });
  expect(await screen.findByText("PDF 不在窗口里打开，存出来看。")).toBeVisible();
  fake.saveTo = "/home/wang/page.png";
  await user.click(screen.getByRole("button", { name: "存出来" }));
  await waitFor(() => expect(askedOf(fake, "export_evidence")).toEqual([{ ids: [id], path: "/home/wang/page.png", replace: true }]));
  await waitFor(() => expect(toasts.shown[0]?.text).toBe("存到了 page.png"));
});

test("a mail or page that carries a script is shown as words, never as a page", async () => {
  const id = pieceOf("注销页面");
  open({ id }, { show_evidence: () => ({ id, shown: "text", media: "text/html", data: null, text: "<script>window.ran = true</script><b>嗨</b>", cut: true, mail: null }) });
  expect(await screen.findByText(/<script>window\.ran/)).toBeVisible();
  expect(document.querySelector("pre b")).toBeNull();
  expect("ran" in window).toBe(false);
  expect(screen.getByText("后面还有，存出来看全文。")).toBeVisible();
});

test("files are taken by their paths, with the account they are about", async () => {
  const user = userEvent.setup();
  const account = all.pieces.find((piece) => piece.title.includes("注销页面"))?.account ?? "";
  const fake = open({ account }, { add_evidence_files: () => ["new"] });
  fake.files = ["/home/wang/截图.png"];
  await user.click(await screen.findByRole("button", { name: /拖到这里/ }));
  await waitFor(() => expect(askedOf(fake, "add_evidence_files")).toMatchObject([{ paths: ["/home/wang/截图.png"], draft: { account } }]));
});

test("a limit that is passed is said, and nothing was kept", async () => {
  const user = userEvent.setup();
  const fake = open({}, {
    add_evidence_files: () => {
      throw { key: "problem-too-large", args: { what: "file", limit: "50 MB" } };
    },
  });
  fake.files = ["/home/wang/录像.mp4"];
  await user.click(await screen.findByRole("button", { name: /一个文件最多 50 MB/ }));
  await waitFor(() => expect(toasts.shown.some(({ urgent }) => urgent)).toBe(true));
  expect(screen.getAllByRole("option")).toHaveLength(all.pieces.length);
});

test("what the hotline said can be written down, with its day", async () => {
  const user = userEvent.setup();
  const fake = open();
  await screen.findByRole("listbox");
  await user.keyboard("n");
  const dialog = within(await screen.findByRole("dialog", { name: "写一段话" }));
  await user.click(dialog.getByRole("button", { name: "留作证据" }));
  expect(askedOf(fake, "add_evidence_note")).toEqual([]);
  await user.type(dialog.getByRole("textbox", { name: /对方怎么说的/ }), "只能邮寄");
  await user.click(dialog.getByRole("button", { name: "留作证据" }));
  await waitFor(() => expect(askedOf(fake, "add_evidence_note")).toMatchObject([{ text: "只能邮寄" }]));
  expect(askedOf(fake, "add_evidence_note")[0]?.draft.captured).toMatch(/^2026-03-07T12:00:00[+-]/);
});

test("the check of all hashes says in one sentence that all is well", async () => {
  const user = userEvent.setup();
  open();
  await screen.findByRole("listbox");
  await user.keyboard("v");
  expect(await screen.findByRole("alert")).toHaveTextContent(`${all.pieces.length} 份证据都和放进来时一样`);
});

test("a changed byte is named with what to do, and leads to the piece", async () => {
  const user = userEvent.setup();
  const id = pieceOf("客服热线");
  open({}, { verify_evidence: () => ({ pieces: 4, entries: 20, broken_entry: null, differences: [{ id, title: "客服热线的答复", flaw: "bytes_changed" }] }) });
  await user.click(await screen.findByRole("button", { name: /核对全部/ }));
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("1 份证据和放进来时不一样")).toBeVisible();
  expect(alert.getByText(/恢复损坏之前的备份/)).toBeVisible();
  await user.click(alert.getByRole("button", { name: "客服热线的答复" }));
  expect(route.params.id).toBe(id);
});

test("taking a piece out is asked for once, and the list goes on", async () => {
  const user = userEvent.setup();
  const id = pieceOf("客服热线");
  const fake = open({ id });
  await user.click(await screen.findByRole("button", { name: "取出" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "取出" }));
  await waitFor(() => expect(askedOf(fake, "remove_evidence")).toEqual([{ id }]));
  await waitFor(() => expect(route.params.id).toBeUndefined());
});

test("a corrected day keeps its time, and the content is not touched", async () => {
  const user = userEvent.setup();
  const id = pieceOf("注销页面");
  const fake = open({ id });
  await user.click(await screen.findByRole("button", { name: "改说明" }));
  const dialog = within(await screen.findByRole("dialog", { name: "改说明" }));
  const day = dialog.getByRole("textbox", { name: "哪天看到的" });
  await user.clear(day);
  await user.type(day, "2026-2-18");
  await user.click(dialog.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(askedOf(fake, "edit_evidence")).toHaveLength(1));
  expect(askedOf(fake, "edit_evidence")[0]?.draft).toMatchObject({ captured: "2026-02-18T21:00:00+08:00", barrier: "B03", caption: "注销页面列出的材料" });
});

test("thousands of pieces are drawn only where they are seen", async () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ ...(all.pieces[0] as (typeof all.pieces)[number]), id: `piece-${index}` }));
  open({}, { list_evidence: () => ({ ...all, pieces: many }), get_evidence: () => many[0] as (typeof many)[number] });
  const list = await screen.findByRole("listbox");
  expect(within(list).getAllByRole("option").length).toBeLessThan(60);
});

test("without evidence the way in is shown, in English too", async () => {
  words.language = "en";
  open({}, { list_evidence: () => ({ ...all, pieces: [] }) });
  expect(await screen.findByText("No evidence yet")).toBeVisible();
  expect(screen.getByRole("button", { name: /Drop it here, or choose files/ })).toBeVisible();
});

test("bytes become base64 however many there are", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  expect(atob(toBase64(bytes)).length).toBe(100_000);
  expect(toBase64(new Uint8Array([255, 0, 1]))).toBe("/wAB");
});

test("a day given by hand becomes a moment with an offset, and a corrected day keeps its time", () => {
  expect(atNoon("2026-03-07")).toMatch(/^2026-03-07T12:00:00[+-]\d\d:\d\d$/);
  expect(onDay("2026-02-19T21:00:00+08:00", "2026-02-18")).toBe("2026-02-18T21:00:00+08:00");
});

test("a moment is said by the clock where it was captured", () => {
  expect(sayCaptured("2026-02-19T21:00:00+08:00")).toMatch(/^2026年2月19日 21:00/);
  expect(sayCaptured("2026-02-19T21:00:00-11:30")).toBe("2026年2月19日 21:00 (-11:30)");
});
