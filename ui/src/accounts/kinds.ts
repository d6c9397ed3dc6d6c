import type { Kind } from "../lib/generated/Commands";

/** The kinds of records that the list and an account are made of. */
export const KINDS: readonly Kind[] = [
  "person", "device", "own_service", "account", "identifier", "binding", "linked_login", "access_method", "data_item", "mandate",
  "permission", "note", "checklist", "step_mark", "ending", "finding",
];
