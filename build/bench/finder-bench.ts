/** The finder beside other ways of finding names in text, in Node: growth with the names, growth with the text. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { AhoCorasick } from "@monyone/aho-corasick";
import compromise from "compromise";
import { openGazetteer } from "../../src/mentions/gazetteer.ts";
import { explainMentions, type Finder } from "../../src/mentions/findMentions.ts";
import { readStory } from "../../src/mentions/story.ts";
import { openSections } from "../../src/packing/sections.ts";
import { packEntries } from "../compile-reference/pack-forms.ts";
import { writeSections } from "../compile-reference/write-sections.ts";
import { figure, median, type Table, type Verdict } from "./figures.ts";
import { entriesOf, madeUpNames, madeUpStory } from "./made-up.ts";
import type { Series } from "./plot.ts";

export interface FinderFigures {
  tables: Table[];
  verdicts: Verdict[];
  growth: Series[];
}

/** Longest time one measurement of another way may take; beyond it only the fact is told. */
const patienceMs = 60_000;

/** Milliseconds of the processor, not of the clock: other work on the machine does not count. Each way's `rounds`, taken in turn with the others', after one to warm up. */
function inTurn(ways: readonly (() => void)[], rounds: number): number[][] {
  for (const way of ways) way();
  const times: number[][] = ways.map(() => []);
  for (let round = 0; round < rounds; round++) {
    // Another begins each round: what comes once in so many calls, such as collecting garbage, would else always come in one way's turn.
    for (let turn = 0; turn < ways.length; turn++) {
      const at = (round + turn) % ways.length;
      const began = process.cpuUsage();
      ways[at]?.();
      const { user, system } = process.cpuUsage(began);
      times[at]?.push((user + system) / 1000);
    }
  }
  return times;
}

/** Collects garbage at once, as the command line's `--expose-gc` allows. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

/** The same finder with only made-up names, as many as told. */
function finderWith(finder: Finder, names: readonly string[]): Finder {
  return { ...finder, gazetteer: openGazetteer(openSections(writeSections(packEntries(entriesOf(names))))) };
}

