/** Builds the frameworks' pages from the real packages. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { compilers } from "./compilers.ts";
import { initial, storyHtml } from "./model.ts";
import { renderOnServer } from "./serverSide.ts";

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
const everyMode: Mode[] = ["client", "early", "late"];

const frameworks: Framework[] = [
  { name: "React 19", app: "react.jsx", server: "react.server.jsx", modes: everyMode, options: jsx("react"), root: '<div id="root" data-app>' },
  { name: "React 17", app: "react17.jsx", server: "react.server.jsx", modes: everyMode, options: { ...jsx("react"), alias: { react: "react17", "react-dom": "react-dom17" } }, root: '<div id="root" data-app>' },
  { name: "Preact 11", app: "preact.jsx", server: "preact.server.jsx", modes: everyMode, options: jsx("preact"), root: '<div id="app" data-app>' },
  { name: "Preact 10", app: "preact.jsx", server: "preact.server.jsx", modes: everyMode, options: { ...jsx("preact"), alias: { preact: "preact10" } }, root: '<div id="app" data-app>' },
  { name: "Vue 3", app: "vue3.js", server: "vue3.server.js", modes: everyMode, root: '<div id="app" data-app>' },
  { name: "Vue 2", app: "vue2.js", server: "vue2.server.js", modes: everyMode, options: { alias: { vue: "vue2" } }, root: '<div id="app" data-app>' },
  { name: "Svelte 5", app: "svelte.js", server: "svelte.server.js", modes: everyMode, root: '<div id="svelte" data-app>' },
  { name: "Solid", app: "solid.jsx", server: "solid.server.jsx", modes: everyMode },
  { name: "lit", app: "lit.js", server: "lit.server.js", modes: everyMode },
  { name: "Angular", app: "angular.js", server: "angular.server.js", modes: everyMode },
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
  /** The script's path, the same for all pages of a framework. */
  scriptPath: string;
}

const apps = fileURLToPath(new URL("apps/", import.meta.url));

// The project's own settings would make all JSX Preact's.
const shared: BuildOptions = { bundle: true, write: false, logLevel: "error", tsconfigRaw: "{}", define: { "process.env.NODE_ENV": '"development"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true" } };

async function pageScript({ app, options }: Framework): Promise<string> {
  const contents = `import * as app from "./${app}"; import { start } from "../start.ts"; start(app);`;
  const { outputFiles } = await build({ ...shared, ...options, stdin: { contents, resolveDir: apps }, alias: { vue: "vue/dist/vue.esm-bundler.js", ...options?.alias }, format: "iife", platform: "browser", conditions: ["development"], plugins: compilers("browser") });
  return outputFiles?.[0]?.text ?? "";
}

const slugOf = (name: string) => name.toLowerCase().replaceAll(" ", "-");

/** The pages of one framework. */
async function pagesOf(framework: Framework, folder: string): Promise<FrameworkPage[]> {
  const scriptPath = `/${slugOf(framework.name)}.js`;
  const pages = framework.modes.map((mode) => {
    const name = mode === "early" || mode === "late" ? `${framework.name} hydrated ${mode}` : framework.name;
    const inner = mode === "static" ? storyHtml(initial) : "";
    return { name, mode, slug: slugOf(name), html: pageOf(mode, `${framework.root ?? "<div data-app>"}${inner}</div>`, scriptPath) };
  });
  const { server, options } = framework;
  const hydrated = pages.filter(({ mode }) => mode === "early" || mode === "late");
  const rendering = server === undefined ? [] : renderOnServer(server, hydrated.map(({ html }) => html), folder, { ...shared, ...options, absWorkingDir: apps, plugins: compilers("server") });
  const [script, rendered] = await Promise.all([pageScript(framework), rendering]);
  return pages.map((page) => ({ ...page, html: rendered[hydrated.indexOf(page)] ?? page.html, script, scriptPath }));
}

/** The pages of all frameworks, or of those whose name passes. */
export async function frameworkPages(wanted: (name: string) => boolean = () => true): Promise<FrameworkPage[]> {
  const folder = await mkdtemp(join(tmpdir(), "newsgloss-frameworks-"));
  try {
    const made = await Promise.all(frameworks.filter(({ name }) => wanted(name)).map((framework) => pagesOf(framework, folder)));
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
</article></main><script defer src="${script}"></script></body></html>`;
}
