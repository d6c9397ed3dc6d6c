// What one knows better than the catalogue, and catalogues from elsewhere, in the real window.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { journey, open } from "./harness/journey.js";
import { publisher } from "./harness/minisign.js";

const fixtures = resolve(dirname(fileURLToPath(import.meta.url)), "../fixtures");

/** Opens the entry of a service by its name in the palette. */
async function entry(app, typed, name) {
  await app.keys("g");
  await app.keys("s");
  await app.settle();
  await app.type("找服务", typed);
  await app.settle();
  await app.keys("ArrowDown");
  await app.settle();
  await app.find("heading", name);
}

journey("a step that is wrong is put right, a walk is told, and both leave as a patch without a person in it", async () => {
  const app = await open({ today: "2026-03-07", demo: true });
  await entry(app, "soul", "Soul");
  await app.shot("catalogue/entry-zh-CN-light");
  await app.click("button", "更正：", { nth: 0 });
  await app.type("怎么做", "在“我”的设置里申请注销");
  await app.type("备注", "客服 小李 说的");
  await app.shot("catalogue/fix-zh-CN-light");
  await app.click("button", "记下更正");
  await app.settle();
  await app.sees("在“我”的设置里申请注销");
  await app.sees("你的更正");
  await app.click("button", "走过这条路：", { nth: 0 });
  await app.type("用了几天", "9");
  await app.click("button", "记下结果");
  await app.settle();
  await app.sees("用了 9 天");
  await app.shot("catalogue/corrected-zh-CN-light");
  await app.keys("Control", "z");
  await app.seesNot("用了 9 天");
  await app.keys("Control", "Shift", "z");
  await app.sees("用了 9 天");
  // From here they can be handed on, without the remark and without a day.
  await app.click("button", "自己的更正和结果");
  await app.settle();
  await app.sees("写成补丁");
  await app.shot("catalogue/patch-zh-CN-light");
  await app.click("button", "存成文件");
  const file = join(app.folder, "patch.toml");
  await app.chooseFile(file);
  const patch = await app.until(() => existsSync(file) && readFileSync(file, "utf8"), "the patch is written");
  assert.match(patch, /在“我”的设置里申请注销/);
  assert.doesNotMatch(patch, /小李|2026-03-07/);
});

/** Opens the part of the settings about catalogues. */
async function editions(app, part) {
  await app.keys("Control", ",");
  await app.settle();
  await app.click("tab", part);
  await app.settle();
}

journey("a newer catalogue is taken only from a publisher whose key was compared, and can be given back", async () => {
  const app = await open({ lang: "en", today: "2027-01-10", demo: true });
  const pack = join(app.folder, "newer.qpack");
  copyFileSync(join(fixtures, "edition/newer.qpack"), pack);
  const { publicKey, sign } = publisher();
  sign(pack, "Edition of December");
  const before = (await app.ask("get_editions")).entries;
  await editions(app, "Catalogue");
  await app.click("button", "Load a newer one");
  await app.chooseFile(pack);
  await app.type("Public key", publicKey);
  await app.keys("Enter");
  await app.settle();
  await app.sees("Edition of December");
  await app.shot("catalogue/edition-en-light");
  await app.click("button", "Trust the key and use this one");
  await app.sees("Compare the key first");
  assert.equal((await app.ask("get_editions")).loaded, null, "nothing is taken before the key was compared");
  await app.click("checkbox", "I compared it, it is this one");
  await app.click("button", "Trust the key and use this one");
  await app.until(async () => (await app.ask("get_editions")).loaded !== null, "the edition is in use");
  await app.settle();
  await app.shot("catalogue/editions-en-light");
  await app.keys("Control", "z");
  await app.until(async () => (await app.ask("get_editions")).loaded === null, "undo gives it back");
  assert.equal((await app.ask("get_editions")).entries, before);

  // One byte more, and the signature no longer fits.
  const spoilt = join(app.folder, "spoilt.qpack");
  writeFileSync(spoilt, Buffer.concat([readFileSync(pack), Buffer.from("x")]));
  copyFileSync(`${pack}.minisig`, `${spoilt}.minisig`);
  await app.click("button", "Load a newer one");
  await app.chooseFile(spoilt);
  await app.type("Public key", publicKey);
  await app.keys("Enter");
  await app.sees("signature");
  assert.equal((await app.ask("get_editions")).loaded, null);
});

journey("a public list becomes the second shelf, marked as nobody's word, and is found by search", async () => {
  const app = await open({ today: "2026-03-07", demo: true });
  await editions(app, "服务库");
  await app.click("button", "载入清单");
  await app.chooseFile(join(fixtures, "second-shelf/sites.json"));
  await app.until(async () => (await app.ask("get_editions")).shelf !== null, "the list is loaded");
  await app.settle();
  await app.shot("catalogue/shelf-zh-CN-light");
  await entry(app, "larkpost", "Larkpost");
  await app.shot("catalogue/second-zh-CN-light");
  await app.sees("没人核对过");
});
