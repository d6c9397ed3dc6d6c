// Half-written letters and complaints, so that looking something up in another room loses nothing. They live as long as the
// page, which a lock throws away; what is to last is recorded as a request.
import type { AskedRow } from "./asked.svelte";

/** What is half written. */
export interface Draft<W> {
  wish: W;
  /** Fields the person was asked for or took up. */
  asked: readonly AskedRow[];
}

const drafts = new Map<string, Draft<unknown>>();

/** What was left half written under this name. */
export function draftOf<W>(name: string): Draft<W> | undefined {
  return drafts.get(name) as Draft<W> | undefined;
}

/** Keeps it for as long as the page lives. */
export function keepDraft<W>(name: string, draft: Draft<W>): void {
  drafts.set(name, draft);
}

/** It went out, or is begun anew. */
export function forgetDraft(name: string): void {
  drafts.delete(name);
}

/** Forgets all of them. */
export function forgetDrafts(): void {
  drafts.clear();
}
