// A word or a line that shows on hover and focus.
import type { Attachment } from "svelte/attachments";
import { float } from "./float";

/** How long the pointer rests before a tip shows, in milliseconds. */
const REST = 400;
let tips = 0;

/**
 * A tip for any element: `<button {@attach tip(() => t("…"))}>`. Empty text shows none. `describes: false` when the text
 * is already the element's label.
 */
export function tip(text: () => string, options: { describes?: boolean } = {}): Attachment<HTMLElement> {
  return (element) => {
    let shown: HTMLElement | null = null;
    let leave: ReturnType<ReturnType<typeof float>>;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const show = () => {
      const said = text();
      if (shown !== null || said === "") return;
      shown = document.createElement("div");
      shown.className = "float tip word";
      shown.role = "tooltip";
      shown.id = `tip-${(tips += 1)}`;
      shown.textContent = said;
      document.body.append(shown);
      leave = float(element, { placement: "bottom" })(shown);
      if (options.describes !== false) element.setAttribute("aria-describedby", shown.id);
    };
    const hide = () => {
      clearTimeout(timer);
      if (shown === null) return;
      leave?.();
      shown.remove();
      shown = null;
      if (options.describes !== false) element.removeAttribute("aria-describedby");
    };
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(show, REST);
    };
    const focus = () => {
      if (element.matches(":focus-visible")) show();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide();
    };
    element.addEventListener("pointerenter", rest);
    element.addEventListener("pointerleave", hide);
    element.addEventListener("pointerdown", hide);
    element.addEventListener("focus", focus);
    element.addEventListener("blur", hide);
    element.addEventListener("keydown", key);
    return () => {
      hide();
      element.removeEventListener("pointerenter", rest);
      element.removeEventListener("pointerleave", hide);
      element.removeEventListener("pointerdown", hide);
      element.removeEventListener("focus", focus);
      element.removeEventListener("blur", hide);
      element.removeEventListener("keydown", key);
    };
  };
}

/** For clipped text (class `clip`): the whole of it on hover, and only when it is clipped. */
export function whole(): Attachment<HTMLElement> {
  return (element) => tip(() => (element.scrollWidth > element.clientWidth ? (element.textContent ?? "").trim() : ""), { describes: false })(element);
}
