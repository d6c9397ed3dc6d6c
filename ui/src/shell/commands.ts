// What the palette can always do: go to a room, and the few actions of the window itself.
import { quit } from "../lib/bridge";
import type { PaletteItem } from "../lib/palette.svelte";
import { privacy } from "../lib/privacy.svelte";
import { route } from "../lib/route.svelte";
import { session } from "../lib/session.svelte";
import { look } from "../lib/theme.svelte";
import { t, words } from "../lib/words.svelte";
import { ROOMS } from "../rooms";

const keep = (change: Parameters<typeof look.keep>[0]) => void look.keep(change).catch((thrown: unknown) => session.fail(thrown));

/** Whether a label is meant. `key.match` holds its pinyin, initials and other names. */
function meant(key: string, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  const names = [t(key).toLowerCase(), ...t.attribute(key, "match").split(" ")];
  return wanted === "" || names[0]?.includes(wanted) === true || names.some((name) => name.startsWith(wanted));
}

/** The rooms. */
export function rooms(query: string): Promise<PaletteItem[]> {
  const found = ROOMS.filter((room) => meant(room.label, query)).map((room) => ({
    id: room.id,
    label: t(room.label),
    detail: t("ui-go-to"),
    icon: room.icon,
    keys: room.keys,
    run: () => route.go(room.id),
  }));
  return Promise.resolve(found);
}

/** The actions of the window. */
export function actions(query: string, showKeys: () => void): Promise<PaletteItem[]> {
  const all: (Omit<PaletteItem, "id" | "label"> & { key: string })[] = [
    { key: "ui-undo", icon: "undo", keys: "Mod+Z", run: () => void session.undo() },
    { key: "ui-redo", icon: "redo", keys: "Mod+Shift+Z", run: () => void session.redo() },
    { key: privacy.curtain ? "ui-curtain-lift" : "ui-curtain", icon: "curtain", keys: "Ctrl+H", run: () => privacy.toggle() },
    { key: "ui-switch-language", icon: "language", run: () => keep({ language: words.language === "zh-CN" ? "en" : "zh-CN" }) },
    { key: look.palette === "dark" ? "ui-switch-light" : "ui-switch-dark", icon: "eye", run: () => keep({ theme: look.palette === "dark" ? "light" : "dark" }) },
    { key: "ui-keys", icon: "keyboard", keys: "?", run: showKeys },
    { key: "ui-lock", icon: "lock", keys: "Mod+L", run: () => void session.lock() },
    { key: "tray-quit", icon: "cross", keys: "Mod+Q", run: () => void quit() },
  ];
  const found = all
    .filter(({ key }) => meant(key, query))
    .map(({ key, ...item }) => ({ ...item, id: key, label: t(key), detail: t("ui-action") }));
  return Promise.resolve(found);
}
