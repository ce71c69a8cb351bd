/** What the question about hydration answers on pages as servers and frameworks leave them. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drive, type Driven } from "../../../build/drive/drive.ts";
import { servePages, type PageServer } from "../../../build/drive/serve.ts";
import { serve } from "./matrix.ts";
import { frameworkPages, type FrameworkPage } from "./pages.ts";
import { host } from "./tabs.ts";

const react = '<div id="root"><p>Read <!-- -->0<!-- --> times.</p></div>';
const vue = '<div id="app"><section><!--[--><p>One</p><p>Two</p><!--]--></section></div>';
const runs = '<script src="/runs.js"></script>';
const missing = '<script src="/missing.js"></script>';

const cases: [what: string, body: string, answer: "pending" | "settled"][] = [
  ["React's comments, and a script that has not taken over yet", `${react}${runs}`, "pending"],
  ["the same, where no script came", `${react}${missing}`, "settled"],
  ["the same without any script, as saved pages have it", react, "settled"],
  ["Vue's comments", `${vue}${runs}`, "pending"],
  ["Angular's mark of what is not taken over", `<app-root ngh="0"><p>Text</p></app-root>${runs}`, "pending"],
  ["a root by name only, with text and a script", `<div id="app"><p>Text</p></div>${runs}`, "pending"],
  ["Solid's keys, with its script of the head", `<script>_$HY = { events: [], completed: new WeakSet(), r: {} }</script><p data-hk="00">Text</p>${runs}`, "pending"],
  ["the same after the reader's first event", `<script>_$HY = { events: null, completed: null, r: {}, done: true }</script><p data-hk="00">Text</p>${runs}`, "settled"],
  ["Solid's comments, as it writes them in the browser too", `<p><!--$-->Text<!--/--></p>${runs}`, "settled"],
  ["an empty root", `<div id="app"></div><p>Text</p>${runs}`, "settled"],
  ["an ordinary page with scripts and comments", `<!-- header --><p>Text</p><!--more-->${runs}`, "settled"],
];

let driven: Driven;
let server: PageServer;
let probe: string;
let body = "";

beforeAll(async () => {
  const bundled = await build({ stdin: { contents: `import { hydrationProbe } from "../../../src/page/hydrationProbe.ts"; globalThis.hydrationAnswer = hydrationProbe();`, resolveDir: fileURLToPath(new URL(".", import.meta.url)) }, bundle: true, write: false, format: "iife" });
  probe = `${bundled.outputFiles[0]?.text}; globalThis.hydrationAnswer`;
  server = await servePages((_, path) => (path === "/runs.js" ? { body: "window.ran = true", type: "text/javascript" } : path === "/" ? { body: `<!doctype html><title>Page</title><link rel="icon" href="data:,">${body}` } : undefined));
  driven = await drive("chrome", { port: server.port, hosts: [], bare: true });
});
afterAll(async () => {
  await driven?.close();
  await server?.close();
});

it.each(cases)("%s", async (_, inner, answer) => {
  body = inner;
  const page = await driven.open("http://probe.newsgloss.example/");
  expect(await page.evaluate(probe)).toBe(answer);
  await page.close();
});

it("is pending before, and settled after, the real frameworks take over", async () => {
  const late = (await frameworkPages()).filter(({ mode }) => mode === "late");
  expect(late.length).toBe(10);
  // Angular finds nothing to take over there, and draws all anew.
  const angular = late.find(({ name }) => name.startsWith("Angular")) as FrameworkPage;
  late.push({ ...angular, name: "Angular without its state", slug: "stateless", html: angular.html.replace(/<script id="ng-state".*?<\/script>/, "") });
  const own = await serve(late);
  const browser = await drive("chrome", { port: own.port, hosts: [], bare: true });
  try {
    for (const { slug, name } of late) {
      const page = await browser.open(`http://${host}/${slug}`);
      expect(await page.evaluate(probe), name).toBe("pending");
      await page.evaluate("harness.hydrate()");
      expect(await page.evaluate(probe), name).toBe("settled");
      await page.close();
    }
  } finally {
    await browser.close();
    await own.close();
  }
});
