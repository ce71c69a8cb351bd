/**
 * `npm run eval -- DIR [--corpus NAME] [--half 0|1] [--ignore-demonyms NAME,…] [--errors N] [--only]`:
 * the finder over annotated corpora, beside a plain dictionary and `compromise`.
 */
import { parseArgs } from "node:util";
import { loadFinder } from "../load-finder.ts";
import { halfOf, readCorpora, type Corpus } from "./corpus.ts";
import { kinds, rates, scoreDocument, type Kind, type Score, type ScoringError } from "./score.ts";
import { compromise, dictionary, newsgloss, type System } from "./systems.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "corpus": { type: "string" },
    "half": { type: "string" },
    "errors": { type: "string" },
    "only": { type: "boolean", default: false },
    "ignore-demonyms": { type: "string", default: "gum-news" },
  },
});
const directory = positionals[0];
if (directory === undefined) {
  console.error("usage: npm run eval -- DIR [--corpus NAME] [--half 0|1] [--errors N] [--only]");
  process.exit(1);
}

const finder = loadFinder();
const adjectives = new Set([...finder.reference.countries.values()].flatMap(({ adjectives: words = [], people = [] }) => [...words, ...words.map((word) => `${word}s`), ...people]));
const withoutAdjectives = new Set(values["ignore-demonyms"].split(","));
const systems = values.only ? [newsgloss(finder)] : [newsgloss(finder), dictionary(finder), compromise(finder)];

/** Runs one system over one corpus. */
function measure(system: System, corpus: Corpus): { scores: Record<Kind, Score>; errors: ScoringError[]; documents: number } {
  const empty = (): Score => ({ strict: { right: 0, wrong: 0, missed: 0 }, relaxed: { right: 0, wrong: 0, missed: 0 } });
  const scores = { country: empty(), person: empty(), agreement: empty() };
  const errors: ScoringError[] = [];
  const documents = corpus.documents.filter(({ doc_id }) => values.half === undefined || halfOf(doc_id) === Number(values.half));
  for (const document of documents) {
    scoreDocument(document, system.find(document), scores, errors, { ignoreAdjectives: withoutAdjectives.has(corpus.name), isAdjective: (text) => adjectives.has(text) });
  }
  return { scores, errors, documents: documents.length };
}

const percent = (value: number) => (Number.isNaN(value) ? "  –  " : value.toFixed(1).padStart(5));
console.log(`${"corpus".padEnd(14)} ${"system".padEnd(11)} docs ${kinds.map((kind) => `| ${kind.padEnd(9)} P     R    F1 relaxed   P     R    F1 strict `).join("")}`);
for (const corpus of readCorpora(directory)) {
  if (values.corpus !== undefined && corpus.name !== values.corpus) continue;
  for (const system of systems) {
    const { scores, errors, documents } = measure(system, corpus);
    const cells = kinds.map((kind) => {
      const { relaxed, strict } = scores[kind];
      const [a, b] = [rates(relaxed), rates(strict)];
      return `| ${String(relaxed.right + relaxed.missed).padStart(5)} ${percent(a.p)} ${percent(a.r)} ${percent(a.f)}          ${percent(b.p)} ${percent(b.r)} ${percent(b.f)}  `;
    });
    console.log(`${corpus.name.padEnd(14)} ${system.name.padEnd(11)} ${String(documents).padStart(4)} ${cells.join("")}`);
    if (values.errors === undefined || system.name !== "newsgloss") continue;
    for (const kind of kinds) {
      for (const type of ["false", "missed"] as const) {
        const list = errors.filter((error) => error.kind === kind && error.type === type);
        console.log(`\n${kind}, ${type}: ${list.length}`);
        for (const { doc, context, note } of list.slice(0, Number(values.errors))) console.log(`  ${doc}  ${context}  (${note})`);
      }
    }
  }
}
