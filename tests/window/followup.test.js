// Letters, the answers they wait for, and complaints, in the real window.
import assert from "node:assert/strict";
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
    const before = (await app.ask("list_requests", { account: null, over: true })).length;
    await app.keys("r");
    await app.settle();
    await app.click("button", words.submit);
    await app.until(async () => (await app.ask("list_requests", { account: null, over: true })).length === before + 1, "it is on the board");
    await app.settle();
    await app.shot(`letters/board-${lang}-light`);
    const sent = (await app.ask("list_requests", { account: null, over: true })).find((row) => row.service.id === "soul");
    // 15 working days after 7 March 2026, which is a Saturday and does not count.
    assert.equal(sent.term.due, "2026-03-27");
  });
}
