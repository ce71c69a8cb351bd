/** One Chromium with a page on which the card is attached to prepared marks; no extension. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import type { Card, OpenCard } from "../../../src/reference/cardTypes.ts";
import type { Outlines } from "../../../src/reference/outline.ts";
import { cards, latest, lee } from "../../card/fixtureCards.ts";

const programs = [process.env["CHROMIUM"], "/usr/lib/chromium/chromium", "/usr/bin/chromium", "/usr/bin/google-chrome"];

export interface Stage {
  /** A page with this body; `cards` are at hand, `others` are answered when asked for. */
  open(body: string, options?: StageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface StageOptions {
  cards?: Record<string, Card | OpenCard>;
  context?: BrowserContextOptions;
  head?: string;
  csp?: string;
  /** Flags in place of the prepared ones. */
  flags?: Record<string, string>;
  maps?: Outlines;
}

/** Flags of the countries in the prepared cards, from the same package the build draws on. */
async function testFlags(): Promise<Record<string, string>> {
  const folder = fileURLToPath(new URL("../../../node_modules/country-flag-icons/3x2/", import.meta.url));
  const codes = ["KR", "JP", "US", "NL", "SA"];
  return Object.fromEntries(await Promise.all(codes.map(async (code) => [code, await readFile(`${folder}${code}.svg`, "utf8")] as const)));
}

export async function openStage(): Promise<Stage> {
  const executablePath = programs.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error("No Chromium found; name one in CHROMIUM");
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("stage.page.ts", import.meta.url))],
    bundle: true, write: false, format: "iife", target: "chrome120", jsx: "automatic", jsxImportSource: "preact",
  });
  const script = bundle.outputFiles[0]?.text ?? "";
  let html = "";
  let csp = "";
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...(csp !== "" && { "content-security-policy": csp }) }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const flags = await testFlags();
  const browser: Browser = await chromium.launch({ executablePath, headless: true, timeout: 120_000 });
  const contexts: BrowserContext[] = [];
  return {
    async open(body, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: "en-GB", ...options.context });
      contexts.push(context);
      const page = await context.newPage();
      // The card's shadow tree is closed; tests look into it.
      await page.addInitScript(() => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (this: Element, init) {
          return attach.call(this, { ...init, mode: "open" });
        };
      });
      html = `<!doctype html><html lang="en"><head><title>Story</title><style>body{font:17px/1.6 Georgia,serif;margin:40px}mark{background:none;color:inherit;border-bottom:1px solid}mark.lit{background:#fe8}</style>${options.head ?? ""}</head>${body}</html>`;
      csp = options.csp ?? "";
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.evaluate(script);
      await page.evaluate(([at, more, drawings, maps]) => window.stage(at, more, drawings, maps), [options.cards ?? cards, { [lee.id]: lee, [`${latest.id} ${latest.reading.day}`]: latest } as Record<string, Card>, options.flags ?? flags, options.maps] as const);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
