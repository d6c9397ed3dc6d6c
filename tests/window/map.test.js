// The map in the real window: what opens what, what happens without it, and the order in which to let go.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { journey, open } from "./harness/journey.js";

const TODAY = "2026-03-07";
const WORDS = {
  "zh-CN": {
    see: "看会怎样", if: "138••••2201 停用了会怎样", locks: "锁死 15 个账号", alone: "只有一条路：发到 138••••2201 的验证码",
    stranger: "也看陌生人能进哪里", taken: /陌生人进得去 \d+ 个/, order: "排一个安全的顺序", ordered: "放手的顺序：138••••2201", how: "怎么打开",
  },
  en: {
    see: "See what happens", if: "What if: 138••••2201 given up", locks: "15 accounts locked", alone: "Only code to 138••••2201",
    stranger: "Also show where a stranger gets in", taken: /a stranger gets into \d+/, order: "Plan a safe order", ordered: "Order of letting go: 138••••2201", how: "Opened with",
  },
};

async function onMap(lang, theme = "light") {
  const app = await open({ lang, today: TODAY, demo: true });
  await app.ask("set_preferences", { ...(await app.ask("get_preferences")), theme });
  await app.session.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
  await app.keys("g");
  await app.keys("m");
  await app.settle();
  return app;
}

for (const [lang, theme] of [["zh-CN", "light"], ["en", "dark"]]) {
  const words = WORDS[lang];
  journey(`S11: the map tells what a lost number takes with it, and in which order to let it go; ${lang}, ${theme}`, async () => {
    const app = await onMap(lang, theme);
    await app.sees("138••••2201");
    await app.shot(`map/rest-${lang}-${theme}`);
    await app.click("button", words.see, { nth: 0 });
    await app.settle();
    await app.sees(words.if);
    await app.sees(words.locks);
    await app.sees(words.alone);
    await app.shot(`map/whatif-${lang}-${theme}`);
    await (await app.find("switch", words.stranger)).sendKeys(" ");
    await app.settle();
    await app.sees(words.taken);
    await app.shot(`map/attack-${lang}-${theme}`);
    await app.click("button", words.order);
    await app.settle();
    await app.sees(words.ordered);
    await app.shot(`map/order-${lang}-${theme}`);
    await app.keys("v");
    await app.keys("v");
    await app.settle();
    await app.sees(words.how);
    await app.shot(`map/table-${lang}-${theme}`);
  });
}

journey("the map is walked by keyboard alone, and a question answered there changes it", async () => {
  const app = await onMap("zh-CN");
  await app.session.executeScript("arguments[0].focus()", await app.session.findElement({ css: "[role=application] [tabindex='0']" }));
  const first = await app.focused();
  await app.keys("ArrowDown");
  assert.notEqual(await app.focused(), first, "the arrow goes to the next thing");
  await app.keys("Enter");
  await app.settle();
  await app.sees("停用了会怎样");
  await app.click("button", "不算");
  await app.seesNot("停用了会怎样");
  await app.click("tab", "问一问");
  await app.settle();
  // What has no way in at all can only be skipped, or be given one elsewhere.
  for (let skips = 0; !(await app.words()).includes("登录吗？"); skips += 1) {
    assert.ok(skips < 12, "one of the questions can be answered");
    await app.keys("s");
    await app.settle();
  }
  await app.shot("map/questions-zh-CN-light");
  const undone = async () => (await app.ask("get_undo")).undo;
  const before = await undone();
  await app.keys("y");
  await app.until(async () => JSON.stringify(await undone()) !== JSON.stringify(before), "the answer is kept");
  await app.keys("Control", "z");
  await app.until(async () => JSON.stringify(await undone()) === JSON.stringify(before), "undo takes the answer back");
});

journey("the map is kept as a picture", async () => {
  const app = await onMap("zh-CN");
  await app.click("button", "存成图片");
  await app.click("menuitem", "存成 SVG");
  const file = join(app.folder, "map.svg");
  await app.chooseFile(file);
  await app.sees("图存好了");
  await app.until(() => existsSync(file), "the file is there");
  const svg = readFileSync(file, "utf8");
  assert.match(svg, /^<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.match(svg, /138••••2201/, "masked as on screen");
  assert.doesNotMatch(svg, /138\d{8}/, "and not a whole number");
});
