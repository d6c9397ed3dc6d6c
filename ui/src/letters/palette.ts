// What letters and complaints add to the command palette: writing one, about an account that is asked for then, or about the
// one that was found.
import { ask } from "../lib/bridge";
import { accountName } from "../lib/names";
import type { PaletteItem, PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { t } from "../lib/words.svelte";

const FOUND = 3;

function meant(key: string, query: string): boolean {
  const names = [t(key).toLowerCase(), ...t.attribute(key, "match").split(" ")];
  return query === "" || names.some((name) => name.startsWith(query)) || (names[0]?.includes(query) ?? false);
}

export const provider: PaletteProvider = {
  id: "letters",
  async find(typed) {
    const query = typed.trim().toLowerCase();
    const items: PaletteItem[] = [];
    if (meant("letters-write", query)) items.push({ id: "write", label: t("letters-write"), detail: t("ui-action"), icon: "pen", run: () => route.go("letters") });
    if (meant("letters-complain", query)) items.push({ id: "complain", label: t("letters-complain"), detail: t("ui-action"), icon: "scales", run: () => route.go("letters", { complaint: "" }) });
    if (query === "") return items;
    const hits = await ask("search", { query: typed, limit: FOUND });
    for (const { what } of hits) {
      if (what.kind !== "account") continue;
      const account = what.id;
      items.push({
        id: `write-${account}`,
        label: t("letters-write-to", { name: accountName(what.service, what.label) }),
        detail: t("letters-of", { person: what.person }),
        tile: what.service.id,
        run: () => route.go("letters", { account }),
      });
    }
    return items;
  },
};
