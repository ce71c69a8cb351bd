/**
 * Fills the parties of large treaties from a download of the Global Governance
 * Observatory's data (CC BY 4.0): `npx tsx build/import/agreement-parties.ts DIR`,
 * where DIR holds `agreements.jsonl`. Which record is which agreement of the
 * download is kept in `agreement-ids.json`.
 *
 * A party already in a record is kept as it stands, so that corrections by
 * hand survive; only missing ones are added. Dates on which a party left are
 * never taken over: the download mixes them with ends of amendments.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Agreement, Country, Party } from "../../src/reference/types.ts";
import { readJsonl } from "./read-jsonl.ts";
import { writeRecords } from "./write-records.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DATA = join(HERE, "../../src/data");
const SOURCE = "ggo-1.0";

interface DownloadedParty {
  signed?: string;
  ratified?: string;
  in_force?: string;
}
interface DownloadedAgreement {
  id: string;
  title: string;
  parties?: Record<string, DownloadedParty>;
}
/** `skip`: states of which the download has a wrong line, or that others do not take for a party. */
type Mapping = Record<string, { ggo?: string; skip?: string[] }>;

/** Codes of the download that are not ISO's, or of states that go on under another code. */
const CODES: Record<string, string> = { ALG: "DZA", EUE: "eu", EUU: "eu", EC: "eu", KOS: "XKX", Kosovo: "XKX", LES: "LSO", UNK: "" };

/** The fields that stand after the parties in a record. */
const AFTER: (keyof Agreement)[] = ["partyCount", "nonParties", "events", "before", "after", "resolution", "source"];

/** Territories that are parties in their own right; others the download lists are bound by their state's. */
const TREATY_MAKERS = ["COK", "NIU", "HKG", "MAC"];

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}(-\d\d){0,2}$/.test(text) && text < "9999";

/**
 * A party's line. Signing is told only of those that have gone no further. For an
 * agreement in force, a ratification that never took force is a mistake of the
 * download: it gives some signatories the day of the state listed before them.
 */
const partyOf = (id: string, { signed, ratified, in_force }: DownloadedParty, inForce: string | undefined): Party | undefined => {
  if (isDay(in_force)) return { id, ...(isDay(ratified) && ratified !== in_force ? { ratified } : {}), from: inForce !== undefined && in_force < inForce ? inForce : in_force };
  if (isDay(ratified) && inForce === undefined) return { id, ratified };
  return isDay(signed) ? { id, signed } : undefined;
};

const main = (dir: string): void => {
  const mapping = JSON.parse(readFileSync(join(HERE, "agreement-ids.json"), "utf8")) as Mapping;
  // What a former state signed ended with it, and the download does not say so: such lines are written by hand.
  const countries = new Set((JSON.parse(readFileSync(join(DATA, "countries.json"), "utf8")) as Country[]).filter(({ id, status }) => status !== "former" && (status !== "territory" || TREATY_MAKERS.includes(id))).map(({ id }) => id));
  const rows = new Map<string, DownloadedAgreement>();
  for (const row of readJsonl<DownloadedAgreement>(join(dir, "agreements.jsonl"))) if (!rows.has(row.id)) rows.set(row.id, row);
  for (const file of readdirSync(DATA).filter((name) => /^agreements-(?!un-resolutions).*\.json$/.test(name))) {
    const records = JSON.parse(readFileSync(join(DATA, file), "utf8")) as Agreement[];
    let added = 0;
    for (const record of records) {
      const { ggo, skip = [] } = mapping[record.id] ?? {};
      if (ggo === undefined) continue;
      const row = rows.get(ggo);
      if (!row) throw new Error(`${record.id}: no ${ggo} in the download`);
      const known = new Set([...(record.parties ?? []), ...(record.nonParties ?? [])].map(({ id }) => id));
      const fresh = Object.entries(row.parties ?? {}).flatMap(([code, dates]) => {
        const id = CODES[code] ?? code;
        if (known.has(id) || skip.includes(id) || !(countries.has(id) || id === "eu")) return [];
        known.add(id);
        return partyOf(id, dates, record.inForce) ?? [];
      });
      added += fresh.length;
      if (fresh.length === 0) continue;
      record.parties = [...(record.parties ?? []), ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
      if (!record.source.includes(SOURCE)) record.source = [...record.source, SOURCE];
      const later = Object.fromEntries(AFTER.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])));
      for (const field of AFTER) delete record[field];
      Object.assign(record, later);
    }
    if (added > 0) {
      writeRecords(join(DATA, file), records);
      console.log(`${file}: ${added} parties added`);
    }
  }
};

const dir = process.argv[2];
if (!dir) {
  console.error("usage: tsx build/import/agreement-parties.ts DIR");
  process.exit(1);
}
main(dir);
