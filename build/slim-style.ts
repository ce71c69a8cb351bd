/** Takes the layout out of style sheets that are written as text in the code: blanks a reader of the code needs and a browser does not. */
import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** What the code puts into such a text; it is left alone. */
const placeholder = /(\$\{[^}]*\})/;

/** The esbuild plugin, for every file called `style.ts`. */
export const slimStyle: Plugin = {
  name: "slim-style",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*[\\/]style\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replace(/`[^`]*`/g, (text) => text.split(placeholder).map((part, index) => (index % 2 === 0 ? slimCss(part) : part)).join("")), loader: "ts" }));
  },
};

/** Style sheet text without line breaks and blanks around its signs; strings and values stay as they are. */
export function slimCss(css: string): string {
  return css
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .replace(/;\}/g, "}")
    .replace(/([a-z-]): (?=[^{}]*[;}])/g, "$1:")
    .replace(/, /g, ",");
}
