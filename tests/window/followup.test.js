// Letters, the answers they wait for, and complaints, in the real window.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
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

journey("S9: what nobody answered in fifteen working days asks for a reminder and shows the next one up; nothing is decided by itself", async () => {
  const app = await open({ today: TODAY, demo: true });
  const all = await app.ask("list_requests", { account: null, over: true });
  const overdue = all.find((row) => row.overdue && row.service.id === "csair");
  await room(app, "r");
  await app.sees("已过 11 天，还没有答复");
  await app.sees("15 个工作日");
  await app.sees("过期不会自动变成什么");
  await app.shot("letters/overdue-zh-CN-light");
  await app.keys("u");
  await app.settle();
  await app.sees("按建议的次序列出");
  await app.shot("letters/escalate-zh-CN-light");
  await app.keys("Escape");
  await app.settle();
  const entries = async () => (await app.ask("get_request", { id: overdue.id })).entries;
  const taken = (await entries()).map(({ event }) => event.event);
  assert.ok(!taken.includes("escalate") && !taken.includes("remind"), "looking decides nothing");
  await app.click("button", "写催告函");
  await app.settle();
  await app.sees("催告");
  await app.shot("letters/reminder-zh-CN-light");
  await app.keys("r");
  await app.settle();
  await app.click("button", "记下");
  await app.until(async () => (await entries()).some(({ event }) => event.event === "remind"), "the reminder stands in its course");
});

for (const [lang, words] of [
  ["zh-CN", { complain: "备投诉材料", account: "账号", typed: "浮生", name: "浮生为卿歌", takes: "管：", channel: "12377", save: "存材料", saved: "个文件" }],
  ["en", { complain: "Put a complaint together", account: "Account", typed: "fswqg", name: "Fu Sheng Wei Qing Ge", takes: "Takes:", channel: "12377", save: "Save pack", saved: "files" }],
]) {
  journey(`S16: a complaint goes to a channel that says what it takes, and leaves as one folder of papers; ${lang}`, async () => {
    const app = await open({ lang, today: TODAY, demo: true });
    await room(app, "l");
    await app.type(words.account, words.typed, { role: "combobox" });
    await app.click("option", words.name);
    await app.click("button", words.complain);
    await app.settle();
    await app.sees(words.takes);
    await app.shot(`letters/channels-${lang}-light`);
    await app.click("button", words.channel);
    await app.settle();
    await app.shot(`letters/complaint-${lang}-light`);
    await app.click("button", words.save);
    const folder = join(app.folder, "papers");
    await app.chooseFile(folder);
    await app.sees(words.saved);
    const files = readdirSync(folder, { recursive: true });
    const paper = files.find((file) => file.endsWith(".pdf"));
    assert.ok(paper !== undefined && statSync(join(folder, paper)).size > 10_000, `a PDF is among ${files.join(", ")}`);
    assert.equal(readFileSync(join(folder, paper)).subarray(0, 5).toString(), "%PDF-");
    const texts = files.filter((file) => /\.(txt|md)$/.test(file)).map((file) => readFileSync(join(folder, file), "utf8"));
    assert.ok(texts.every((text) => !/138\d{8}/.test(text)), "masked unless it was opened");
  });
}
