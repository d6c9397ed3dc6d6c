/** The steps of the first run, in order. */
export const STEPS = ["language", "place", "protect", "recovery", "family", "start"] as const;

/** One of them. */
export type StepName = (typeof STEPS)[number];

/** How a vault is to be opened. */
export type Protection = "passphrase" | "keyring" | "both";
