// Things to do for one account, told apart from those of other goals.
import type { SubjectTag, TodayItem } from "../lib/generated/Commands";

/** Something to do for one account. */
export type AccountItem = TodayItem & { subject: Extract<SubjectTag, { of: "account" }> };

/** Whether something is to be done for one account. */
export function isOfAccount(item: TodayItem): item is AccountItem {
  return item.subject.of === "account";
}
