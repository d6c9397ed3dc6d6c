// The window opens, in the language of the system it is on, and keeps to itself.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { until } from "./harness/driver.js";
import { journey, open } from "./harness/journey.js";

for (const [lang, name] of [["zh-CN", "销号簿"], ["en", "Quittance"]]) {
  journey(`the window opens in the language of the system: ${lang}`, async () => {
    const app = await open({ lang, today: "2026-03-07" });
    assert.equal(app.title(), "销号簿 Quittance");
    assert.equal(await app.session.getTitle(), name);
    assert.equal(await app.session.executeScript("return document.documentElement.lang"), lang);
    await app.find("main");
    // A message whose words are missing shows its key in these brackets.
    assert.doesNotMatch(await app.words(), /⟦/);
    await app.shot(`first-screen-${lang}`);
  });
}

journey("the day named on the command line is the day it is, and the computer's keyring is found", async () => {
  const app = await open({ today: "2026-03-07" });
  const status = await app.ask("vault_status");
  assert.equal(status.today, "2026-03-07");
  assert.equal(status.state, "absent");
  assert.equal(status.keyring, true);
});

journey("the example family opens in a vault of its own", async () => {
  const app = await open({ demo: true, today: "2026-03-07" });
  const status = await app.ask("vault_status");
  assert.deepEqual([status.state, status.demo], ["open", true]);
  await app.find("navigation");
});

journey("the page can reach nothing outside the program", async () => {
  const app = await open();
  const reach = (expression) =>
    app.session.executeAsyncScript(`const done = arguments[0]; (${expression}).then(() => done("reached"), () => done("refused"));`);
  assert.equal(await reach("fetch(location.href)"), "refused", "not even itself: only the bridge");
  assert.equal(await reach("fetch('http://127.0.0.1:9/')"), "refused");
  const blocked = await app.session.executeAsyncScript(`
    const done = arguments[0];
    document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true });
    document.body.append(Object.assign(new Image(), { src: "http://127.0.0.1:9/pixel.png" }));`);
  assert.equal(blocked, "img-src");
  const ran = await app.session.executeScript(`
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    return window.ran === true;`);
  assert.equal(ran, false, "a script written into the page must not run");
});

journey("the window can't be led to another page", async () => {
  const app = await open();
  const before = await app.session.getCurrentUrl();
  await app.session.executeScript("location.href = 'http://127.0.0.1:9/'");
  await app.session.executeScript("window.open('http://127.0.0.1:9/')");
  await app.find("main");
  assert.equal(await app.session.getCurrentUrl(), before);
  assert.equal((await app.session.getAllWindowHandles()).length, 1);
});

journey("a file chosen in the system's own dialog reaches the page as a path", async () => {
  const app = await open();
  const file = fileURLToPath(import.meta.url);
  await app.session.executeScript(`
    window.__TAURI_INTERNALS__.invoke("plugin:dialog|open", { options: {} }).then((path) => { window.chosen = path; });`);
  await app.chooseFile(file);
  assert.equal(await app.session.executeAsyncScript(`
    const done = arguments[0];
    const look = () => (window.chosen === undefined ? setTimeout(look, 20) : done(window.chosen));
    look();`), file);
});

journey("locking leaves nothing of the page in memory", async () => {
  const app = await open({ demo: true });
  await app.session.executeScript("window.remembered = 'a name'");
  await app.ask("lock_vault").catch(() => {}); // The page that asked is gone before the answer comes.
  const forgotten = () => app.session.executeScript("return window.remembered === undefined").catch(() => false);
  await until(forgotten, () => "The page still remembers.");
  await app.usable();
  assert.equal((await app.ask("vault_status")).state, "locked");
});

journey("the window comes back in the size it was left in", async () => {
  const app = await open();
  await app.resize(1000, 700);
  await app.reopen();
  const { width, height } = await app.session.manage().window().getRect();
  assert.deepEqual({ width, height }, { width: 1000, height: 700 });
});

journey("after a crash it simply opens again", async () => {
  const app = await open();
  await app.crash();
  await app.start();
  await app.find("main");
});
