// The example's accounts as the core would answer a filter, and as many more as one wants.
import type { AccountFilter, AccountRow, AccountsView, Facet, Text } from "../generated/Commands";
import { answerOf } from "./example";

const ALL: AccountFilter = {
  person: null, stage: null, category: null, holds: null, identifier: null, provider: null, barrier: null, device: null, year: null, query: null,
};

/** The example's accounts of one person, or of all, with the facets counted over them. `many` repeats them up to that number. */
export function accountsOf({ person }: Pick<AccountFilter, "person">, many = 0): AccountsView {
  const view = answerOf("list_accounts", ALL);
  const rows = many === 0 ? view.accounts : repeated(view.accounts, many);
  const accounts = rows.filter((row) => person === null || row.person.id === person);
  const recount = (facets: readonly Facet[], values: (row: AccountRow) => readonly string[]): Facet[] => {
    const counts = new Map<string, number>();
    for (const value of accounts.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return facets.flatMap((facet) => (counts.has(facet.value) ? [{ ...facet, count: counts.get(facet.value) ?? 0 }] : []));
  };
  return {
    ...view,
    accounts,
    total: rows.length,
    people: view.people.map((facet) => ({ ...facet, count: rows.filter((row) => row.person.id === facet.value).length })),
    stages: recount(view.stages, (row) => [row.stage.state]),
    categories: recount(view.categories, (row) => (row.service.category === null ? [] : [row.service.category])),
    data: recount(view.data, (row) => row.holds),
    identifiers: recount(view.identifiers, (row) => row.hangs_on.map(({ id }) => id)),
    providers: recount(view.providers, (row) => row.entered_through.map(({ id }) => id)),
    barriers: recount(view.barriers, (row) => row.barriers),
  };
}

function repeated(rows: readonly AccountRow[], many: number): AccountRow[] {
  return Array.from({ length: many }, (_, index) => {
    const row = rows[index % rows.length];
    if (row === undefined) throw new Error("the example has accounts");
    if (index < rows.length) return row;
    const number = Math.floor(index / rows.length);
    const names: Text = { zh: `${row.service.names.zh}${number}`, en: `${row.service.names.en} ${number}` };
    return { ...row, id: `${row.id}-${number}`, service: { ...row.service, names } };
  });
}
