// What the command palette finds here: the three parts, writing down an incident, and the requests of a service.
import { ask } from "../lib/bridge";
import { accountName } from "../lib/names";
import type { PaletteItem, PaletteProvider } from "../lib/palette.svelte";
import { route } from "../lib/route.svelte";
import { term } from "../lib/term";
import { t } from "../lib/words.svelte";
import { aboutOf } from "./term";

const FOUND = 8;

export const provider: PaletteProvider = {
  id: "requests",
  async find(query) {
    const wanted = query.trim().toLowerCase();
    const action = { detail: t("ui-action") } as const;
    const doors: (PaletteItem & { key: string })[] = [
      { key: "incidents-add", id: "incident", label: t("incidents-add"), icon: "bell", ...action, run: () => route.go("requests", { part: "incidents", add: "1" }) },
      { key: "requests-add", id: "request", label: t("requests-add"), icon: "scales", ...action, run: () => route.go("requests", { add: "1" }) },
      { key: "requests-part-incidents", id: "incidents", label: t("requests-part-incidents"), icon: "bell", detail: t("ui-room-requests"), run: () => route.go("requests", { part: "incidents" }) },
      { key: "requests-part-endings", id: "endings", label: t("requests-part-endings"), icon: "seal", detail: t("ui-room-requests"), run: () => route.go("requests", { part: "endings" }) },
    ];
    const meant = doors.filter(({ key, label }) => label.toLowerCase().includes(wanted) || t.attribute(key, "match").split(" ").some((name) => name.startsWith(wanted)));
    const items: PaletteItem[] = meant.map(({ key: _key, ...item }) => item);
    if (wanted === "") return items.slice(0, 1);
    const hits = await ask("search", { query, limit: FOUND });
    const accounts = hits.flatMap(({ what }) => (what.kind === "account" ? [what.id] : []));
    if (accounts.length === 0) return items;
    const rows = await ask("list_requests", { account: null, over: false });
    const found = rows.filter(({ account }) => accounts.includes(account)).slice(0, FOUND);
    return [
      ...items,
      ...found.map((row): PaletteItem => ({
        id: row.id,
        label: t("requests-title", { name: accountName(row.service, row.label), about: aboutOf(row) }),
        detail: term("request", row.state.state),
        tile: row.service.id,
        run: () => route.go("requests", { id: row.id }),
      })),
    ];
  },
};
