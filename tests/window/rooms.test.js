// Every room on the example family, in both languages, light and dark: no message is missing, and a picture is kept of each.
import assert from "node:assert/strict";
import { journey, open } from "./harness/journey.js";

const ROOMS = [["t", "today"], ["a", "accounts"], ["i", "identifiers"], ["c", "checklists"], ["d", "discover"], ["s", "catalogue"]];

for (const [lang, theme] of [["zh-CN", "light"], ["en", "light"], ["en", "dark"]]) {
  journey(`every room can be read in ${lang}, ${theme}`, async () => {
    const app = await open({ lang, today: "2026-03-07", demo: true });
    const preferences = await app.ask("get_preferences");
    await app.ask("set_preferences", { ...preferences, theme });
    await app.session.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
    for (const [key, room] of ROOMS) {
      await app.keys("g");
      await app.keys(key);
      await app.find("main");
      await app.settle();
      // A message whose words are missing shows its key in these brackets.
      assert.doesNotMatch(await app.words(), /⟦/, room);
      await app.shot(`rooms/${room}-${lang}-${theme}`);
    }
    const [row] = await app.ask("list_checklists");
    assert.ok(row, "the example has checklists");
  });
}
