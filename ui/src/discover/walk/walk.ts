/** The answers to "did you ever have an account there", in the order of their keys 1, 2, 3. */
export const ANSWERS = ["had", "never", "unsure"] as const;

/** One of them. */
export type Answer = (typeof ANSWERS)[number];
