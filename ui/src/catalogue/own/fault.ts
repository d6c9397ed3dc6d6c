import type { Problem } from "../../lib/problem";

/** The line of a text that a fault is in, counted from 1; `null` when it names none. */
export function lineOf({ args }: Problem): number | null {
  const line = args["line"];
  if (typeof line === "number") return line;
  const what = args["what"];
  if (typeof what !== "object" || !("zh" in what)) return null;
  const found = /^第 (\d+) 行/.exec(what.zh)?.[1];
  return found === undefined ? null : Number(found);
}
