// What may be seen on this screen right now.

class Privacy {
  /** The privacy curtain: every personal value is hidden until it is lifted. */
  curtain = $state(false);
  /** Counts the moments at which everything shown must be hidden again: lock, curtain, the window losing focus. */
  hidden = $state(0);

  /** Hides again whatever was revealed. */
  hideAll(): void {
    this.hidden += 1;
  }

  /** Draws or lifts the curtain. */
  toggle(): void {
    this.curtain = !this.curtain;
    this.hideAll();
  }

  /** Keeps `<html data-curtain>` in step and hides everything when the window loses focus. Returns the end of it. */
  watch(): () => void {
    const hide = () => this.hideAll();
    window.addEventListener("blur", hide);
    const stop = $effect.root(() => {
      $effect.pre(() => void document.documentElement.toggleAttribute("data-curtain", this.curtain));
    });
    return () => {
      window.removeEventListener("blur", hide);
      stop();
    };
  }
}

/** The privacy of the screen. */
export const privacy = new Privacy();
