/** What `npx vitest` and editors run: the tests that need no browser. */
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { projects: [{ extends: "./build/vitest.unit.ts", test: { name: "unit" } }] } });
