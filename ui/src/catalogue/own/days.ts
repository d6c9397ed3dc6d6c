/** A number of days as typed; `null` where it is none. */
export function readDays(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}
