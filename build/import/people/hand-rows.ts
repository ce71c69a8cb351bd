/** Rows written by hand: one holding of an office a line, each with the pages that say so. */
import type { OfficeRole, PartialDate, SourceKey } from "../../../src/reference/types.ts";
import { isPartialDate } from "../../../src/reference/partialDate.ts";
import { readJsonl } from "../read-jsonl.ts";

/** A page that a row cites, as it goes into the table of sources. */
export interface HandSource {
  key: SourceKey;
  title: string;
  publisher: string;
  url?: string;
  licence?: string;
  /** The day the page was opened; left out where nobody opened it. */
  checked?: string;
}
/** A line of `build/import/rows/*.jsonl`. What is told of the person need stand in one of the person's rows only. */
export interface HandRow {
  country?: string;
  organisation?: string;
  /** The file of the person, where it is not the country's: the home of who heads an organisation. */
  home?: string;
  role: OfficeRole;
  title: string;
  titles?: string[];
  renamed?: { title: string; from: PartialDate }[];
  seats?: "single" | "many";
  /** A post of its own beside another of the country's with this role: the CIA's director beside the Director of National Intelligence. */
  separate?: boolean;
  name: string;
  family?: string;
  order?: "western" | "eastern" | "mononym";
  native?: string;
  born?: PartialDate;
  died?: PartialDate;
  wikidata?: string;
  aliases?: string[];
  from?: PartialDate;
  until?: PartialDate;
  seen?: string;
  acting?: boolean;
  note?: string;
  /** Keys of `sources.json`, or the source itself. */
  sources: (SourceKey | HandSource)[];
}

/** @throws where a line is no JSON, lacks what every row has, or dates are none */
export function readHandRows(path: string): HandRow[] {
  const rows = readJsonl<HandRow>(path);
  for (const [index, row] of rows.entries()) {
    const bad = (reason: string) => new Error(`${path}, row ${index + 1} (${row.name}): ${reason}`);
    if (!row.role || !row.title || !row.name || !row.sources?.length) throw bad("role, title, name and sources are needed");
    if ((row.country === undefined) === (row.organisation === undefined)) throw bad("a country or an organisation is needed, not both");
    if (row.from === undefined && row.seen === undefined) throw bad("from, or the day seen, is needed");
    for (const date of [row.from, row.until, row.seen, row.born, row.died]) if (date !== undefined && !isPartialDate(date)) throw bad(`no date: ${date}`);
    if (row.from !== undefined && row.until !== undefined && row.from > row.until) throw bad("ends before it begins");
  }
  return rows;
}

/** The sources that rows bring with them. */
export function sourcesOf(rows: readonly HandRow[]): HandSource[] {
  return rows.flatMap(({ sources }) => sources.filter((source) => typeof source !== "string"));
}
