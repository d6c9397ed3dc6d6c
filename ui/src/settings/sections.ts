import type { IconName } from "../lib/controls/icons";

/** The parts of the settings, in order. */
export const SECTIONS = [
  { id: "vault", icon: "lock" },
  { id: "family", icon: "people" },
  { id: "catalogue", icon: "catalogue" },
  { id: "reminders", icon: "bell" },
  { id: "data", icon: "archive" },
  { id: "look", icon: "language" },
  { id: "privacy", icon: "curtain" },
  { id: "history", icon: "history" },
  { id: "about", icon: "info" },
] as const satisfies readonly { id: string; icon: IconName }[];

/** One of them. */
export type SectionId = (typeof SECTIONS)[number]["id"];

/** The part a place is opened on; the first when it names none. */
export function sectionOf(params: Readonly<Record<string, string>>): SectionId {
  return SECTIONS.find(({ id }) => id === params["section"])?.id ?? "vault";
}
