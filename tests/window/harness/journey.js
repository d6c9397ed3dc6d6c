// A test in the real window. When it fails, a picture and the program's own words are kept beside the reason.
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { open as openApp, openApps } from "./app.js";

const opened = [];

/** Opens the program; see `open` in app.js. */
export async function open(how) {
  const app = await openApp(how);
  opened.push(app);
  return app;
}

/** One journey, named as a claim. Every window it opened is closed afterwards. */
export function journey(claim, walk) {
  test(claim, { timeout: 180_000 }, async () => {
    let walked = false;
    try {
      await walk();
      walked = true;
    } catch (error) {
      error.message += await evidence(claim);
      throw error;
    } finally {
      // After a failure the window may be in any state, a dialog before it, so it is not asked to close.
      for (const app of [...openApps]) await (walked ? app.close() : app.crash());
      for (const app of opened.splice(0)) app.clear();
    }
  });
}

async function evidence(claim) {
  const name = claim.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
  let found = "";
  for (const app of openApps) {
    // The page may hang: the reason is worth more than the picture.
    const picture = await Promise.race([app.shot(`failed/${name}`).catch(() => null), wait(10_000, null, { ref: false })]);
    if (picture !== null) found += `\nPicture: ${picture}`;
  }
  for (const app of opened) {
    const said = existsSync(app.log) ? readFileSync(app.log, "utf8").trim() : "";
    if (said !== "") found += `\nThe program said:\n${said}`;
  }
  return found;
}
