// The fields on the left. One that was asked for stays while it is being filled in, although it is missing no longer.
import type { FieldChoice, FieldInput, FilledRow, LetterField, LetterIdentifierKind, MissingRow, Text } from "../lib/generated/Commands";
import type { Phrase } from "../lib/words.svelte";
import { keyOf } from "./wish";

/** A field with what is needed to ask for it. */
export interface AskedRow {
  key: string;
  field: LetterField;
  identifier: LetterIdentifierKind | null;
  names: Text;
  input: FieldInput;
  choices: readonly FieldChoice[];
  /** Where it could be recorded for good. */
  place: Phrase | null;
}

/** The fields that are asked for, in the order they came up. */
export class Asked {
  rows = $state.raw<readonly AskedRow[]>([]);

  constructor(rows: readonly AskedRow[] = []) {
    this.rows = rows;
  }

  /** Takes up what is missing. */
  see(missing: readonly MissingRow[]): void {
    const known = new Set(this.rows.map(({ key }) => key));
    const fresh = missing.filter((row) => !known.has(keyOf(row)));
    if (fresh.length > 0) this.rows = [...this.rows, ...fresh.map((row) => ({ ...bare(row), place: row.place as Phrase }))];
  }

  /** The person wants to say something in another way. */
  take(row: FilledRow): string {
    const key = keyOf(row);
    if (!this.rows.some((known) => known.key === key)) this.rows = [...this.rows, { ...bare(row), place: null }];
    return key;
  }

  /** Lets go of one. */
  drop(key: string): void {
    this.rows = this.rows.filter((row) => row.key !== key);
  }
}

function bare(row: MissingRow | FilledRow): Omit<AskedRow, "place"> {
  const { field, identifier, names, input, choices } = row;
  return { key: keyOf(row), field, identifier, names, input, choices };
}

/** Puts the focus into a field of the form. Whether it is there. */
export function focusField(key: string): boolean {
  const field = document.querySelector(`[data-field="${key}"]`);
  const control = field?.querySelector<HTMLElement>("input, textarea, select, button");
  field?.scrollIntoView?.({ block: "nearest" });
  control?.focus();
  return control !== null && control !== undefined;
}
