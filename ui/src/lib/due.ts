// Where a date leads: the request, the step, the check after closing, the account, or the identifier it is about.
import type { DueItem } from "./generated/Commands";
import { nameOf } from "./names";
import { route } from "./route.svelte";
import { say } from "./words.svelte";

/** Goes to what the date is about. */
export function openDue(item: DueItem): void {
  if (item.request !== null) route.go("requests", { id: item.request });
  else if (item.checklist !== null) route.go("checklists", { id: item.checklist, ...(item.step === null ? {} : { step: item.step }) });
  else if (item.account !== null && item.step !== null) route.go("requests", { part: "endings", id: item.account });
  else if (item.account !== null) route.go("accounts", { id: item.account });
  else route.go("identifiers");
}

/** What it is, with its service, unless the words name that already. */
export function sayDue({ service, text, provisional }: DueItem): string {
  const [name, words] = [service === null ? "" : nameOf(service.names), say(text)];
  return marked(words.includes(name) ? words : `${name} · ${words}`, provisional);
}

/** Words about a day; one that may still move, because holidays it was counted through are not known, bears a mark. */
export function marked(words: string, provisional: boolean): string {
  return provisional ? `${words} ~` : words;
}
