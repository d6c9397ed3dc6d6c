// Puts something that floats beside something that stands, and keeps it there.
import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from "@floating-ui/dom";
import type { Attachment } from "svelte/attachments";

/** Where it should be, and whether it is as wide as what it hangs on. */
export interface FloatOptions {
  placement?: Placement;
  sameWidth?: boolean;
  gap?: number;
}

/** For an element of class `float`: lifts it into the top layer, above open dialogs, and keeps it by its anchor. */
export function float(anchor: Element, options: FloatOptions = {}): Attachment<HTMLElement> {
  return (element) => {
    element.popover = "manual";
    // Where popovers are not known, position: fixed and a z-index must do.
    element.showPopover?.();
    const place = () =>
      void computePosition(anchor, element, {
        strategy: "fixed",
        placement: options.placement ?? "bottom-start",
        middleware: [
          offset(options.gap ?? 6),
          flip({ padding: 8 }),
          shift({ padding: 8 }),
          size({
            apply({ rects }) {
              if (options.sameWidth) element.style.width = `${rects.reference.width}px`;
            },
          }),
        ],
      }).then(({ x, y }) => {
        element.style.left = `${Math.round(x)}px`;
        element.style.top = `${Math.round(y)}px`;
      });
    return autoUpdate(anchor, element, place);
  };
}
