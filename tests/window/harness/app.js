// The program as a test sees it: a window with words, buttons and fields, on a vault and settings of its own.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Key } from "selenium-webdriver";
import { start, until } from "./driver.js";
import { byRole, words } from "./find.js";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const artifacts = join(root, "artifacts");
const binary = resolve(root, process.env.CARGO_TARGET_DIR ?? "target", "debug/quittance");

const NAMED_KEYS = {
  ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, ArrowUp: Key.ARROW_UP,
  Alt: Key.ALT, Backspace: Key.BACK_SPACE, Control: Key.CONTROL, Delete: Key.DELETE, End: Key.END, Enter: Key.ENTER,
  Escape: Key.ESCAPE, Home: Key.HOME, Meta: Key.META, PageDown: Key.PAGE_DOWN, PageUp: Key.PAGE_UP, Shift: Key.SHIFT,
  Space: Key.SPACE, Tab: Key.TAB,
};
const HELD = ["Alt", "Control", "Meta", "Shift"];

/** Every window that is open now, so that none outlives its test. */
export const openApps = new Set();

/**
 * Opens the program.
 * @param {object} [how]
 * @param {"zh-CN" | "en"} [how.lang] The language of the system it starts on; Chinese by default.
 * @param {string} [how.today] The date it takes for today, `YYYY-MM-DD`.
 * @param {boolean} [how.demo] Open on the example family.
 * @param {string} [how.folder] A folder with `vault` and `config` to use again; a fresh one by default.
 */
export async function open({ lang = "zh-CN", today, demo = false, folder } = {}) {
  if (!existsSync(binary)) throw new Error(`The program is not built: ${binary} is missing. Start the tests with tests/window/run.`);
  const app = new App({ lang, today, demo, folder: folder ?? mkdtempSync(join(tmpdir(), "quittance-window-")) });
  await app.start();
  return app;
}

class App {
  #how;
  #running = null;

  constructor(how) {
    this.#how = how;
  }

  /** The folder with this window's `vault` and `config`. */
  get folder() {
    return this.#how.folder;
  }

  /** The file with what the program said on its terminal. */
  get log() {
    return join(this.folder, "terminal.log");
  }

