// Files let go on the window anywhere outside a zone of their own. Discover takes them from here.

class Dropped {
  paths = $state.raw<readonly string[]>([]);

  /** Takes what is waiting; a second taker finds nothing. */
  take(): readonly string[] {
    const taken = this.paths;
    this.paths = [];
    return taken;
  }
}

/** What was dropped and not yet read. */
export const dropped = new Dropped();
