// Which exports can be made, and where. Their steps are messages: discover-guide-<id>-<number>.
import type { IconName } from "../lib/controls";

/** One way to get a file. */
export interface Guide {
  id: "sms" | "chrome" | "edge" | "firefox" | "safari" | "iphone";
  icon: IconName;
  /** How many steps it has; without any it says why there is no way. */
  steps: number;
  /** Messages further down: what goes wrong, and what then. */
  hint?: string;
}

/** The ways, the most telling first. */
export const GUIDES: readonly Guide[] = [
  { id: "sms", icon: "phones", steps: 5, hint: "discover-guide-xiaomi" },
  { id: "chrome", icon: "globe", steps: 4 },
  { id: "edge", icon: "globe", steps: 4 },
  { id: "firefox", icon: "globe", steps: 3 },
  { id: "safari", icon: "globe", steps: 4 },
  { id: "iphone", icon: "phones", steps: 0 },
];
