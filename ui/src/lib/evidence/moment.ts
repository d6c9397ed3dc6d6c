// Days given by hand, as the moments evidence has; and those moments in words.
import { sayDate } from "../dates.svelte";

/** Noon of a day by this computer's clock, with its offset: a day alone is no moment. */
export function atNoon(day: string): string {
  return withOffset(`${day}T12:00:00`);
}

/** The same moment on another day: what is corrected is the day. */
export function onDay(moment: string, day: string): string {
  return `${day}${moment.slice(10)}`;
}

/** A moment by the clock where it was captured, which is what a screenshot shows; with its offset where that is not ours. */
export function sayCaptured(moment: string): string {
  const [, day = "", time = "", offset = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[^+Z-]*(Z|[+-]\d\d:\d\d)?$/.exec(moment) ?? [];
  if (day === "") return moment;
  const ours = withOffset(`${day}T${time}:00`).slice(19);
  const there = offset === "Z" ? "+00:00" : offset;
  return `${sayDate(day, { year: true })} ${time}${there === ours ? "" : ` (${there})`}`;
}

function withOffset(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const sign = minutes < 0 ? "-" : "+";
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
