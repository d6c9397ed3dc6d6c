// Days given by hand, as the moments evidence has.

/** Noon of a day by this computer's clock, with its offset: a day alone is no moment. */
export function atNoon(day: string): string {
  return withOffset(`${day}T12:00:00`);
}

/** The same moment on another day: what is corrected is the day. */
export function onDay(moment: string, day: string): string {
  return `${day}${moment.slice(10)}`;
}

function withOffset(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const sign = minutes < 0 ? "-" : "+";
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
