import { expect, test, vi } from "vitest";
import { ask, isWorking, onFileDrop, onHappened, Problem, type Progress, run } from "./bridge";
import type { ImportOutcome } from "./generated/Commands";
import { fakeBackend } from "./testing/fake";

test("what the core refuses arrives as a problem with its key and arguments", async () => {
  fakeBackend({
    undo: () => {
      throw { key: "problem-vault-too-new", args: { found: 9, known: 3 } };
    },
  });
  const problem = await ask("undo", null).catch((thrown: unknown) => thrown);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ key: "problem-vault-too-new", args: { found: 9, known: 3 } });
});

test("anything else that is thrown becomes the one general problem and shows nothing of itself", async () => {
  fakeBackend({
    undo: () => {
      throw new Error("secret path");
    },
  });
  await expect(ask("undo", null)).rejects.toMatchObject({ key: "ui-problem-unexpected", args: {} });
});

test("long work reports progress and can be stopped", async () => {
  let finish: () => void = () => {};
  const half: Progress = { phase: "reading", bytes_done: 1, bytes_total: 2, records: 0, findings: 0 };
  fakeBackend({
    import_file: (_request, onProgress) => {
      onProgress(half);
      return new Promise((resolve) => (finish = () => resolve({} as ImportOutcome)));
    },
  });
  const progress = vi.fn();
  const work = run("import_file", { path: "短信.xml", person: null, format: null }, progress);
  expect(progress).toHaveBeenCalledWith(half);
  expect(isWorking()).toBe(true);
  await work.stop();
  finish();
  const problem = await work.catch((thrown: unknown) => thrown as Problem);
  expect((problem as Problem).isCancelled).toBe(true);
  expect(isWorking()).toBe(false);
});

test("a change is heard by everybody who listens, until they stop", () => {
  const fake = fakeBackend();
  const one = vi.fn();
  const two = vi.fn();
  const stop = onHappened(one);
  const stopToo = onHappened(two);
  fake.happen({ touched: ["account"] });
  stop();
  fake.happen({ touched: ["account"] });
  stopToo();
  expect(one).toHaveBeenCalledTimes(1);
  expect(two).toHaveBeenCalledTimes(2);
});

test("files let go on the window arrive with their paths", () => {
  const fake = fakeBackend();
  const heard = vi.fn();
  const stop = onFileDrop(heard);
  fake.drop({ kind: "drop", x: 1, y: 2, paths: ["短信.xml"] });
  stop();
  expect(heard).toHaveBeenCalledWith({ kind: "drop", x: 1, y: 2, paths: ["短信.xml"] });
});
