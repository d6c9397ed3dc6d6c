// What the command palette finds here: identifiers, by label or by digits, and adding one.
import { ask } from "../lib/bridge";
import { IDENTIFIER_ICONS, sayIdentifier } from "../lib/identifiers";
import type { PaletteItem, PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { t } from "../lib/words.svelte";

const FOUND = 12;

export const provider: PaletteProvider = {
  id: "identifiers",
  async find(query) {
    const wanted = query.trim().toLowerCase();
    if (wanted === "") return [];
    const hits = await ask("search", { query, limit: FOUND });
    const found = hits.flatMap(({ what }): PaletteItem[] =>
      what.kind === "identifier"
        ? [{
            id: what.identifier.id,
            label: sayIdentifier(what.identifier),
            detail: what.owner,
            icon: IDENTIFIER_ICONS[what.identifier.kind],
            run: () => route.go("identifiers", { id: what.identifier.id }),
          }]
        : [],
    );
    const meant = t.attribute("form-identifier-add", "match").split(" ").some((name) => name.startsWith(wanted)) || t("form-identifier-add").toLowerCase().includes(wanted);
    const add: PaletteItem = { id: "add", label: t("form-identifier-add"), detail: t("ui-action"), icon: "plus", run: () => route.go("identifiers", { add: "1" }) };
    return meant ? [...found, add] : found;
  },
};
