// The way to a goal: every room that offers one goes to its plan, which is looked at before anything begins.
import type { Start } from "./generated/Commands";
import { route } from "./route.svelte";

/** Shows the plan of a goal. */
export function plan(start: Start): void {
  route.go("checklists", paramsOf(start));
}

/** What the room of checklists is opened on. */
export function paramsOf(start: Start): Record<string, string> {
  return { start: JSON.stringify(start) };
}

/** Reads it back; nothing where it is none. What it holds is the core's to judge. */
export function startOf(said: string | undefined): Start | undefined {
  if (said === undefined) return undefined;
  try {
    const start: unknown = JSON.parse(said);
    return typeof start === "object" && start !== null && "start" in start ? (start as Start) : undefined;
  } catch {
    return undefined;
  }
}