/** The floor: every character looked at once. */
function scan(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Measures growth with the names and with the text. `quick`: smaller sizes, fewer rounds. */
export function benchFinder(finder: Finder, quick: boolean): FinderFigures {
  const rounds = quick ? 5 : 11;
  const byNames = growthWithNames(finder, quick, rounds);
  const byText = growthWithText(finder, quick, rounds);
  return { tables: [byNames.table, byText.table, others(quick)], verdicts: [...byNames.verdicts, ...byText.verdicts], growth: [...byNames.series, ...byText.series] };
}

function growthWithNames(finder: Finder, quick: boolean, rounds: number): { table: Table; verdicts: Verdict[]; series: Series[] } {
  const all = madeUpNames(100_000);
  // One text for all sizes, with as many of its names known to each; as messages bring it, in one piece and not as a tree of what it was put together from.
  const texts = structuredClone(madeUpStory(all.slice(0, 500), quick ? 300_000 : 1_000_000, 2_000));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const sizes = [1_000, 10_000, 100_000].map((count) => ({ count, finder: finderWith(finder, all.slice(0, count / 2)) }));
  // What building them left behind is collected before, not within, the first measurement.
  collectGarbage();
  const wholes = inTurn(sizes.map((size) => () => explainMentions(size.finder, {}, texts)), Math.ceil(rounds / 3));
  // Collecting garbage falls into every third round or so, whichever way's turn it is: of many short rounds the median has none of it, as one story has none.
  const times = inTurn(sizes.flatMap((size) => [() => scan(texts), () => readStory(size.finder, {}, texts)]), 5 * rounds);
  const rows: Table["rows"] = [];
  const points: Series["points"] = [];
  sizes.forEach((size, at) => {
    const [floor = 0, candidates = 0] = [times[2 * at], times[2 * at + 1]].map((rounds) => median(rounds ?? []));
    const whole = median(wholes[at] ?? []);
    points.push({ x: size.count, y: characters / 1000 / candidates });
    rows.push([size.count, characters / 1000 / floor, characters / 1000 / candidates, candidates / floor, characters / 1000 / whole]);
  });
  const [, before = 1, after = 1] = rows.map(([, , , ratio]) => Number(ratio));
  const growth = after / before;
  const speed = points.at(-1)?.y ?? 0;
  return {
    table: { title: "Growth with the names", note: "Megabytes of text (millions of UTF-16 units) a second of processor time, warm. “Candidates”: words, and every form at each.", columns: ["surface forms", "plain scan", "candidates", "scan ÷ candidates", "candidates and all rules"], rows },
    verdicts: [
      { what: "finding candidates at 100,000 forms ÷ at 10,000", measured: growth, limit: 1.3, unit: "×" },
      { what: "finding candidates, 100,000 forms", measured: speed, limit: 60, atLeast: true, unit: "MB/s" },
    ],
    series: [{ name: "candidates MB/s by forms", points }],
  };
}

function growthWithText(finder: Finder, quick: boolean, rounds: number): { table: Table; verdicts: Verdict[]; series: Series[] } {
  const names = [...finder.reference.people.values()].filter(({ tenures }) => tenures.length > 0).slice(0, 400).map(({ name }) => name);
  const article = { published: "2015-06-01" };
  const sizes = (quick ? [10_000, 100_000, 1_000_000] : [10_000, 100_000, 1_000_000, 5_000_000]).map((characters) => {
    const texts = structuredClone(madeUpStory(names, characters, characters / 1000));
    const began = performance.now();
    const { mentions } = explainMentions(finder, article, texts);
    // A megabyte in each measurement, so that collecting garbage falls evenly on all sizes.
    return { characters, texts, mentions: mentions.length, once: performance.now() - began, turns: Math.max(1, 1_000_000 / characters) };
  });
  collectGarbage();
  const times = inTurn(sizes.map(({ texts, turns }) => () => { for (let turn = 0; turn < turns; turn++) explainMentions(finder, article, texts); }), rounds)
    .map((rounds, at) => rounds.map((time) => time / (sizes[at]?.turns ?? 1)));
  const points: Series["points"] = sizes.map(({ characters }, at) => ({ x: characters, y: median(times[at] ?? []) }));
  const rows: Table["rows"] = sizes.map(({ characters, mentions, once }, at) => [characters, mentions, once, points[at]?.y ?? 0, characters / 1000 / (points[at]?.y ?? 1)]);
  const growth = times.slice(1).map((rounds, at) => median(rounds.map((time, round) => time / (times[at]?.[round] ?? 1))));
  return {
    table: { title: "Growth with the text", note: "The whole finder with the whole dataset, one mention in a thousand characters. “First call”: milliseconds by the clock, the smallest in a program that has found nothing before; the others: processor time, warm.", columns: ["characters", "mentions found", "first call", "ms", "MB/s"], rows },
    verdicts: [{ what: "ten times the text (worst step up to 1 MB)", measured: Math.max(...growth.slice(0, 2)), limit: 11, unit: "×" }],
    series: [{ name: "whole finder, ms by characters", points }],
  };
}

/** Other ways, with the same names, on one article. */
function others(quick: boolean): Table {
  const all = madeUpNames(quick ? 10_000 : 100_000);
  const sizes = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
  const texts = madeUpStory(all.slice(0, 500), 14_000, 40);
  const text = texts.join("\n\n");
  const rows: Table["rows"] = [];
  const ours = (names: readonly string[]) => {
    const gazetteer = openGazetteer(openSections(writeSections(packEntries(entriesOf(names)))));
    return () => readStory({ gazetteer } as Finder, {}, texts);
  };
  const ways: { name: string; make(names: readonly string[]): () => unknown; most: number }[] = [
    { name: "ours, candidates", make: ours, most: Infinity },
    { name: "one regular expression", make: (names) => { const pattern = new RegExp(`(?<!\\p{L})(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`, "gu"); return () => [...text.matchAll(pattern)].length; }, most: Infinity },
    { name: "Aho-Corasick (@monyone/aho-corasick)", make: (names) => { const automaton = new AhoCorasick([...names]); return () => automaton.matchInText(text); }, most: Infinity },
    { name: "compromise, with our list", make: (names) => { const net = compromise.buildNet(names.map((match) => ({ match }))); return () => compromise(text).match(net).out("array") as unknown; }, most: 10_000 },
  ];
  for (const { name, make, most } of ways) {
    const row: (string | number)[] = [name];
    for (const size of sizes) {
      if (size > most) {
        row.push("not tried", "not tried");
        continue;
      }
      const names = all.slice(0, size);
      const began = performance.now();
      const find = make(names);
      const built = performance.now() - began;
      const first = performance.now();
      find();
      const once = performance.now() - first;
      row.push(built > patienceMs ? "over 60 s" : figure(built), once > patienceMs ? "over 60 s" : figure(once));
    }
    rows.push(row);
  }
  return { title: "Other ways, one article of 14,000 characters", note: "Milliseconds by the clock: building, then the first search. Ours is built beforehand, at build time.", columns: ["way", ...sizes.flatMap((size) => [`build, ${figure(size)} names`, `find, ${figure(size)}`])], rows };
}
