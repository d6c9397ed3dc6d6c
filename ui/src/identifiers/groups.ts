// The order of the list: by owner, the owner with most hanging on theirs first; within, by kind.
import type { IdentifierRow, PersonTag } from "../lib/generated/Commands";
import { IDENTIFIER_KINDS } from "../lib/identifiers";

/** One owner's identifiers. */
export interface Group {
  owner: PersonTag;
  rows: readonly IdentifierRow[];
}

/** Groups them by owner. The core's order (what most hangs on first) is kept within a kind; given up ones come last. */
export function grouped(rows: readonly IdentifierRow[]): readonly Group[] {
  const owners = new Map<string, { owner: PersonTag; rows: IdentifierRow[] }>();
  for (const row of rows) {
    const group = owners.get(row.owner.id) ?? { owner: row.owner, rows: [] };
    group.rows.push(row);
    owners.set(row.owner.id, group);
  }
  const order = ({ identifier }: IdentifierRow) =>
    (identifier.state.state === "retired" ? IDENTIFIER_KINDS.length : 0) + IDENTIFIER_KINDS.indexOf(identifier.kind);
  return [...owners.values()]
    .map(({ owner, rows }) => ({ owner, rows: rows.toSorted((a, b) => order(a) - order(b)) }))
    .toSorted((a, b) => Number(b.owner.relation === "me") - Number(a.owner.relation === "me"));
}
