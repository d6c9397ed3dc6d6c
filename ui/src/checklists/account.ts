// Checklists of one account, with what they are about laid flat.
import type { ChecklistRow, ChecklistView, SubjectTag } from "../lib/generated/Commands";

/** What an account's checklist is about. */
export type AccountSubject = Extract<SubjectTag, { of: "account" }>;
/** An account's checklist in the list. */
export type AccountRow = ChecklistRow & AccountSubject;
/** An account's checklist, whole. */
export type AccountView = Omit<ChecklistView, "row"> & { row: AccountRow };

/** The row of an account's checklist; nothing for another goal. */
export function rowOfAccount(row: ChecklistRow): AccountRow | undefined {
  return row.subject.of === "account" ? { ...row, ...row.subject } : undefined;
}

/** An account's checklist, whole; nothing for another goal. */
export function viewOfAccount(view: ChecklistView | undefined): AccountView | undefined {
  const row = view && rowOfAccount(view.row);
  return view && row && { ...view, row };
}
