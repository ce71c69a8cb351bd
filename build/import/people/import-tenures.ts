/**
 * `npm run import:tenures -- FILE.jsonl…`: puts rows written by hand (see hand-rows.ts) into `src/data`. They outrank what an
 * import told; of two rows for one person and office that overlap, the later stands. Lists what still clashes.
 */
import { applyRows } from "./apply-rows.ts";
import { readCurated, writeCurated } from "./curated.ts";
import { readHandRows, sourcesOf } from "./hand-rows.ts";
import { describeClash, settleSuccession } from "./office-succession.ts";
import { addSources } from "./source-table.ts";

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("usage: npm run import:tenures -- FILE.jsonl…");
const curated = readCurated();
let count = 0;
for (const file of files) {
  const rows = readHandRows(file);
  addSources(sourcesOf(rows));
  applyRows(curated, rows);
  count += rows.length;
}
const clashes = settleSuccession(curated.people.map(({ person }) => person), curated.offices);
writeCurated(curated);
for (const clash of clashes) console.log(describeClash(clash));
console.log(`${count} rows, ${clashes.length} clashes`);
