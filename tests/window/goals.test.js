// Goals beyond one account: a number given up from where it stands, and two accounts closed together from the list of accounts.
import assert from "node:assert/strict";
import { journey, open } from "./harness/journey.js";

const TODAY = "2026-03-07";

/** Goes to a room by its keys and waits until it is still. */
async function room(app, letter) {
  await app.keys("g");
  await app.keys(letter);
  await app.settle();
}

/** The account of the example at a service. */
async function accountAt(app, service) {
  return (await app.ask("list_accounts", {})).accounts.find((row) => row.service.id === service);
}

journey("a number is given up from where it stands: the plan first, then two steps, and undo takes the second back", async () => {
  const app = await open({ lang: "zh-CN", today: TODAY, demo: true });
  await room(app, "i");
  await app.sees("138••••2201");
  await app.click("button", /^换掉它/);
  await app.settle();
  await app.sees(/换掉 138••••2201.*要做 \d+ 步/);
  await app.sees("按现在的记录排不出顺序");
  await app.sees(/今天就断掉，这 \d+ 个进不去/);
  await app.shot("goals/retire-alone");
  assert.equal((await app.ask("list_checklists")).filter(({ goal }) => goal === "retire").length, 0, "looking begins nothing");

  // Something in its place makes it short.
  await app.choose("由哪个接替", "186••••0417（妈妈）");
  await app.settle();
  await app.seesNot("按现在的记录排不出顺序");
  await app.shot("goals/retire-with-successor");
  await app.click("button", /^开始这份清单/);
  await app.settle();
  await app.sees("查一查还有什么账号挂在 138••••2201 上");
  const list = await app.until(async () => (await app.ask("list_checklists")).find(({ goal }) => goal === "retire"), "the goal was set");
  assert.equal(list.subject.successor.masked, "186••••0417");

  const view = () => app.ask("get_checklist", { id: list.id });
  const tick = async () => {
    const { current, row } = await view();
    await app.until(async () => (await app.words()).includes("做完了"), "a step is on screen");
    if ((await app.words()).includes("有骗子照着这一步行骗")) await app.keys("Enter");
    await app.keys("Enter");
    await app.until(async () => (await view()).row.done > row.done, "Enter ticks the step");
    await app.settle();
    return current;
  };
  await tick();
  const moved = await tick();
  const { steps } = await view();
  const { account } = steps.find(({ id }) => id === moved);
  const bound = async () => (await app.ask("get_account", { id: account })).bindings;
  assert.match(JSON.stringify(await bound()), /186••••0417/, "the account has the new number");
  await app.shot("goals/retire-two-steps");

  await app.keys("Control", "z");
  await app.until(async () => (await view()).row.done === 1, "undo takes the step back");
  assert.doesNotMatch(JSON.stringify(await bound()), /186••••0417/, "and the number with it");
  await room(app, "t");
  await room(app, "c");
  await app.sees("号码、设备、几个账号");
  await app.sees("换成 186••••0417");
  await app.shot("goals/list");
});

journey("two accounts are ticked in the list and closed together, the quickest step first; every tick stays in its own list", async () => {
  const app = await open({ lang: "zh-CN", today: TODAY, demo: true });
  const [soul, taobao] = [await accountAt(app, "soul"), await accountAt(app, "taobao")];
  await room(app, "a");
  await app.keys("x");
  await app.sees("勾上要一起注销的账号");
  for (const name of ["Soul", "淘宝"]) {
    await app.click("option", new RegExp(`^${name}`));
    await app.settle();
  }
  await app.sees("勾了 2 个");
  await app.shot("goals/ticked");
  await app.click("button", "看一起注销的计划");
  await app.settle();
  await app.sees(/一起注销.*Soul/);
  await app.sees("点我达");
  await app.shot("goals/together-plan");
  await app.click("button", /^开始这份清单/);
  await app.settle();
  await app.sees("各自的清单");
  const lists = await app.ask("list_checklists");
  const over = lists.find(({ subject }) => subject.of === "accounts");
  assert.equal(over.subject.count, 2);
  const { parts, quick } = await app.ask("get_checklist", { id: over.id });
  assert.deepEqual(new Set(parts.map(({ account }) => account.account)), new Set([soul.id, taobao.id]));
  await app.shot("goals/together");
  await app.click("button", /^从最快的做起/);
  await app.settle();
  await app.sees(/申请注销账号|解绑/);
  const own = await app.ask("get_checklist", { id: quick[0].checklist });
  assert.equal(own.row.within, over.id, "it is worked on in the account's own list");
  await app.shot("goals/together-step");
});
