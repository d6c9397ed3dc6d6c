// When nobody has touched the window for a while. Time that passes in sleep counts: the clock is asked, not a timer.

const TOUCHES = ["pointerdown", "pointermove", "wheel", "keydown", "touchstart"] as const;

/** How long before the end it is said, in milliseconds. */
const NOTICE = 30_000;
/** How often the clock is asked, in milliseconds. */
const LOOK = 1_000;

/** What happens when. */
export interface Idle {
  /** After how many minutes; 0 is never. Asked each time, so a new choice counts at once. */
  minutes: () => number;
  /** Whether something is under way that nobody needs to touch. */
  busy: () => boolean;
  /** Half a minute is left. */
  notice: () => void;
  /** The window was touched after the notice. */
  touched: () => void;
  /** Time is up. */
  over: () => void;
}

/** Watches the window until the returned function is called. */
export function watchIdle(idle: Idle, now: () => number = Date.now): () => void {
  let last = now();
  let told = false;

  function look(): boolean {
    const limit = idle.minutes() * 60_000;
    if (limit === 0 || idle.busy()) {
      last = now();
      return false;
    }
    const passed = now() - last;
    if (passed >= limit) {
      end();
      idle.over();
      return true;
    }
    if (passed >= limit - NOTICE && !told) {
      told = true;
      idle.notice();
    }
    return false;
  }

  function touch(): void {
    // The first touch after a sleep must not save a vault whose time was up in it.
    if (look()) return;
    last = now();
    if (told) idle.touched();
    told = false;
  }

  function end(): void {
    clearInterval(timer);
    for (const event of TOUCHES) window.removeEventListener(event, touch, true);
  }

  const timer = setInterval(look, LOOK);
  for (const event of TOUCHES) window.addEventListener(event, touch, { capture: true, passive: true });
  return end;
}
