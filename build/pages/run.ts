/**
 * `npm run pages -- DIR [--tabs 4] [--only ID,ID] [--errors]`: every saved page of `DIR/index.jsonl` in Chromium with the built
 * extension: annotated, compared with itself without marks, switched off, compared with what it was. Pages are served under
 * made-up hosts (their own names under `.pN.example`); scripts and everything from outside are blocked. Ends with 1 where
 * a page was harmed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildExtension } from "../build-extension.ts";
import { drive } from "../drive/drive.ts";
import { servePages } from "../drive/serve.ts";
import { addressOf, savedPages, type SavedPage } from "./saved-pages.ts";
import { tablesOf } from "./tables.ts";
import { harmsOf, paintedOf, totalsOf } from "./totals.ts";
import { visit, type Visit } from "./visit.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { tabs: { type: "string", default: "4" }, only: { type: "string" }, errors: { type: "boolean", default: false } } });
const folder = positionals[0];
if (!folder) {
  console.error("usage: npm run pages -- DIR [--tabs 4] [--only ID,ID] [--errors]");
  process.exit(1);
}
const only = values.only?.split(",");
const pages = savedPages(folder).filter(({ id }) => !only || only.includes(id));
const blocked = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The page's own host and path under a made-up domain, one for each page. */
function madeUp(page: SavedPage, index: number): URL {
  const { hostname, pathname, search } = addressOf(page);
  return new URL(`http://${hostname}.p${index}.example${pathname}${search}`);
}

const addresses = pages.map(madeUp);
const served = new Map(pages.map((page, index) => [addresses[index]!.hostname, page]));
const server = await servePages((host, path) => {
  const page = served.get(host);
  return page && !path.endsWith("/favicon.ico") ? { body: readFileSync(join(folder, page.file)), type: `text/html; charset=${page.encoding}`, headers: { "content-security-policy": blocked } } : undefined;
});
await buildExtension("chrome");
const driven = await drive("chrome", { port: server.port, hosts: [] });
const own = await driven.openOwn("options/options.html");

const offSites: string[] = [];
let writing = Promise.resolve();
/** Every mention is marked, which is more than a reader sees unless told to. */
const write = () => own.evaluate(`browser.storage.local.set({ settings: { version: 2, on: true, density: "every", offSites: ${JSON.stringify(offSites)}, alwaysSites: [] } })`);
await write();
function switchOff(site: string): Promise<void> {
  offSites.push(site);
  writing = writing.then(async () => { await write(); });
  return writing;
}

const visits: Visit[] = [];
const failures: string[] = [];
const began = Date.now();
let next = 0;
async function work(): Promise<void> {
  for (let index = next++; index < pages.length; index = next++) {
    const page = pages[index]!;
    try {
      visits.push(await visit({ driven, own, switchOff }, page, addresses[index]!));
    } catch (error) {
      failures.push(`  ${page.id}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)} ${page.url}`);
    }
    if ((visits.length + failures.length) % 50 === 0) console.log(`… ${visits.length + failures.length} of ${pages.length} pages, ${Math.round((Date.now() - began) / 1000)} s`);
  }
}
try {
  await Promise.all(Array.from({ length: Math.max(1, Number(values.tabs)) }, work));
} finally {
  await driven.close();
  await server.close();
}
const harms = visits.flatMap(harmsOf);
console.log([...totalsOf(visits, (Date.now() - began) / 1000), ...tablesOf(visits, values.errors)].join("\n"));
const painted = visits.flatMap(paintedOf);
if (values.errors && painted.length > 0) console.log(["Painted for no known reason", ...painted].join("\n"));
if (harms.length > 0) console.log(["Harmed", ...harms].join("\n"));
if (failures.length > 0) console.log(["Not visited", ...failures].join("\n"));
process.exitCode = harms.length + failures.length > 0 ? 1 : 0;
