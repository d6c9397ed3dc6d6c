// What the command palette finds here: accounts (pinyin and initials work, the core's search does that), and adding one.
import { ask } from "../lib/bridge";
import { accountName } from "../lib/names";
import type { PaletteItem, PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { stageWord } from "../lib/term";
import { t } from "../lib/words.svelte";

const FOUND = 12;

export const provider: PaletteProvider = {
  id: "accounts",
  async find(query) {
    const wanted = query.trim().toLowerCase();
    const add: PaletteItem = {
      id: "add", label: t("accounts-add"), detail: t("ui-action"), icon: "plus", keys: "n", run: () => route.go("accounts", { add: "1" }),
    };
    if (wanted === "") return [add];
    const meant = t.attribute("accounts-add", "match").split(" ").some((name) => name.startsWith(wanted)) || t("accounts-add").toLowerCase().includes(wanted);
    const hits = await ask("search", { query, limit: FOUND });
    const found = hits.flatMap(({ what }): PaletteItem[] => {
      if (what.kind === "account") {
        return [{
          id: what.id,
          label: accountName(what.service, what.label),
          detail: t("accounts-palette-line", { person: what.person, state: stageWord(what.stage) }),
          tile: what.service.id,
          run: () => route.go("accounts", { id: what.id }),
        }];
      }
      if (what.kind === "person") {
        return [{
          id: what.person.id, label: t("accounts-of", { person: what.person.name }), detail: t("ui-room-accounts"), icon: "people",
          run: () => route.go("accounts", { person: what.person.id }),
        }];
      }
      return [];
    });
    return meant ? [...found, add] : found;
  },
};
