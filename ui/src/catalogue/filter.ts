// Narrowing the list of services, and saying why a search found one.
import type { Age, BarrierRule, Grade, ServiceRow } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import { term } from "../lib/term";
import { t, words } from "../lib/words.svelte";

/** What the list can be narrowed by. */
export const FACETS = ["mine", "category", "grade", "barrier", "age"] as const;
/** The name of a facet; also the route parameter that holds its value. */
export type FacetName = (typeof FACETS)[number];
/** What is chosen of each; nothing is everything. */
export type Filter = Partial<Record<FacetName, string>>;
/** One value with how many services have it. */
export interface Value {
  value: string;
  label: string;
  count: number;
}

const GRADES: readonly Grade[] = ["easy", "medium", "hard", "impossible", "unknown"];
const AGES: readonly Age[] = ["fresh", "ageing", "old", "undated"];
const MINE = ["account", "none", "own"] as const;

function valuesOf(row: ServiceRow, facet: FacetName): readonly string[] {
  switch (facet) {
    case "mine":
      return [row.accounts > 0 ? "account" : "none", ...(row.service.known || row.service.second ? [] : ["own"])];
    case "category":
      return row.service.category === null ? [] : [row.service.category];
    case "grade":
      return [row.grade];
    case "barrier":
      return [...new Set(row.barriers)];
    case "age":
      return [row.age];
  }
}

/** The filter that route parameters hold. */
export function filterOf(params: Readonly<Record<string, string>>): Filter {
  return Object.fromEntries(FACETS.flatMap((facet) => (params[facet] ? [[facet, params[facet]]] : [])));
}

/** Those that have everything that is chosen. */
export function narrow(rows: readonly ServiceRow[], filter: Filter): ServiceRow[] {
  const wanted = FACETS.flatMap((facet) => (filter[facet] === undefined ? [] : [[facet, filter[facet]] as const]));
  return rows.filter((row) => wanted.every(([facet, value]) => valuesOf(row, facet).includes(value)));
}

/** The values of a facet with their counts. Known orders stay; kinds of hurdles and categories come by how many have them. */
export function facet(rows: readonly ServiceRow[], name: FacetName, barriers: readonly BarrierRule[]): Value[] {
  const counts = new Map<string, number>();
  for (const value of rows.flatMap((row) => valuesOf(row, name))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order: readonly string[] =
    name === "mine" ? MINE : name === "grade" ? GRADES : name === "age" ? AGES : [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
  return order.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [{ value, count, label: label(rows, name, value, barriers) }];
  });
}

function label(rows: readonly ServiceRow[], name: FacetName, value: string, barriers: readonly BarrierRule[]): string {
  switch (name) {
    case "mine":
      return t(`catalogue-mine-${value}`);
    case "grade":
    case "age":
      return term(name, value);
    case "category": {
      const names = rows.find((row) => row.service.category === value)?.service.category_names;
      return names ? nameOf(names) : value;
    }
    case "barrier": {
      const rule = barriers.find(({ code }) => code === value);
      return rule === undefined ? value : nameOf(rule.names);
    }
  }
}

/** Why a search found it, where the name alone does not show it. */
export function sayWhy({ why, service }: ServiceRow): string {
  if (why === null) return "";
  const shown = why.text === nameOf(service.names);
  const spelled = ["pinyin", "initials", "sounds_alike", "near"].includes(why.how);
  const how = spelled ? t(`catalogue-why-${why.how.replaceAll("_", "-")}`) : "";
  if (shown) return how;
  const field = t(`catalogue-why-in-${why.field}`, { text: why.text });
  return how === "" ? field : t("catalogue-why-both", { how, field });
}

/** Its name in the other language, where that is another. */
export function otherName({ names }: ServiceRow["service"]): string {
  const other = words.language === "zh-CN" ? names.en : names.zh;
  return other === nameOf(names) ? "" : other;
}
