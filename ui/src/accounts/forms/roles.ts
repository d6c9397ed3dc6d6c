import type { IdentifierKind, Role } from "../../lib/generated/Commands";

/** All roles, in the order in which they are offered. */
export const ROLES = ["login", "recovery", "payment", "identity_check", "contact"] as const satisfies readonly Role[];

/** What is ticked first for a kind of identifier; the person decides. */
export function usualRoles(kind: IdentifierKind): readonly Role[] {
  if (kind === "bank_card") return ["payment"];
  if (kind === "id_card" || kind === "passport" || kind === "driving_licence") return ["identity_check"];
  return ["login"];
}
