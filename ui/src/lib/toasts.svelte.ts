import type { IconName } from "./controls/icons";

/** A short word about what just happened, with the way to take it back. */
export interface Toast {
  text: string;
  icon?: IconName;
  /** The one thing that can be done about it. */
  action?: { label: string; keys?: string; icon?: IconName; run: () => void };
  /** A failure is said at once by a screen reader and stays until closed. */
  urgent?: boolean;
}

/** How long a toast stays, in milliseconds. Longer with something to do in it. */
const STAY = 5_000;
const STAY_WITH_ACTION = 9_000;
/** How many are shown at once. */
const AT_ONCE = 3;

class Toasts {
  #shown = $state.raw<readonly (Toast & { id: number })[]>([]);
  #next = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  get shown(): readonly (Toast & { id: number })[] {
    return this.#shown;
  }

  /** Shows a toast. Returns its number, by which it can be closed. */
  show(toast: Toast): number {
    const id = (this.#next += 1);
    const kept = this.#shown.slice(-(AT_ONCE - 1));
    for (const old of this.#shown) if (!kept.includes(old)) this.#forget(old.id);
    this.#shown = [...kept, { ...toast, id }];
    this.#start(id);
    return id;
  }

  close(id: number): void {
    this.#forget(id);
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }

  clear(): void {
    for (const { id } of this.#shown) this.#forget(id);
    this.#shown = [];
  }

  /** Nothing disappears while somebody points at it or stands in it. */
  hold(): void {
    for (const { id } of this.#shown) this.#forget(id);
  }

  /** The person moved on. */
  release(): void {
    for (const { id } of this.#shown) this.#start(id);
  }

  #start(id: number): void {
    const toast = this.#shown.find((shown) => shown.id === id);
    if (toast === undefined || toast.urgent) return;
    this.#forget(id);
    this.#timers.set(id, setTimeout(() => this.close(id), toast.action ? STAY_WITH_ACTION : STAY));
  }

  #forget(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }
}

/** What is being said at the foot of the window. */
export const toasts = new Toasts();
