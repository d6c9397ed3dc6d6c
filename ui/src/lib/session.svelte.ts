// The vault as the window sees it: absent, locked or open; and what was changed in it, with the way back.
import { ask, type Happened, onHappened, Problem, stopAll } from "./bridge";
import { clock } from "./dates.svelte";
import type { VaultStatus } from "./generated/Commands";
import { nameOf } from "./names";
import { page } from "./page";
import { privacy } from "./privacy.svelte";
import { route } from "./route.svelte";
import { look } from "./theme.svelte";
import { toasts } from "./toasts.svelte";
import { has, sayList, t } from "./words.svelte";

/** What the bridge announces of the vault itself. */
const VAULT: readonly string[] = ["vault", "lock", "elsewhere"];

class Session {
  /** `null` until the core has answered. */
  status = $state.raw<VaultStatus | null>(null);
  problem = $state.raw<Problem | null>(null);
  #setup = $state(false);
  #change: number | null = null;
  #turning = false;

  get state(): "booting" | "first-run" | "locked" | "open" {
    if (this.status === null) return "booting";
    const { state, people, demo } = this.status;
    // A vault that is made and has nobody in it yet is still being set up, perhaps since an earlier start.
    if (this.#setup || state === "absent" || (state === "open" && people === 0 && !demo)) return "first-run";
    return state === "open" ? "open" : "locked";
  }

  /** The first run goes on until its end, although the vault is open half-way. */
  beginSetup(): void {
    this.#setup = true;
  }

  /** The first run is over. */
  async endSetup(): Promise<void> {
    this.#setup = false;
    await this.refresh();
  }

  /** Asks where the vault stands, and how the window should look. */
  async refresh(): Promise<void> {
    try {
      const [status, preferences] = await Promise.all([ask("vault_status", null), ask("get_preferences", null)]);
      look.use(preferences);
      clock.core(status.today);
      if (status.state !== "open" && this.status?.state === "open") return this.#gone();
      this.status = status;
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.from(thrown);
      // Before a gate, what it says of the vault no longer holds. An open vault stays on screen.
      if (!this.#setup && this.state !== "open") this.status = null;
    }
  }

  /** Locks the vault and forgets everything that was on screen. */
  async lock(): Promise<void> {
    if (this.status?.demo) {
      // Nobody chose its passphrase, so behind its lock there would be no way back.
      toasts.show({ text: t("ui-demo-no-lock"), icon: "info" });
      return;
    }
    try {
      await stopAll();
      await ask("lock_vault", null);
    } catch (thrown) {
      this.fail(thrown);
    }
    await this.refresh();
  }

  /** The vault is shut: whatever the page still remembers goes with the page. */
  #gone(): void {
    if (this.status === null) return;
    this.status = null;
    privacy.hideAll();
    toasts.clear();
    route.reset();
    page.reload();
  }

  /** Keeps in step with every change. Returns the end of it. */
  watch(): () => void {
    return onHappened((happened) => {
      // What is announced without an operation concerns the vault itself: opened, locked, changed by another program.
      if (VAULT.includes(happened.op)) void this.refresh();
      this.#tell(happened);
    });
  }

  #tell(happened: Happened): void {
    // What others did shows in the lists; what undo did is said by undo.
    if (happened.origin !== "window" || this.#turning) return;
    const what = changeOf(happened.op, happened.subject);
    const undo = { label: t("ui-undo"), keys: "Mod+Z", icon: "undo" as const, run: () => void this.undo() };
    // What can't be entered any more is said until somebody has seen it.
    if (happened.shut.length > 0) this.#say(t("ui-shut", { what, accounts: sayList(named(happened.shut)) }), undo, true);
    else this.#say(what, undo);
  }

  /** Takes back the latest change. */
  async undo(): Promise<void> {
    await this.#turn("undo", (what) => {
      this.#say(t("ui-undone", { what }), { label: t("ui-redo"), keys: "Mod+Shift+Z", icon: "redo", run: () => void this.redo() });
    });
  }

  /** Puts back what was taken back. */
  async redo(): Promise<void> {
    await this.#turn("redo", (what) => {
      this.#say(t("ui-redone", { what }), { label: t("ui-undo"), keys: "Mod+Z", icon: "undo", run: () => void this.undo() });
    });
  }

  async #turn(way: "undo" | "redo", done: (what: string) => void): Promise<void> {
    if (this.#turning) return;
    this.#turning = true;
    try {
      const op = await ask(way, null);
      if (op === null) this.#say(t(`ui-nothing-to-${way}`));
      else done(changeOf(op, null));
    } catch (thrown) {
      this.fail(thrown);
    } finally {
      this.#turning = false;
    }
  }

  /** Says what went wrong where there is no place for it on screen. */
  fail(thrown: unknown): void {
    const problem = Problem.from(thrown);
    if (problem.isCancelled) return;
    const said = t(problem.key, problem.args);
    const advice = t.advice(problem.key, problem.args);
    // A message that is a whole sentence brings its own full stop.
    const both = () => t("ui-sentences", { first: said.replace(/[。.]$/, ""), second: advice });
    toasts.show({ text: advice === "" ? said : both(), icon: "warning", urgent: true });
  }

  // Only the latest change can be taken back, so only one offers it.
  #say(text: string, action?: Parameters<typeof toasts.show>[0]["action"], urgent = false): void {
    if (this.#change !== null) toasts.close(this.#change);
    this.#change = toasts.show({ text, icon: urgent ? "lock" : action ? "check" : "info", action, urgent });
  }
}

/** How many accounts a toast names; the rest are a number. */
const NAMED = 4;

function named(shut: Happened["shut"]): string[] {
  const names = shut.slice(0, NAMED).map(({ name }) => nameOf(name));
  return shut.length > NAMED ? [...names, t("ui-and-more", { count: shut.length - NAMED })] : names;
}

function changeOf(op: string, subject: Happened["subject"]): string {
  const key = `op-${op.replaceAll("_", "-")}`;
  return has(key) ? t(key, { subject: subject ?? "" }) : t("ui-changed");
}

/** The session. */
export const session = new Session();
