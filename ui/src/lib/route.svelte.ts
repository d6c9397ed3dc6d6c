// Where in the program we are. Kept in memory: no address, no hash, nothing that outlives the window.

/** What a room is opened on: `{ account: "…" }`. */
export type Params = Readonly<Record<string, string>>;

interface Place {
  room: string;
  params: Params;
}

/** How many places back one can go. */
const DEPTH = 100;

class Route {
  #places = $state.raw<readonly Place[]>([{ room: "today", params: {} }]);
  #at = $state(0);

  get #place(): Place {
    const place = this.#places[this.#at];
    if (place === undefined) throw new Error("the place we are at is always in the list");
    return place;
  }

  /** The room on screen. */
  get room(): string {
    return this.#place.room;
  }

  /** What it is opened on. */
  get params(): Params {
    return this.#place.params;
  }

  /** Goes somewhere. Going where we are already adds nothing. */
  go(room: string, params: Params = {}): void {
    if (same(this.#place, { room, params })) return;
    const before = this.#places.slice(0, this.#at + 1).slice(-DEPTH);
    this.#places = [...before, { room, params }];
    this.#at = before.length;
  }

  /** Changes what the room is opened on without a step in the history: a selection, a filter. */
  replace(params: Params): void {
    const { room } = this.#place;
    this.#places = this.#places.map((place, index) => (index === this.#at ? { room, params } : place));
  }

  /** Whether there is anything behind us. */
  get canBack(): boolean {
    return this.#at > 0;
  }

  /** Whether we came back from somewhere. */
  get canForward(): boolean {
    return this.#at < this.#places.length - 1;
  }

  back(): void {
    if (this.canBack) this.#at -= 1;
  }

  forward(): void {
    if (this.canForward) this.#at += 1;
  }

  /** Forgets where we were, as after a lock. */
  reset(): void {
    this.#places = [{ room: "today", params: {} }];
    this.#at = 0;
  }
}

function same(a: Place, b: Place): boolean {
  const keys = Object.keys(a.params);
  return (
    a.room === b.room && keys.length === Object.keys(b.params).length && keys.every((key) => a.params[key] === b.params[key])
  );
}

/** Where we are. */
export const route = new Route();
