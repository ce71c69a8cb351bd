/** Leaves out of webextension-polyfill what this extension has no use for, more than half its size, in every script. */
import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Interfaces whose functions must be wrapped: all others the code uses answer with promises by themselves in every Chrome
 * that manifest version 3 and `manifest.ts` let in. contextMenus does so from Chrome 123 on
 * (developer.chrome.com/docs/extensions/reference/api/contextMenus). Messages have a wrapper of their own in the polyfill.
 */
const used = ["contextMenus"];
const table = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;
/** What lets the file run as any kind of module; as one of ours it needs none of the bundler's bridges. */
const wrapping = /^\(function \(global, factory\) \{[\s\S]*?\n\}\)\(typeof globalThis [^\n]*, function \(module\) \{\n([\s\S]*)\n\}\);\n(?:\/\/# sourceMappingURL=.*\n?)?$/;

/** The esbuild plugin. The build fails where a new version of the polyfill is written otherwise. */
export const slimPolyfill: Plugin = {
  name: "slim-polyfill",
  setup(build) {
    build.onLoad({ filter: /[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/ }, ({ path }) => {
      const contents = slimmed(readFileSync(path, "utf8"));
      return contents === undefined ? { errors: [{ text: "webextension-polyfill is no longer written as it was; look anew for its table and its wrapping" }] } : { contents, loader: "js" };
    });
  },
};

/** The polyfill's code as a module with a default export and few tables; `undefined` where it is written otherwise. */
export function slimmed(code: string): string | undefined {
  const [, body] = wrapping.exec(code) ?? [];
  const [whole, json] = table.exec(body ?? "") ?? [];
  if (body === undefined || whole === undefined || json === undefined) return undefined;
  const kept = Object.entries(JSON.parse(json) as Record<string, unknown>).filter(([name]) => used.includes(name));
  return `const module = {};\n${body.replace(whole, () => `const apiMetadata = ${JSON.stringify(Object.fromEntries(kept))};`)}\nexport default module.exports;\n`;
}
