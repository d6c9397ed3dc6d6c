import { Linter } from "eslint";
import svelteParser from "svelte-eslint-parser";
import { describe, expect, test } from "vitest";
import { noLiteralText } from "./no-literal-text.js";

function refused(component: string): string[] {
  const found = new Linter().verify(
    component,
    [
      {
        files: ["**/*.svelte"],
        languageOptions: { parser: svelteParser },
        plugins: { words: { rules: { "no-literal-text": noLiteralText } } },
        rules: { "words/no-literal-text": "error" },
      },
    ],
    { filename: "A.svelte" },
  );
  return found.map(({ message }) => message);
}

describe("text written into a component", () => {
  test.each([
    "<p>你好</p>",
    "<p>Hello</p>",
    '<button aria-label="Close"></button>',
    '<Banner title="注意" />',
    '<p>{open ? "Open" : ""}</p>',
    '<input placeholder={"Name"} />',
  ])("is refused: %s", (component) => {
    expect(refused(component)).toHaveLength(1);
  });

  test.each([
    '<p>{t("ui-close")}</p>',
    "<p>1 · 2 —</p>",
    '<Icon name="lock" />',
    '<p class={open ? "on" : ""}>{number}</p>',
    "<style>p { color: red; }</style>",
  ])("is not what this is: %s", (component) => {
    expect(refused(component)).toEqual([]);
  });
});
