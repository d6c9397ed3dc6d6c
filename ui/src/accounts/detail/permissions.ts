import type { IconName } from "../../lib/controls/icons";
import type { PermissionKind } from "../../lib/generated/Commands";

/** The icon of each permission. */
export const PERMISSION_ICONS: Record<PermissionKind, IconName> = {
  camera: "camera",
  microphone: "microphone",
  location: "pin",
  background_location: "pin",
  contacts: "contacts",
  photos: "image",
  sms: "chat",
  phone: "phones",
  calendar: "calendar",
  notifications: "bell",
  app_list: "grid",
  clipboard: "copy",
  nearby: "map",
  health: "heart",
  tracking: "eye",
};

/** All of them, in the order in which phones list them. */
export const PERMISSIONS = Object.keys(PERMISSION_ICONS) as PermissionKind[];
