// Who holds what, as a table: accounts down, kinds of data across.
import type { AccountRow, DataFate, DataKind } from "../lib/generated/Commands";

/** What became of a kind of data at an account. */
export type Mark = DataFate["fate"];

/** One line of the table: a heading, or an account with its marks by column. */
export type MatrixLine =
  | { kind: "head"; id: string; label: string; count: number }
  | { kind: "row"; id: string; row: AccountRow; marks: readonly (Mark | null)[]; held: number };

/** The table. Sensitive columns come first; then what most hold. */
export interface MatrixTable {
  columns: readonly DataKind[];
  /** How many of the columns are sensitive. */
  sensitive: number;
  lines: readonly MatrixLine[];
  /** How many hold each column now. */
  totals: readonly number[];
}

const GROUPS = {
  leaving: ["preparing", "requested", "cooling_off", "stuck"],
  use: ["active", "dormant", "lost_access"],
  over: ["closed", "verified", "unbound", "declined"],
} as const satisfies Record<string, readonly AccountRow["stage"]["state"][]>;

/** Builds the table. `say` names the groups. */
export function tableOf(rows: readonly AccountRow[], kinds: readonly DataKind[], say: (group: keyof typeof GROUPS) => string): MatrixTable {
  const marks = rows.map(marksOf);
  const held = new Map<string, number>();
  const seen = new Set<string>();
  for (const one of marks) {
    for (const [item, mark] of one) {
      seen.add(item);
      if (holds(mark)) held.set(item, (held.get(item) ?? 0) + 1);
    }
  }
  const count = (kind: DataKind) => held.get(kind.key) ?? 0;
  const columns = kinds
    .filter(({ key }) => seen.has(key))
    .toSorted((a, b) => Number(b.sensitive) - Number(a.sensitive) || count(b) - count(a));
  const lines: MatrixLine[] = [];
  for (const group of Object.keys(GROUPS) as (keyof typeof GROUPS)[]) {
    const stages: readonly string[] = GROUPS[group];
    const of = rows.flatMap((row, index) => (stages.includes(row.stage.state) ? [{ row, marks: marks[index] ?? new Map<string, Mark>() }] : []));
    if (of.length === 0) continue;
    lines.push({ kind: "head", id: group, label: say(group), count: of.length });
    for (const { row, marks } of of) {
      const across = columns.map(({ key }) => marks.get(key) ?? null);
      lines.push({ kind: "row", id: row.id, row, marks: across, held: across.filter((mark) => mark !== null && holds(mark)).length });
    }
  }
  return { columns, sensitive: columns.filter(({ sensitive }) => sensitive).length, lines, totals: columns.map(count) };
}

/** Whether the service has it now. */
export function holds(mark: Mark): boolean {
  return mark === "held" || mark === "kept_by_law";
}

function marksOf(row: AccountRow): Map<string, Mark> {
  const marks = new Map<string, Mark>(row.holds.map((item) => [item, "held"]));
  for (const [item, fate] of row.fates) marks.set(item, fate.fate);
  return marks;
}
