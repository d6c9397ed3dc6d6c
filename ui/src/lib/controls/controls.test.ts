import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet, tick } from "svelte";
import { expect, test, vi } from "vitest";
import { Problem } from "../problem";
import { privacy } from "../privacy.svelte";
import { fakeBackend } from "../testing/fake";
import { words } from "../words.svelte";
import Combobox from "./Combobox.svelte";
import DateInput from "./DateInput.svelte";
import Dialog from "./Dialog.svelte";
import ErrorNote from "./ErrorNote.svelte";
import Masked from "./Masked.svelte";
import Menu from "./Menu.svelte";
import ProofDrop from "./ProofDrop.svelte";
import Segmented from "./Segmented.svelte";
import StateBadge from "./StateBadge.svelte";
import TextInput from "./TextInput.svelte";
import VirtualList from "./VirtualList.svelte";

test("a state is a word in the language in force, and follows when it changes", async () => {
  render(StateBadge, { state: "cooling_off" });
  expect(screen.getByText("冷静期")).toBeVisible();
  words.language = "en";
  await tick();
  expect(screen.getByText("Cooling off")).toBeVisible();
});

test("a masked value shows on a click and hides on the next", async () => {
  const user = userEvent.setup();
  render(Masked, { value: "138••••2201", reveal: () => Promise.resolve("13800002201") });
  const value = screen.getByRole("button");
  expect(value).toHaveTextContent("138••••2201");
  await user.click(value);
  expect(value).toHaveTextContent("13800002201");
  await user.click(value);
  expect(value).toHaveTextContent("138••••2201");
});

test("a masked value is hidden again when it is left, and when everything must be hidden", async () => {
  const user = userEvent.setup();
  render(Masked, { value: "138••••2201", reveal: () => Promise.resolve("13800002201") });
  const value = screen.getByRole("button");
  value.focus();
  await user.keyboard("{Enter}");
  expect(value).toHaveTextContent("13800002201");
  await fireEvent.blur(value);
  expect(value).toHaveTextContent("138••••2201");
  await user.click(value);
  privacy.hideAll();
  await tick();
  expect(value).toHaveTextContent("138••••2201");
});

test("a value that arrives after the person let go is not shown", async () => {
  let arrive: (value: string) => void = () => {};
  render(Masked, { value: "138••••2201", reveal: () => new Promise<string>((resolve) => (arrive = resolve)) });
  const value = screen.getByRole("button");
  await fireEvent.pointerDown(value, { button: 0 });
  await fireEvent.blur(value);
  arrive("13800002201");
  await tick();
  expect(value).toHaveTextContent("138••••2201");
});

test("behind the curtain not even the mask shows digits, and nothing can be revealed", async () => {
  const user = userEvent.setup();
  const reveal = vi.fn(() => Promise.resolve("13800002201"));
  render(Masked, { value: "138••••2201", reveal });
  privacy.toggle();
  await tick();
  const value = screen.getByRole("button");
  await user.click(value);
  expect(value).toHaveTextContent("••••••••");
  expect(reveal).not.toHaveBeenCalled();
  privacy.toggle();
});

test("a day is taken as people type it, and written back as one form", async () => {
  const user = userEvent.setup();
  const onpick = vi.fn();
  render(DateInput, { label: "日期", value: "", onpick });
  const field = screen.getByLabelText("日期");
  await user.type(field, "2026/3/7");
  await user.tab();
  expect(onpick).toHaveBeenLastCalledWith("2026-03-07");
  expect(field).toHaveValue("2026-03-07");
});

test("a day that is none stays to be mended, with a word about it, and gives nothing", async () => {
  const user = userEvent.setup();
  const onpick = vi.fn();
  render(DateInput, { label: "日期", value: "", onpick });
  const field = screen.getByLabelText("日期");
  await user.type(field, "2026-02-30");
  await user.tab();
  expect(field).toHaveValue("2026-02-30");
  expect(field).toBeInvalid();
  expect(screen.getByText(/看不出是哪一天/)).toBeVisible();
  expect(onpick).not.toHaveBeenCalled();
});

