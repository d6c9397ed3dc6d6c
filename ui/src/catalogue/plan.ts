// From an account to the way out of it.
import type { AccountRow } from "../lib/generated/Commands";
import { route } from "../lib/route.svelte";

/** Whether nothing is left to be planned for it. */
export function isOver(account: AccountRow): boolean {
  return ["closed", "verified", "unbound", "declined"].includes(account.stage.state);
}

/** Goes to its checklist, or to the plan of one. */
export function plan(account: AccountRow): void {
  if (account.checklist === null) route.go("checklists", { account: account.id, goal: "close" });
  else route.go("checklists", { id: account.checklist });
}
