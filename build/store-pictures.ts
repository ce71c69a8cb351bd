/**
 * `npm run store:pictures`: the stores' screenshots, 1280 × 800, of the real extension in Chromium on the project's own sample story,
 * light and dark, into `build/store/pictures/`.
 */
import { mkdirSync, readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { buildExtension, root } from "./build-extension.ts";
import { drive } from "./drive/drive.ts";
import { cardIn, statusIn, tabId, until } from "./drive/inside.ts";
import { readMarks } from "./drive/marks.ts";
import { servePages } from "./drive/serve.ts";

const host = "story.newsgloss.example";
const out = new URL("build/store/pictures/", root);
const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];
/** The names whose cards are shown. */
const shown = ["Shin Won-sik", "Japan", "Spirit of Camp David"];

const story = readFileSync(new URL("test/fixtures/sample-story.html", root), "utf8");
const dark = story.replace("</head>", "<style>html{background:#14171c}body,header,nav,footer{background:#14171c;color:#dcdfe4}a{color:#8ab4f8}</style></head>");

async function picture(page: Page, name: string, scheme: Scheme): Promise<void> {
  await page.screenshot({ path: new URL(`${name}-${scheme}.png`, out).pathname as `${string}.png` });
}

await buildExtension("chrome");
mkdirSync(out, { recursive: true });
const server = await servePages((asked, path) => (asked === host ? { body: path === "/dark" ? dark : story } : undefined));
const driven = await drive("chrome", { port: server.port, hosts: [host] });
try {
  const own = await driven.openOwn("options/options.html");
  for (const scheme of schemes) {
    const url = `http://${host}/${scheme}`;
    const page = await driven.open(url);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.bringToFront();
    const tab = await tabId(own, url);
    await until("the story to be annotated", async () => (await statusIn(own, tab))?.state === "annotated");
    const marks = await until("marks", async () => { const seen = await readMarks(page); return seen.length > 20 ? seen : null; });
    for (const [index, name] of shown.entries()) {
      const mark = marks.find(({ text }) => text === name);
      if (!mark) throw new Error(`the sample story has no mark “${name}”`);
      const { x, y } = await mark.reveal();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.mouse.move(x - 2, y);
      await page.mouse.move(x, y);
      await until(`the card of ${name}`, async () => ((await cardIn(own, tab))?.text.length ?? 0) > 20);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await picture(page, `${index + 1}-card`, scheme);
      await page.keyboard.press("Escape");
      await page.mouse.move(2, 2);
      await until("the card to close", async () => (await cardIn(own, tab)) === null, 10);
    }
    await page.close();
  }
  console.log(`pictures in ${out.pathname.replace(root.pathname, "")}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await driven.close();
  await server.close();
}
