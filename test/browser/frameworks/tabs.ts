/** Windows in which the frameworks' pages are opened, one after the other. */
import type { Page } from "puppeteer-core";
import type { Driven } from "../../../build/drive/drive.ts";
import type { FrameworkPage } from "./pages.ts";

export const host = "frameworks.newsgloss.example";

/** A page of a framework in a window. */
export interface Opened {
  page: Page;
  /** What it threw or warned of since it was opened. */
  errors: string[];
}

/** A window for many pages. Each of its own, since pages in the background hold back. */
export async function openWindow({ browser, name }: Driven): Promise<(source: FrameworkPage) => Promise<Opened>> {
  const page = await browser.newPage(name === "firefox" ? {} : { type: "window" });
  let errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && errors.push(message.text()));
  return async ({ slug }) => {
    errors = [];
    await page.goto(`http://${host}/${slug}`, { waitUntil: "load", timeout: 60_000 });
    await page.waitForFunction("window.harness !== undefined", { timeout: 30_000, polling: 50 });
    return { page, errors };
  };
}

/** Asks what `start.ts` offers in the page. */
export const ask = async <T>(page: Page, expression: string): Promise<T> => (await page.evaluate(`window.harness.${expression}`)) as T;
export const quoted = (value: unknown): string => JSON.stringify(value);
