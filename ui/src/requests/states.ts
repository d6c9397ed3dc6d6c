// The states of a request: the glyph of each, what its colour means, and the groups of the board. Pure.
import type { IconName } from "../lib/controls/icons";
import type { RequestRow, RequestState } from "../lib/generated/Commands";

/** The name of a state. */
export type StateName = RequestState["state"];

/** In the order of a request's life, with the glyph of each. Colour is for what waits on time and for what was checked. */
export const STATES = {
  drafted: { icon: "pen", tone: "" },
  sent: { icon: "arrow", tone: "" },
  bounced: { icon: "undo", tone: "stuck" },
  acknowledged: { icon: "check", tone: "" },
  needs_me: { icon: "user", tone: "stuck" },
  waiting: { icon: "hourglass", tone: "wait" },
  extended: { icon: "clock", tone: "wait" },
  answered: { icon: "mail", tone: "" },
  escalated: { icon: "scales", tone: "wait" },
  verified_by_me: { icon: "eye", tone: "" },
  closed: { icon: "state-closed", tone: "" },
  withdrawn: { icon: "state-declined", tone: "" },
  abandoned: { icon: "minus", tone: "" },
} as const satisfies Record<StateName, { icon: IconName; tone: string }>;

const ORDER = Object.keys(STATES) as StateName[];

/** The three heaps of the board: what the person has to act on, what others have to, and what is over. */
export const HEAPS = ["mine", "theirs", "over"] as const;
export type Heap = (typeof HEAPS)[number];

/** Which heap a request lies on. */
export function heapOf(row: RequestRow): Heap {
  if (isOver(row)) return "over";
  return row.needs_me ? "mine" : "theirs";
}

/** Whether nothing can happen to it any more. */
export function isOver({ state: { state } }: RequestRow): boolean {
  return state === "closed" || state === "withdrawn" || state === "abandoned";
}

/** Requests of one state. */
export interface StateGroup {
  state: StateName;
  rows: RequestRow[];
}

/** By state, those with an answer overdue first, then in the order of a request's life; within one, as the core has sorted them. */
export function grouped(rows: readonly RequestRow[]): StateGroup[] {
  const groups = ORDER.map((state) => ({ state, rows: rows.filter((row) => row.state.state === state) })).filter(({ rows }) => rows.length > 0);
  const late = ({ rows }: StateGroup) => rows.some((row) => row.overdue);
  return [...groups.filter(late), ...groups.filter((group) => !late(group))];
}