test("up and down move a date by a day, within its bounds", async () => {
  const user = userEvent.setup();
  render(DateInput, { label: "日期", value: "2026-02-28", max: "2026-03-01" });
  const field = screen.getByLabelText("日期");
  await user.click(field);
  await user.keyboard("{ArrowUp}");
  expect(field).toHaveValue("2026-03-01");
  await user.keyboard("{ArrowUp}");
  expect(screen.getByText("不能晚于 2026-03-01")).toBeVisible();
});

test("arrow keys choose in a row of choices", async () => {
  const user = userEvent.setup();
  const onpick = vi.fn();
  render(Segmented, {
    label: "怎样",
    value: "lost",
    options: [
      { id: "lost", label: "丢了" },
      { id: "stolen", label: "被偷" },
    ],
    onpick,
  });
  await user.tab();
  await user.keyboard("{ArrowRight}");
  expect(onpick).toHaveBeenCalledWith("stolen");
  expect(screen.getByRole("radio", { name: "被偷" })).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(onpick).toHaveBeenLastCalledWith("lost");
});

const services = [
  { id: "alipay", label: "支付宝" },
  { id: "alipay-hk", label: "AlipayHK" },
];

test("a service is found by typing and taken with Enter", async () => {
  const user = userEvent.setup();
  const find = vi.fn(() => Promise.resolve(services));
  const onpick = vi.fn();
  render(Combobox, { label: "服务", value: null, find, onpick });
  const field = screen.getByRole("combobox");
  await user.type(field, "zfb");
  expect(find).toHaveBeenLastCalledWith("zfb");
  expect(await screen.findAllByRole("option")).toHaveLength(2);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onpick).toHaveBeenCalledWith(services[1]);
  expect(field).toHaveValue("AlipayHK");
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("what nobody knows can be written down as new", async () => {
  const user = userEvent.setup();
  const oncreate = vi.fn();
  render(Combobox, { label: "服务", value: null, find: () => Promise.resolve([]), oncreate });
  await user.type(screen.getByRole("combobox"), "悦购优选");
  await screen.findByText("添加“悦购优选”");
  await user.keyboard("{Enter}");
  expect(oncreate).toHaveBeenCalledWith("悦购优选");
});

test("an answer to an earlier letter does not overtake a later one", async () => {
  const user = userEvent.setup();
  const waiting = new Map<string, (items: { id: string; label: string }[]) => void>();
  render(Combobox, {
    label: "服务",
    value: null,
    find: (query: string) => new Promise<{ id: string; label: string }[]>((resolve) => waiting.set(query, resolve)),
  });
  await user.type(screen.getByRole("combobox"), "zf");
  waiting.get("zf")?.([{ id: "alipay", label: "支付宝" }]);
  await screen.findByRole("option", { name: "支付宝" });
  waiting.get("z")?.([{ id: "zhihu", label: "知乎" }]);
  await tick();
  expect(screen.queryByRole("option", { name: "知乎" })).toBeNull();
});

const row = createRawSnippet((item: () => { name: string }) => ({ render: () => `<span>${item().name}</span>` }));
const thousands = Array.from({ length: 5000 }, (_, index) => ({ id: `a${index}`, name: `账号 ${index}` }));

test("of five thousand rows only those in view exist, and a screen reader still hears how many there are", () => {
  render(VirtualList, { label: "账号", items: thousands, keyOf: (item: unknown) => (item as { id: string }).id, row: row as never });
  const rows = screen.getAllByRole("option");
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]).toHaveAttribute("aria-setsize", "5000");
});

