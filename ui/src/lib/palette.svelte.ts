import type { IconName } from "./controls/icons";

/** Something the command palette can find and do. */
export interface PaletteItem {
  id: string;
  label: string;
  /** At the end of the line: what kind of thing it is, whose. */
  detail?: string;
  icon?: IconName;
  /** A service id, for a monogram instead of an icon. */
  tile?: string;
  /** The shortcut that does the same. */
  keys?: string;
  run: () => void;
}

/** Finds things for the palette. Matching of names, pinyin and initials is the core's; an empty query may answer nothing. */
export interface PaletteProvider {
  id: string;
  find: (query: string) => Promise<readonly PaletteItem[]>;
}

class Palette {
  open = $state(false);
  #providers: PaletteProvider[] = [];

  /** Adds a provider, after those there are. Returns the way to take it out. */
  provide(provider: PaletteProvider): () => void {
    this.#providers.push(provider);
    return () => {
      this.#providers = this.#providers.filter((other) => other !== provider);
    };
  }

  /** Asks everybody. One that fails answers nothing: the others' finds are still good. */
  async find(query: string): Promise<PaletteItem[]> {
    const answers = await Promise.allSettled(this.#providers.map((provider) => provider.find(query)));
    return answers.flatMap((answer, index) =>
      answer.status === "fulfilled"
        ? answer.value.map((item) => ({ ...item, id: `${this.#providers[index]?.id}:${item.id}` }))
        : [],
    );
  }
}

/** The command palette. */
export const palette = new Palette();
