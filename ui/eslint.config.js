import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import { noLiteralText } from "./eslint/no-literal-text.js";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/lib/generated/"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    plugins: { words: { rules: { "no-literal-text": noLiteralText } } },
    rules: {
      // svelte-check knows the types; this would not.
      "no-undef": "off",
      "no-console": ["error", { allow: ["error"] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-empty-function": "off",
      // `let { a = $bindable(), b } = $props()` cannot be split into two.
      "prefer-const": ["error", { destructuring: "all" }],
      "svelte/prefer-const": ["error", { destructuring: "all", excludedRunes: ["$props", "$derived"] }],
      // A Set or Map that is built and thrown away within a computation needs no reactivity.
      "svelte/prefer-svelte-reactivity": "off",
      // The style attribute would need a hole in the content security policy; `style:` does not.
      "no-restricted-syntax": ["error", { selector: "SvelteAttribute[key.name='style']", message: "Use a class or style:property." }],
      "no-restricted-imports": ["error", { patterns: [{ group: ["@tauri-apps/*"], message: "Only src/lib/bridge.ts knows Tauri." }] }],
    },
  },
  { files: ["src/**/*.svelte"], ignores: ["src/gallery/**", "**/testing/**"], rules: { "words/no-literal-text": "error" } },
  { files: ["src/lib/bridge.ts"], rules: { "no-restricted-imports": "off" } },
);
