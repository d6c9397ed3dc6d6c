// Checklists in the list, grouped by where their account stands. Pure.
import type { StageName } from "../lib/generated/Commands";
import type { AccountRow } from "./account";

/** The groups, in the order they are shown. */
export const GROUPS = ["preparing", "requested", "cooling", "stuck", "verify", "over"] as const;
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
export function groupOf(row: AccountRow): Group {
  return row.total > 0 && row.done === row.total ? "over" : OF_STAGE[row.stage.state];
}

/** The groups that have something in them. The order within each is the core's. */
export function grouped(rows: readonly AccountRow[]): { group: Group; rows: AccountRow[] }[] {
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) })).filter(({ rows }) => rows.length > 0);
}
