// How smoothly the window moves with a large vault: a measure, not a test, because it depends on the computer.
//
//   cargo run -p quittance-core --features testing --example make_large_vault -- FOLDER/vault 5000
//   tests/window/frames FOLDER
//
// In the built window it scrolls the list of accounts from end to end, types into its search field, then pans and zooms the map and
// asks what if, each frame by frame, and prints the time between frames (60 a second are 16.7 ms). The folder is used as it is.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "./harness/app.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder that holds the vault.");

const app = await open({ lang: "zh-CN", today: "2026-03-07", folder });
await app.session.manage().setTimeouts({ script: 120_000 });
await app.type("口令", "correct horse battery staple");
await app.keys("Enter");
await app.find("main");
await app.settle();

/** Does `step` before each of `count` frames, in the page, and answers the milliseconds between one frame and the next. */
const frames = (count, step, ...more) =>
  // The step is part of the script: the page's policy makes no code out of text.
  app.session.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     const [count, ...more] = arguments;
     const act = (n) => { ${step} };
     const times = [];
     let last = null;
     const tick = (now) => {
       if (last !== null) times.push(now - last);
       last = now;
       if (times.length >= count) return done(times);
       act(times.length);
       requestAnimationFrame(tick);
     };
     requestAnimationFrame(tick);`,
    count,
    ...more,
  );

const trace = {};
function report(what, times) {
  trace[what] = times;
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  const late = times.filter((time) => time > 25).length;
  console.log(`${what}: ${times.length} frames, median ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)}; ${late} took more than one and a half`);
}

const room = async (letter) => {
  await app.keys("g");
  await app.keys(letter);
  await app.settle();
};

report("at rest", await frames(120, ""));

await room("a");
const list = await app.find("listbox");
report("list, 120 px a frame", await frames(300, "more[0].scrollTop += 120", list));
report("list, a page a frame", await frames(200, "more[0].scrollTop += 700", list));
report("list, thrown to and fro", await frames(120, "more[0].scrollTop = (n % 2) * 100000 + n * 400", list));

await room("m");
const drawing = await app.find("application");
const wheel = (extra) => `more[0].dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: 500, clientY: 400, ${extra} }))`;
await app.shot("frames/map");
report("map, panned", await frames(240, wheel("deltaX: 0, deltaY: n < 120 ? 24 : -24"), drawing));
report("map, zoomed", await frames(120, wheel("ctrlKey: true, deltaY: n < 60 ? 8 : -8"), drawing));
await app.keys("f");
await app.settle();
report("map, all of it, panned", await frames(120, wheel("deltaX: n < 60 ? 12 : -12, deltaY: 0"), drawing));
await app.keys("0");
const button = await app.find("button", "看会怎样", { nth: 0 });
const asked = frames(120, "if (n === 5) more[0].click()", button);
report("map, what if asked at the fifth frame", await asked);
await app.shot("frames/whatif");
writeFileSync(join(folder, "frames.json"), JSON.stringify(trace));
await app.close();
process.exit(0);
