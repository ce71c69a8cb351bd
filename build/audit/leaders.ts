/** Compares our heads of state and government with an independent list of effective leaders (REIGN), on sample days. */
import { readFileSync } from "node:fs";
import { wordsOf } from "../../src/mentions/personForms.ts";
import { spelledAlike } from "../../src/mentions/spelling.ts";
import { mayHoldOn } from "../../src/reference/tenures.ts";
import type { Reference } from "../../src/reference/reference.ts";
import type { Day, OfficeRole } from "../../src/reference/types.ts";
import { readJsonl } from "../import/read-jsonl.ts";
import type { Audit } from "./comparison.ts";

interface Leader {
  leader: string;
  country_cow: string;
  start: string;
  end_month: string;
}

const { codes } = JSON.parse(readFileSync(new URL("cow-codes.json", import.meta.url), "utf8")) as { codes: Record<string, string> };
const leading = new Set<OfficeRole>(["head-of-state", "head-of-state-and-government", "head-of-government", "supreme-leader"]);

/** Twelve days spread over the list's years, none of them a change of year. */
const sampleDays: Day[] = ["1990-06-15", "1993-02-10", "1995-10-03", "1998-04-20", "2000-12-05", "2003-08-14", "2006-05-23", "2009-03-17", "2011-11-11", "2014-07-30", "2017-09-08", "2020-06-25"];

/** States that the list carries on under one code: the union under its leading member's, with the first day it was gone. */
const unions: Record<string, { state: string; until: Day }[]> = {
  RUS: [{ state: "SUN", until: "1991-12-26" }],
  SRB: [{ state: "YUG", until: "2003-02-04" }, { state: "SCG", until: "2006-06-05" }],
};

/** The states whose leader the list may mean by a code on a day. */
function statesOn(code: string, day: Day): string[] {
  const union = unions[code]?.find(({ until }) => day < until);
  return union ? [union.state, code] : [code];
}

/** One audit for each sample day, and one over all of them. */
export function auditLeaders(reference: Reference, file: string): Audit[] {
  const leaders = readJsonl<Leader>(file);
  const days = sampleDays.map((day) => {
    const audit: Audit = { list: `leaders on ${day} (REIGN)`, comparisons: [], notes: [] };
    const month = day.slice(0, 7);
    for (const one of leaders) {
      if (one.start > day || one.end_month <= month) continue;
      const country = codes[one.country_cow] ?? one.country_cow;
      const offices = statesOn(country, day).flatMap((state) => reference.officesOf.get(state) ?? []).filter(({ role }) => leading.has(role));
      if (offices.length === 0 && !reference.countries.has(country)) continue;
      const ours = offices.flatMap(({ id }) => reference.holders.get(id) ?? []).filter(({ tenure }) => mayHoldOn(tenure, day)).map(({ person }) => person);
      audit.comparisons.push({
        fact: `leader ${country} ${one.leader}`,
        theirs: one.leader,
        ours: ours.map(({ name }) => name).join(", ") || "nobody",
        agrees: ours.some((person) => sameLeader(one.leader, [person.name, person.family, ...(person.aliases ?? [])])),
      });
    }
    return audit;
  });
  return [...days, { list: "leaders on all the days (REIGN)", comparisons: days.flatMap(({ comparisons }) => comparisons), notes: [], sum: true }];
}

function sameLeader(theirs: string, names: string[]): boolean {
  const words = wordsOf(theirs);
  return names.some((name) => {
    const own = wordsOf(name);
    return words.some((word) => word.length > 1 && own.some((other) => other === word || spelledAlike(other, word))) || own.join("").includes(words.join(""));
  });
}
