// Kinds of incidents, and how an account held the number that was reached. Pure.
import type { IconName } from "../../lib/controls/icons";
import type { Holding, IncidentKind, IncidentRow } from "../../lib/generated/Commands";
import { nameOf } from "../../lib/names";
import { term } from "../../lib/term";

export const INCIDENTS = { sms: "chat", call: "phones", mail: "mail", other: "bell" } as const satisfies Record<IncidentKind, IconName>;
export const INCIDENT_KINDS = Object.keys(INCIDENTS) as IncidentKind[];

/** Who broke a word is red; the rest is only a fact. */
export const HOLDING_TONE = { former: "lose", held: "", perhaps: "", later: "ink-3" } as const satisfies Record<Holding, string>;

/** Who it came from: the service it named, the sender as shown, or what it was. */
export function senderOf(row: IncidentRow): string {
  if (row.from !== null) return row.from;
  const service = row.service ?? row.account_service;
  return service === null ? term("incident", row.kind) : nameOf(service.names);
}
