/** Every icon there is. Each has a symbol of the same name in Sprite.svelte; a test holds the two together. */
export const ICONS = [
  "accounts", "archive", "arrow", "back", "bell", "briefcase", "calendar", "camera", "card", "cart", "catalogue",
  "chat", "check", "checklists", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "clock", "computer",
  "contacts", "copy", "cross", "curtain", "discover", "dots", "download", "equal", "external", "eye", "eye-off",
  "face", "file", "filter", "fingerprint", "fit", "flag", "folder", "game", "globe", "grid", "heart", "history",
  "home", "hourglass", "identifiers", "image", "info", "key", "keyboard", "language", "link", "list", "lock", "mail",
  "map", "mark", "microphone", "minus", "money", "not-equal", "note", "pause", "pen", "people", "phones", "pin",
  "play", "plus", "printer", "redo", "refresh", "save", "scales", "school", "seal", "search", "settings", "shield",
  "sim", "sort", "state-active", "state-closed", "state-cooling", "state-declined", "state-dormant",
  "state-preparing", "state-requested", "stuck", "table", "tag", "today", "trash", "travel", "undo", "unlink",
  "upload", "user", "warning",
] as const;

/** The name of an icon. */
export type IconName = (typeof ICONS)[number];
