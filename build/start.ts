/**
 * `npm start [-- URL|FILE] [--browser firefox] [--date YYYY-MM-DD]`: builds, opens a browser with the extension on a page, or on the sample story.
 * Without a display it runs headless, prints what was found with each card's first line, and writes a picture with a card open.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { buildExtension, root, type BrowserName } from "./build-extension.ts";
import { drive, type Driven } from "./drive/drive.ts";
import { cardIn, statusIn, tabId, until } from "./drive/inside.ts";
import { readMarks, type MarkSeen } from "./drive/marks.ts";
import { servePages, type Served } from "./drive/serve.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { date: { type: "string" }, browser: { type: "string", default: "chrome" }, headless: { type: "boolean", default: false }, picture: { type: "string" } } });
const name: BrowserName = values.browser === "firefox" ? "firefox" : "chrome";
const host = "story.newsgloss.example";
const wanted = positionals[0] ?? new URL("test/fixtures/sample-story.html", root).pathname;
const headless = values.headless || (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]);

/** A file as a page: HTML as it is, plain text as a story of paragraphs. */
function pageOf(file: string): Served {
  const body = readFileSync(file);
  if (/^\.x?html?$/i.test(extname(file))) return { body, type: "text/html" };
  const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const [title = basename(file), ...paragraphs] = body.toString("utf8").split(/\n+/).filter((line) => line.trim() !== "");
  return {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta property="og:type" content="article">${values.date === undefined ? "" : `<meta property="article:published_time" content="${escape(values.date)}">`}<title>${escape(title)}</title><style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:18px/1.6 Georgia,serif}</style><article><h1>${escape(title)}</h1>${paragraphs.map((line) => `<p>${escape(line)}</p>`).join("\n")}</article></html>`,
  };
}

async function show(driven: Driven, url: string): Promise<void> {
  const own = await driven.openOwn("options/options.html");
  const page = await driven.open(url);
  await page.bringToFront();
  const tab = await tabId(own, url);
  let status = await until("the story to be annotated", async () => {
    const now = await statusIn(own, tab);
    return now && now.state !== "reading" && !(now.state === "not-news" && now.reason === "") ? now : null;
  });
  if (status.state === "not-news") {
    console.log(`This page does not look like a news story (${status.reason}), so it is left alone. Annotated anyway, as the toolbar popup offers:`);
    await own.evaluate(`browser.tabs.sendMessage(${tab}, { newsgloss: "annotate-anyway", payload: null })`);
    status = await until("the page to be annotated", async () => {
      const now = await statusIn(own, tab);
      return now && now.state !== "reading" && now.state !== "not-news" ? now : null;
    });
  }
  if (status.state !== "annotated") throw new Error(`the page is ${status.state}${"reason" in status ? `: ${status.reason}` : ""}`);
  const marks = await until("marks", async () => {
    const seen = await readMarks(page);
    return seen.length > 0 && (await readMarks(page)).length === seen.length ? seen : null;
  }, 15).catch((): MarkSeen[] => []);
  const { published } = status.article;
  console.log(`published ${published ?? "unknown"}${status.article.publishedSource !== undefined ? ` (${status.article.publishedSource})` : ""} · ${status.counts.people} people, ${status.counts.countries} countries, ${status.counts.agreements} agreements · ${marks.length} marks`);
  await listCards(own, page, tab, marks);
}

/** Hovers each different name once, prints its card's first line, and takes the picture at the first person. */
async function listCards(own: Awaited<ReturnType<Driven["openOwn"]>>, page: Awaited<ReturnType<Driven["open"]>>, tab: number, marks: MarkSeen[]): Promise<void> {
  const picture = values.picture ?? new URL("dist/start.png", root).pathname;
  const texts = new Set<string>();
  let taken = false;
  for (const mark of marks) {
    if (texts.has(mark.text) || texts.size >= 60) continue;
    texts.add(mark.text);
    const box = await mark.reveal();
    // A reader's pointer comes to rest after the scrolling.
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.mouse.move(box.x - 2, box.y);
    await page.mouse.move(box.x, box.y);
    const card = await until(`the card of ${mark.text}`, async () => { const seen = await cardIn(own, tab); return seen && seen.text.length > 20 ? seen : null; }, 10).catch(() => null);
    console.log(`  ${mark.text.padEnd(34)} ${card?.plain.slice(0, 150) ?? "no card"}`);
    if (!taken && mark.kind === "person" && card) {
      // The card fades in.
      await new Promise((resolve) => setTimeout(resolve, 400));
      await page.screenshot({ path: picture as `${string}.png` });
      taken = true;
    }
    await page.keyboard.press("Escape");
    await page.mouse.move(2, 2);
    await until("the card to close", async () => (await cardIn(own, tab)) === null, 5).catch(() => null);
  }
  if (!taken) await page.screenshot({ path: picture as `${string}.png` });
  console.log(`picture: ${picture.replace(root.pathname, "")}`);
}

await buildExtension(name);
const local = existsSync(wanted);
if (!local && !/^https?:\/\//.test(wanted)) {
  console.error(`start: ${wanted} is no file and no http address`);
  process.exit(1);
}
const server = await servePages((asked, path) => (local && asked === host && path === "/story.html" ? pageOf(wanted) : undefined));
const driven = await drive(name, { port: server.port, hosts: [host], headless });
const url = local ? `http://${host}/story.html` : wanted;
try {
  if (headless) await show(driven, url);
  else {
    await driven.open(url);
    console.log("Newsgloss is loaded; close the browser to end.");
    await new Promise<void>((resolve) => driven.browser.once("disconnected", () => resolve()));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await driven.close();
  await server.close();
}
