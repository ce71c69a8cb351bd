/** Builds the frameworks' pages from the real packages. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { compile } from "svelte/compiler";
import { initial, storyHtml, type State } from "./model.ts";

/** How a page begins: built in the browser, or made by a server and taken over at once, or late, or never. */
export type Mode = "client" | "early" | "late" | "static";

interface Framework {
  name: string;
  app: string;
  /** Module that renders on a server. */
  server?: string;
  modes: Mode[];
  options?: BuildOptions;
  /** The element the framework mounts on. */
  root?: string;
}

const jsx = (source: string): BuildOptions => ({ jsx: "automatic", jsxImportSource: source });

const frameworks: Framework[] = [
  { name: "React 19", app: "react.jsx", server: "react.server.jsx", modes: ["client", "early", "late"], options: jsx("react"), root: '<div id="root" data-app>' },
  { name: "Preact 11", app: "preact.jsx", server: "preact.server.jsx", modes: ["client", "early", "late"], options: jsx("preact"), root: '<div id="app" data-app>' },
  { name: "Preact 10", app: "preact.jsx", modes: ["client"], options: { ...jsx("preact"), alias: { preact: "preact10" } }, root: '<div id="app" data-app>' },
  { name: "Vue 3", app: "vue3.js", server: "vue3.server.js", modes: ["client", "early", "late"], root: '<div id="app" data-app>' },
  { name: "Vue 2", app: "vue2.js", modes: ["client"], root: '<div id="app" data-app>' },
  { name: "Svelte 5", app: "svelte.js", server: "svelte.server.js", modes: ["client", "early", "late"], root: '<div id="svelte" data-app>' },
  { name: "Solid", app: "solid.js", modes: ["client"] },
  { name: "lit", app: "lit.js", modes: ["client"] },
  { name: "Alpine", app: "alpine.js", modes: ["client"] },
  { name: "htmx inner", app: "htmxInner.js", modes: ["static"] },
  { name: "htmx morph", app: "htmxMorph.js", modes: ["static"] },
  { name: "Turbo stream", app: "turboStream.js", modes: ["static"] },
  { name: "Turbo morph", app: "turboMorph.js", modes: ["static"] },
  { name: "plain script", app: "plain.js", modes: ["client"] },
];

export interface FrameworkPage {
  /** Framework and mode. */
  name: string;
  mode: Mode;
  /** Part of its address. */
  slug: string;
  html: string;
  script: string;
}

const apps = fileURLToPath(new URL("apps/", import.meta.url));

const svelte = (generate: "client" | "server"): Plugin => ({
  name: "svelte",
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({ contents: compile(readFileSync(path, "utf8"), { generate, dev: true, filename: path }).js.code, loader: "js" }));
  },
});

// The project's own settings would make all JSX Preact's.
const shared: BuildOptions = { bundle: true, write: false, logLevel: "error", tsconfigRaw: "{}", define: { "process.env.NODE_ENV": '"development"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true" } };

async function pageScript({ app, options }: Framework): Promise<string> {
  const contents = `import * as app from "./${app}"; import { start } from "../start.ts"; start(app);`;
  const { outputFiles } = await build({ ...shared, ...options, stdin: { contents, resolveDir: apps }, alias: { vue: "vue/dist/vue.esm-bundler.js", ...options?.alias }, format: "iife", platform: "browser", conditions: ["development"], plugins: [svelte("client")] });
  return outputFiles?.[0]?.text ?? "";
}

/** The story as the framework renders it on a server. */
async function serverHtml({ server, options }: Framework, folder: string): Promise<string> {
  if (server === undefined) return storyHtml(initial);
  const outfile = join(folder, `${server.replaceAll(".", "-")}.cjs`);
  await build({ ...shared, ...options, write: true, outfile, entryPoints: [join(apps, server)], format: "cjs", platform: "node", plugins: [svelte("server")] });
  const { html } = (await import(pathToFileURL(outfile).href)) as { html(state: State): string | Promise<string> };
  return await html(initial);
}

/** The pages of all frameworks, or of those whose name passes. */
export async function frameworkPages(wanted: (name: string) => boolean = () => true): Promise<FrameworkPage[]> {
  const folder = await mkdtemp(join(tmpdir(), "newsgloss-frameworks-"));
  try {
    const made = await Promise.all(
      frameworks.filter(({ name }) => wanted(name)).map(async (framework) => {
        const script = await pageScript(framework);
        return Promise.all(framework.modes.map(async (mode) => {
          const inner = mode === "client" ? "" : await serverHtml(framework, folder);
          const name = mode === "client" || mode === "static" ? framework.name : `${framework.name} hydrated ${mode}`;
          const slug = name.toLowerCase().replaceAll(" ", "-");
          return { name, mode, slug, script, html: pageOf(mode, `${framework.root ?? "<div data-app>"}${inner}</div>`, `/${slug}.js`) };
        }));
      }),
    );
    return made.flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pageOf(mode: Mode, app: string, script: string): string {
  return `<!doctype html><html lang="en" data-mode="${mode}"><head><meta charset="utf-8"><title>Ministers meet again</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2023-11-13T08:00:00Z"><meta property="og:title" content="Ministers meet again">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ministers meet again","datePublished":"2023-11-13T08:00:00Z"}</script>
<link rel="icon" href="data:,"></head><body><main><article><h1>Ministers meet again</h1>
<p>The meeting lasted for three days and ended, as such meetings tend to, with a statement that all sides could read as they liked. Nobody was surprised.</p>
${app}
<p>What follows from it will be seen in the coming weeks, when the committees sit down to write what the ministers only spoke of. A date has not been set.</p>
</article></main><script src="${script}"></script></body></html>`;
}
