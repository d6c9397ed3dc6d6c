// How identifiers look, wherever they are named.
import { ask } from "./bridge";
import type { IconName } from "./controls/icons";
import type { IdentifierKind, IdentifierTag } from "./generated/Commands";
import { term } from "./term";
import { t } from "./words.svelte";

/** All kinds, the commonest first. */
export const IDENTIFIER_KINDS = [
  "phone", "email", "id_card", "bank_card", "username", "passport", "driving_licence", "other",
] as const satisfies readonly IdentifierKind[];

/** The icon of each kind. */
export const IDENTIFIER_ICONS: Record<IdentifierKind, IconName> = {
  phone: "sim",
  email: "mail",
  id_card: "identifiers",
  passport: "travel",
  driving_licence: "identifiers",
  bank_card: "card",
  username: "user",
  other: "tag",
};

/** An identifier in a sentence: 138••••2201（主号）. */
export function sayIdentifier({ masked, label }: IdentifierTag): string {
  return label === null || label === "" ? masked : t("ui-account-name", { name: masked, label });
}

/** The kind in words. */
export function kindWord(kind: IdentifierKind): string {
  return term("identifier", kind);
}

/** Fetches the whole value, for a `Masked`. */
export function reveal(id: string): () => Promise<string> {
  return () => ask("reveal_identifier", { id });
}
