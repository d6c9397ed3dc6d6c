// How the window looks. "system" follows the system live, so the palettes in tokens.css stay the only ones.
import { ask } from "./bridge";
import type { Preferences } from "./generated/Commands";
import { type Language, systemLanguage, words } from "./words.svelte";

/** The language that was chosen. */
export type LanguageChoice = "system" | Language;
/** The palette that was chosen. */
export type ThemeChoice = "system" | "light" | "dark";
/** The contrast that was chosen. */
export type ContrastChoice = "system" | "normal" | "more";
/** The size of text that was chosen. */
export type SizeChoice = "normal" | "big";

/** What a kept word means; a word of a newer program means the first of those known here. */
function known<T extends string>(words: readonly [T, ...T[]], word: string): T {
  return words.find((candidate) => candidate === word) ?? words[0];
}

/** What is in force before anything was chosen, as the program has it. */
export const UNCHOSEN: Preferences = {
  language: "system",
  theme: "system",
  contrast: "system",
  size: "normal",
  lock_after: 5,
  background: false,
  remind: false,
  remind_names: false,
  remind_locked: false,
  vault: null,
};

const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");

class Look {
  language = $state<LanguageChoice>("system");
  theme = $state<ThemeChoice>("system");
  contrast = $state<ContrastChoice>("system");
  size = $state<SizeChoice>("normal");
  /** Minutes without a key or a click after which the vault locks; 0 is never. */
  lockAfter = $state(5);
  /** Whether the program stays in the tray when its window is closed. */
  background = $state(false);
  /** Whether days with something due are told by a notification. */
  remind = $state(false);
  /** Whether it names services. */
  remindNames = $state(false);
  /** Whether it comes while the vault is locked, too. */
  remindLocked = $state(false);
  #vault: string | null = null;
  #systemDark = $state(dark.matches);
  #systemContrast = $state(contrast.matches);

  constructor() {
    dark.addEventListener("change", (event) => (this.#systemDark = event.matches));
    contrast.addEventListener("change", (event) => (this.#systemContrast = event.matches));
  }

  /** The palette in force. */
  get palette(): "light" | "dark" {
    if (this.theme === "system") return this.#systemDark ? "dark" : "light";
    return this.theme;
  }

  /** Whether more contrast is in force. */
  get moreContrast(): boolean {
    return this.contrast === "system" ? this.#systemContrast : this.contrast === "more";
  }

  /** Takes all of it at once, as kept. */
  use(preferences: Preferences): void {
    this.language = known(["system", "zh-CN", "en"], preferences.language);
    this.theme = known(["system", "light", "dark"], preferences.theme);
    this.contrast = known(["system", "normal", "more"], preferences.contrast);
    this.size = known(["normal", "big"], preferences.size);
    this.lockAfter = preferences.lock_after;
    this.background = preferences.background;
    this.remind = preferences.remind;
    this.remindNames = preferences.remind_names;
    this.remindLocked = preferences.remind_locked;
    this.#vault = preferences.vault;
  }

  /** All of it, to be kept. */
  get preferences(): Preferences {
    return {
      language: this.language,
      theme: this.theme,
      contrast: this.contrast,
      size: this.size,
      lock_after: this.lockAfter,
      background: this.background,
      remind: this.remind,
      remind_names: this.remindNames,
      remind_locked: this.remindLocked,
      vault: this.#vault,
    };
  }

  /** Changes some of it, on screen at once and for the next start. */
  async keep(change: Partial<Omit<Preferences, "vault">>): Promise<void> {
    this.use({ ...this.preferences, ...change });
    await ask("set_preferences", this.preferences);
  }

  /** Keeps `<html>` and the words in step from now on. Returns the end of it. */
  apply(): () => void {
    return $effect.root(() => {
      $effect.pre(() => {
        words.language = this.language === "system" ? systemLanguage() : this.language;
        const html = document.documentElement;
        html.lang = words.language;
        html.dataset.theme = this.palette;
        set(html, "data-contrast", this.moreContrast ? "more" : null);
        set(html, "data-size", this.size === "big" ? "big" : null);
      });
    });
  }
}

function set(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** The look of the window: what was chosen, and what is in force. */
export const look = new Look();
