// What the fields that look something up show in their lists.
import type { IconName } from "../controls/icons";
import type { AccountRow, IdentifierTag, ServiceRow, ServiceTag } from "../generated/Commands";
import { IDENTIFIER_ICONS, sayIdentifier } from "../identifiers";
import { accountName, nameOf } from "../names";
import { t } from "../words.svelte";

/** An account to choose. */
export interface AccountItem {
  id: string;
  label: string;
  detail?: string;
  tile: string;
}

/** An identifier to choose. */
export interface IdentifierItem {
  id: string;
  label: string;
  detail?: string;
  icon: IconName;
  tag: IdentifierTag;
}

/** A service to choose. */
export interface ServiceItem {
  id: string;
  label: string;
  detail?: string;
  tile: string;
  accounts: number;
}

export function accountItem(id: string, service: ServiceTag, label: string | null, person: string | null): AccountItem {
  return { id, label: accountName(service, label), tile: service.id, ...(person === null ? {} : { detail: person }) };
}

export function accountItemOf(row: AccountRow): AccountItem {
  return accountItem(row.id, row.service, row.label, row.person.name);
}

export function identifierItem(tag: IdentifierTag, owner: string | null): IdentifierItem {
  return { id: tag.id, label: sayIdentifier(tag), icon: IDENTIFIER_ICONS[tag.kind], tag, ...(owner === null ? {} : { detail: owner }) };
}

/** A service, with what tells it from others: what it is, why it was found, whether the family is there already. */
export function serviceItem({ service, why, accounts }: ServiceRow): ServiceItem {
  const name = nameOf(service.names);
  const found = why !== null && why.text !== name && ["alias", "misprint", "domain"].includes(why.field) ? why.text : null;
  const category = service.category_names === null ? null : nameOf(service.category_names);
  // Whoever chooses one of these should know that nobody has checked it.
  const detail = service.second ? t("catalogue-shelf") : accounts > 0 ? t("form-service-accounts", { count: accounts }) : (found ?? category);
  return { id: service.id, label: name, tile: service.id, accounts, ...(detail === null ? {} : { detail }) };
}
