// The kinds of hurdles with their rules. They are part of the program, so they are asked for once.
import { ask } from "../lib/bridge";
import type { BarrierRule } from "../lib/generated/Commands";
import { nameOf } from "../lib/names";
import { session } from "../lib/session.svelte";

class Barriers {
  #all = $state.raw<readonly BarrierRule[]>([]);
  #asked = false;

  /** All kinds, by code. Empty until they have come. */
  get all(): readonly BarrierRule[] {
    return this.#all;
  }

  /** Fetches them, once. */
  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    ask("list_barriers", null).then(
      (all) => void (this.#all = all),
      (thrown: unknown) => {
        this.#asked = false;
        session.fail(thrown);
      },
    );
  }

  /** One kind. */
  of(code: string): BarrierRule | undefined {
    return this.#all.find((rule) => rule.code === code);
  }

  /** Its name; the code while the names have not come. */
  nameOf(code: string): string {
    const rule = this.of(code);
    return rule === undefined ? code : nameOf(rule.names);
  }

  /** Forgets them; for tests. */
  forget(): void {
    this.#all = [];
    this.#asked = false;
  }
}

/** The kinds of hurdles. */
export const barriers = new Barriers();
