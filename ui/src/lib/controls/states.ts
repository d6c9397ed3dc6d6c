import type { IconName } from "./icons";

/** The states an account can be in, with the glyph of each and what its colour means. */
export const STATES = {
  active: { icon: "state-active", tone: "" },
  dormant: { icon: "state-dormant", tone: "" },
  preparing: { icon: "state-preparing", tone: "" },
  requested: { icon: "state-requested", tone: "" },
  cooling_off: { icon: "state-cooling", tone: "wait" },
  closed: { icon: "state-closed", tone: "" },
  verified: { icon: "seal", tone: "done" },
  stuck: { icon: "stuck", tone: "stuck" },
  lost_access: { icon: "lock", tone: "lose" },
  unbound: { icon: "unlink", tone: "" },
  declined: { icon: "state-declined", tone: "" },
} as const satisfies Record<string, { icon: IconName; tone: string }>;

/** The name of a state. */
export type AccountState = keyof typeof STATES;
