/** A way into the vault. */
export type Way = "passphrase" | "keyring" | "recovery";

/** The way that is offered first, of those the vault has and this computer can go. */
export function firstWay(slots: readonly string[], keyring: boolean): Way {
  if (slots.includes("passphrase")) return "passphrase";
  if (slots.includes("keyring") && keyring) return "keyring";
  return "recovery";
}

// What is wrong with what was brought along; anything else is wrong with the vault itself.
const ABOUT_THE_PROOF = [
  "problem-wrong-passphrase",
  "problem-wrong-recovery-code",
  "problem-recovery-code-mistyped",
  "problem-recovery-code-length",
  "problem-field-missing",
  "problem-too-soon",
  "problem-key-slot-missing",
  "problem-keyring-unavailable",
  "problem-keyring-locked",
  "problem-keyring-entry-missing",
  "problem-keyring-entry-wrong",
  "problem-keyring-switched",
  "problem-not-enough-memory",
  "problem-busy",
];

/** Whether the vault itself can't be opened, so that a backup may be wanted. */
export function isVaultTrouble(key: string): boolean {
  return !ABOUT_THE_PROOF.includes(key);
}
