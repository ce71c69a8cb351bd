/**
 * `npm run pages:report -- DIR [--half a|b] [--errors] [--no-address]`: how well saved pages are told apart (news or not) and
 * dated, against the labels of `DIR/index.jsonl`. `--no-address` reads them as files whose address is not known.
 */
import { parseArgs } from "node:util";
import { readArticle } from "../src/page/article.ts";
import { firstLook } from "../src/page/firstLook.ts";
import type { PageArticle } from "../src/messages.ts";
import { addressOf, halfOf, openSavedPage, savedPages, type SavedPage } from "./saved-pages.ts";

interface Reading {
  page: SavedPage;
  half: "a" | "b";
  article: PageArticle;
  /** The quick look let it through. */
  looked: boolean;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: "boolean" }, half: { type: "string" }, "no-address": { type: "boolean" } } });
const folder = positionals[0];
if (!folder) {
  console.error("usage: npm run pages:report -- DIR [--half a|b] [--errors] [--no-address]");
  process.exit(1);
}

const readings = savedPages(folder)
  .filter((page) => !values.half || halfOf(page) === values.half)
  .map((page) => read(folder, page));

function read(from: string, page: SavedPage): Reading {
  const dom = openSavedPage(from, page);
  const address = values["no-address"] ? new URL("file:///saved.html") : addressOf(page);
  const article = readArticle(dom.window.document, address);
  const looked = firstLook(dom.window.document, address).mayBeStory;
  dom.window.close();
  return { page, half: halfOf(page), article, looked };
}

const share = (part: number, whole: number): string => `${part} of ${whole}${whole > 0 ? ` (${((100 * part) / whole).toFixed(1)} %)` : ""}`;
const parts: [string, Reading[]][] = [
  ["half a", readings.filter(({ half }) => half === "a")],
  ["half b", readings.filter(({ half }) => half === "b")],
  ["all", readings],
];

console.log("News or not");
for (const [name, rows] of parts) {
  const stories = rows.filter(({ page }) => page.is_article === true);
  const others = rows.filter(({ page }) => page.is_article === false);
  const found = stories.filter(({ article }) => article.isArticle).length;
  const taken = others.filter(({ article }) => article.isArticle).length;
  console.log(`  ${name}: stories found ${share(found, stories.length)}, other pages taken for stories ${share(taken, others.length)}`);
  const past = (of: Reading[]): string => share(of.filter(({ looked }) => looked).length, of.length);
  console.log(`    past the first look: stories ${past(stories)}, other pages ${past(others)}`);
}

console.log("Publication day");
for (const [name, rows] of parts) {
  const dated = rows.filter(({ page }) => page.published);
  for (const kind of [...new Set(dated.map(({ page }) => page.gold_kind ?? "?"))].sort()) {
    const ofKind = dated.filter(({ page }) => page.gold_kind === kind);
    const given = ofKind.filter(({ article }) => article.published);
    const right = given.filter(({ page, article }) => article.published === page.published);
    console.log(`  ${name}, ${kind}: right ${share(right.length, ofKind.length)}; of those given ${share(right.length, given.length)}`);
  }
}

if (values.errors) {
  console.log("Errors");
  for (const { page, half, article } of readings) {
    const wrongKind = page.is_article !== "uncertain" && article.isArticle !== page.is_article;
    if (wrongKind) console.log(`  ${half} ${page.id} ${page.is_article ? "missed" : "taken"}: ${article.reason} [${page.kind}] ${page.url}`);
    if (page.published && article.published !== page.published) {
      const read = article.published ? `${article.published} from ${article.publishedSource}` : "no day";
      console.log(`  ${half} ${page.id} ${read}, not ${page.published} (${page.gold_kind}${page.gold_suspect ? ", doubtful" : ""}) ${page.url}`);
    }
  }
}
