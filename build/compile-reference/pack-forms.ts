/** All surface forms and what the finder needs beside them → the file of the index that the background opens. */
import { peopleBySound } from "../../src/mentions/sounds.ts";
import { caseRules, derivedFlag, formKinds, type Form } from "../../src/mentions/forms.ts";
import { councilPhrases, resolutionWords } from "../../src/mentions/agreements.ts";
import { capitalWords, seats } from "../../src/mentions/personEvidence.ts";
import { edgeHash } from "../../src/mentions/gazetteer.ts";
import { surfaceForms, type Entry, type FormsData } from "../../src/mentions/surfaceForms.ts";
import type { ReferenceData } from "../../src/reference/types.ts";
import { packWords, roomFor } from "./pack-words.ts";
import { joined, writeSections, type Content } from "./write-sections.ts";

/** The file's bytes; `openFinder` reads them. */
export function packForms(data: ReferenceData, forms: FormsData): ArrayBuffer {
  return writeSections({
    ...packEntries(surfaceForms(data, forms), askedWords(data, forms)),
    ambiguous: JSON.stringify(forms.ambiguous),
    ...packSounds(data),
  });
}

interface Place {
  next: Map<number, number>;
  forms: Form[];
}

function packSounds({ people }: ReferenceData): Record<string, Content> {
  const bySound = peopleBySound(people);
  const at = new Uint32Array(bySound.size + 1);
  [...bySound.values()].forEach(({ length }, number) => (at[number + 1] = (at[number] ?? 0) + length));
  return { ...packWords("sounds", [...bySound.keys()]), "sounds.people.at": at, "sounds.people": Uint16Array.from([...bySound.values()].flat()) };
}

/** Words that the rules ask a story for: in the table they are told by their number, others would have to be gathered from the whole text. */
function* askedWords({ agreements, countries }: ReferenceData, { ambiguous }: FormsData): Generator<string> {
  const phrases = [
    ...ambiguous.flatMap(({ supports, opposes }) => [...supports, ...opposes]),
    ...agreements.flatMap((agreement) => (agreement.ambiguous ?? []).flatMap(({ needs }) => needs.map((need) => need.toLowerCase()))),
    ...countries.map(({ capital }) => capitalWords(capital?.value ?? "").join(" ")),
    ...Object.values(seats).flat(), ...resolutionWords, ...councilPhrases,
  ];
  for (const phrase of phrases) yield* phrase.split(" ").filter((word) => word !== "");
}

/** Sections of words, edges and forms; also for made-up names. `asked`: words that are numbered beside those of the forms. */
export function packEntries(entries: Iterable<Entry>, asked: Iterable<string> = []): Record<string, Content> {
  const all = [...entries].filter(({ words }) => words.length > 0);
  const { words, first } = numbered(all, asked);
  // The places over first words follow the root in the order of their numbers.
  const places: Place[] = Array.from({ length: 1 + (first[1] ?? 0) }, () => ({ next: new Map(), forms: [] }));
  let size = 0;
  for (const { words: spelled, form } of all) {
    let node = (words.get(spelled[0] ?? "") ?? 0) + 1;
    for (const word of spelled.slice(1)) {
      const number = words.get(word) ?? 0;
      const next = places[node]?.next;
      let child = next?.get(number);
      if (child === undefined) {
        child = places.length;
        places.push({ next: new Map(), forms: [] });
        next?.set(number, child);
      }
      node = child;
    }
    const list = places[node]?.forms ?? [];
    if (list.length === 0) size++;
    if (!list.some((other) => other.id === form.id && other.kind === form.kind && other.rule === form.rule && other.text === form.text)) list.push(form);
  }
  return { size: String(size), "words.first": first, ...packWords("words", [...words.keys()]), ...packEdges(places), ...packPlaces(places) };
}

/** Numbers of all words: first those that begin a form even in small letters, then those that begin one at all, then the others. */
function numbered(entries: readonly Entry[], asked: Iterable<string>): { words: Map<string, number>; first: Uint32Array } {
  const words = new Map<string, number>();
  const add = (word: string) => { if (!words.has(word)) words.set(word, words.size); };
  for (const { words: [first = ""], form } of entries) if (mayBeSmall(form)) add(first);
  const small = words.size;
  for (const { words: [first = ""] } of entries) add(first);
  const all = words.size;
  for (const { words: spelled } of entries) spelled.forEach(add);
  for (const word of asked) add(word);
  return { words, first: Uint32Array.of(small, all) };
}

/** False where the form's first word must have a capital. */
function mayBeSmall({ rule, text }: Form): boolean {
  const first = text.match(/\p{L}/u)?.[0] ?? "";
  return rule === "any" || (rule === "exact" && first === first.toLowerCase());
}

function packEdges(places: Place[]): Record<string, Content> {
  const room = roomFor(places.length);
  const from = new Uint32Array(room);
  const word = new Uint32Array(room);
  const to = new Uint32Array(room);
  places.forEach(({ next }, node) => {
    for (const [number, child] of next) {
      let slot = edgeHash(node, number) & (room - 1);
      while (to[slot] !== 0) slot = (slot + 1) & (room - 1);
      from[slot] = node;
      word[slot] = number;
      to[slot] = child;
    }
  });
  return { "edges.from": from, "edges.word": word, "edges.to": to };
}

function packPlaces(places: Place[]): Record<string, Content> {
  const all = places.flatMap(({ forms }) => forms);
  const at = new Uint32Array(places.length + 1);
  places.forEach(({ forms }, place) => (at[place + 1] = (at[place] ?? 0) + forms.length));
  const ids = new Map<string, number>();
  for (const { id } of all) if (!ids.has(id)) ids.set(id, ids.size);
  const { bytes: idText, at: idAt } = joined([...ids.keys()]);
  const { bytes: text, at: textAt } = joined(all.map((form) => form.text));
  return {
    "forms.at": at,
    "forms.id": Uint32Array.from(all, ({ id }) => ids.get(id) ?? 0),
    "forms.ids": idText,
    "forms.ids.at": idAt,
    "forms.flags": Uint8Array.from(all, ({ kind, rule, derived }) => formKinds.indexOf(kind) | (caseRules.indexOf(rule) << 4) | (derived ? derivedFlag : 0)),
    "forms.text": text,
    "forms.text.at": textAt,
    "forms.needs": all.flatMap(({ needs }, number) => (needs ? [[number, ...needs].join("\t")] : [])),
  };
}
