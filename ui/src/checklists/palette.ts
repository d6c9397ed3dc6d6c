// What Checklists adds to the command palette: beginning one. The checklists themselves are found by their accounts.
import type { PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { t } from "../lib/words.svelte";

/** The provider. */
export const provider: PaletteProvider = {
  id: "checklists",
  find(query) {
    const wanted = query.trim().toLowerCase();
    const label = t("checklists-new");
    const names = [label.toLowerCase(), ...t.attribute("checklists-new", "match").split(" ")];
    if (wanted !== "" && !names[0]?.includes(wanted) && !names.some((name) => name.startsWith(wanted))) return Promise.resolve([]);
    return Promise.resolve([{ id: "new", label, detail: t("ui-action"), icon: "plus", run: () => route.go("checklists", { new: "" }) }]);
  },
};
