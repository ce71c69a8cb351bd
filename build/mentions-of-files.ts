/** One text or HTML file → what the extension would read and find in it, for `npm run mentions`. */
import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";
import { explainMentions, type Finder, type TurnedDown } from "../src/mentions/findMentions.ts";
import { readSegments } from "../src/page/segments.ts";
import { cardsOf, readingDayOf } from "../src/reference/cards.ts";
import { firstLine } from "../src/reference/firstLine.ts";
import type { Day } from "../src/reference/types.ts";
import { describeMention, type MentionRow } from "./mention-rows.ts";
import { paragraphsOf, type Paragraph } from "./paragraphs.ts";
import { readDocument } from "./read-article.ts";

export interface FileOptions {
  /** Day to read the file on; outranks the page's own. */
  date?: Day;
  explain: boolean;
}

/** What was read of an HTML page. */
export interface PageReading {
  is_article: boolean;
  published: Day | null;
  published_source: string | null;
  lang: string | null;
}

export interface FileDescription {
  file: string;
  page?: PageReading;
  mentions: MentionRow[];
  /** First line of each entity's card. */
  cards: Record<string, string>;
  turned_down?: (TurnedDown & { text: string })[];
}

/** Reads, finds, describes. Throws where the file is missing, unreadable or no text. Offsets of HTML files count in the text of the segments joined by blank lines. */
export function describeFile(finder: Finder, file: string, options: FileOptions): FileDescription {
  const bytes = readFileSync(file);
  if (bytes.includes(0)) throw new Error("not a text file");
  const content = bytes.toString("utf8");
  const html = /\.x?html?$/i.test(file) || /^\s*(<!doctype html|<html)/i.test(content);
  const read = html ? readHtml(bytes) : { text: content, paragraphs: paragraphsOf(content), published: undefined, lang: undefined, page: undefined };
  const published = options.date ?? read.published;
  const article = { ...(published !== undefined && { published }), ...(read.lang !== undefined && { lang: read.lang }) };
  const { mentions, turnedDown } = explainMentions(finder, article, read.paragraphs.map(({ text }) => text));
  const cards = cardsOf(mentions.map(({ id }) => id), readingDayOf(published, finder.reference.horizon), finder.reference);
  const startOf = (segment: number) => read.paragraphs[segment]?.start ?? 0;
  return {
    file,
    ...(read.page && { page: read.page }),
    mentions: mentions.map((mention) => describeMention(finder.reference, mention, read.text, startOf(mention.segment))),
    cards: Object.fromEntries(Object.entries(cards).map(([id, card]) => [id, firstLine(card)])),
    ...(options.explain && { turned_down: turnedDown.map((candidate) => ({ ...candidate, text: read.text.slice(startOf(candidate.segment) + candidate.start, startOf(candidate.segment) + candidate.end) })) }),
  };
}

function readHtml(bytes: Buffer): { text: string; paragraphs: Paragraph[]; published: Day | undefined; lang: string | undefined; page: PageReading } {
  // The page's scripts are not run and its errors are its own.
  const dom = new JSDOM(bytes, { contentType: "text/html", url: "https://page.example/", virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  const { article } = readDocument(document, addressOf(canonical));
  const paragraphs: Paragraph[] = [];
  let text = "";
  for (const segment of readSegments(document)) {
    paragraphs.push({ text: segment.text, start: text.length });
    text += `${segment.text}\n\n`;
  }
  dom.window.close();
  return {
    text,
    paragraphs,
    published: article.published,
    lang: article.lang,
    page: { is_article: article.isArticle, published: article.published ?? null, published_source: article.publishedSource ?? null, lang: article.lang ?? null },
  };
}

function addressOf(canonical: string | null | undefined): URL {
  try {
    return new URL(canonical ?? "", "https://page.example/");
  } catch {
    return new URL("https://page.example/");
  }
}

/** The description as text for a person to read. */
export function printDescription(description: FileDescription): string {
  const lines = [description.file];
  const { page } = description;
  if (page) lines.push(`  news: ${page.is_article ? "yes" : "no"} · published ${page.published ?? "unknown"}${page.published_source !== null ? ` (${page.published_source})` : ""} · language ${page.lang ?? "unknown"}`);
  for (const { start, text, kind, id, why } of description.mentions) {
    const where = why.introduced ? ` (paragraph ${why.introduced.segment + 1}, character ${why.introduced.start})` : "";
    lines.push(`  ${String(start).padStart(6)}  ${text.replace(/\s+/g, " ").padEnd(28)} ${kind.padEnd(9)} ${id.padEnd(26)} ${why.rule}${where}${description.turned_down ? ` · form "${why.form}"` : ""}`);
  }
  if (description.mentions.length > 0) lines.push("  cards:");
  for (const [id, line] of Object.entries(description.cards)) lines.push(`    ${id}: ${line}`);
  for (const { text, kind, why } of description.turned_down ?? []) lines.push(`  not linked: ${text.replace(/\s+/g, " ")} (${kind}, ${why.form}): ${why.rule}`);
  return lines.join("\n");
}