  /** The WebDriver session, for what this class has no word for. */
  get session() {
    if (this.#running === null) throw new Error("The window is closed.");
    return this.#running.session;
  }

  /** Starts it (again) and waits until its first screen can be used. */
  async start() {
    const { folder, lang, today, demo } = this.#how;
    const config = join(folder, "config");
    mkdirSync(config, { recursive: true });
    this.#running = await start({
      binary,
      args: [...(demo ? ["--demo"] : ["--vault", join(folder, "vault")]), ...(today ? ["--today", today] : [])],
      env: { QUITTANCE_CONFIG_DIR: config, LANGUAGE: lang.replace("-", "_"), TZ: "Asia/Shanghai" },
      log: this.log,
    });
    openApps.add(this);
    await this.usable();
  }

  /** Waits until the page says that its first screen is drawn; it says so again after it was loaded anew. */
  async usable() {
    const ready = () => this.session.executeScript("return document.documentElement.hasAttribute('data-ready')").catch(() => false);
    await until(ready, async () => `The window never became usable. ${await this.#onScreen()}`);
  }

  /** Closes the window and opens it again on the same vault. */
  async reopen() {
    await this.close();
    await this.start();
  }

  /** Closes the window as a person would, with its own button's keys. Its folder stays until the test ends. */
  async close() {
    const running = this.#running;
    this.#forget();
    await running?.end(() => {
      xdotool("windowfocus", "--sync", this.#window);
      xdotool("key", "--clearmodifiers", "alt+F4");
    });
  }

  /** Kills the program as a power cut would. */
  async crash() {
    const running = this.#running;
    this.#forget();
    await running?.crash();
  }

  #forget() {
    this.#running = null;
    openApps.delete(this);
  }

  /** Forgets the folder. */
  clear() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The element of this role (or any kind of field: `"field"`) and name; waits for it. `nth` counts from 0. */
  async find(role, name, { nth } = {}) {
    let why = "";
    const look = async () => {
      const found = await byRole(this.session, role, name, nth);
      if (typeof found !== "string") return found;
      why = found;
      return null;
    };
    return until(look, async () => `${why} ${await this.#onScreen()}`);
  }

  /** Clicks it. */
  async click(role, name, options) {
    await this.#settled(async () => (await this.find(role, name, options)).click());
  }

  /** Replaces what stands in a field. */
  async type(name, text, { role = "field", nth } = {}) {
    await this.#settled(async () => {
      const field = await this.find(role, name, { nth });
      await field.clear();
      await field.sendKeys(text);
    });
  }

  /** Chooses an entry of a list field (`<select>`). */
  async choose(field, option) {
    await this.#settled(async () => {
      const select = await this.find("field", field);
      const options = await select.findElements({ css: "option" });
      for (const one of options) if ((await one.getText()).trim() === option) return one.click();
      throw new Error(`“${field}” offers no “${option}”.`);
    });
  }

  /** Presses keys, where the focus is: `keys("Control", "k")` holds the first, `keys("Tab", "Enter")` presses one after the other. */
  async keys(...pressed) {
    const actions = this.session.actions();
    const held = [];
    for (const key of pressed) {
      if (HELD.includes(key)) {
        held.push(NAMED_KEYS[key]);
        actions.keyDown(NAMED_KEYS[key]);
      } else {
        actions.sendKeys(NAMED_KEYS[key] ?? key);
      }
    }
    for (const key of held.reverse()) actions.keyUp(key);
    await actions.perform();
  }

  /** All the words on screen. */
  async words() {
    return this.session.executeScript(words);
  }

  /** Waits until these words can be read: text, or a regular expression. */
  async sees(text) {
    const fits = (shown) => (text instanceof RegExp ? text.test(shown) : shown.includes(text));
    await until(async () => fits(await this.words()), async () => `“${text}” is not on screen. ${await this.#onScreen()}`);
  }

  /** Waits until these words can be read no more. */
  async seesNot(text) {
    await until(async () => !(await this.words()).includes(text), async () => `“${text}” is still on screen. ${await this.#onScreen()}`);
  }

  /** Waits until `look` answers something, and answers that. `claim` says what did not come true otherwise. */
  async until(look, claim) {
    return until(look, async () => `It did not come true that ${claim}. ${await this.#onScreen()}`);
  }

  /** Waits until nothing on screen is still being read, and what was read is drawn. */
  async settle() {
    const still = () => this.session.executeAsyncScript(`
      const done = arguments[0];
      requestAnimationFrame(() => requestAnimationFrame(() =>
        done(document.querySelector("[aria-busy=true], .skeleton") === null)));`);
    await until(async () => (await still()) && (await still()), async () => `Something is still being read. ${await this.#onScreen()}`);
  }

  /** The name of what has the focus. */
  async focused() {
    return (await this.session.switchTo().activeElement()).getAccessibleName();
  }

  /** Asks the bridge directly: to bring about what the journey is not about. */
  async ask(name, request = null) {
    const answer = await this.session.executeAsyncScript(
      `const [name, request, done] = arguments;
       window.__TAURI_INTERNALS__.invoke("ask", { name, request }).then((value) => done({ value }), (problem) => done({ problem }));`,
      name,
      request,
    );
    if (answer.problem !== undefined) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
    return answer.value;
  }

  /** Chooses a file in the system's own file dialog, which is on screen or about to be. The path must be plain ASCII. */
  async chooseFile(path) {
    const dialog = await until(
      () => xdotool("search", "--onlyvisible", "--class", "quittance").split("\n").filter((id) => id !== "" && id !== this.#window)[0],
      async () => `No file dialog opened. ${await this.#onScreen()}`,
    );
    const gone = () => !xdotool("search", "--onlyvisible", "--class", "quittance").split("\n").includes(dialog);
    xdotool("windowfocus", "--sync", dialog);
    xdotool("key", "ctrl+l");
    // When saving, a name is proposed there.
    xdotool("key", "ctrl+a");
    xdotool("type", path);
    // The list of completions, which opens when it likes, takes the first Return for itself.
    for (let tries = 5; tries > 0 && !gone(); tries -= 1) {
      xdotool("key", "Return");
      await until(gone, () => "", 1000).catch(() => {});
    }
    if (!gone()) throw new Error(`The file dialog did not take ${path}.`);
  }

  get #window() {
    return xdotool("search", "--onlyvisible", "--name", "^销号簿 Quittance$").split("\n")[0];
  }

  /** What the window's own title bar says. */
  title() {
    return xdotool("getwindowname", this.#window);
  }

  /** Gives the window another size. */
  async resize(width, height) {
    await this.session.manage().window().setRect({ width, height });
  }

  /** Keeps a picture as artifacts/NAME.png and answers its path. */
  async shot(name) {
    const file = join(artifacts, `${name}.png`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await this.session.takeScreenshot(), "base64"));
    return file;
  }

  async #onScreen() {
    const shown = await this.words().catch((error) => `(nothing: ${error.message})`);
    return `On screen:\n${shown}`;
  }

  // Between finding an element and using it the page may have drawn it anew; then it is looked for again.
  async #settled(act) {
    await until(
      async () => {
        try {
          await act();
          return true;
        } catch (error) {
          if (["StaleElementReferenceError", "ElementNotInteractableError", "ElementClickInterceptedError"].includes(error.name)) return false;
          throw error;
        }
      },
      async () => `It cannot be used: it is covered, or drawn anew all the time. ${await this.#onScreen()}`,
    );
  }
}

function xdotool(...args) {
  try {
    return execFileSync("xdotool", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch (error) {
    // It ends with 1 when it finds no window.
    if (error.status === 1) return "";
    throw new Error(`xdotool ${args.join(" ")}: ${error.message}`);
  }
}
