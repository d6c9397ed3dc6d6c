// What the command palette finds here: services (pinyin and initials work, the core's search does that), and writing one down.
import { ask } from "../lib/bridge";
import { nameOf } from "../lib/names";
import type { PaletteItem, PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { t } from "../lib/words.svelte";

const FOUND = 8;

/** The provider. */
export const provider: PaletteProvider = {
  id: "catalogue",
  async find(query) {
    const wanted = query.trim().toLowerCase();
    if (wanted === "") return [];
    const rows = await ask("search_services", { query, limit: FOUND });
    const found = rows.map(({ service, accounts }): PaletteItem => ({
      id: service.id,
      label: nameOf(service.names),
      detail: service.second ? t("catalogue-shelf") : accounts === 0 ? t("ui-room-catalogue") : t("catalogue-palette", { count: accounts }),
      tile: service.id,
      run: () => route.go("catalogue", { id: service.id }),
    }));
    const label = t("catalogue-write");
    const names = t.attribute("catalogue-write", "match").split(" ");
    const meant = label.toLowerCase().includes(wanted) || names.some((name) => name.startsWith(wanted));
    return meant ? [...found, { id: "write", label, detail: t("ui-action"), icon: "plus", run: () => route.go("catalogue", { write: "1" }) }] : found;
  },
};
