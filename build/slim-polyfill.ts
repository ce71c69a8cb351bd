/** Leaves out of webextension-polyfill its tables of browser interfaces that this extension has no use for: half its size, in every script. */
import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** Interfaces the code uses; what it uses of others would go unwrapped to the browser, which answers with promises by itself. */
const used = ["action", "commands", "contextMenus", "permissions", "runtime", "scripting", "storage", "tabs", "windows"];
const table = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/** The esbuild plugin. The build fails where a new version of the polyfill is written otherwise. */
export const slimPolyfill: Plugin = {
  name: "slim-polyfill",
  setup(build) {
    build.onLoad({ filter: /[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      const [whole, json] = table.exec(code) ?? [];
      if (whole === undefined || json === undefined) return { errors: [{ text: "webextension-polyfill no longer keeps its table where it did; look for it anew" }] };
      const kept = Object.entries(JSON.parse(json) as Record<string, unknown>).filter(([name]) => used.includes(name));
      return { contents: code.replace(whole, `const apiMetadata = ${JSON.stringify(Object.fromEntries(kept))};`), loader: "js" };
    });
  },
};
