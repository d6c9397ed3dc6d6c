// Which accounts are shown: the filter of the route, and how it narrows a list that is already here.
import { clock } from "../lib/dates.svelte";
import type { AccountFilter, AccountRow, StageName } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import type { Params } from "../lib/route.svelte";
import { words } from "../lib/words.svelte";

/** A filter that lets everything through. */
export const ALL: AccountFilter = {
  person: null, stage: null, category: null, holds: null, identifier: null, provider: null, barrier: null, device: null, year: null, query: null,
};

/** The facets, in the order in which they stand. */
export const FACETS = ["person", "stage", "category", "holds", "identifier", "provider", "barrier"] as const;
/** One of them. */
export type FacetName = (typeof FACETS)[number];

/** What the route says is wanted. */
export function filterOf(params: Params): AccountFilter {
  const year = Number(params["year"]);
  return {
    person: params["person"] ?? null,
    stage: (params["stage"] as StageName | undefined) ?? null,
    category: params["category"] ?? null,
    holds: params["holds"] ?? null,
    identifier: params["identifier"] ?? null,
    provider: params["provider"] ?? null,
    barrier: params["barrier"] ?? null,
    device: params["device"] ?? null,
    year: Number.isInteger(year) && year > 0 ? year : null,
    query: params["query"] ?? null,
  };
}

/** The part the core is asked for. The rest of a filter only drops rows, so that typing needs no second answer. */
export function asked({ person, device }: Pick<AccountFilter, "person" | "device">): AccountFilter {
  return { ...ALL, person, device };
}

/**
 * Drops the rows a filter does not let through, as the core does (see `AccountFilter`). `alike` are services the core found
 * for the typed words by pinyin, initials or another name; they count as named so.
 */
export function narrow(rows: readonly AccountRow[], filter: AccountFilter, alike: ReadonlySet<string>): readonly AccountRow[] {
  const query = (filter.query ?? "").trim().toLowerCase();
  const { stage, category, holds, identifier, provider, barrier, year } = filter;
  if (query === "" && [stage, category, holds, identifier, provider, barrier, year].every((wanted) => wanted === null)) return rows;
  return rows.filter(
    (row) =>
      (stage === null || row.stage.state === stage) &&
      (category === null || row.service.category === category) &&
      (holds === null || row.holds.includes(holds)) &&
      (identifier === null || row.hangs_on.some(({ id }) => id === identifier)) &&
      (provider === null || row.entered_through.some(({ id }) => id === provider)) &&
      (barrier === null || row.barriers.includes(barrier)) &&
      (year === null || row.opened?.on.startsWith(`${year}-`) === true) &&
      (query === "" || named(row, query) || alike.has(row.service.id)),
  );
}

function named({ service, person, label }: AccountRow, query: string): boolean {
  return [service.names.zh, service.names.en, person.name, label ?? ""].some((name) => name.toLowerCase().includes(query));
}

/** The orders a list can be in. The first is the core's: what has a date first. */
export const SORTS = ["next", "name", "opened", "used", "state"] as const;
/** One of them. */
export type Sort = (typeof SORTS)[number];

const LIFE: readonly StageName[] = [
  "stuck", "cooling_off", "requested", "preparing", "closed", "active", "dormant", "lost_access", "unbound", "declined", "verified",
];

/** The rows in another order. Rows that are alike keep the core's. */
export function sorted(rows: readonly AccountRow[], sort: Sort): readonly AccountRow[] {
  const collator = new Intl.Collator(words.language);
  const name = (row: AccountRow) => nameOf(row.service.names);
  switch (sort) {
    case "next":
      return rows;
    case "name":
      return rows.toSorted((a, b) => collator.compare(name(a), name(b)));
    case "opened":
      return rows.toSorted((a, b) => (b.opened?.on ?? "").localeCompare(a.opened?.on ?? ""));
    case "used":
      // Longest unused first; what nobody knows comes last.
      return rows.toSorted((a, b) => (a.last_used ?? clock.today).localeCompare(b.last_used ?? clock.today));
    case "state":
      return rows.toSorted((a, b) => LIFE.indexOf(a.stage.state) - LIFE.indexOf(b.stage.state));
  }
}
