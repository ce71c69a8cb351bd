/** One saved page in one tab: annotated, measured, switched off and compared with what it was. */
import type { Page } from "puppeteer-core";
import type { Driven } from "../drive/drive.ts";
import { statusIn, tabId, until } from "../drive/inside.ts";
import type { PageArticle, TabStatus } from "../../src/messages.ts";
import { compareWithOriginal, keepMarked, keepOriginal, standing, waitsForFramework, type Difference, type Standing } from "./in-page.ts";
import type { SavedPage } from "./saved-pages.ts";

export interface Visit {
  page: SavedPage;
  article: PageArticle;
  /** Two seconds after it was loaded; only where it was taken for a story by itself. */
  soon?: Standing;
  /** Wrapping waits for a framework to take the page over, which never comes: its scripts are blocked. */
  waits: boolean;
  /** When nothing moved any more. */
  late: Standing;
  difference: Difference;
  /** Plain words where part of the page was given up. */
  gaveUp?: string;
  errors: string[];
}

export interface Visitor {
  driven: Driven;
  /** One of the extension's own pages, to ask from. */
  own: Page;
  /** Switches the extension off for a site. */
  switchOff(site: string): Promise<void>;
}

/** When the share of marks is read, in milliseconds after load. */
const soonAfter = 2000;
/** After so many milliseconds the extension waits for no framework any more; a bit longer than in `hydrationProbe`. */
const patience = 10_500;
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Throws where the page cannot be opened or nothing answers. */
export async function visit({ driven, own, switchOff }: Visitor, saved: SavedPage, address: URL): Promise<Visit> {
  // A window each: tabs in the back are slowed down by the browser.
  const page = await driven.browser.newPage({ type: "window" });
  try {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error instanceof Error ? error.message : String(error)));
    await page.evaluateOnNewDocument(keepOriginal);
    await page.goto(address.href, { waitUntil: "load", timeout: 60_000 });
    const tab = await tabId(own, address.origin);
    const settled = (status: TabStatus | null) => (status && status.state !== "reading" && !(status.state === "not-news" && status.reason === "") ? status : null);
    const first = await until("a verdict", async () => settled(await statusIn(own, tab)), 90);
    const waits = (await page.evaluate(waitsForFramework)) as boolean;
    let soon: Standing | undefined;
    if (first.state === "annotated") {
      const now = (await page.evaluate(standing)) as Standing;
      await wait(Math.max(0, soonAfter - now.sinceLoad));
      soon = (await page.evaluate(standing)) as Standing;
    } else if (first.state === "not-news") {
      await own.evaluate(`browser.tabs.sendMessage(${tab}, { newsgloss: "annotate-anyway", payload: null }, { frameId: 0 }).catch(() => null)`);
    }
    const status = await until("annotation", async () => { const now = settled(await statusIn(own, tab)); return now?.state === "not-news" ? null : now; }, 90);
    if (status.state !== "annotated") throw new Error(`${status.state}${"reason" in status ? `: ${status.reason}` : ""}`);
    if (waits) await wait(Math.max(0, patience - ((await page.evaluate("performance.now()")) as number)));
    const late = await calm(page);
    await page.evaluate(keepMarked);
    await switchOff(address.hostname);
    await until("switching off", async () => (await statusIn(own, tab))?.state === "off-here", 60);
    const difference = (await page.evaluate(compareWithOriginal)) as Difference;
    // Told to annotate, the page is read as if it were a story; what it was taken for is the first verdict.
    const article = first.state === "annotated" ? status.article : { ...status.article, isArticle: false, ...("reason" in first && { reason: first.reason }) };
    return { page: saved, article, waits, late, difference, errors, ...(soon && { soon }), ...(status.gaveUp !== undefined && { gaveUp: status.gaveUp }) };
  } finally {
    await page.close().catch(() => undefined);
  }
}

/** Waits until marks and paint stand still for a second. */
async function calm(page: Page): Promise<Standing> {
  let last = (await page.evaluate(standing)) as Standing;
  for (let still = 0, tries = 0; still < 4 && tries < 120; tries++) {
    await wait(250);
    const now = (await page.evaluate(standing)) as Standing;
    still = now.marks === last.marks && now.painted === last.painted ? still + 1 : 0;
    last = now;
  }
  return last;
}
