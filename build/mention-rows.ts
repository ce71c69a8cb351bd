/** A mention as a row of the commands' output. */
import { fullNames } from "../src/mentions/personForms.ts";
import type { Mention } from "../src/mentions/types.ts";
import type { Reference } from "../src/reference/reference.ts";

/** Offsets in UTF-16 units of the given text. */
export interface MentionRow {
  start: number;
  end: number;
  text: string;
  kind: Exclude<Mention["kind"], "own">;
  id: string;
  name: string;
  /** Alpha-2 code of a country; of a former state, the code of the state that continues it. */
  iso?: string;
  aliases?: string[];
  via?: "office";
  office?: string;
  why: Mention["why"];
}

/** Describes a mention with its entity's names; `offset` is where its segment begins in `text`. */
export function describeMention(reference: Reference, mention: Mention, text: string, offset: number): MentionRow {
  const start = offset + mention.start;
  const end = offset + mention.end;
  const { id, kind } = mention;
  if (kind === "own") throw new Error("the finder knows no names of a reader's own");
  const country = kind === "country" ? reference.countries.get(id) : undefined;
  const person = kind === "person" ? reference.people.get(id) : undefined;
  const agreement = kind === "agreement" ? reference.agreements.get(id) : undefined;
  const iso = country?.iso2 ?? (country?.continuedBy !== undefined ? reference.countries.get(country.continuedBy)?.iso2 : undefined);
  const aliases = person ? fullNames(person, {}).filter(({ derived }) => !derived).map((name) => name.text) : [...(agreement?.aliases ?? []), ...(agreement?.abbreviations ?? []), ...(agreement?.official !== undefined ? [agreement.official] : []), ...(country?.aliases ?? [])];
  return {
    start, end, text: text.slice(start, end), kind, id,
    name: country?.name ?? person?.name ?? agreement?.name ?? id,
    ...(iso !== undefined && { iso }),
    ...(aliases.length > 0 && { aliases }),
    ...(mention.via && { via: mention.via }),
    ...(mention.office !== undefined && { office: mention.office }),
    why: mention.why,
  };
}
