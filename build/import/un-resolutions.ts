/**
 * Builds records of UN Security Council resolutions from a download of their
 * metadata: `npx tsx build/import/un-resolutions.ts DIR`, where DIR holds
 * `unsc_resolutions.jsonl` (number, date, agenda, title, votes; United Nations).
 *
 * A record already in `src/data/agreements-un-resolutions-*.json` is kept as it
 * stands, so that corrections and summaries by hand survive; where its date or
 * vote differs from the download, that is printed for review.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Agreement } from "../../src/reference/types.ts";
import { readJsonl } from "./read-jsonl.ts";
import { type ResolutionRow, recordOf } from "./un-resolution-record.ts";

const DATA = fileURLToPath(new URL("../../src/data/", import.meta.url));

/** The file of a decade: one decade a file keeps diffs and editors quick. */
const fileOf = (year: number): string =>
  year < 2000 ? "agreements-un-resolutions-to-1999.json" : `agreements-un-resolutions-${Math.floor(year / 10)}0s.json`;

const read = (file: string): Agreement[] =>
  existsSync(join(DATA, file)) ? (JSON.parse(readFileSync(join(DATA, file), "utf8")) as Agreement[]) : [];

/** One record a line: 1,600 records stay easy to find and to compare. */
const write = (file: string, records: Agreement[]): void => {
  const sorted = [...records].sort((a, b) => (a.resolution?.number ?? 0) - (b.resolution?.number ?? 0));
  writeFileSync(join(DATA, file), `[\n${sorted.map((r) => JSON.stringify(r)).join(",\n")}\n]\n`);
};

const sameVote = (a: Agreement, b: Agreement): boolean => {
  const [x, y] = [a.resolution?.vote, b.resolution?.vote];
  return !x || !y || (x.yes === y.yes && x.no === y.no && x.abstain === y.abstain);
};

const main = (dir: string): void => {
  const byFile = new Map<string, Agreement[]>();
  let added = 0;
  for (const row of readJsonl<ResolutionRow>(join(dir, "unsc_resolutions.jsonl"))) {
    const file = fileOf(row.year);
    const records = byFile.get(file) ?? read(file);
    byFile.set(file, records);
    const fresh = recordOf(row);
    const kept = records.find((r) => r.id === fresh.id);
    if (!kept) {
      records.push(fresh);
      added += 1;
    } else if ((fresh.signed && kept.signed !== fresh.signed) || !sameVote(kept, fresh)) {
      console.log(`${kept.id}: kept ${kept.signed}, download says ${fresh.signed}; or the votes differ`);
    }
  }
  for (const [file, records] of byFile) write(file, records);
  console.log(`${added} resolutions added`);
};

const dir = process.argv[2];
if (!dir) {
  console.error("usage: tsx build/import/un-resolutions.ts DIR");
  process.exit(1);
}
main(dir);
