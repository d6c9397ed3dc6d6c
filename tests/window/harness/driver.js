// Starts the program under WebKit's own WebDriver. No server stands between: WebKitWebDriver launches the program, and
// Tauri lets its web view be driven when TAURI_WEBVIEW_AUTOMATION says so.
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Builder, Capabilities } from "selenium-webdriver";

/** How long anything may take to appear. Generous, because a busy computer is no reason to fail. */
export const PATIENCE = 15_000;

/** Calls `look` until it answers something, or throws what `complaint` says once patience has run out. */
export async function until(look, complaint, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(await complaint());
    await wait(50);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether it still runs. One that has ended and was not yet taken note of by its parent does not. */
function lives(process) {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${process}/status`, "utf8"));
  } catch {
    return false;
  }
}

/**
 * Starts the program.
 * @param {{ binary: string, args: string[], env: Record<string, string>, log: string }} how `log` is the file that
 *   receives what the program says on its terminal.
 */
export async function start({ binary, args, env, log }) {
  const port = await freePort();
  const out = openSync(log, "a");
  const service = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...process.env, ...env, TAURI_WEBVIEW_AUTOMATION: "true" },
    stdio: ["ignore", out, out],
  });
  closeSync(out);
  const gone = new Promise((resolve) => service.once("exit", resolve));
  let missing = null;
  service.once("error", (error) => (missing = error));

  const server = `http://127.0.0.1:${port}/`;
  const listening = () =>
    missing
      ? Promise.reject(new Error(`WebKitWebDriver cannot be started: ${missing.message}`))
      : fetch(`${server}status`).then((answer) => answer.ok, () => false);
  await until(listening, () => "WebKitWebDriver does not answer.");

  const capabilities = new Capabilities({ browserName: "wry", "webkitgtk:browserOptions": { binary, args } });
  let session;
  try {
    session = await new Builder().usingServer(server).withCapabilities(capabilities).build();
  } catch (error) {
    service.kill("SIGKILL");
    await gone;
    throw new Error(`The window did not open: ${error.message}\n${readFileSync(log, "utf8")}`);
  }

  const programs = () =>
    readFileSync(`/proc/${service.pid}/task/${service.pid}/children`, "utf8").split(" ").filter(Boolean).map(Number).filter(lives);

  const kill = async () => {
    for (const program of programs()) process.kill(program, "SIGKILL");
    service.kill("SIGKILL");
    await gone;
  };

  return {
    session,
    /** Waits until the program has ended by itself after `close`. A session that is merely quit would kill it. */
    async end(close) {
      try {
        close();
        await until(() => programs().length === 0, () => "The program does not end although its window was closed.");
      } finally {
        await kill();
      }
    },
    /** Ends the program the hard way, at once. */
    crash: kill,
  };
}
