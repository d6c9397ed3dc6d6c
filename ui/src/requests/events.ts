// What can happen to a request: who did it, and what has to be said about it. Pure.
import type { RequestAnswer, RequestClaim, RequestEvent, RequestFound, RefusalReason, Term } from "../lib/generated/Commands";

/** The name of an event. */
export type EventName = RequestEvent["event"];

/** Events by whose doing they are. Escalating has a form of its own. */
const THEIRS: readonly EventName[] = ["receive", "acknowledge", "ask", "promise", "extend", "answer", "bounce"];
const MINE: readonly EventName[] = ["send", "supply", "remind", "verify", "close", "withdraw", "abandon"];

/** Whose doing an event is. */
export function sideOf(event: EventName): "mine" | "theirs" {
  return THEIRS.includes(event) ? "theirs" : "mine";
}

/** The events of a side that can be recorded now. */
export function open(side: "mine" | "theirs", allowed: readonly string[]): EventName[] {
  return (side === "mine" ? MINE : THEIRS).filter((event) => allowed.includes(event));
}

export const CLAIMS: readonly RequestClaim[] = ["closed", "erased", "anonymised", "deactivated", "handed", "corrected", "stopped"];
export const FOUND: readonly RequestFound[] = ["gone", "still_there", "unclear"];
export const ANSWERS = ["granted", "partly", "refused", "not_found"] as const satisfies readonly RequestAnswer["answer"][];
export const UNITS = ["working_days", "days", "months"] as const;

/** What the form has been told, whatever the event needs of it. */
export interface Told {
  answer: RequestAnswer["answer"];
  claim: RequestClaim;
  reason: RefusalReason;
  count: string;
  unit: (typeof UNITS)[number];
  reasons: boolean;
  found: RequestFound;
}

/** The time that was promised; `null` while that is no number. */
export function promised({ count, unit }: Told): Term | null {
  const number = Number(count);
  if (!Number.isInteger(number) || number < 1 || number > 999) return null;
  return unit === "working_days" ? { working_days: number } : unit === "days" ? { days: number } : { months: number };
}

/** The event as the core wants it; `null` while something is missing. */
export function eventOf(event: EventName, on: string, told: Told): RequestEvent | null {
  switch (event) {
    case "promise": {
      const term = promised(told);
      return term === null ? null : { event, on, term };
    }
    case "extend":
      return { event, on, reasons: told.reasons };
    case "answer":
      return { event, on, answer: answerOf(told) };
    case "verify":
      return { event, on, found: told.found };
    case "escalate":
      return null;
    default:
      return { event, on };
  }
}

function answerOf({ answer, claim, reason }: Told): RequestAnswer {
  switch (answer) {
    case "granted":
      return { answer, claim };
    case "partly":
      return { answer, claim, reason };
    case "refused":
      return { answer, reason };
    case "not_found":
      return { answer };
  }
}

/** Whether what was said tells how the account ended, so that it can be kept as that as well. */
export function tellsEnd(event: EventName, told: Told): boolean {
  if (event === "verify") return told.found === "gone";
  if (event !== "answer") return false;
  const claims = told.answer === "granted" || told.answer === "partly";
  return (
    told.answer === "not_found" ||
    (claims && ["closed", "anonymised", "deactivated"].includes(told.claim)) ||
    keepsByLaw(event, told)
  );
}

/** Whether they say that they keep data by law, so that the last day is worth asking for. */
export function keepsByLaw(event: EventName, told: Told): boolean {
  return event === "answer" && (told.answer === "partly" || told.answer === "refused") && told.reason === "kept_by_law";
}
