// The keyboard. Whoever is on screen says which keys it takes; one listener sorts them out.
import { getContext, setContext, untrack } from "svelte";

/** A key that does something. `keys`: "n", "g t" (one after the other), "Mod+K" (Ctrl, or Cmd on a Mac), "Alt+Left". */
export interface Shortcut {
  keys: string;
  /** What it does, for the key sheet. Empty keeps it off the sheet. */
  label: string;
  run: () => void;
  /** Whether it also works while something is being typed. */
  typing?: boolean;
  /** Which part of the sheet it stands in. */
  group?: string;
}

/** How long after the first key of a pair the second is waited for, in milliseconds. */
const PAIR = 1200;
const LAYER = Symbol("key layer");
const isMac = /mac|iphone|ipad/i.test(navigator.platform);

class Keys {
  #bound = $state.raw<readonly { layer: number; list: () => readonly Shortcut[] }[]>([]);
  #open = $state(0);
  #first: { key: string; at: number } | null = null;

  /** Everything that can be pressed now, as the sheet shows it. */
  get all(): Shortcut[] {
    return this.#bound.filter((bound) => bound.layer === 0).flatMap((bound) => bound.list());
  }

  /** Adds keys until the returned function is called. */
  bind(layer: number, list: () => readonly Shortcut[]): () => void {
    const bound = { layer, list };
    // Called from effects, which must not depend on what they change.
    untrack(() => (this.#bound = [...this.#bound, bound]));
    return () => untrack(() => void (this.#bound = this.#bound.filter((other) => other !== bound)));
  }

  /** A dialog opens: the keys beneath it rest until it closes. */
  rise(): () => void {
    untrack(() => (this.#open += 1));
    return () => untrack(() => void (this.#open -= 1));
  }

  /** Sorts out one key press. Returns whether anybody took it. */
  press(event: KeyboardEvent): boolean {
    // While an input method composes, every key is its own.
    if (event.isComposing || event.key === "Process" || event.defaultPrevented) return false;
    const typing = isTyping(event.target);
    const pressed = nameOf(event);
    const pair = this.#first !== null && event.timeStamp - this.#first.at < PAIR ? `${this.#first.key} ${pressed}` : null;
    this.#first = null;
    const open = this.#bound.filter((bound) => bound.layer === this.#open).reverse();
    for (const wanted of pair === null ? [pressed] : [pair, pressed]) {
      for (const shortcut of open.flatMap((bound) => [...bound.list()])) {
        if (normal(shortcut.keys) !== wanted || (typing && !shortcut.typing)) continue;
        event.preventDefault();
        shortcut.run();
        return true;
      }
    }
    if (!typing && open.some((bound) => bound.list().some(({ keys }) => normal(keys).startsWith(`${pressed} `)))) {
      this.#first = { key: pressed, at: event.timeStamp };
    }
    return false;
  }

  /** Listens on the window. Returns the end of it. */
  listen(): () => void {
    const press = (event: KeyboardEvent) => void this.press(event);
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }
}

/** The keyboard of the window. */
export const keys = new Keys();

/** Takes keys for as long as the component is on screen. Inside a dialog they count only there. */
export function shortcuts(list: () => readonly Shortcut[]): void {
  const layer = getContext<number | undefined>(LAYER) ?? 0;
  $effect(() => keys.bind(layer, list));
}

/** For a dialog, while it starts: the components inside it are one layer up. */
export function keyLayer(): void {
  setContext(LAYER, (getContext<number | undefined>(LAYER) ?? 0) + 1);
}

/** A shortcut as its caps are labelled here: "Mod+K" is ["Ctrl", "K"], or ["⌘", "K"] on a Mac. */
export function caps(shortcut: string): string[] {
  return (shortcut === "+" ? ["+"] : shortcut.split(/[ +]/)).map((part) => {
    if (part === "Mod") return isMac ? "⌘" : "Ctrl";
    if (part === "Shift") return isMac ? "⇧" : "Shift";
    if (part === "Alt") return isMac ? "⌥" : "Alt";
    if (part === "Left") return "←";
    if (part === "Right") return "→";
    if (part === "Up") return "↑";
    if (part === "Down") return "↓";
    return part.length === 1 ? part.toUpperCase() : part;
  });
}

function normal(shortcut: string): string {
  return shortcut
    .split(" ")
    .map((chord) => {
      // The plus is a key of its own, too.
      const parts = chord === "+" ? ["+"] : chord.split("+").filter((part) => part !== "");
      const key = parts.pop() ?? "";
      const mods = parts.map((part) => (part === "Mod" ? (isMac ? "Meta" : "Ctrl") : part)).sort();
      return [...mods, key.length === 1 ? key.toLowerCase() : key].join("+");
    })
    .join(" ");
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.startsWith("Arrow") ? event.key.slice(5) : event.key === " " ? "Space" : event.key;
  // "?" is typed with Shift on most keyboards; for marks the mark itself is what counts.
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/i.test(key));
  const mods = [event.altKey && "Alt", event.ctrlKey && "Ctrl", event.metaKey && "Meta", shift && "Shift"].filter(Boolean);
  return [...mods, key.length === 1 ? key.toLowerCase() : key].join("+");
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range"].includes(target.type);
}
