/** What the question about hydration answers on pages as servers and frameworks leave them. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drive, type Driven } from "../../../build/drive/drive.ts";
import type { PageServer } from "../../../build/drive/serve.ts";
import { serve } from "./matrix.ts";
import { frameworkPages, type FrameworkPage } from "./pages.ts";
import { host } from "./tabs.ts";

const react = '<div id="root"><p>Read <!-- -->0<!-- --> times.</p></div>';
const vue = '<div id="app"><section><!--[--><p>One</p><p>Two</p><!--]--></section></div>';
const shadowed = '<x-story><template shadowrootmode="open"><p>Text</p></template></x-story>';
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
  ["an element with a shadow tree from the server, which no script has defined yet", `${shadowed}${runs}`, "pending"],
  ["the same, defined", `${shadowed}<script>customElements.define("x-story", class extends HTMLElement {})</script>${runs}`, "settled"],
  ["an undefined element without such a tree", `<x-story><p>Text</p></x-story>${runs}`, "settled"],
  ["an empty root", `<div id="app"></div><p>Text</p>${runs}`, "settled"],
  ["an ordinary page with scripts and comments", `<!-- header --><p>Text</p><!--more-->${runs}`, "settled"],
];

let driven: Driven;
let server: PageServer;
let page: Page;
let probe: string;
let body = "";
let late: FrameworkPage[] = [];

beforeAll(async () => {
  const bundled = await build({ stdin: { contents: `import { hydrationProbe } from "../../../src/page/hydrationProbe.ts"; globalThis.hydrationAnswer = hydrationProbe();`, resolveDir: fileURLToPath(new URL(".", import.meta.url)) }, bundle: true, write: false, format: "iife" });
  probe = `${bundled.outputFiles[0]?.text}; globalThis.hydrationAnswer`;
  late = (await frameworkPages()).filter(({ mode }) => mode === "late");
  // Angular finds nothing to take over there, and draws all anew.
  const angular = late.find(({ name }) => name.startsWith("Angular")) as FrameworkPage;
  late.push({ ...angular, name: "Angular without its state", slug: "stateless", html: angular.html.replace(/<script id="ng-state".*?<\/script>/, "") });
  server = await serve(late, (path) => (path === "/runs.js" ? { body: "window.ran = true", type: "text/javascript" } : path === "/" ? { body: `<!doctype html><title>Page</title><link rel="icon" href="data:,">${body}` } : undefined));
  driven = await drive("chrome", { port: server.port, hosts: [], bare: true });
  page = await driven.browser.newPage();
});
afterAll(async () => {
  await driven?.close();
  await server?.close();
});

it.each(cases)("%s", async (_, inner, answer) => {
  body = inner;
  await page.goto(`http://${host}/`);
  expect(await page.evaluate(probe)).toBe(answer);
});

it("is pending before, and settled after, the real frameworks take over", async () => {
  expect(late.length).toBe(11);
  for (const { slug, name } of late) {
    await page.goto(`http://${host}/${slug}`);
    expect(await page.evaluate(probe), name).toBe("pending");
    await page.evaluate("harness.hydrate()");
    expect(await page.evaluate(probe), name).toBe("settled");
  }
});
