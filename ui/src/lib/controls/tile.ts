/** How many paper stocks there are. */
const STOCKS = 8;

/** Which paper stock a service's tile is cut from: 0 to 7, always the same for the same id. */
export function stockOf(id: string): number {
  // FNV-1a: spreads short, similar ids better than a sum would.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % STOCKS;
}

/** The monogram of a name: its first Chinese character, or its first letter or digit as a capital. */
export function monogramOf(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name)?.[0];
  return first === undefined ? "?" : first.toUpperCase();
}
