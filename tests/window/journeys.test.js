// The first journey, whole: from nothing to an account of which everything of value is being taken off. Three times: in Chinese, in
// English, and without touching the mouse.
import assert from "node:assert/strict";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { journey, open } from "./harness/journey.js";

const SMS = resolve(dirname(fileURLToPath(import.meta.url)), "../fixtures/import/sms-zh.xml");
const PASSPHRASE = "correct horse battery staple";

const SAID = {
  "zh-CN": {
    next: /^下一步/, passphrase: "口令", again: "再输一次", me: "你的称呼", person: "小王", door: /^导入一个文件/, import: /^导入文件/,
    found: "点我达", barrier: /合同/, road: "解绑", locked: "账簿已锁定", open: "打开账簿", idNumber: /身份证号/,
  },
  en: {
    next: /^Next/, passphrase: "Passphrase", again: "Once more", me: "Your name", person: "Xiao Wang", door: /^Import a file/, import: /^Import/,
    found: "Dianwoda", barrier: /contract/, road: /unbind/i, locked: "The vault is locked", open: /^Open/, idNumber: /ID (card )?number/i,
  },
};

/** A new vault under a passphrase, with its recovery code copied and one person in it. */
async function firstRun(app, said, keyboard) {
  const next = () => (keyboard ? app.keys("Enter") : app.click("button", said.next));
  await app.find("button", said.next);
  await next();
  await app.settle();
  await app.find("button", said.next);
  await next();
  await fill(app, said.passphrase, PASSPHRASE, keyboard);
  await fill(app, said.again, PASSPHRASE, keyboard);
  await next();
  await copyRecoveryCode(app, keyboard);
  await next();
  await fill(app, said.me, said.person, keyboard);
  await next();
  await app.find("button", said.door);
}

/** Types into a field; with the keyboard alone only where the focus is, or a few Tabs lead to. */
async function fill(app, label, text, keyboard) {
  if (!keyboard) return app.type(label, text);
  await app.find("field", label);
  await app.settle();
  for (let tabs = 0; !(await app.focused()).includes(label); tabs += 1) {
    assert.ok(tabs < 4, `a few Tabs lead to “${label}”`);
    await app.keys("Tab");
  }
  await app.session.actions().sendKeys(...text).perform();
}

/** Copies the two groups that are asked for, as somebody with the paper before them would. */
async function copyRecoveryCode(app, keyboard) {
  const fields = await app.session.executeAsyncScript(`
    const done = arguments[0];
    const look = () => {
      const asked = [...document.querySelectorAll("[data-group]")];
      if (asked.length < 2) return setTimeout(look, 50);
      const shown = [...document.querySelectorAll("[data-recovery] li span")].map((group) => group.textContent.trim());
      done(asked.map((field) => [field.dataset.group, shown[field.dataset.group - 1] ?? ""]));
    };
    look();`);
  for (const [group, text] of fields) {
    assert.match(text, /^[0-9A-Z]{5}$/, `group ${group} of the code is on screen`);
    const field = await app.session.findElement({ css: `[data-group="${group}"] input` });
    if (keyboard) await app.session.actions().sendKeys(...text, "\uE004").perform();
    else await field.sendKeys(text);
  }
}

async function walk(lang, keyboard) {
  const said = SAID[lang];
  const name = `${lang}${keyboard ? "-keyboard" : ""}`;
  const app = await open({ lang, today: "2026-03-07" });
  await firstRun(app, said, keyboard);
  await app.keys("1");

  // Bring in a real export.
  await app.find("button", said.import);
  if (keyboard) await app.keys("i");
  else await app.click("button", said.import);
  await app.chooseFile(SMS);
  await app.sees(said.found);
  await app.settle();
  assert.equal((await app.ask("list_accounts", {})).total, 0, "nothing becomes an account unasked");
  await app.shot(`journey/${name}-1-findings`);

  // Walk to 点我达 and say: close.
  for (let steps = 0; (await openFinding(app)) !== said.found; steps += 1) {
    assert.ok(steps < 20, `${said.found} is among the findings`);
    await app.keys("ArrowDown");
    await app.settle();
  }
  await app.keys("c");
  const row = await app.until(async () => (await app.ask("list_accounts", {})).accounts[0], "the finding became an account");
  assert.equal(row.service.id, "dianwoda");

  // What it holds and hangs on: an ID number by one tap of the catalogue's suggestion, and the login of a shopping account.
  const taobao = await app.ask("add_account", {
    draft: { person: row.person.id, service: "taobao", label: null, opened: null, last_used: null, last_order: null, devices: [], note: null },
    bindings: [], links: [], data: [],
  });
  await app.ask("link", { account: row.id, draft: { provider: taobao, scopes: [], since: null } });
  await app.ask("give_data", { account: row.id, items: [{ item: "id_number", identifier: null, how: "sign_up", given: null, fate: { fate: "held" }, note: null }] });
  await app.keys("g");
  await app.keys("a");
  await app.settle();
  await app.sees(said.idNumber);
  await app.shot(`journey/${name}-2-account`);

  // Its checklist says what bars the exit, and takes the other road.
  await app.keys("g");
  await app.keys("c");
  await app.settle();
  await app.sees(said.road);
  await app.keys("Enter");
  await app.settle();
  await app.sees(said.barrier);
  await app.shot(`journey/${name}-3-step`);
  const [list] = await app.ask("list_checklists");
  const before = await app.ask("get_checklist", { id: list.id });
  assert.equal(before.row.road, "unbind");
  assert.ok(before.barriers.some(({ code }) => code === "B04"));
  assert.ok(before.steps.some(({ id }) => id.includes("/unlink-")) && before.steps.some(({ id }) => id.includes("/revoke-")), "both ends are to be unlinked");
  await app.keys("Enter");
  const done = async () => (await app.ask("get_checklist", { id: list.id })).steps.find(({ id }) => id === before.current).state.state;
  await app.until(async () => (await done()) === "done", "Enter ticks the step");

  // Lock and unlock: all is still there.
  await app.keys("Control", "l");
  await app.sees(said.locked);
  assert.doesNotMatch(await app.words(), new RegExp(said.found), "nothing of the vault is on the locked screen");
  await app.shot(`journey/${name}-4-locked`);
  await fill(app, said.passphrase, PASSPHRASE, keyboard);
  await app.keys("Enter");
  await app.find("navigation");
  await app.settle();
  assert.equal(await done(), "done");
  await app.shot(`journey/${name}-5-again`);
}

/** Which finding is open: its heading. */
const openFinding = (app) =>
  app.session.executeScript("return document.querySelector('article[data-finding] h3')?.textContent.trim() ?? ''");

journey("from nothing to a step ticked on the road out of 点我达, in Chinese", () => walk("zh-CN", false));
journey("from nothing to a step ticked on the road out of Dianwoda, in English", () => walk("en", false));
journey("from nothing to a step ticked, by keyboard only", () => walk("zh-CN", true));
