import type { IconName } from "../controls/icons";
import type { DeviceKind, Platform, Relation } from "../generated/Commands";
import { t } from "../words.svelte";

/** Relations to the keeper, in the order lists show them. */
export const RELATIONS: readonly Relation[] = ["me", "partner", "parent", "grandparent", "child_under14", "child", "other"];
/** Kinds of devices. */
export const DEVICE_KINDS: readonly DeviceKind[] = ["phone", "tablet", "computer", "other"];
/** What devices run. */
export const PLATFORMS: readonly Platform[] = ["android", "harmony", "ios", "windows", "macos", "linux", "other"];
/** The icon of a device. */
export const DEVICE_ICONS: Record<DeviceKind, IconName> = { phone: "phones", tablet: "phones", computer: "computer", other: "phones" };

/** A relation in words. */
export function sayRelation(relation: Relation): string {
  return t(`term-relation-${relation.replaceAll("_", "-")}`);
}

/** A kind of device in words. */
export function sayDeviceKind(kind: DeviceKind): string {
  return t(`term-device-${kind}`);
}

/** A platform in words. */
export function sayPlatform(platform: Platform): string {
  return t(`term-platform-${platform}`);
}
