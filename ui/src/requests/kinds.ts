import type { Kind } from "../lib/generated/Commands";

/** The kinds of records the board, the incidents and the endings are made of. */
export const KINDS: readonly Kind[] = [
  "person", "own_service", "account", "identifier", "binding", "data_item", "checklist", "step_mark", "ending", "evidence", "request", "incident",
];
