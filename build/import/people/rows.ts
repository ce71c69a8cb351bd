/** The one shape to which every source of holdings of offices is brought. */
import { isPartialDate } from "../../../src/reference/partialDate.ts";
import type { CountryId, Day, OfficeRole, PartialDate, SourceKey } from "../../../src/reference/types.ts";

/** One holding of an office as a source tells it. */
export interface Row {
  country?: CountryId;
  organisation?: string;
  role: OfficeRole;
  title: string;
  name: string;
  /** The part of the name that the source marks as the family's. */
  familyHint?: string;
  wikidata?: string;
  born?: PartialDate;
  from?: PartialDate;
  until?: PartialDate;
  /** The day on which the source shows the person in office, where it gives no end. */
  seen?: Day;
  acting?: true;
  note?: string;
  /** Says only that somebody known from elsewhere was still there on `seen`: makes no tenure of its own. */
  sighting?: true;
  aliases: string[];
  source: SourceKey[];
}

/** Source keys that only the importer writes: tenures that cite nothing else are the importer's to change. */
const importerKeys: ReadonlySet<SourceKey> = new Set(["wikidata-2022", "wikidata-2026", "factbook-2026", "cia-leaders", "ifg-ministers"]);

/** True where every source is the importer's, so that a better-sourced tenure outranks this one. */
export function isImported({ source }: { source: readonly SourceKey[] }): boolean {
  return source.every((key) => importerKeys.has(key));
}

/** A source's date, or its year where the day does not exist ("1946-02-29"). */
export function soundDate(date: string): PartialDate {
  return isPartialDate(date) ? date : date.slice(0, 4);
}
