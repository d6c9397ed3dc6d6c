// What was typed into an entry's file and not saved yet. It outlives a look into another room, not the lock.
const kept = new Map<string, string>();

/** Keeps it; `null` forgets it. */
export function keepDraft(id: string, text: string | null): void {
  if (text === null) kept.delete(id);
  else kept.set(id, text);
}

/** What was kept. */
export function draftOf(id: string): string | undefined {
  return kept.get(id);
}
