// What Discover adds to the command palette: importing a file, and the walk through the areas of life.
import type { PaletteItem, PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { t } from "../lib/words.svelte";

const ACTIONS: readonly { key: string; icon: PaletteItem["icon"]; params: Record<string, string> }[] = [
  { key: "discover-import", icon: "discover", params: { import: "1" } },
  { key: "discover-walk", icon: "list", params: { walk: "true" } },
];

/** The provider. */
export const provider: PaletteProvider = {
  id: "discover",
  find(query) {
    const wanted = query.trim().toLowerCase();
    const found = ACTIONS.filter(({ key }) => {
      const names = t.attribute(key, "match").split(" ");
      return wanted === "" || t(key).toLowerCase().includes(wanted) || names.some((name) => name.startsWith(wanted));
    });
    return Promise.resolve(
      found.map(({ key, icon, params }) => ({ id: key, label: t(key), detail: t("ui-action"), icon, run: () => route.go("discover", params) })),
    );
  },
};
