import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Attribute, type BaseNode, type Message, parse, type Pattern, Visitor } from "@fluent/syntax";
import { describe, expect, test } from "vitest";
import { STATES } from "./controls/states";
import { say, sayBytes, sayList, sayMoney, sayRelative, t, words } from "./words.svelte";

const messages = join(process.cwd(), "../assets/messages");

interface Shape {
  file: string;
  variables: string[];
  attributes: Record<string, string[]>;
}

function variablesOf(node: BaseNode | null): string[] {
  const names = new Set<string>();
  class Names extends Visitor {
    override visitVariableReference(reference: { id: { name: string } }): void {
      names.add(reference.id.name);
    }
  }
  if (node !== null) new Names().visit(node);
  return [...names].sort();
}

function shapes(language: string): { all: Map<string, Shape>; twice: string[]; junk: string[]; shouted: string[] } {
  const all = new Map<string, Shape>();
  const twice: string[] = [];
  const junk: string[] = [];
  const shouted: string[] = [];
  for (const file of readdirSync(join(messages, language)).filter((name) => name.endsWith(".ftl"))) {
    for (const entry of parse(readFileSync(join(messages, language, file), "utf8"), {}).body) {
      if (entry.type === "Junk") junk.push(`${file}: ${(entry as { content: string }).content.slice(0, 60)}`);
      if (entry.type !== "Message") continue;
      const message = entry as Message;
      if (all.has(message.id.name)) twice.push(`${file}: ${message.id.name}`);
      all.set(message.id.name, {
        file,
        variables: variablesOf(message.value as Pattern | null),
        attributes: Object.fromEntries(
          message.attributes.map((attribute: Attribute) => [attribute.id.name, variablesOf(attribute.value)]),
        ),
      });
      if (/[!！]/.test(JSON.stringify(message.value))) shouted.push(message.id.name);
    }
  }
  return { all, twice, junk, shouted };
}

const zh = shapes("zh-CN");
const en = shapes("en");

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === "gallery" ? [] : sources(path);
    return /\.(svelte|ts)$/.test(name) && !/\.test\.ts$/.test(name) ? [path] : [];
  });
}

describe("the two languages", () => {
  test("say the same things: messages, attributes and variables", () => {
    expect(Object.fromEntries(en.all)).toEqual(Object.fromEntries(zh.all));
  });

  test("can be read, and say nothing twice", () => {
    expect([...zh.junk, ...en.junk]).toEqual([]);
    expect([...zh.twice, ...en.twice]).toEqual([]);
  });

  test("do not shout", () => {
    expect([...zh.shouted, ...en.shouted]).toEqual([]);
  });
});

describe("the words a component asks for", () => {
  const asked = sources(join(process.cwd(), "src")).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\bt(?:\.(advice|attribute))?\(\s*"([\w-]+)"/g)].map((found) => ({ path, key: found[2] ?? "" })),
  );

  test("are all there", () => {
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter(({ key }) => !zh.all.has(key))).toEqual([]);
  });

  test("exist for every account state", () => {
    for (const language of ["zh-CN", "en"] as const) {
      words.language = language;
      for (const state of Object.keys(STATES)) expect(t(`ui-state-${state.replaceAll("_", "-")}`)).not.toBe("");
    }
  });

  test("fail loudly when they are missing", () => {
    expect(() => t("no-such-words")).toThrow("no-such-words");
  });
});

describe("what the core wants said", () => {
  test("is said in the language in force, with dates and names in it", () => {
    const phrase = {
      kind: "message" as const,
      key: "ui-ribbon-span-spoken",
      args: { label: { zh: "抖音", en: "Douyin" }, date: { date: "2026-03-12" } },
    };
    expect(say(phrase)).toBe("抖音，到 3月12日");
    words.language = "en";
    expect(say(phrase)).toBe("Douyin, until 12 March");
  });

  test("may be words in both languages", () => {
    expect(say({ kind: "text", zh: "设置", en: "Settings" })).toBe("设置");
    words.language = "en";
    expect(say({ kind: "text", zh: "设置", en: "Settings" })).toBe("Settings");
  });
});

test("amounts are written as people write them", () => {
  expect(sayMoney(1990)).toBe("¥19.90");
  expect(sayBytes(59_600_000)).toBe("59.6 MB");
  expect(sayBytes(512)).toBe("512 B");
  expect(sayList(["甲", "乙", "丙"])).toBe("甲、乙、丙");
  words.language = "en";
  expect(sayMoney(1990)).toBe("¥19.90");
  expect(sayList(["A", "B", "C"])).toBe("A, B, and C");
});

test("near days are said by their distance, far ones by their date", () => {
  expect(sayRelative("2026-03-07")).toBe("今天");
  expect(sayRelative("2026-03-08")).toBe("明天");
  expect(sayRelative("2026-03-12")).toBe("5 天后");
  expect(sayRelative("2026-03-04")).toBe("3 天前");
  expect(sayRelative("2027-01-01")).toBe("2027-01-01");
  words.language = "en";
  expect(sayRelative("2026-03-12")).toBe("in 5 days");
});

test("in Chinese, Chinese names stand close, Latin ones and dates apart", () => {
  words.language = "zh-CN";
  expect(t("plan-unlink", { other: "微信", service: "淘宝" })).toBe("在微信里解绑淘宝");
  expect(t("plan-unlink", { other: "WPS", service: "微信" })).toBe("在 WPS 里解绑微信");
  expect(t("plan-mandate-why-renews", { date: { date: "2026-03-14" } })).toMatch(/在 .*3月14日|2026-03-14/);
});
