import { defineConfig } from "vitest/config";

/** What runs in real browsers: one file after the other, since two cores hold no more. */
export default defineConfig({
  test: {
    root: new URL("../", import.meta.url).pathname,
    include: ["test/browser/**/*.test.ts", "test/browser/**/*.test.tsx"],
    exclude: ["node_modules/**"],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    retry: 0,
  },
});
