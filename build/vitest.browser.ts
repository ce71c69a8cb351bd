import { defineConfig } from "vitest/config";

const root = new URL("../", import.meta.url).pathname;
const shared = { root, exclude: ["node_modules/**"], testTimeout: 90_000, hookTimeout: 180_000, retry: 0 };

/** Files that keep two cores busy by themselves, or time what a page gets done. */
const alone = ["test/browser/frameworks/chrome.test.ts", "test/browser/page/huge.test.ts", "test/browser/unharmed/storm.test.ts", "test/browser/fuzz/fuzz.test.ts"];

/** What runs in real browsers. Most files wait more than they work, and two cores hold two of them; first those that want a machine of their own. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: "alone", include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } } },
      { test: { ...shared, name: "beside", include: ["test/browser/**/*.test.ts", "test/browser/**/*.test.tsx"], exclude: [...shared.exclude, ...alone], maxWorkers: 2, sequence: { groupOrder: 2 } } },
    ],
  },
});
