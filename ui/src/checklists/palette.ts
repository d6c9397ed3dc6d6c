// What Checklists adds to the command palette: beginning one, for each kind of goal. The checklists themselves are found by
// what they are about.
import type { IconName } from "../lib/controls/icons";
import type { PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { t } from "../lib/words.svelte";

const KINDS: readonly { kind: string; key: string; icon: IconName }[] = [
  { kind: "", key: "checklists-new", icon: "plus" },
  { kind: "retire", key: "goals-kind-retire", icon: "sim" },
  { kind: "several", key: "goals-kind-several", icon: "checklists" },
  { kind: "hand-over", key: "goals-kind-hand-over", icon: "phones" },
  { kind: "audit", key: "goals-kind-audit", icon: "search" },
  { kind: "revoke", key: "goals-kind-revoke", icon: "shield" },
];

/** The provider. */
export const provider: PaletteProvider = {
  id: "checklists",
  find(query) {
    const wanted = query.trim().toLowerCase();
    const fits = (key: string): boolean => {
      const names = [t(key).toLowerCase(), ...t.attribute(key, "match").split(" ")];
      return (names[0]?.includes(wanted) ?? false) || names.some((name) => name.startsWith(wanted));
    };
    // Unasked, one entry stands for all of them.
    const shown = KINDS.filter(({ kind, key }) => (wanted === "" ? kind === "" : fits(key)));
    return Promise.resolve(
      shown.map(({ kind, key, icon }) => ({
        id: kind === "" ? "new" : `new-${kind}`,
        label: t(key),
        detail: t("ui-action"),
        icon,
        run: () => (kind === "several" ? route.go("accounts", { choose: "1" }) : route.go("checklists", { new: kind })),
      })),
    );
  },
};
