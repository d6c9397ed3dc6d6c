import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { route } from "../../lib/route.svelte";
import { answerOf, askedOf, exampleBackend } from "../../lib/testing/example";
import type { Fake } from "../../lib/testing/fake";
import { words } from "../../lib/words.svelte";
import { AREAS } from "./areas";
import Walk from "./Walk.svelte";

let fake: Fake;
beforeEach(() => {
  route.reset();
  fake = exampleBackend({ add_account: () => "a1", add_service: () => "own-1" });
});

const group = (service: string) => screen.findByRole("group", { name: `${service}：注册过吗` });
const button = async (service: string, answer: string) => within(await group(service)).getByRole("button", { name: answer });

test("every category of the catalogue is in exactly one area", () => {
  const asked = AREAS.flatMap(({ categories }) => categories);
  const known = answerOf("list_categories", null).map(({ key }) => key);
  expect(asked.filter((key, index) => asked.indexOf(key) !== index)).toEqual([]);
  expect(known.filter((key) => !asked.includes(key))).toEqual([]);
});

test("what the vault knows is answered already", async () => {
  render(Walk);
  expect(await button("Soul", "用过")).toHaveAttribute("aria-pressed", "true");
  expect(await button("微博", "用过")).toHaveAttribute("aria-pressed", "false");
});

test("had it adds an account for the person that is chosen", async () => {
  const user = userEvent.setup();
  const grandma = answerOf("get_family", null).people.find(({ person }) => person.name === "奶奶")?.person.id;
  render(Walk);
  await user.click(await screen.findByRole("button", { name: "奶奶" }));
  await user.click(await button("微博", "用过"));
  expect(askedOf(fake, "add_account")).toMatchObject([{ draft: { person: grandma, service: "weibo" } }]);
});

test("never and not sure change nothing in the vault, and what one is not sure of is listed", async () => {
  const user = userEvent.setup();
  render(Walk);
  await user.click(await button("微博", "没有"));
  await user.click(await button("小红书", "不确定"));
  expect(await button("微博", "没有")).toHaveAttribute("aria-pressed", "true");
  expect(await screen.findByText(/不确定的有 1 个：小红书/)).toBeVisible();
  expect(askedOf(fake, "add_account")).toEqual([]);
});

test("1, 2 and 3 answer the row and go on to the next; arrows walk", async () => {
  const user = userEvent.setup();
  fake.answer({ list_services: few });
  render(Walk);
  (await button("QQ", "用过")).focus();
  await user.keyboard("3");
  expect(await button("QQ", "不确定")).toHaveAttribute("aria-pressed", "true");
  await waitFor(async () => expect(await button("微信", "用过")).toHaveFocus());
  await user.keyboard("{ArrowDown}{ArrowRight}");
  expect(await button("豆瓣", "没有")).toHaveFocus();
});

test("an account that says more than had it is not thrown away by a slip", async () => {
  const user = userEvent.setup();
  render(Walk);
  await user.click(await button("Soul", "没有"));
  expect(askedOf(fake, "remove_account")).toEqual([]);
  expect(await button("Soul", "用过")).toHaveAttribute("aria-pressed", "true");
});

// The catalogue grows; what these tests walk through must not.
const FEW = ["qq", "weixin", "douban", "weibo", "xiaohongshu", "soul", "alipay", "taobao", "wps"];
const few = () => answerOf("list_services", null).filter(({ service }) => FEW.includes(service.id));

test("an area the catalogue has nothing for takes what one writes down", async () => {
  const user = userEvent.setup();
  fake.answer({ search_services: () => [], list_services: few });
  render(Walk);
  await user.click(await screen.findByRole("button", { name: /政务/ }));
  expect(await screen.findByText(/这一类还没有条目/)).toBeVisible();
  await user.type(screen.getByRole("combobox", { name: "想起别的？" }), "粤省事{Enter}");
  await waitFor(() => expect(askedOf(fake, "add_service")).toMatchObject([{ name: "粤省事", category: "government" }]));
  await waitFor(() => expect(askedOf(fake, "add_account")).toMatchObject([{ draft: { service: "own-1" } }]));
});

test("the last area leads to the import", async () => {
  const user = userEvent.setup();
  words.language = "en";
  route.go("discover", { walk: "true" });
  render(Walk);
  await user.click(await screen.findByRole("button", { name: /Government/ }));
  await user.click(await screen.findByRole("button", { name: /Finish|Import/ }));
  expect(route.params).toEqual({});
});
