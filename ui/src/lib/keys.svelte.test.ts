import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { caps, keys, type Shortcut } from "./keys.svelte";

let ends: (() => void)[] = [];

function bind(layer: number, ...list: Shortcut[]): void {
  ends.push(keys.bind(layer, () => list));
}

function press(key: string, init: KeyboardEventInit = {}, target: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  ends = [keys.listen()];
});
afterEach(() => {
  for (const end of ends) end();
  document.body.replaceChildren();
});

test("g and then a letter goes to a room; anything else between forgets the g", () => {
  const today = vi.fn();
  const note = vi.fn();
  bind(0, { keys: "g t", label: "", run: today }, { keys: "t", label: "", run: note });
  press("g");
  press("t");
  expect([today.mock.calls.length, note.mock.calls.length]).toEqual([1, 0]);
  press("g");
  press("x");
  press("t");
  expect([today.mock.calls.length, note.mock.calls.length]).toEqual([1, 1]);
});

test("a letter typed into a field is only a letter; Ctrl K still works there", () => {
  const letter = vi.fn();
  const find = vi.fn();
  bind(0, { keys: "n", label: "", run: letter }, { keys: "Mod+K", label: "", typing: true, run: find });
  const field = document.body.appendChild(document.createElement("input"));
  press("n", {}, field);
  press("k", { ctrlKey: true }, field);
  expect([letter.mock.calls.length, find.mock.calls.length]).toEqual([0, 1]);
  press("n");
  expect(letter).toHaveBeenCalledTimes(1);
});

test("Ctrl Z in a field stays the field's own undo", () => {
  const undo = vi.fn();
  bind(0, { keys: "Mod+Z", label: "", run: undo });
  const field = document.body.appendChild(document.createElement("textarea"));
  expect(press("z", { ctrlKey: true }, field).defaultPrevented).toBe(false);
  expect(press("z", { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(undo).toHaveBeenCalledTimes(1);
});

test("an input method that composes keeps its keys", () => {
  const run = vi.fn();
  bind(0, { keys: "n", label: "", run });
  press("n", { isComposing: true });
  press("Process");
  expect(run).not.toHaveBeenCalled();
});

test("under an open dialog the keys of the room rest", () => {
  const room = vi.fn();
  const dialog = vi.fn();
  bind(0, { keys: "x", label: "", run: room });
  const settle = keys.rise();
  bind(1, { keys: "x", label: "", run: dialog });
  press("x");
  settle();
  press("x");
  expect([dialog.mock.calls.length, room.mock.calls.length]).toEqual([1, 1]);
});

test("Ctrl Shift Z is not Ctrl Z, and a question mark needs no naming of Shift", () => {
  const undo = vi.fn();
  const redo = vi.fn();
  const help = vi.fn();
  bind(
    0,
    { keys: "Mod+Z", label: "", run: undo },
    { keys: "Mod+Shift+Z", label: "", run: redo },
    { keys: "?", label: "", run: help },
  );
  press("Z", { ctrlKey: true, shiftKey: true });
  press("?", { shiftKey: true });
  expect([undo.mock.calls.length, redo.mock.calls.length, help.mock.calls.length]).toEqual([0, 1, 1]);
});

test("keys are labelled as they are on the keyboard", () => {
  expect(caps("Mod+K")).toEqual(["Ctrl", "K"]);
  expect(caps("g d")).toEqual(["G", "D"]);
  expect(caps("Alt+Left")).toEqual(["Alt", "←"]);
});
