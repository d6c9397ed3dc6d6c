/** Escape leaves a form in place, unless something in it (a list that is open, an input method) wants the key itself. */
export function escape(form: HTMLElement, leave: () => void): () => void {
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    event.stopPropagation();
    leave();
  };
  form.addEventListener("keydown", key);
  return () => form.removeEventListener("keydown", key);
}
