import { defineConfig } from "vitest/config";

/** Everything that needs no browser. */
export default defineConfig({
  test: { root: new URL("../", import.meta.url).pathname, include: ["test/**/*.test.ts", "test/**/*.test.tsx"], exclude: ["test/browser/**", "node_modules/**"], testTimeout: 60_000,
    // Its sources are modules that Node does not take for such.
    server: { deps: { inline: ["mark.js"] } } },
});
