import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "./bridge";
import { Live } from "./live.svelte";
import { fakeBackend } from "./testing/fake";

let end: () => void = () => {};

function live<T>(kinds: string[], read: () => Promise<T>): Live<T> {
  let made: Live<T> | undefined;
  end = $effect.root(() => {
    made = new Live(kinds, read);
  });
  flushSync();
  if (made === undefined) throw new Error("the root ran");
  return made;
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => end());

test("a list reads itself again when one of its kinds was touched, and only then", async () => {
  const fake = fakeBackend();
  let reads = 0;
  const accounts = live(["account", "service"], () => Promise.resolve((reads += 1)));
  await settle();
  expect(accounts.value).toBe(1);
  fake.happen({ touched: ["finding"] });
  await settle();
  expect(accounts.value).toBe(1);
  fake.happen({ touched: ["checklist", "account"] });
  await settle();
  expect(accounts.value).toBe(2);
});

test("it reads again when what the read depends on changes", async () => {
  fakeBackend();
  let person = $state("小王");
  const accounts = live(["account"], () => Promise.resolve(person));
  await settle();
  person = "奶奶";
  flushSync();
  await settle();
  expect(accounts.value).toBe("奶奶");
});

test("an answer that was overtaken is dropped", async () => {
  fakeBackend();
  const answers: ((value: string) => void)[] = [];
  const accounts = live(["account"], () => new Promise<string>((resolve) => answers.push(resolve)));
  accounts.refresh();
  flushSync();
  answers[1]?.("new");
  await settle();
  answers[0]?.("old");
  await settle();
  expect(accounts.value).toBe("new");
});

test("only a first answer that takes long shows a skeleton", async () => {
  fakeBackend();
  const answers: ((value: string) => void)[] = [];
  const accounts = live(["account"], () => new Promise<string>((resolve) => answers.push(resolve)));
  await vi.advanceTimersByTimeAsync(149);
  expect(accounts.slow).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(accounts.slow).toBe(true);
  answers[0]?.("here");
  await settle();
  expect(accounts.slow).toBe(false);
  accounts.refresh();
  flushSync();
  await vi.advanceTimersByTimeAsync(1000);
  expect(accounts.slow).toBe(false);
  expect(accounts.loading).toBe(true);
});

test("a failed refresh keeps what was there and says why", async () => {
  fakeBackend();
  let fails = false;
  const accounts = live(["account"], () => (fails ? Promise.reject(new Problem("problem-storage")) : Promise.resolve("list")));
  await settle();
  fails = true;
  accounts.refresh();
  flushSync();
  await settle();
  expect(accounts.value).toBe("list");
  expect(accounts.problem?.key).toBe("problem-storage");
  fails = false;
  accounts.refresh();
  flushSync();
  await settle();
  expect(accounts.problem).toBeNull();
});

test("it stops listening when its component goes", async () => {
  const fake = fakeBackend();
  const read = vi.fn(() => Promise.resolve(1));
  live(["account"], read);
  await settle();
  end();
  fake.happen({ touched: ["account"] });
  await settle();
  expect(read).toHaveBeenCalledTimes(1);
});
