// Where an account that is over stands in the list. Pure.
import type { EndedRow } from "../../lib/generated/Commands";

/** The three heaps: what can be checked, what waits for its day or is done, and what could only be emptied. */
export const PARTS = ["check", "rest", "unbound"] as const;
export type Part = (typeof PARTS)[number];

export function partOf(row: EndedRow): Part {
  if (row.stage.state === "unbound") return "unbound";
  return row.due > 0 && row.stage.state === "closed" ? "check" : "rest";
}
