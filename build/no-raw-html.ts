/** Takes out of Preact the one place where it would parse a string as HTML. Nothing of ours uses it, and so nothing ever can. */
import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

const door = /([\w$]+)\.innerHTML=([\w$]+)\.__html/g;

/** The esbuild plugin. The build fails where a new version of Preact is written otherwise. */
export const noRawHtml: Plugin = {
  name: "no-raw-html",
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact(\.module)?\.m?js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      const changed = code.replace(door, "$1.textContent=$2.__html");
      if (changed === code) return { errors: [{ text: "Preact no longer sets innerHTML where it did; look for it anew" }] };
      return { contents: changed, loader: "js" };
    });
  },
};
