// Small changes made from a row. The shell tells what was done and offers Undo; a refusal is a toast.
import { ask, saveFile } from "../../lib/bridge";
import { session } from "../../lib/session.svelte";
import { toasts } from "../../lib/toasts.svelte";
import { t } from "../../lib/words.svelte";

/** Takes a correction back. */
export async function takeBack(id: string): Promise<void> {
  await tried(() => ask("remove_correction", { id }));
}

/** Removes an outcome. */
export async function removeOutcome(id: string): Promise<void> {
  await tried(() => ask("remove_outcome", { id }));
}

/** Does it, and says what stood in the way. Whether it was done. */
export async function tried(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (thrown) {
    session.fail(thrown);
    return false;
  }
}

/** Copies a text and says so. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.show({ text: t("ui-copied"), icon: "check" });
  } catch {
    toasts.show({ text: t("ui-copy-failed"), icon: "warning" });
  }
}

/** Asks where to, and writes it there. The dialog asks about a file that is there already. */
export async function save(name: string, extension: string, write: (path: string) => Promise<unknown>): Promise<void> {
  const path = await saveFile(`${name}.${extension}`, { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] });
  if (path === null) return;
  const done = await tried(() => write(path));
  if (done) toasts.show({ text: t("catalogue-saved-to", { file: path.split(/[\\/]/).at(-1) ?? path }), icon: "check" });
}
