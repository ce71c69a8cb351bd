/** `npm run data:audit -- DIR`: the dataset beside independent lists. They check it; nothing is built from them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openReference } from "../../src/reference/reference.ts";
import { compileReference } from "../compile-reference/compile-reference.ts";
import { packReference } from "../compile-reference/pack-reference.ts";
import { auditAlliances } from "./alliances.ts";
import { auditLines, type Audit } from "./comparison.ts";
import { auditLeaders } from "./leaders.ts";
import { auditTradeAgreements } from "./trade-agreements.ts";
import { auditTreatyParties } from "./treaty-parties.ts";

const directory = process.argv[2];
if (directory === undefined) {
  console.error("usage: npm run data:audit -- DIR");
  process.exit(1);
}
const reference = openReference(packReference(compileReference(new URL("../../src/data/", import.meta.url).pathname).data));
/** By list, their id of an agreement → ours. */
const pairs = JSON.parse(readFileSync(new URL("pairs.json", import.meta.url), "utf8")) as Record<"untc" | "wto" | "desta" | "atop", Record<string, string>>;

/** Each list's file with the audits of it; a file that is not there is passed over. */
const lists: [file: string, audit: (path: string) => Audit[]][] = [
  ["reign_leaders_1989_2021.jsonl", (path) => auditLeaders(reference, path)],
  ["untc_participation_2026-02.jsonl", (path) => [auditTreatyParties(reference, path, pairs.untc)]],
  ["wto_rta.jsonl", (path) => [auditTradeAgreements(reference, "trade agreements (WTO)", path, pairs.wto)]],
  ["desta_trade_agreements.jsonl", (path) => [auditTradeAgreements(reference, "trade agreements, years alone (DESTA)", path, pairs.desta)]],
  ["atop_alliances_1945_2018.jsonl", (path) => [auditAlliances(reference, path, pairs.atop)]],
];
for (const [file, audit] of lists) {
  const path = join(directory, file);
  if (!existsSync(path)) console.log(`no ${file} in ${directory}: not compared`);
  else for (const one of audit(path)) console.log(auditLines(one).join("\n"));
}
