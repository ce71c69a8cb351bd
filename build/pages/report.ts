/**
 * `npm run pages:report -- DIR [--half a|b] [--errors] [--no-address]`: how well saved pages are told apart (news or not) and
 * dated, against the labels of `DIR/index.jsonl`, without a browser. `--no-address` reads them as files whose address is not known.
 */
import { parseArgs } from "node:util";
import { readDocument } from "../read-article.ts";
import { addressOf, halfOf, openSavedPage, savedPages, type SavedPage } from "./saved-pages.ts";
import { tablesOf, type Reading } from "./tables.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: "boolean", default: false }, half: { type: "string" }, "no-address": { type: "boolean" } } });
const folder = positionals[0];
if (!folder) {
  console.error("usage: npm run pages:report -- DIR [--half a|b] [--errors] [--no-address]");
  process.exit(1);
}

function read(from: string, page: SavedPage): Reading {
  const dom = openSavedPage(from, page);
  const address = values["no-address"] ? new URL("file:///saved.html") : addressOf(page);
  const { look, article } = readDocument(dom.window.document, address);
  dom.window.close();
  return { page, article, looked: look.mayBeStory };
}

const readings = savedPages(folder)
  .filter((page) => !values.half || halfOf(page) === values.half)
  .map((page) => read(folder, page));
console.log(tablesOf(readings, values.errors).join("\n"));
