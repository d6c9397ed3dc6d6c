// What the command palette finds here: “what if this is lost” for an account or a number, and the questions.
import { ask } from "../lib/bridge";
import { sayIdentifier } from "../lib/identifiers";
import { accountName } from "../lib/names";
import type { PaletteItem, PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { t } from "../lib/words.svelte";
import { linkTo } from "./mishaps";

const FOUND = 12;
/** How many things are offered: the rooms’ own finds come first. */
const OFFERED = 4;

export const provider: PaletteProvider = {
  id: "map",
  async find(query) {
    const wanted = query.trim().toLowerCase();
    if (wanted === "") return [];
    const named = (key: string) => t(key).toLowerCase().includes(wanted) || t.attribute(key, "match").split(" ").some((name) => name.startsWith(wanted));
    const actions: PaletteItem[] = [
      ...(named("map-palette") ? [{ id: "map", label: t("map-palette"), detail: t("ui-action"), icon: "map" as const, run: () => route.go("map") }] : []),
      ...(named("map-palette-interview") ? [{ id: "ask", label: t("map-palette-interview"), detail: t("ui-action"), icon: "map" as const, run: () => route.go("map", { leaf: "ask" }) }] : []),
    ];
    const hits = await ask("search", { query, limit: FOUND });
    const things = hits.flatMap(({ what }): PaletteItem[] => {
      if (what.kind === "identifier") {
        return [{ id: what.identifier.id, label: sayIdentifier(what.identifier), detail: t("map-link-lost"), icon: "map", run: () => route.go("map", linkTo({ thing: "identifier", id: what.identifier.id })) }];
      }
      if (what.kind !== "account" || what.stage === "closed" || what.stage === "verified") return [];
      return [{ id: what.id, label: accountName(what.service, what.label), detail: t("map-link-lost"), icon: "map", run: () => route.go("map", linkTo({ thing: "account", id: what.id })) }];
    });
    return [...actions, ...things.slice(0, OFFERED)];
  },
};
