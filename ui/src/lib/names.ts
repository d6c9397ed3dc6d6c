// Names the core has in both languages.
import type { ServiceTag, Text } from "./generated/Commands";
import { say, t } from "./words.svelte";

/** The words in the language in force. */
export function nameOf(text: Text): string {
  return say({ kind: "text", ...text });
}

/** An account's name: its service, and what tells it from another there. */
export function accountName(service: ServiceTag, label: string | null): string {
  const name = nameOf(service.names);
  return label === null || label === "" ? name : t("ui-account-name", { name, label });
}
