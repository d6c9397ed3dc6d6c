/** How many bytes become letters at a time: the whole at once would be too many arguments. */
const PIECE = 0x8000;

/** Bytes as base64, the way they cross to the core. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
