// Which fact of the entry on screen is being put right: one form is open at a time, wherever its button stands.
import { getContext, setContext } from "svelte";

const KEY = Symbol("fixing");

/** What is being corrected, or which way's outcome is being written. */
export class Fixing {
  /** `step:app.apply`, `wait`, `contact:10109888`, `walk:app`…; nothing while no form is open. */
  at = $state<string | null>(null);
}

/** For the entry. */
export function startFixing(): Fixing {
  return setContext(KEY, new Fixing());
}

/** For whatever stands in it; nothing where nothing can be corrected. */
export function fixing(): Fixing | undefined {
  return getContext<Fixing | undefined>(KEY);
}
