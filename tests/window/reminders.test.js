// Reminders in the real window: off until wanted, kept over a restart, and dates that leave through the system's own dialog.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./harness/driver.js";
import { journey, open } from "./harness/journey.js";

const SAID = {
  "zh-CN": { part: "提醒", remind: "到日子时通知我", stay: "关窗口时留在托盘", save: "存成日历文件", again: "再存一次" },
  en: { part: "Reminders", remind: "Notify me when something is due", stay: "Stay in the tray", save: "Save a calendar file", again: "Save it again" },
};

async function settings(app, said) {
  await app.keys("Control", ",");
  await app.click("tab", said.part);
}

for (const lang of ["zh-CN", "en"]) {
  const said = SAID[lang];
  journey(`reminders are off until wanted, and stay wanted: ${lang}`, async () => {
    const app = await open({ lang, today: "2026-03-07", demo: true });
    await settings(app, said);
    await app.find("switch", said.remind);
    const before = await app.ask("get_preferences");
    assert.deepEqual([before.remind, before.remind_locked, before.background], [false, false, false]);
    await app.click("switch", said.remind);
    const wanted = async () => (await app.ask("get_preferences")).remind;
    await until(wanted, () => "The switch was not kept.");
    assert.doesNotMatch(await app.words(), /⟦/);
    await app.shot(`settings-reminders-${lang}`);
    await app.reopen();
    assert.equal((await app.ask("get_preferences")).remind, true);
    assert.equal(existsSync(join(app.folder, "vault", "reminders.json")), false, "nothing lies beside a vault unasked");
  });
}

journey("dates leave as a calendar file through the system's dialog, and name nothing", async () => {
  const said = SAID.en;
  const app = await open({ lang: "en", today: "2026-03-07", demo: true });
  await settings(app, said);
  await app.click("button", said.save);
  const file = join(app.folder, "dates.ics");
  await app.chooseFile(file);
  await until(() => existsSync(file), () => "No calendar file was written.");
  const text = readFileSync(file, "utf8");
  assert.match(text, /BEGIN:VCALENDAR\r\n/);
  assert.doesNotMatch(text, /Soul|微信|抖音|小王/);
  await app.find("button", said.again);
  const [code] = (await app.ask("list_calendar_codes")).map((row) => row.code);
  assert.ok(text.includes(code), "the title holds the code that the window explains");
  await app.shot("settings-codes-en");
});