test("a long list is walked with the keyboard from end to end", async () => {
  const user = userEvent.setup();
  const onselect = vi.fn();
  const onopen = vi.fn();
  render(VirtualList, {
    label: "账号",
    items: thousands,
    keyOf: (item: unknown) => (item as { id: string }).id,
    row: row as never,
    onselect,
    onopen,
  });
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(onopen).toHaveBeenCalledWith(thousands[1]);
  await user.keyboard("{End}");
  expect(onselect).toHaveBeenLastCalledWith(thousands[4999]);
  await user.keyboard("{Home}");
  expect(onselect).toHaveBeenLastCalledWith(thousands[0]);
});

test("a menu opens on its first item, walks round, and gives the focus back", async () => {
  const user = userEvent.setup();
  const run = vi.fn();
  render(Menu, {
    label: "更多",
    items: [
      { label: "打印", run: () => {} },
      { label: "删除", run },
    ],
  });
  const button = screen.getByRole("button", { name: "更多" });
  await user.click(button);
  expect(screen.getByRole("menuitem", { name: "打印" })).toHaveFocus();
  await user.keyboard("{ArrowUp}{Enter}");
  expect(run).toHaveBeenCalledTimes(1);
  expect(button).toHaveFocus();
  expect(screen.queryByRole("menu")).toBeNull();
});

test("a secret is dots until one looks, and dots again after", async () => {
  const user = userEvent.setup();
  render(TextInput, { label: "口令", value: "长短不一的一句话", secret: true });
  const field = screen.getByLabelText("口令");
  expect(field).toHaveAttribute("type", "password");
  await user.click(screen.getByRole("button", { name: "显示" }));
  expect(field).toHaveAttribute("type", "text");
  privacy.hideAll();
  await tick();
  expect(field).toHaveAttribute("type", "password");
});

test("an error says what, and what to do, and offers to try again", async () => {
  const user = userEvent.setup();
  const onretry = vi.fn();
  render(ErrorNote, { problem: new Problem("ui-problem-unexpected"), onretry });
  expect(screen.getByRole("alert")).toHaveTextContent("这一步没有做成");
  expect(screen.getByRole("alert")).toHaveTextContent("再试一次");
  await user.click(screen.getByRole("button", { name: "再试一次" }));
  expect(onretry).toHaveBeenCalledTimes(1);
});

test("a wish to stop is not shown as an error", () => {
  render(ErrorNote, { problem: new Problem("problem-cancelled") });
  expect(screen.queryByRole("alert")).toBeNull();
});

test("proof is taken from a dialog and from the clipboard, but not while somebody types", async () => {
  const user = userEvent.setup();
  const fake = fakeBackend();
  fake.files = ["截图.png"];
  const onproof = vi.fn();
  render(ProofDrop, { text: "把截图拖到这里", onproof });
  await user.click(screen.getByRole("button"));
  expect(onproof).toHaveBeenCalledWith({ kind: "files", paths: ["截图.png"] });

  const image = new File([new Uint8Array([1, 2, 3])], "a.png", { type: "image/png" });
  image.arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer);
  const paste = (target: Element) => fireEvent.paste(target, { clipboardData: { files: [image] } });
  const field = document.body.appendChild(document.createElement("input"));
  await paste(field);
  expect(onproof).toHaveBeenCalledTimes(1);
  await paste(document.body);
  await vi.waitFor(() => expect(onproof).toHaveBeenCalledTimes(2));
  expect(onproof.mock.lastCall?.[0]).toMatchObject({ kind: "image", type: "image/png", bytes: new Uint8Array([1, 2, 3]) });
  field.remove();
});

test("a dialog starts where something is to be done, and Escape closes it", async () => {
  const onclose = vi.fn();
  const children = createRawSnippet(() => ({ render: () => `<p><input aria-label="名字" /></p>` }));
  render(Dialog, { open: true, title: "改名", children, onclose });
  expect(screen.getByLabelText("名字")).toHaveFocus();
  screen.getByRole<HTMLDialogElement>("dialog").close();
  expect(onclose).toHaveBeenCalledTimes(1);
});
