/** Compiles what frameworks write in languages of their own. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "esbuild";
import { compile } from "svelte/compiler";

/** What is used of Babel, which brings no types. */
interface Babel {
  transformAsync(code: string, options: object): Promise<{ code?: string | null } | null>;
}

type Place = "browser" | "server";

const svelte = (place: Place): Plugin => ({
  name: "svelte",
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({ contents: compile(readFileSync(path, "utf8"), { generate: place === "server" ? "server" : "client", dev: true, filename: path }).js.code, loader: "js" }));
  },
});

const solid = (place: Place): Plugin => ({
  name: "solid",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]solid[^/\\]*\.jsx$/i }, async ({ path }) => {
      const { transformAsync } = createRequire(import.meta.url)("@babel/core") as Babel;
      const compiled = await transformAsync(readFileSync(path, "utf8"), { filename: path, babelrc: false, configFile: false, presets: [["babel-preset-solid", { generate: place === "server" ? "ssr" : "dom", hydratable: true }]] });
      return { contents: compiled?.code ?? "", loader: "js" };
    });
  },
});

/** The compilers for code that runs in a browser, or on a server. */
export const compilers = (place: Place): Plugin[] => [svelte(place), solid(place)];
