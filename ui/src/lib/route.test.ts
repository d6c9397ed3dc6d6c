import { beforeEach, expect, test } from "vitest";
import { route } from "./route.svelte";

beforeEach(() => route.reset());

test("one goes back to where one was, with what was open, and forward again", () => {
  route.go("accounts", { account: "a" });
  route.go("checklists");
  route.back();
  expect([route.room, route.params]).toEqual(["accounts", { account: "a" }]);
  route.back();
  expect([route.room, route.canBack]).toEqual(["today", false]);
  route.forward();
  route.forward();
  expect([route.room, route.canForward]).toEqual(["checklists", false]);
});

test("going somewhere new forgets the way forward", () => {
  route.go("accounts");
  route.back();
  route.go("discover");
  expect(route.canForward).toBe(false);
});

test("going where one is, or choosing in a list, adds no step back", () => {
  route.go("accounts", { account: "a" });
  route.go("accounts", { account: "a" });
  route.replace({ account: "b" });
  expect(route.params).toEqual({ account: "b" });
  route.back();
  expect(route.room).toBe("today");
});
