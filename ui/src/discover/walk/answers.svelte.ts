import type { PersonId, ServiceId } from "../../lib/generated/Commands";

/** What a person said of a service that is no account: never had one, or can't say. Kept while the window is open. */
export type Said = "never" | "unsure";

class WalkAnswers {
  #said = $state.raw<Readonly<Record<string, Said>>>({});

  /** What was said; `undefined` when nothing was. */
  of(person: PersonId, service: ServiceId): Said | undefined {
    return this.#said[`${person}/${service}`];
  }

  /** Takes an answer, or takes it back. */
  say(person: PersonId, service: ServiceId, said: Said | undefined): void {
    const key = `${person}/${service}`;
    const others = Object.entries(this.#said).filter(([other]) => other !== key);
    this.#said = Object.fromEntries(said === undefined ? others : [...others, [key, said]]);
  }
}

/** The answers of this session. */
export const walkAnswers = new WalkAnswers();
