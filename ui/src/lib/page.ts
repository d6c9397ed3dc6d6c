// The page itself, as something a test can replace.

/** The page. */
export const page = {
  /** Throws everything away that the page remembers and starts it again. */
  reload: (): void => location.reload(),
  /** Opens the print dialog. */
  print: (): void => window.print(),
};
