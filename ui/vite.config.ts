import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const assets = fileURLToPath(new URL("../assets", import.meta.url));

export default defineConfig({
  root,
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  // The words live beside the program, not inside the interface: both readers of the core share them.
  server: { port: 5173, strictPort: true, fs: { allow: [root, assets] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: `${root}index.html` },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts", "eslint/**/*.test.ts"],
    setupFiles: ["src/lib/testing/setup.ts"],
    restoreMocks: true,
  },
});
