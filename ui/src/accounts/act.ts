// Changes made straight from a row, without a form. The shell tells what was done and offers Undo; a refusal is a toast.
import { ask, type CommandName, type RequestOf } from "../lib/bridge";
import { session } from "../lib/session.svelte";

/** Tells the core, and the person when it refuses. */
export async function act<N extends CommandName>(name: N, request: RequestOf<N>): Promise<void> {
  try {
    await ask(name, request);
  } catch (thrown) {
    session.fail(thrown);
  }
}
