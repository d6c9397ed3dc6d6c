/** The groups of a recovery code as it is on paper. */
export function groupsOf(code: string): string[] {
  return code.split("-");
}

/** Whether a group was copied rightly. Forgives what the core forgives: case, wide characters, O for 0, I and L for 1. */
export function sameGroup(group: string, typed: string): boolean {
  return plain(typed) === plain(group);
}

function plain(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
}

/** Two different groups to ask for, in order. `random` gives numbers from 0 to below 1. */
export function twoOf(count: number, random: () => number): [number, number] {
  const one = Math.floor(random() * count);
  const other = (one + 1 + Math.floor(random() * (count - 1))) % count;
  return one < other ? [one, other] : [other, one];
}

/** A number from 0 to below 1 that nobody can foresee. */
export function unforeseen(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
