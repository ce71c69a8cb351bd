/** Every entity by every name it has, and the search among them. Pure. */
import { foldUmlauts, foldWord } from "../mentions/fold.ts";
import { wordsOf } from "../mentions/personForms.ts";
import { editDistance } from "../mentions/spelling.ts";
import { latest } from "../reference/partialDate.ts";
import type { Reference } from "../reference/reference.ts";
import { roleWeight } from "../reference/tenures.ts";
import type { EntityKind, Person } from "../reference/types.ts";

export interface Named {
  id: string;
  kind: EntityKind | "organisation";
  /** Each name as folded words with a space before, between and after. */
  names: string[];
  /** Prefers the better known of several that fit equally: 0 to 1. */
  weight: number;
}

/** Names of all entities; made once, at the first question. */
export function namesIn(reference: Reference): Named[] {
  const found: Named[] = [];
  const add = (id: string, kind: Named["kind"], weight: number, names: (string | undefined)[]) => found.push({ id, kind, weight, names: [...new Set(names.flatMap(spellings))] });
  for (const { id, name, official, aliases = [], abbreviations = [], adjectives = [], people = [], former = [], native = [], status } of reference.countries.values()) {
    add(id, "country", status === "un-member" ? 1 : status === "former" ? 0.3 : 0.8, [name, official, ...aliases, ...abbreviations, ...adjectives, ...people, ...former.map((one) => one.name), ...native.map((one) => one.name)]);
  }
  for (const { id, name, short = [] } of reference.organisations.values()) add(id, "organisation", 0.5, [name, ...short]);
  for (const { id, name, official, aliases = [], abbreviations = [], ambiguous = [] } of reference.agreements.values()) {
    add(id, "agreement", 0.6, [name, official, ...aliases, ...abbreviations, ...ambiguous.map(({ form }) => form)]);
  }
  for (const person of reference.people.values()) add(person.id, "person", weightOf(person, reference), [person.name, person.native, ...(person.aliases ?? [])]);
  return found;
}

/** The weight of the weightiest office, and how lately it was held. */
function weightOf({ tenures }: Person, reference: Reference): number {
  let best = 0;
  for (const tenure of tenures) {
    const office = reference.offices.get(tenure.office);
    const year = Number((tenure.until === undefined ? (tenure.seen ?? reference.horizon) : latest(tenure.until)).slice(0, 4));
    const lately = Math.max(0, 1 - (Number(reference.horizon.slice(0, 4)) - year) / 60);
    best = Math.max(best, (1 - roleWeight(office?.role ?? "other") / 20) * 0.6 + lately * 0.3);
  }
  return best;
}

function spellings(name: string | undefined): string[] {
  const words = name === undefined ? [] : wordsOf(name);
  if (words.length === 0) return [];
  const umlauts = (name ?? "").split(/[\s-]+/).map((word) => foldUmlauts(word) ?? foldWord(word)).flatMap(wordsOf);
  return [padded(words), padded(umlauts)];
}

function padded(words: string[]): string {
  return ` ${words.join(" ")} `;
}

/** How well a name fits the words of a question: 0 where it does not. Whole words count more than beginnings, and a name wholly asked for most. */
export function fit(name: string, words: readonly string[]): number {
  const asked = words.join(" ");
  const own = name.trim();
  if (own === asked) return 4;
  // "Shin Wonsik", "Xi Jin Ping"
  if (own.replaceAll(" ", "") === words.join("")) return 3.8;
  let points = 0;
  for (const word of words) {
    if (name.includes(` ${word} `)) points += 1;
    // Scripts that write no spaces are found by their middle too.
    else if (name.includes(` ${word}`) || (word.length > 1 && !/\p{Script=Latin}/u.test(word) && name.includes(word))) points += 0.6;
    else return 0;
  }
  const share = words.length / own.split(" ").length;
  return 1 + points / words.length + Math.min(1, share) * 0.9;
}

/** Like `fit`, with a letter or two of each longer word written otherwise. */
function looseFit(name: string, words: readonly string[]): number {
  const own = name.trim().split(" ");
  let points = 0;
  for (const word of words) {
    const most = word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
    const distance = Math.min(...own.map((other) => (other === word ? 0 : most === 0 || other[0] !== word[0] ? 9 : editDistance(other, word, most))));
    if (distance > most) return 0;
    points += 1 - distance / word.length;
  }
  return points / words.length + Math.min(1, words.length / own.length) * 0.4;
}

export interface Hit {
  named: Named;
  points: number;
}

/** The best-fitting entities, best first; those spelled a little otherwise only where nothing fits as written. */
export function searchNames(all: readonly Named[], words: readonly string[], most: number): Hit[] {
  if (words.length === 0) return [];
  for (const measure of [fit, looseFit]) {
    const hits = all.flatMap((named) => {
      const points = Math.max(0, ...named.names.map((name) => measure(name, words)));
      return points > 0 ? [{ named, points: points + named.weight * 0.8 }] : [];
    });
    if (hits.length > 0) return hits.sort((a, b) => b.points - a.points).slice(0, most);
  }
  return [];
}
