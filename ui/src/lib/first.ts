import type { Attachment } from "svelte/attachments";

/**
 * For the next action of a screen: takes the focus when it appears, unless the person is already somewhere. A room that is
 * opened has the focus on itself, so whatever comes first takes it from there.
 */
export const first: Attachment<HTMLElement> = (element) => {
  const now = document.activeElement;
  if (now === null || now === document.body || now.matches("[data-room]")) element.focus();
};
