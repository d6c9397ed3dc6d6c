/** The arguments of a message, as the core sends them. */
export type Args = Record<string, ArgValue>;

/** One argument: plain, a date to be said in the reader's language, or words the core has in both. */
export type ArgValue = string | number | { date: string } | { zh: string; en: string };

/** What went wrong, named so that it can be said in either language. */
export class Problem extends Error {
  /** The message to look up; its `.advice` says what to do. */
  readonly key: string;
  readonly args: Args;

  constructor(key: string, args: Args = {}) {
    super(key);
    this.name = "Problem";
    this.key = key;
    this.args = args;
  }

  /** Turns whatever was thrown into a problem. What it does not know becomes the one general problem. */
  static from(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    if (typeof thrown === "object" && thrown !== null && "key" in thrown && typeof thrown.key === "string") {
      const args = "args" in thrown && typeof thrown.args === "object" && thrown.args !== null ? thrown.args : {};
      return new Problem(thrown.key, args as Args);
    }
    return new Problem("ui-problem-unexpected");
  }

  /** A wish to stop is not an error and is not shown as one. */
  get isCancelled(): boolean {
    return this.key === "problem-cancelled" || this.key === "problem-import-cancelled";
  }
}
