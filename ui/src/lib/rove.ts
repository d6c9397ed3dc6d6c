import type { Attachment } from "svelte/attachments";

/**
 * One stop of the Tab key for a whole list: Up, Down, Home and End walk among the elements in it that are marked
 * `data-row`, and Tab comes back to where one was.
 */
export const rove: Attachment<HTMLElement> = (list) => {
  const rows = () => [...list.querySelectorAll<HTMLElement>("[data-row]")];
  let at: HTMLElement | undefined;

  const settle = () => {
    const all = rows();
    if (at === undefined || !all.includes(at)) at = all[0];
    for (const row of all) row.tabIndex = row === at ? 0 : -1;
  };
  const come = (event: FocusEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (row === null) return;
    at = row;
    settle();
  };
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = rows();
    const now = all.indexOf(document.activeElement as HTMLElement);
    if (now < 0) return;
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[Math.min(all.length - 1, Math.max(0, next))]?.focus();
  };

  settle();
  const watch = new MutationObserver(settle);
  watch.observe(list, { childList: true, subtree: true });
  list.addEventListener("focusin", come);
  list.addEventListener("keydown", key);
  return () => {
    watch.disconnect();
    list.removeEventListener("focusin", come);
    list.removeEventListener("keydown", key);
  };
};
