/** `npm run data:audit -- DIR`: the dataset beside independent lists. They check it; nothing is built from them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openReference } from "../../src/reference/reference.ts";
import { compileReference } from "../compile-reference/compile-reference.ts";
import { packReference } from "../compile-reference/pack-reference.ts";
import { auditLeaders } from "./leaders.ts";

const directory = process.argv[2];
if (directory === undefined) {
  console.error("usage: npm run data:audit -- DIR");
  process.exit(1);
}
const reference = openReference(packReference(compileReference(new URL("../../src/data/", import.meta.url).pathname).data));

const leaders = join(directory, "reign_leaders_1989_2021.jsonl");
if (existsSync(leaders)) {
  const audits = auditLeaders(reference, leaders);
  for (const { day, compared, agreed, disagreements } of audits) {
    console.log(`leaders on ${day}: ${agreed} of ${compared} agree (${((100 * agreed) / compared).toFixed(1)} %)`);
    for (const line of disagreements) console.log(`  ${line}`);
  }
  const [all, good] = audits.reduce(([a, b], audit) => [a + audit.compared, b + audit.agreed], [0, 0]);
  console.log(`leaders: ${good} of ${all} agree (${((100 * good) / all).toFixed(2)} %)`);
}
