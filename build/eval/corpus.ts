/** Annotated documents as `npm run eval` reads them: one JSON object a line. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** An annotated stretch; offsets in UTF-16 units of the document's text. */
export interface GoldMention {
  start: number;
  end: number;
  surface: string;
  kind: string;
  /** Alpha-2 code of a country. */
  iso?: string;
  gold_name?: string | null;
  gold_title_or_uri?: string | null;
  agreement?: string;
  agreement_aliases?: string[];
  /** An office holder in the sense of the annotation. */
  official?: boolean;
  /** Counts neither way. */
  optional?: boolean;
  amb?: boolean;
  demonym?: boolean;
  /** Something close to these countries (Soviet Union, Korea alone): counts neither way for them. */
  near_iso?: string;
  /** A team or the like that bears the country's name: counts neither way. */
  metonym_iso?: string;
}

export interface GoldDocument {
  doc_id: string;
  text: string;
  date?: string | null;
  lang?: string | null;
  mentions: GoldMention[];
}

/** A corpus with its name. */
export interface Corpus {
  name: string;
  documents: GoldDocument[];
}

/** Reads every `*.jsonl` of a folder, or of its `corpora` folder. Throws where there is none. */
export function readCorpora(directory: string): Corpus[] {
  const inner = join(directory, "corpora");
  const folder = statSync(inner, { throwIfNoEntry: false })?.isDirectory() ? inner : directory;
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl")).sort();
  if (files.length === 0) throw new Error(`no .jsonl file in ${folder}`);
  return files.map((file) => ({
    name: file.replace(/\.jsonl$/, ""),
    documents: readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as GoldDocument),
  }));
}

/** One of two halves of a corpus, by a hash of the document's id: tune on one, report on the other. */
export function halfOf(id: string): 0 | 1 {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return ((hash >>> 8) & 1) as 0 | 1;
}
