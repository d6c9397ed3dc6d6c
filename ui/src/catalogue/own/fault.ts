import type { Problem } from "../../lib/problem";

/** The line of a text that a fault is in, counted from 1; `null` when it names none. */
export function lineOf({ args }: Problem): number | null {
  const line = args["line"];
  return typeof line === "number" ? line : null;
}
