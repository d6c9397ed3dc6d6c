/** How far back the rate looks, in milliseconds. */
const LOOK_BACK = 6_000;
/** A rate from less than this says nothing, in milliseconds. */
const SHORTEST = 800;

/** How fast something goes, from a few moments back until now. Whoever measures brings the clock. */
export class Pace {
  #points: { done: number; at: number }[] = [];

  /** `done` so far, at the moment `at` (milliseconds). */
  take(done: number, at: number): void {
    this.#points.push({ done, at });
    while (this.#points.length > 2 && at - (this.#points[0]?.at ?? at) > LOOK_BACK) this.#points.shift();
  }

  /** It rests: what comes after has nothing to do with what was before. */
  rest(): void {
    this.#points = [];
  }

  /** Per second; `null` while it is too early to say. */
  get rate(): number | null {
    const [first, last] = [this.#points[0], this.#points.at(-1)];
    if (first === undefined || last === undefined || last.at - first.at < SHORTEST || last.done <= first.done) return null;
    return ((last.done - first.done) * 1000) / (last.at - first.at);
  }

  /** Seconds until `total` is reached; `null` while it is too early to say. */
  left(total: number): number | null {
    const { rate } = this;
    const last = this.#points.at(-1);
    return rate === null || last === undefined ? null : Math.max(0, (total - last.done) / rate);
  }
}
