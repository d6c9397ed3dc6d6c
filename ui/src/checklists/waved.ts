/** Checklists whose outcome the person did not want to note, for as long as the program runs. */
export const wavedOff = new Set<string>();
