/** The built extension at work on whole pages in Chromium: what it takes of the page's main thread, beside an extension that does nothing. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drive, type Driven } from "../drive/drive.ts";
import { statusIn, tabId } from "../drive/inside.ts";
import { servePages } from "../drive/serve.ts";
import { median, type Table, type Verdict } from "./figures.ts";
import type { BenchPage } from "./pages.ts";
import { threadClock } from "./thread-time.ts";

/** How long a page is watched after loading, in milliseconds: marks come within; pages that are no news are looked at again after 700. */
const watchMs = { news: 1800, other: 600 };

/** Milliseconds of the main thread's processor time since the page was opened, which other work of the machine does not lengthen. */
interface ThreadTime {
  task: number;
  /** Within `task`, as far as the browser counts it: promises' callbacks are left out. */
  script: number;
  styleAndLayout: number;
}

/** A page's first visit in a new tab, and the next one in the same tab. */
type Visits = Record<"first" | "later", ThreadTime>;

interface Seen {
  page: BenchPage;
  isAnnotated: boolean;
  ours: Visits;
  empty: Visits;
}

/** Opens each page twice in a tab of its own, in a browser with the extension and in one with an empty extension. */
export async function benchLive(pages: readonly BenchPage[], rounds: number): Promise<{ tables: Table[]; verdicts: Verdict[] }> {
  const addresses = pages.map(({ url }, index) => madeUp(new URL(url), index));
  const server = await servePages((host, path) => {
    const page = pages[addresses.findIndex(({ hostname }) => hostname === host)];
    return page && !path.endsWith("/favicon.ico") ? { body: page.html, type: `text/html; charset=${page.charset}`, headers: { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:" } } : undefined;
  });
  const folder = emptyExtension();
  try {
    const empty = await visitAll({ port: server.port, folder }, pages, addresses, rounds);
    const ours = await visitAll({ port: server.port }, pages, addresses, rounds);
    const seen = pages.flatMap((page, index): Seen[] => {
      const [with_, without] = [ours[index], empty[index]];
      return with_ && without ? [{ page, isAnnotated: with_.isAnnotated, ours: with_.visits, empty: without.visits }] : [];
    });
    return { tables: [tableOf(seen)], verdicts: verdictsOf(seen) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  }
}

/** The page's own host and path under a made-up domain, since both speak for what a page is. */
function madeUp({ hostname, pathname, search }: URL, index: number): URL {
  return new URL(`http://${hostname}.p${index}.example${pathname}${search}`);
}

/** An extension with a content script of nothing: what the browser itself does for any. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), "newsgloss-empty-"));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "empty", version: "1", content_scripts: [{ matches: ["http://*/*"], js: ["content.js"] }] }));
  writeFileSync(join(folder, "content.js"), "");
  return folder;
}

interface Visited {
  isAnnotated: boolean;
  visits: Visits;
}

async function visitAll(options: { port: number; folder?: string }, pages: readonly BenchPage[], addresses: readonly URL[], rounds: number): Promise<(Visited | undefined)[]> {
  const driven = await drive("chrome", { ...options, hosts: [], introduced: options.folder !== undefined });
  const all: (Visited | undefined)[] = [];
  try {
    for (const [index, page] of pages.entries()) {
      try {
        const runs: Visited[] = [];
        for (let round = 0; round < rounds; round++) runs.push(await visit(driven, addresses[index]!.href, page.isNews, options.folder === undefined));
        all[index] = { isAnnotated: runs.every(({ isAnnotated }) => isAnnotated), visits: { first: middle(runs.map(({ visits }) => visits.first)), later: middle(runs.map(({ visits }) => visits.later)) } };
      } catch (error) {
        console.error(`${page.name} is left out: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return all;
  } finally {
    await driven.close();
  }
}

async function visit(driven: Driven, address: string, isNews: boolean, isOurs: boolean): Promise<Visited> {
  const page = await driven.browser.newPage();
  try {
    const clock = await threadClock(page);
    const once = async (): Promise<ThreadTime> => {
      await page.goto(address, { waitUntil: "load" });
      await new Promise((resolve) => setTimeout(resolve, isNews ? watchMs.news : watchMs.other));
      const of = await clock();
      return { task: of("TaskDuration"), script: of("ScriptDuration"), styleAndLayout: of("LayoutDuration") + of("RecalcStyleDuration") };
    };
    const visits = { first: await once(), later: await once() };
    if (!isOurs) return { isAnnotated: false, visits };
    const own = await driven.openOwn("options/options.html");
    const status = await statusIn(own, await tabId(own, address));
    await own.close();
    return { isAnnotated: status?.state === "annotated", visits };
  } finally {
    await page.close();
  }
}

const parts = ["task", "script", "styleAndLayout"] as const;

function middle(times: readonly ThreadTime[]): ThreadTime {
  return Object.fromEntries(parts.map((part) => [part, median(times.map((time) => time[part]))])) as unknown as ThreadTime;
}

const added = ({ ours, empty }: Seen, which: keyof Visits, part: keyof ThreadTime): number => ours[which][part] - empty[which][part];

function tableOf(seen: readonly Seen[]): Table {
  return {
    title: "The extension at work",
    note: "Milliseconds of the page's main thread (processor time) that the extension adds to those of an extension that does nothing, medians: all tasks, scripts as far as the browser counts them, style and layout. In a new tab, then on the next page in the same tab (“later”).",
    columns: ["page", "annotated", "page alone", "tasks", "scripts", "style, layout", "tasks, later", "scripts, later", "style, layout, later"],
    rows: seen.map((one) => [one.page.name, one.isAnnotated ? "yes" : "no", one.empty.first.task, ...(["first", "later"] as const).flatMap((which) => parts.map((part) => added(one, which, part)))]),
  };
}

function verdictsOf(seen: readonly Seen[]): Verdict[] {
  const others = seen.filter(({ page, isAnnotated }) => !page.isNews && !isAnnotated);
  const medianOf = (which: keyof Visits) => median(others.map((one) => added(one, which, "task")));
  return [
    { what: "page that is no news, all that is added to its main thread: first in a tab, median", measured: medianOf("first"), limit: 3, unit: "ms" },
    { what: "page that is no news, all that is added to its main thread: later in the tab, median", measured: medianOf("later"), limit: 3, unit: "ms" },
  ];
}
