import { sayNumber } from "../words.svelte";

/** A size the way the vault states its limits: 50 MB are 50 times 1,024 times 1,024 bytes. */
export function saySize(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${sayNumber(amount, { maximumFractionDigits: unit === 0 || amount >= 10 ? 0 : 1 })} ${units[unit]}`;
}
