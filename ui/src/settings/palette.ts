// The parts of the settings, and the few of their actions that have no room of their own, by name.
import type { PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { t } from "../lib/words.svelte";
import { SECTIONS } from "./sections";

export const provider: PaletteProvider = {
  id: "settings",
  find(query) {
    const wanted = query.trim().toLowerCase();
    if (wanted === "") return Promise.resolve([]);
    const found = SECTIONS.filter(({ id }) => {
      const key = `settings-${id}`;
      return t(key).toLowerCase().includes(wanted) || t.attribute(key, "match").split(" ").some((name) => name.startsWith(wanted));
    });
    return Promise.resolve(
      found.map(({ id, icon }) => ({
        id,
        icon,
        label: t(`settings-${id}`),
        detail: t("ui-room-settings"),
        run: () => route.go("settings", { section: id }),
      })),
    );
  },
};
