// Stories of people who could not get out, in the real window. Where they begin is brought about by asking the bridge; what they are
// about is read and done on screen.
import assert from "node:assert/strict";
import { journey, open } from "./harness/journey.js";

const TODAY = "2026-03-07";

/** 小王's account at a service; the main one where there are two. */
async function accountAt(app, service) {
  const { accounts } = await app.ask("list_accounts", {});
  return accounts.find((row) => row.service.id === service && row.person.name === "小王" && row.label === null);
}

/** Goes to a room by its letter. */
async function room(app, letter) {
  await app.keys("g");
  await app.keys(letter);
  await app.settle();
}

/** Finds an account by what is typed into the palette, and opens it. */
async function openByPalette(app, typed, name) {
  await app.keys("Control", "k");
  await app.type(/./, typed, { role: "combobox" });
  await app.settle();
  await app.sees(name);
  await app.keys("Enter");
  await app.settle();
}

journey("S2: what 浮生为卿歌 asks beyond sign-up stands out in red, with the rule to cite", async () => {
  const app = await open({ today: TODAY, demo: true });
  await room(app, "a");
  await openByPalette(app, "fswqg", "浮生为卿歌");
  await app.sees("注销要交的");
  await app.sees("没给过，是多要的");
  await app.shot("stories/s2-asked-against-given");
  const account = await app.ask("get_account", { id: (await accountAt(app, "fushengweiqingge")).id });
  const beyond = account.asks.filter(({ given, only_check }) => given === null && !only_check).map(({ item }) => item);
  assert.deepEqual(new Set(beyond), new Set(["id_photo", "handwritten_letter", "fingerprint"]));
});

journey("S8: asking Soul to close begins a guard; an accidental login means asking again; undo takes it back", async () => {
  const app = await open({ today: TODAY, demo: true });
  await room(app, "t");
  await app.sees("在 Soul 里申请注销账号");
  await app.keys("Enter");
  await app.settle();
  // Fraudsters imitate this step: the first Enter leads past the warning, nothing is ticked by habit.
  await app.sees("有骗子照着这一步行骗");
  await app.keys("Enter");
  await app.keys("Enter");
  const soul = await accountAt(app, "soul");
  const stage = async () => (await app.ask("get_account", { id: soul.id })).row.stage;
  await app.until(async () => (await stage()).state === "cooling_off", "the cooling-off has begun");
  assert.equal((await stage()).until, "2026-03-22", "7 and 15 days are stated; the longer one is guarded");
  await room(app, "t");
  await app.sees("3月22日");
  await app.shot("stories/s8-guard");
  await app.ask("logged_in", { account: soul.id, on: "2026-03-07", applied_again: false });
  await app.sees("在 Soul 里申请注销账号");
  assert.equal((await stage()).state, "preparing");
  await app.keys("Control", "z");
  await app.until(async () => (await stage()).state === "cooling_off", "undo takes the login back");
});

journey("S13: closing 微信 first shows who is entered through it, and refuses to lock WPS out", async () => {
  const app = await open({ today: TODAY, demo: true });
  const weixin = await accountAt(app, "weixin");
  const checklist = await app.ask("begin_checklist", { account: weixin.id, goal: "close" });
  await room(app, "c");
  const steps = async () => (await app.ask("get_checklist", { id: checklist })).steps;
  const free = (await steps()).filter(({ stage }) => stage === "free");
  assert.ok(free.length >= 3, "another way in, and both ends of the link");
  const refused = free.find(({ refused }) => refused !== null);
  assert.equal(refused.refused.key, "refused-last-way-in");
  await app.click("button", /^微信 小王/);
  await app.settle();
  await app.sees("给 WPS 换一种登录方式");
  await app.shot("stories/s13-who-hangs-on-it");
  await assert.rejects(app.ask("step_done", { checklist, step: refused.id }), /problem-step-not-ready/);
});

journey("S17: what can't be closed is emptied step by step, and ends as unbound", async () => {
  const app = await open({ today: TODAY, demo: true });
  const rider = await accountAt(app, "dianwoda");
  await room(app, "a");
  await openByPalette(app, "dwd", "点我达");
  await app.keys("Enter");
  await app.settle();
  await app.sees("合同");
  const stage = async () => (await app.ask("get_account", { id: rider.id })).row.stage.state;
  const done = async () => (await app.ask("get_checklist", { id: rider.checklist })).row.done;
  for (let ticks = 0; (await stage()) !== "unbound"; ticks += 1) {
    assert.ok(ticks < 12, "the road ends");
    const before = await done();
    if ((await app.words()).includes("有骗子照着这一步行骗")) await app.keys("Enter");
    await app.keys("Enter");
    await app.until(async () => (await done()) > before, "Enter ticks the step on screen");
    await app.settle();
  }
  await room(app, "a");
  await app.sees("已解绑");
  await app.shot("stories/s17-unbound");
  const account = await app.ask("get_account", { id: rider.id });
  assert.ok(account.entered_through.every(({ at_account, at_provider }) => at_account.state === "unlinked" && at_provider.state === "unlinked"));
});
