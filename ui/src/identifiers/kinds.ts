import type { Kind } from "../lib/generated/Commands";

/** The kinds of records that identifiers and what hangs on them are made of. */
export const KINDS: readonly Kind[] = [
  "person", "device", "own_service", "account", "identifier", "binding", "linked_login", "access_method",
];
