// What is wished of a letter or complaint, and how it changes. The core composes; this only keeps what the person said.
import type {
  ComplaintWish, Hurdle, HurdleRow, LetterField, LetterFill, LetterIdentifierKind, LetterKindName, LetterWish,
} from "../lib/generated/Commands";

const KINDS: readonly LetterKindName[] = ["request", "reminder", "refusal", "follow_up"];

/** The kind of letter a word names; a request where it names none. */
export function kindOf(word: string | undefined): LetterKindName {
  return KINDS.find((kind) => kind === word) ?? "request";
}

/** A letter of that kind, with everything else left to the vault. */
export function letterWish(account: string, kind: LetterKindName, more: Partial<LetterWish> = {}): LetterWish {
  return {
    account, kind, rights: [], law: null, language: null, request: null, fills: [], hurdles: null, attempts: null, carry: null, in_full: [],
    enclose: [], step: null, ...more,
  };
}

/** A complaint to a channel, with everything else left to the vault. */
export function complaintWish(account: string, channel: string, more: Partial<ComplaintWish> = {}): ComplaintWish {
  return {
    account, channel, act: null, law: null, language: null, request: null, fills: [], hurdles: null, wanted: [], evidence: null,
    anonymous: false, in_full: [], identifiers_in_full: [], nowhere_else: false, step: null, ...more,
  };
}

/** One name for a field, with the identifier where there are several. */
export function keyOf({ field, identifier }: { field: LetterField; identifier: LetterIdentifierKind | null }): string {
  return identifier === null ? field : `${field}.${identifier}`;
}

/** What was filled in, with one field said anew; said as nothing, it is left to the vault again. */
export function withFill(fills: readonly LetterFill[], of: { field: LetterField; identifier: LetterIdentifierKind | null }, value: string): LetterFill[] {
  const others = fills.filter((fill) => keyOf(fill) !== keyOf(of));
  return value.trim() === "" ? others : [...others, { field: of.field, identifier: of.identifier, value }];
}

/** What stands there now. */
export function fillOf(fills: readonly LetterFill[], of: { field: LetterField; identifier: LetterIdentifierKind | null }): string {
  return fills.find((fill) => keyOf(fill) === keyOf(of))?.value ?? "";
}

/** The hurdles a paper speaks of. */
export function spokenOf(rows: readonly HurdleRow[]): Hurdle[] {
  return rows.filter(({ used }) => used).map(({ hurdle }) => hurdle);
}

/** Whether two hurdles are the same one. */
export function sameHurdle(one: Hurdle, other: Hurdle): boolean {
  return one.barrier === other.barrier && one.demand === other.demand;
}

/** With it, or without it. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
