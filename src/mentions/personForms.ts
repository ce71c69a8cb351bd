/** The ways a text may write a person's full name, and the name by which it calls the person later. Pure. */
import type { Person } from "../reference/types.ts";
import { foldUmlauts, foldWord } from "./fold.ts";

/** A folded spelling; `derived` where a rule made it, not the data. */
export interface Spelling {
  words: string[];
  text: string;
  derived: boolean;
}

/** First names that stand for each other in print: `joe` ↔ `joseph`. Folded, short form → long forms. */
export type Nicknames = Record<string, string[]>;

const suffix = /[\s,]+(jr|sr|ii|iii|iv)\.?$/i;
const article = new Set(["al", "el", "as", "ad", "an", "ar", "ash", "at", "az"]);

/** Folded words of a name, cut as the tokeniser cuts text. */
export function wordsOf(name: string): string[] {
  return (name.match(/[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu) ?? []).map(foldWord).filter((word) => word !== "");
}

/** Every full-name spelling of a person, the data's own first. Names of one word are left to `bareNames` unless the person goes by one. */
export function fullNames(person: Person, nicknames: Nicknames): Spelling[] {
  const found = new Map<string, Spelling>();
  const add = (text: string, words: string[], derived: boolean) => {
    const key = words.join(" ");
    if (words.length === 0 || (words.length === 1 && (person.order !== "mononym" || derived || key.length < 3))) return;
    if (!found.has(key)) found.set(key, { words, text, derived });
  };
  const written = [person.name, ...(person.aliases ?? [])];
  for (const text of written) {
    // An alias of one word (MBS, Lula) is the data's decision.
    const words = wordsOf(text);
    if (words.length === 1 && text !== person.name && (words[0] ?? "").length >= 3) found.set(words[0] ?? "", { words, text, derived: false });
    else add(text, words, false);
  }
  for (const text of written) for (const words of variants(text, person, nicknames)) add(text, words, true);
  return [...found.values()];
}

/** Names under which news mentions the person after the first time: the family name, and its spellings without an article or accents' letters. */
export function bareNames(person: Person): Spelling[] {
  const found = new Map<string, Spelling>();
  const add = (text: string, words: string[], derived: boolean) => {
    const key = words.join(" ");
    if (key.length >= 2 && !noName.has(key) && !found.has(key)) found.set(key, { words, text, derived });
  };
  for (const family of [person.family, ...((person as { bare?: string[] }).bare ?? [])]) {
    const words = wordsOf(family);
    add(family, words, false);
    if (words.length > 1 && article.has(words[0] ?? "")) add(family, words.slice(1), true);
    const umlauts = umlautWords(family);
    if (umlauts) add(family, umlauts, true);
    if (words.length !== 2 || particle.has(words[0] ?? "")) continue;
    // "Uribe Vélez" is called Uribe, "Rodríguez Zapatero" Zapatero: which of the two no rule tells.
    add(family, words.slice(1), true);
    if (twoSurnames(person)) add(family, words.slice(0, 1), true);
  }
  // "Mohammed bin Salman" is called bin Salman, though that is no family name.
  const patronym = /\s((?:bin|ibn)\s+\S+)/i.exec(person.name)?.[1];
  if (patronym !== undefined) add(patronym, wordsOf(patronym), true);
  return [...found.values()];
}

/** Titles and styles that a broken record may hold in a name's place. */
const noName = new Set(["minister", "president", "prime", "king", "queen", "prince", "princess", "general", "chief", "secretary", "vacant", "acting"]);
const particle = new Set(["de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "bin", "ibn", "ben", "abu", "st", "san", "santa", "el", "al", "mac", "mc", "o"]);

function umlautWords(name: string): string[] | undefined {
  const parts = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (!parts.some((part) => foldUmlauts(part) !== undefined)) return undefined;
  return parts.map((part) => foldUmlauts(part) ?? foldWord(part));
}

function* variants(text: string, person: Person, nicknames: Nicknames): Generator<string[]> {
  const plainText = text.replace(suffix, "");
  const words = wordsOf(plainText);
  if (plainText !== text) yield words;
  const umlauts = umlautWords(plainText);
  if (umlauts) yield umlauts;
  if (words.length < 2) return;
  // Nicknames in quotes or brackets: Edward "Ted" Heath.
  const family = wordsOf(person.family);
  const withoutInitials = words.filter((word, index) => index === 0 || word.length > 1);
  if (withoutInitials.length >= 2 && withoutInitials.length < words.length) yield withoutInitials;
  const withoutArticle = words.filter((word, index) => index === 0 || !article.has(word));
  if (withoutArticle.length >= 2 && withoutArticle.length < words.length) yield withoutArticle;
  if (words.some((word, index) => index > 0 && article.has(word))) {
    for (const other of ["al", "el"]) yield words.map((word, index) => (index > 0 && article.has(word) ? other : word));
  }
  if (person.order === "eastern") yield* easternVariants(words, family);
  else if (person.order !== "mononym") yield* westernVariants(words, family, nicknames, twoSurnames(person));
}

/** `Shin Won sik` → `Shin Wonsik`, and the given name first: `Won sik Shin`. */
function* easternVariants(words: string[], family: string[]): Generator<string[]> {
  const given = words.slice(family.length);
  if (given.length === 0 || words.slice(0, family.length).join(" ") !== family.join(" ")) return;
  if (given.length === 2) yield [...family, given.join("")];
  yield [...given, ...family];
}

/** First names that print leaves out before the name a person goes by. */
const devout = new Set("abdul abdel mohammad muhammad mohammed mohamed mohamad mohamud ahmad ahmed syed sayed haji mirza".split(" "));
const spanish = new Set("arg bol chl col cri cub dom ecu esp gnq gtm hnd mex nic pan per pri pry slv ury ven".split(" "));

/** True for people of countries where a name ends in the father's and the mother's surname. */
function twoSurnames(person: Person): boolean {
  return person.tenures.some(({ office }) => spanish.has(office.slice(0, 3)));
}

/** Middle names left out; the first name by its short or long form; for Japanese and Hungarian also the family name first. */
function* westernVariants(words: string[], family: string[], nicknames: Nicknames, two: boolean): Generator<string[]> {
  const tail = words.slice(-family.length);
  if (family.length === 0 || tail.join(" ") !== family.join(" ")) return;
  const given = words.slice(0, -family.length);
  const first = given[0];
  if (first === undefined || first.length < 2) return;
  const firsts = [first, ...(nicknames[first] ?? [])];
  for (const name of firsts) {
    if (name !== first) yield [name, ...given.slice(1), ...family];
    if (given.length > 1 || name !== first) yield [name, ...family];
  }
  // "Rehman Malik" of Abdul Rehman Malik, "Nawaz Sharif" of Mohammad Nawaz Sharif.
  if (given.length > 1 && devout.has(first)) yield [...given.slice(1), ...family];
  if (given.length === 1) yield [...family, first];
  // "Álvaro Uribe" of Álvaro Uribe Vélez, with or without a second given name.
  if (family.length === 2 && !particle.has(family[0] ?? "") && two) {
    yield [...given, ...family.slice(0, 1)];
    if (given.length > 1) yield [first, ...family.slice(0, 1)];
  }
}

/** False where the data knows the person's middle names and none begins with the letter: "George P. Bush" is not George W. Bush. */
export function mayHaveInitial(person: Person, initial: string): boolean {
  const family = wordsOf(person.family).length;
  const middle = [person.name, ...(person.aliases ?? [])].flatMap((name) => wordsOf(name.replace(suffix, "")).slice(1, -family || undefined).map((word) => word[0] ?? ""));
  return middle.length === 0 || middle.includes(initial);
}
