// Checklists in the list: goals beyond one account first, the others grouped by where their account stands. Pure.
import type { ChecklistRow, StageName } from "../lib/generated/Commands";

/** The groups, in the order they are shown. */
export const GROUPS = ["goals", "preparing", "requested", "cooling", "stuck", "verify", "over"] as const;
/** The name of a group; its words are `checklists-group-…`. */
export type Group = (typeof GROUPS)[number];

const OF_STAGE: Record<StageName, Group> = {
  active: "preparing",
  dormant: "preparing",
  preparing: "preparing",
  declined: "preparing",
  requested: "requested",
  cooling_off: "cooling",
  stuck: "stuck",
  lost_access: "stuck",
  closed: "verify",
  verified: "over",
  unbound: "over",
};

/** The group a checklist is shown in. */
export function groupOf(row: ChecklistRow): Group {
  if (row.total > 0 && row.done === row.total) return "over";
  return row.subject.of === "account" ? OF_STAGE[row.subject.stage.state] : "goals";
}

/** The groups that have something in them. The order within each is the core's. */
export function grouped(rows: readonly ChecklistRow[]): { group: Group; rows: ChecklistRow[] }[] {
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) })).filter(({ rows }) => rows.length > 0);
}
