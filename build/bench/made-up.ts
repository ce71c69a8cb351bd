/** Names and stories made for measuring: seeded, so that each run has the same. */
import type { Entry } from "../../src/mentions/surfaceForms.ts";
import { wordsOf } from "../../src/mentions/personForms.ts";

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const beginnings = "Al An Ba Be Bo Ca Da De Do El Fa Ga Ha In Ja Ka Ko La Le Li Ma Me Mo Na Ni O Pa Pe Ra Ro Sa Se Shi Ta Te To U Va Vi Wa Xi Ya Ze Zo".split(" ");
const middles = "la lo ma mi na ni ra ri ro sa se ta ti va vo ber den gar hel kan lan mar nor per rin san ter".split(" ");
const ends = "ck da der dez fort gard ić kin la lev man mann mura nen ni no nov oğlu os rez ria son sky ssen ton va vić wa yan".split(" ");

/** Full names that no list holds: first and family name, many of them sharing a first name as real ones do. */
export function madeUpNames(count: number, seed = 1): string[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const first = Array.from({ length: Math.max(40, Math.ceil(count / 30)) }, () => pick(beginnings) + pick(middles) + pick(middles));
  const names = new Set<string>();
  while (names.size < count) names.add(`${pick(first)} ${pick(beginnings)}${random() < 0.6 ? pick(middles) : ""}${pick(middles)}${pick(ends)}`);
  return [...names];
}

/** Made-up people as entries of the index: full name and family name. */
export function entriesOf(names: readonly string[]): Entry[] {
  return names.flatMap((name, number): Entry[] => {
    const words = wordsOf(name);
    const made = (kind: "person-name" | "person-bare", spelled: string[], text: string): Entry => ({ words: spelled, form: { kind, id: `made-up-${number}`, rule: kind === "person-name" ? "capital" : "any", text } });
    return [made("person-name", words, name), made("person-bare", words.slice(1), name.slice(name.indexOf(" ") + 1))];
  });
}

const filler = "the a of to in and that on for with as at by from after before over under more than new last first two three year week month people said told asked would could will has had been was were is are not but which who when while during against between about into out up down talks plan vote deal border army police court market price budget school city river road bridge power water food trade health report study season team match coach player minister parliament government official leader capital house party election campaign company worker bank money growth rate cut rise fall strong weak small large early late local foreign public private special joint common open closed".split(" ");

/** Prose of about `characters` with the names strewn in at even distances, `mentions` of them, in paragraphs of about 400 characters. */
export function madeUpStory(names: readonly string[], characters: number, mentions: number, seed = 1): string[] {
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  let paragraph = "";
  let written = 0;
  let named = 0;
  let startsSentence = true;
  while (written < characters) {
    const due = named < (written / characters) * mentions;
    let word = due ? (names[named++ % names.length] ?? "") : (filler[Math.floor(random() * filler.length)] ?? "");
    if (startsSentence && !due) word = word.slice(0, 1).toUpperCase() + word.slice(1);
    startsSentence = random() < 0.06;
    paragraph += `${paragraph === "" ? "" : " "}${word}${startsSentence ? "." : random() < 0.07 ? "," : ""}`;
    written += word.length + 1;
    if (paragraph.length > 400 && startsSentence) {
      paragraphs.push(paragraph);
      paragraph = "";
    }
  }
  if (paragraph !== "") paragraphs.push(paragraph);
  return paragraphs;
}

/** A whole page with the story. */
export function pageOf(paragraphs: readonly string[], title = "A made-up story"): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2023-11-12"><style>body{max-width:40rem;margin:2rem auto;font:17px/1.6 Georgia,serif}</style></head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>${title}</h1><time datetime="2023-11-12">12 November 2023</time>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;
}
