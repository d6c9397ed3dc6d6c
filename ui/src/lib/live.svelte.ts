import { onHappened } from "./bridge";
import { Problem } from "./problem";

/** How long a first answer may take before a skeleton is shown, in milliseconds. */
const PATIENCE = 150;

/**
 * A read that refreshes itself: when one of its kinds is announced as touched, and when anything reactive that `read` looks
 * at (before its first await) changes. Made while a component starts, and ends with it.
 *
 * ```ts
 * const accounts = new Live(["account", "service"], () => ask("list_accounts", { open: true }));
 * ```
 *
 * While it refreshes, the last value stays on screen. A failed refresh keeps the value and sets `problem`.
 */
export class Live<T> {
  #value = $state.raw<T | undefined>(undefined);
  #problem = $state.raw<Problem | null>(null);
  #slow = $state(false);
  #loading = $state(false);
  #again = $state(0);
  #turn = 0;

  /** `kinds` are kinds of record; `"*"` hears every change. */
  constructor(kinds: readonly string[], read: () => Promise<T>) {
    $effect(() => {
      void this.#again;
      const reading = read();
      this.#follow(reading);
    });
    $effect(() =>
      onHappened(({ touched }) => {
        if (kinds.includes("*") || touched.some((kind) => kinds.includes(kind))) this.refresh();
      }),
    );
    $effect(() => () => {
      this.#turn += 1; // an answer that comes after the component went is nobody's
    });
  }

  /** The latest answer; `undefined` until the first. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Why the latest read failed, if it did. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Whether a read is under way. */
  get loading(): boolean {
    return this.#loading;
  }

  /** Whether there is nothing to show yet and it has taken long enough to say so. */
  get slow(): boolean {
    return this.#slow;
  }

  /** Reads again. Several calls in a row make one read. */
  refresh(): void {
    this.#again += 1;
  }

  #follow(reading: Promise<T>): void {
    const turn = (this.#turn += 1);
    this.#loading = true;
    const patience = setTimeout(() => {
      if (turn === this.#turn && this.#value === undefined) this.#slow = true;
    }, PATIENCE);
    const settle = (): boolean => {
      clearTimeout(patience);
      if (turn !== this.#turn) return false;
      this.#loading = false;
      this.#slow = false;
      return true;
    };
    reading.then(
      (value) => {
        if (!settle()) return;
        this.#value = value;
        this.#problem = null;
      },
      (thrown: unknown) => {
        if (settle()) this.#problem = Problem.from(thrown);
      },
    );
  }
}
