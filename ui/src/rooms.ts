// The rooms of the window, in one table. A room is a folder with a Room.svelte; adding one is one line here.
import type { Component } from "svelte";
import type { IconName } from "./lib/controls/icons";
import type { VaultStatus } from "./lib/generated/Commands";
import type { PaletteProvider } from "./lib/palette.svelte";
import type { Params } from "./lib/route.svelte";

/** What a room gets. `params` say what it is opened on; change them with `route.replace`. */
export interface RoomProps {
  params: Params;
}

/** What stands before the rooms (first run, lock) gets. Call `onopen` once the vault is open. */
export interface GateProps {
  status: VaultStatus;
  onopen: () => void;
}

/** A room of the rail. */
export interface Room {
  /** Also the name of its folder. */
  id: string;
  icon: IconName;
  /** The key of its name; its `.match` is what the palette finds it by. */
  label: string;
  /** The keys that lead to it. */
  keys: string;
  /** At the foot of the rail, not in the list. */
  foot?: boolean;
  /** Reached by its keys, the palette and links; the rail has no place for it. */
  quiet?: boolean;
}

export const ROOMS: readonly Room[] = [
  { id: "today", icon: "today", label: "ui-room-today", keys: "g t" },
  { id: "accounts", icon: "accounts", label: "ui-room-accounts", keys: "g a" },
  { id: "identifiers", icon: "identifiers", label: "ui-room-identifiers", keys: "g i" },
  { id: "map", icon: "map", label: "ui-room-map", keys: "g m" },
  { id: "checklists", icon: "checklists", label: "ui-room-checklists", keys: "g c" },
  { id: "requests", icon: "scales", label: "ui-room-requests", keys: "g r" },
  { id: "discover", icon: "discover", label: "ui-room-discover", keys: "g d" },
  { id: "catalogue", icon: "catalogue", label: "ui-room-catalogue", keys: "g s" },
  { id: "letters", icon: "pen", label: "ui-room-letters", keys: "g l", quiet: true },
  { id: "evidence", icon: "image", label: "ui-room-evidence", keys: "g e", quiet: true },
  { id: "settings", icon: "settings", label: "ui-room-settings", keys: "Mod+,", foot: true },
];

const pages = import.meta.glob<{ default: Component<never> }>("./*/Room.svelte");
const providers = import.meta.glob<{ provider: PaletteProvider }>("./*/palette.ts", { eager: true });

/** The page of a room; `null` when the program was built without it. */
export async function loadRoom(id: string): Promise<Component<RoomProps> | null> {
  const load = pages[`./${id}/Room.svelte`];
  return load === undefined ? null : ((await load()).default as unknown as Component<RoomProps>);
}

/** The page of a gate: "firstrun" or "lock". */
export async function loadGate(id: "firstrun" | "lock"): Promise<Component<GateProps> | null> {
  return (await loadRoom(id)) as unknown as Component<GateProps> | null;
}

/** Fetches every page ahead, so that no room change waits for one. */
export function loadAhead(): void {
  for (const load of Object.values(pages)) void load();
}

/** What the rooms let the command palette find: each may have a palette.ts that exports `provider`. */
export const PROVIDERS: readonly PaletteProvider[] = Object.values(providers).map(({ provider }) => provider);
