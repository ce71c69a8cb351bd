/** The systems that are measured side by side: ours, a plain dictionary, and a general tagger. */
import nlp from "compromise";
import { findMentions, type Finder } from "../../src/mentions/findMentions.ts";
import { fullNames } from "../../src/mentions/personForms.ts";
import { describeMention } from "../mention-rows.ts";
import { paragraphsOf } from "../paragraphs.ts";
import type { GoldDocument } from "./corpus.ts";
import type { Kind, Predicted } from "./score.ts";

export interface System {
  name: string;
  find(document: GoldDocument): Predicted[];
}

/** The extension's finder. Mentions of an office without a name are left out: no corpus annotates them throughout. */
export function newsgloss(finder: Finder): System {
  return {
    name: "newsgloss",
    find({ text, date, lang }) {
      const paragraphs = paragraphsOf(text);
      const article = { ...(date && { published: date.slice(0, 10) }), ...(lang && { lang }) };
      return findMentions(finder, article, paragraphs.map((paragraph) => paragraph.text))
        .filter(({ via }) => via === undefined)
        .map((mention) => describeMention(finder.reference, mention, text, paragraphs[mention.segment]?.start ?? 0));
    },
  };
}

interface Name {
  kind: Kind;
  id: string;
  name: string;
  iso?: string;
}

/** All the names the finder has, as plain text → entity; a name of several entities goes to the first. */
function plainNames(finder: Finder): Map<string, Name> {
  const names = new Map<string, Name>();
  const add = (text: string, name: Name) => {
    if (text.length > 1 && !names.has(text)) names.set(text, name);
  };
  const { countries, people, agreements } = finder.reference;
  for (const country of countries.values()) {
    const name = { kind: "country" as const, id: country.id, name: country.name, ...(country.iso2 !== undefined && { iso: country.iso2 }) };
    for (const text of [country.name, ...(country.aliases ?? []), ...(country.abbreviations ?? []), ...(country.adjectives ?? []), ...(country.people ?? [])]) add(text, name);
  }
  for (const person of people.values()) for (const { text } of fullNames(person, {}).filter(({ derived }) => !derived)) add(text, { kind: "person", id: person.id, name: person.name });
  for (const agreement of agreements.values()) for (const text of [agreement.name, ...(agreement.aliases ?? []), ...(agreement.abbreviations ?? [])]) add(text, { kind: "agreement", id: agreement.id, name: agreement.name });
  return names;
}

/** Longest match over the same names, between letter boundaries, and nothing else. */
export function dictionary(finder: Finder): System {
  const names = plainNames(finder);
  const longest = Math.min(10, Math.max(...[...names.keys()].map((text) => text.split(" ").length)));
  return {
    name: "dictionary",
    find({ text }) {
      const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*\.?/gu)];
      const found: Predicted[] = [];
      for (let first = 0; first < words.length; first++) {
        for (let last = Math.min(words.length, first + longest) - 1; last >= first; last--) {
          const start = words[first]?.index ?? 0;
          const ends = words[last];
          const end = (ends?.index ?? 0) + (ends?.[0].length ?? 0);
          const stretch = [text.slice(start, end), text.slice(start, end).replace(/['’]s$|\.$/, "")].find((candidate) => names.has(candidate));
          if (stretch === undefined) continue;
          found.push({ start, end: start + stretch.length, ...(names.get(stretch) as Name) });
          first = last;
          break;
        }
      }
      return found;
    },
  };
}

/** `compromise`, with our names of countries for their codes; its people by the name it found. */
export function compromise(finder: Finder): System {
  const names = plainNames(finder);
  return {
    name: "compromise",
    find({ text }) {
      const found: Predicted[] = [];
      const read = nlp(text);
      type Found = { text: string; offset: { start: number; length: number } };
      for (const { text: surface, offset } of read.places().json({ offset: true }) as Found[]) {
        const plain = surface.replace(/^the /i, "").replace(/['’]s$|[.,;:]+$/g, "");
        const name = names.get(plain);
        if (name?.kind === "country") found.push({ start: offset.start, end: offset.start + offset.length, ...name });
      }
      for (const { text: surface, offset } of read.match("#Demonym").json({ offset: true }) as Found[]) {
        const name = names.get(surface.replace(/['’]s$|[.,;:]+$/g, ""));
        if (name?.kind === "country") found.push({ start: offset.start, end: offset.start + offset.length, ...name });
      }
      for (const { text: surface, offset } of read.people().json({ offset: true }) as Found[]) {
        found.push({ start: offset.start, end: offset.start + offset.length, kind: "person", id: surface, name: surface });
      }
      return found;
    },
  };
}
