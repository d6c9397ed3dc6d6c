import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchIdle } from "./idle";

let end: () => void;
let minutes: number;
let busy: boolean;
const told = { notice: vi.fn(), touched: vi.fn(), over: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  minutes = 5;
  busy = false;
  end = watchIdle({ minutes: () => minutes, busy: () => busy, ...told });
});
afterEach(() => end());

const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);
const touch = () => window.dispatchEvent(new Event("pointermove"));

test("after the minutes that were chosen the vault locks, with half a minute's notice", () => {
  pass(269);
  expect(told.notice).not.toHaveBeenCalled();
  pass(2);
  expect(told.notice).toHaveBeenCalledOnce();
  expect(told.over).not.toHaveBeenCalled();
  pass(30);
  expect(told.over).toHaveBeenCalledOnce();
});

test("a touch begins the time anew", () => {
  pass(280);
  touch();
  expect(told.touched).toHaveBeenCalledOnce();
  pass(280);
  expect(told.over).not.toHaveBeenCalled();
});

test("time asleep counts: the first touch after it locks instead of staying open", () => {
  vi.setSystemTime(Date.now() + 3_600_000);
  touch();
  expect(told.over).toHaveBeenCalledOnce();
});

test("never is never, and long work under way is not interrupted", () => {
  minutes = 0;
  pass(86_400);
  minutes = 5;
  busy = true;
  pass(3600);
  expect(told.over).not.toHaveBeenCalled();
  busy = false;
  pass(301);
  expect(told.over).toHaveBeenCalledOnce();
});
