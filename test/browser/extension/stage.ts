/** A browser with the built extension and the pages of the tests, for one test file. */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../../build/build-extension.ts";
import { drive, type Driven } from "../../../build/drive/drive.ts";
import { statusIn, tabId, until } from "../../../build/drive/inside.ts";
import { servePages, type PageServer, type Served } from "../../../build/drive/serve.ts";
import { layoutPage } from "../unharmed/layoutPage.ts";
import type { TabStatus } from "../../../src/messages.ts";

export const host = "story.newsgloss.example";
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8");
export const sampleStory = fixture("sample-story.html");

/** Pages by path; each a variation of the sample story, or another kind of page. */
const pages: Record<string, () => Served> = {
  "/story": () => ({ body: sampleStory }),
  "/layout": () => ({ body: layoutPage }),
  "/strict": () => ({ body: sampleStory.replace(/<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, ""), headers: { "content-security-policy": "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'" } }),
  "/dark": () => ({ body: sampleStory.replace("color: #222; background: #fff;", "color: #ddd; background: #14161a;") }),
  "/dialog": () => ({ body: sampleStory.replace("</body>", '<dialog id="question"><p id="in-dialog">Before you read on about Japan and South Korea, choose.</p><button>Fine</button></dialog><script>document.getElementById("question").showModal()</script></body>') }),
  "/long": () => ({ body: sampleStory.replace('<p id="brown">', `${'<p>The weather over the sea stayed calm, and the boats went out as they do each morning of the year.</p>'.repeat(60)}<p id="brown">`) }),
  "/nobody": () => ({ body: sampleStory.replace(/<h1>[\s\S]*<\/article>/, `<h1>A quiet day at the harbour of the old town</h1>${'<p>The weather over the sea stayed calm, and the boats went out as they do each morning of the year. Nobody of any rank was seen, and nothing at all was signed by anyone.</p>'.repeat(8)}</article>`).replaceAll("Three allies prepare a common picture of missile launches", "A quiet day at the harbour of the old town") }),
  "/hidden": () => ({ body: sampleStory.replace('<p id="russia">', '<p id="russia" style="display: none">') }),
  "/paper.pdf": () => ({ body: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"), type: "application/pdf" }),
  "/shop": () => ({ body: '<!doctype html><html lang="en"><title>Tea shop</title><h1>Teas of Japan</h1><ul><li>Green tea from Japan <button>Buy</button></li><li>Tea from China, as Lloyd Austin likes it <button>Buy</button></li></ul>' }),
};

export interface Stage {
  driven: Driven;
  server: PageServer;
  /** One of the extension's own pages, to ask from. */
  own: Page;
  /** Opens a page and waits until it is annotated (or the state given). */
  openStory(path: string, state?: TabStatus["state"]): Promise<{ page: Page; tab: number; errors: string[] }>;
  close(): Promise<void>;
}

/** Starts a browser once for a file of tests; `more` are pages of that file alone. */
export async function openStage(name: BrowserName, profile?: string, more: Record<string, () => Served> = {}): Promise<Stage> {
  const server = await servePages((asked, path) => (asked === host ? (more[path] ?? pages[path])?.() : undefined));
  const driven = await drive(name, { port: server.port, hosts: [host], ...(profile !== undefined && { profile }) });
  const own = await driven.openOwn("options/options.html");
  // What is found is seen by its marks, so that every mention has one here; readers begin with fewer.
  await own.evaluate(`browser.storage.sync.get("settings").then(({ settings }) => browser.storage.sync.set({ settings: { density: "every", ...settings } }))`);
  return {
    driven, server, own,
    async openStory(path, state = "annotated") {
      const page = await driven.browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => {
        const message = error instanceof Error ? error.message : String(error);
        // The browser asks for an icon by itself, and tells when the page forbids it.
        if (!message.includes("favicon.ico")) errors.push(message);
      });
      await page.goto(`http://${host}${path}`, { waitUntil: "load", timeout: 60_000 });
      await page.bringToFront();
      const tab = await tabId(own, `http://${host}${path}`);
      await until(`${path} to be ${state}`, async () => (await statusIn(own, tab))?.state === state);
      return { page, tab, errors };
    },
    async close() {
      await driven.close();
      await server.close();
    },
  };
}

/** Waits until the number of marks stands still for a quarter of a second, and gives their texts in order. */
export async function settledMarks(page: Page): Promise<string[]> {
  let before: string[] = [];
  for (let calm = 0, tries = 0; calm < 5 && tries < 400; tries++) {
    const now = (await page.evaluate(`[...document.querySelectorAll("mark.newsgloss-mark")].map((mark) => mark.textContent)`)) as string[];
    calm = now.length > 0 && now.length === before.length ? calm + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return before;
}
