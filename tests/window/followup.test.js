// Letters, the answers they wait for, and complaints, in the real window.
import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { journey, open } from "./harness/journey.js";

const TODAY = "2026-03-07";

async function room(app, letter) {
  await app.keys("g");
  await app.keys(letter);
  await app.settle();
}

/** Opens an account by what is typed into the palette. */
async function openAccount(app, typed, name) {
  await room(app, "a");
  await app.keys("Control", "k");
  await app.type(/./, typed, { role: "combobox" });
  await app.settle();
  await app.sees(name);
  await app.keys("Enter");
  await app.settle();
}

for (const [lang, words] of [
  ["zh-CN", { record: "记为已发出", submit: "记下", title: "注销账号并删除个人信息申请函" }],
  ["en", { record: "Record as sent", submit: "Record", title: "Soul" }],
]) {
  journey(`a letter is composed, recorded as sent, and waits on the board with the day its answer is due; ${lang}`, async () => {
    const app = await open({ lang, today: TODAY, demo: true });
    await openAccount(app, "soul", "Soul");
    await app.keys("l");
    await app.settle();
    await app.sees(words.title);
    await app.sees("138****2201");
    await app.shot(`letters/letter-${lang}-light`);
    const before = (await app.ask("list_requests", {})).length;
    await app.keys("r");
    await app.settle();
    await app.click("button", words.submit);
    await app.until(async () => (await app.ask("list_requests", {})).length === before + 1, "it is on the board");
    await app.settle();
    await app.shot(`letters/board-${lang}-light`);
    const sent = (await app.ask("list_requests", {})).find((row) => row.service.id === "soul");
    // 15 working days after 7 March 2026, which is a Saturday and does not count.
    assert.equal(sent.term.due, "2026-03-27");
  });
}

journey("S9: what nobody answered in fifteen working days asks for a reminder, then for the next one up, and decides nothing itself", async () => {
  const app = await open({ today: TODAY, demo: true });
  const overdue = (await app.ask("list_requests", {})).find((row) => row.overdue);
  assert.ok(overdue, "the example family waits for one answer in vain");
  await room(app, "t");
  await app.shot("letters/today-overdue-zh-CN-light");
  await room(app, "r");
  await app.sees("要我做");
  await app.click("button", overdue.service.names.zh, { nth: 0 }).catch(() => app.click("option", overdue.service.names.zh, { nth: 0 }));
  await app.settle();
  await app.sees("还没有答复");
  await app.sees("建议的下一步");
  await app.shot("letters/overdue-zh-CN-light");
  await app.keys("u");
  await app.settle();
  await app.shot("letters/escalate-zh-CN-light");
  await app.sees("按建议的次序列出");
  await app.keys("Escape");
  await app.click("button", "写催告函");
  await app.settle();
  await app.sees("记为已发出");
  await app.shot("letters/reminder-zh-CN-light");
  await app.keys("r");
  await app.settle();
  await app.click("button", "记下");
  await app.until(async () => (await app.ask("get_request", { id: overdue.id })).entries.some(({ event }) => event.event === "remind"), "the reminder stands in its course");
});

journey("S16: a complaint goes to a channel that takes it, and leaves as one folder of papers", async () => {
  const app = await open({ today: TODAY, demo: true });
  await openAccount(app, "fswqg", "浮生为卿歌");
  await app.keys("Control", "k");
  await app.type(/./, "投诉材料", { role: "combobox" });
  await app.settle();
  await app.keys("Enter");
  await app.settle();
  await app.shot("letters/start-zh-CN-light");
});
