/** The reader's own names: shape, limits, and the way from anything given to sound entries. Pure. */
import { foldWord } from "../mentions/fold.ts";

export interface OwnName {
  name: string;
  /** Other ways to write it. */
  spellings: string[];
  note: string;
  /** An http(s) address, or "". */
  link: string;
}

/** Told to the reader where they are met. Lengths in UTF-16 units. */
export const ownLimits = { names: 500, name: 100, spellings: 10, note: 500, link: 1000 } as const;

/** What is wrong with an entry. */
export type OwnFault = "name" | "spellings" | "note" | "link";

/** The id under which a name's mentions and card go. Two entries of one id are one name. */
export function ownId(name: string): string {
  return `own:${name.split(/\s+/).map(foldWord).join(" ")}`;
}

/** A sound entry without needless space, or what is wrong with it. */
export function ownNameFrom(given: unknown): OwnName | OwnFault {
  if (typeof given !== "object" || given === null) return "name";
  const { name, spellings = [], note = "", link = "" } = given as Record<string, unknown>;
  const tidy = tidyForm(name);
  if (tidy === undefined) return "name";
  if (!Array.isArray(spellings)) return "spellings";
  const others = spellings.map(tidyForm);
  const distinct = [...new Set(others)].filter((other) => other !== undefined && other !== tidy) as string[];
  if (others.includes(undefined) || distinct.length > ownLimits.spellings) return "spellings";
  if (typeof note !== "string" || note.length > ownLimits.note) return "note";
  if (typeof link !== "string" || !isLink(link.trim())) return "link";
  return { name: tidy, spellings: distinct, note: note.trim(), link: link.trim() };
}

/** Entries from whatever is stored: sound ones, each name once, no more than there may be. */
export function ownNamesFrom(stored: unknown): OwnName[] {
  if (!Array.isArray(stored)) return [];
  const names = new Map<string, OwnName>();
  for (const given of stored) {
    const entry = ownNameFrom(given);
    if (typeof entry !== "string" && names.size < ownLimits.names) names.set(ownId(entry.name), entry);
  }
  return [...names.values()];
}

/** With an entry in the place of the one called `before`, of its own name, or added; in the order of the alphabet. */
export function withOwnName(names: readonly OwnName[], entry: OwnName, before?: string): OwnName[] {
  const replaced = new Set([ownId(entry.name), before === undefined ? "" : ownId(before)]);
  return [...names.filter(({ name }) => !replaced.has(ownId(name))), entry].sort((a, b) => a.name.localeCompare(b.name));
}

/** A name holds two letters or digits at least: one alone would mark half a page. */
function tidyForm(form: unknown): string | undefined {
  if (typeof form !== "string") return undefined;
  const tidy = form.normalize("NFC").trim().replace(/\s+/g, " ");
  return tidy.length <= ownLimits.name && (tidy.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2 ? tidy : undefined;
}

function isLink(link: string): boolean {
  if (link === "") return true;
  return link.length <= ownLimits.link && /^https?:\/\/[^\s/?#]+\S*$/i.test(link);
}
