// Amounts of money as people type them.
import type { Money } from "../../lib/generated/Commands";

/** How many digits a currency has after the point. */
function digits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Reads 19.9, ¥19.90, 1,200. `null` for nothing, `undefined` for what is no amount. */
export function readAmount(typed: string, currency: string): Money | null | undefined {
  const text = typed.replace(/[\s,，￥¥$€£元]/g, "");
  if (text === "") return null;
  const places = digits(currency);
  const match = /^(\d{1,10})(?:\.(\d*))?$/.exec(text);
  const fraction = match?.[2] ?? "";
  if (match === null || fraction.length > places) return undefined;
  return { minor: Number(`${match[1]}${fraction.padEnd(places, "0")}`), currency };
}

/** As it would be typed. */
export function writtenAmount({ minor, currency }: Money): string {
  const places = digits(currency);
  return (minor / 10 ** places).toFixed(places);
}
