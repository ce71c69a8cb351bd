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
/** What this extension never comes to: developer tools, privacy settings, a table that was forgotten. */
const unused = [
  /if \(Object\.keys\(apiMetadata\)\.length === 0\) \{\n[^\n]*\n {6}\}\n/,
  /const onRequestFinishedWrappers = [\s\S]*?\n {6}\}\);\n/,
  /devtools: \{\n\s*network: \{\n\s*onRequestFinished: [^\n]*\n\s*\}\n\s*\},\n/,
  /const settingMetadata = [\s\S]*?\n {6}\};\n\s*apiMetadata\.privacy = [\s\S]*?\n {6}\};\n/,
];
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
  if (body === undefined || whole === undefined || json === undefined || !unused.every((part) => part.test(body))) return undefined;
  const kept = Object.entries(JSON.parse(json) as Record<string, unknown>).filter(([name]) => used.includes(name));
  const rest = unused.reduce((code, part) => code.replace(part, ""), body.replace(whole, () => `const apiMetadata = ${JSON.stringify(Object.fromEntries(kept))};`));
  return `const module = {};\n${rest}\nexport default module.exports;\n`;
}
