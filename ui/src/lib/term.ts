// The fixed words of the vault: stages of an identifier, roles, fates, kinds. They are in terms.ftl, one set for every room.
import { t } from "./words.svelte";

/** `term("role", "identity_check")` says what `term-role-identity-check` says. */
export function term(set: string, word: string): string {
  return t(`term-${set}-${word.replaceAll("_", "-")}`);
}

/** The word for an account's state. */
export function stageWord(stage: string): string {
  return t(`ui-state-${stage.replaceAll("_", "-")}`);
}

/** What was typed, or nothing where nothing was. */
export function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}

/** Several things typed in one line, parted by a comma of either kind, 、 or ;. */
export function listed(text: string): string[] {
  return text.split(/[,，、;；\n]/).map((part) => part.trim()).filter((part) => part !== "");
}
