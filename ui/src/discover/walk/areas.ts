import type { IconName } from "../../lib/controls/icons";

/** An area of life: the kinds of services that belong to it, in the order they are asked. */
export interface Area {
  id: string;
  icon: IconName;
  /** Keys of the catalogue's categories. */
  categories: readonly string[];
}

/** The areas, in the order people think of them. Every category of the catalogue is in one; a test holds the two together. */
export const AREAS: readonly Area[] = [
  { id: "chat", icon: "chat", categories: ["chat", "social", "dating", "mail"] },
  { id: "pay", icon: "money", categories: ["payment", "bank", "finance"] },
  { id: "shop", icon: "cart", categories: ["shopping", "food", "delivery", "express"] },
  { id: "travel", icon: "travel", categories: ["ride", "travel", "airline", "map", "car"] },
  { id: "play", icon: "game", categories: ["video", "game", "music", "reading", "news"] },
  { id: "work", icon: "briefcase", categories: ["office", "cloud", "search", "job", "tools", "developer"] },
  { id: "school", icon: "school", categories: ["education"] },
  { id: "health", icon: "heart", categories: ["health"] },
  { id: "home", icon: "home", categories: ["phone_maker", "telecom", "housing", "system"] },
  { id: "government", icon: "flag", categories: ["government"] },
];

/** The area of a category; the last but not least for what is not known here. */
export function areaOf(category: string | null): string {
  return AREAS.find((area) => category !== null && area.categories.includes(category))?.id ?? "work";
}
