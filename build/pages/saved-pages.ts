/** A folder of saved web pages with an `index.jsonl` that says what each is. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";

/** A row of the index: the labels of one page. */
export interface SavedPage {
  id: string;
  file: string;
  /** Absent for a few pages whose address is not known. */
  url: string | null;
  encoding: string;
  is_article: boolean | "uncertain";
  kind: string;
  lang?: string;
  /** The publication day people or reviewed readers found. */
  published?: string | null;
  gold_kind?: string | null;
  /** The day looks wrong to whoever labelled it. */
  gold_suspect?: boolean;
}

/** The rows of `folder/index.jsonl`; throws where it is missing or broken. */
export function savedPages(folder: string): SavedPage[] {
  const lines = readFileSync(join(folder, "index.jsonl"), "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as SavedPage);
}

/** Where the page came from, or a made-up address. */
export function addressOf(page: SavedPage): URL {
  return new URL(page.url ?? `http://saved.example/${page.id}.html`);
}

/** The page as a document, decoded as its row says; scripts do not run, but what is for those without scripts is unseen, as in a browser. Nothing is loaded. */
export function openSavedPage(folder: string, page: SavedPage): JSDOM {
  const html = new TextDecoder(page.encoding).decode(readFileSync(join(folder, page.file)));
  const dom = new JSDOM(html, { url: addressOf(page).href, virtualConsole: new VirtualConsole() });
  for (const unseen of dom.window.document.querySelectorAll("noscript")) unseen.textContent = unseen.innerHTML;
  return dom;
}

/** One of two halves, by a hash of the page's id: rules are tuned on "a" and measured on both. */
export function halfOf(page: SavedPage): "a" | "b" {
  return createHash("sha256").update(page.id).digest()[0]! % 2 === 0 ? "a" : "b";
}
