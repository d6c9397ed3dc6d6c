// The ways to the composer of letters and complaints, with everything it needs to begin.
import type { RequestRow, Right } from "../lib/generated/Commands";
import { route } from "../lib/route.svelte";

/** A second notice to a request that was sent, or an objection to what was asked or answered. */
export function writeAgain(row: RequestRow, kind: "reminder" | "refusal"): void {
  route.go("letters", { account: row.account, kind, request: row.id });
}

/** The letter of a draft. */
export function writeLetter(row: RequestRow): void {
  route.go("letters", { account: row.account, kind: "request", request: row.id, right: row.right, law: row.law });
}

/** The complaint that goes to a channel. */
export function writeComplaint(row: RequestRow, channel: string): void {
  route.go("letters", { account: row.account, complaint: channel, request: row.follows ?? row.id });
}

/** A letter about an account that asks whether what was kept is gone, or for what else a right gives. */
export function writeAbout(account: string, kind: "request" | "follow_up", right: Right): void {
  route.go("letters", { account, kind, right });
}
