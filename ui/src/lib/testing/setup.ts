import "@testing-library/jest-dom/vitest";
import { afterEach, beforeEach, vi } from "vitest";
import { setBackend } from "../bridge";
import { clock } from "../dates.svelte";
import { page } from "../page";
import { words } from "../words.svelte";

// What jsdom leaves out. Dialogs open and close; nothing has a size, so lists are told one.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.setAttribute("open", "");
  this.querySelector<HTMLElement>("[autofocus]")?.focus();
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  if (!this.hasAttribute("open")) return;
  this.removeAttribute("open");
  this.dispatchEvent(new Event("close"));
};
Element.prototype.scrollIntoView ??= () => {};
// Nothing is drawn here; whoever draws is told so.
HTMLCanvasElement.prototype.getContext = () => null;
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
})) as unknown as typeof window.matchMedia;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

beforeEach(() => {
  words.language = "zh-CN";
  clock.today = "2026-03-07";
  // A page that starts again asks where the vault stands.
  vi.spyOn(page, "reload").mockImplementation(() => void import("../session.svelte").then(({ session }) => session.refresh()));
});

afterEach(() => {
  setBackend(null);
  vi.useRealTimers();
});
