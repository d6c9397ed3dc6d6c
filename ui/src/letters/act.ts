// What leaves the window: to the clipboard, to a file, to the board. Paths come from the system's dialog only.
import { ask, Problem, saveFile } from "../lib/bridge";
import type { LetterFormat, LetterWish, SavedPaper } from "../lib/generated/Commands";
import { session } from "../lib/session.svelte";
import { toasts } from "../lib/toasts.svelte";
import { t } from "../lib/words.svelte";

/** Copies a text and says so. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.show({ text: t("ui-copied"), icon: "check" });
  } catch (thrown) {
    if (thrown instanceof Problem) session.fail(thrown);
    else toasts.show({ text: t("ui-copy-failed"), icon: "warning" });
  }
}

const WORDS: Record<LetterFormat, string> = { txt: "letters-form-txt", md: "letters-form-md", chat: "letters-form-chat-file", eml: "letters-form-eml", pdf: "letters-form-pdf" };
const EXTENSION: Record<LetterFormat, string> = { txt: "txt", md: "md", chat: "txt", eml: "eml", pdf: "pdf" };

/** The name of a form. */
export function formWord(format: LetterFormat): string {
  return t(WORDS[format]);
}

/** Saves a letter where the person says, and says where it is and what no font has. Whether it was saved. */
export async function saveLetter(wish: LetterWish, format: LetterFormat, name: string): Promise<boolean> {
  const extension = EXTENSION[format];
  const path = await saveFile(`${fileName(name)}.${extension}`, { filters: [{ name: formWord(format), extensions: [extension] }] });
  if (path === null) return false;
  try {
    // The dialog has asked about a file that is there.
    saidSaved(await ask("save_letter", { wish, format, path, replace: true }));
    return true;
  } catch (thrown) {
    session.fail(thrown);
    return false;
  }
}

function saidSaved(saved: SavedPaper): void {
  toasts.show({ text: t("letters-saved", { file: lastOf(saved.path), pages: saved.pages ?? 0 }), icon: "check" });
  noGlyph(saved.no_glyph);
}

/** Says which characters no font of this computer has. */
export function noGlyph(characters: string): void {
  if (characters !== "") toasts.show({ text: t("letters-no-glyph", { characters }), icon: "warning", urgent: true });
}

/** The last part of a path. */
export function lastOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\n]+/g, " ").trim();
}
