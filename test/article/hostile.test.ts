/** Whatever a page says of itself is judged, and soon: one background judges the pages of all tabs. */
import { describe, expect, test } from "vitest";
import { firstLook, readArticle } from "../../src/article/article.ts";
import type { Clues, DatedText, PageHead, PageText } from "../../src/article/pageFacts.ts";

interface Facts {
  head: PageHead;
  text: PageText;
  clues: Clues;
}

const address = { href: "https://paper.example/x", hostname: "paper.example", pathname: "/x", search: "" };
const dated: DatedText = { text: "12 March 2023", place: 2, linked: false, marked: false, inHeadline: false, elsewhere: false, inHeader: false, names: "", label: "" };
const facts = (): Facts => ({
  head: { address, title: "Ministers agree", languages: ["", "", ""], names: "", meta: [], ld: [], items: { types: [], bodies: 0, hasPrice: false } },
  text: { prose: [{ pieces: 5, weight: 2000, first: 4, last: 10, sample: "They met." }], dated: [], headline: 1, headlineText: "Ministers agree", letters: 3000, linkLetters: 1, proseWeight: 2000, storyWeight: 2000, twins: 0, marked: [], times: [], revisions: ["", ""] },
  clues: { stamps: [], scripted: [], offsets: [] },
});
const times = <Value>(count: number, value: (index: number) => Value) => Array.from({ length: count }, (_, index) => value(index));

/** Texts on which careless patterns go back and forth for ever. */
const units = ["a", "1", " ", "a ", "1 ", "a-", "1-", "12 de ", "12 mars ", "{", "}\n", ", ", "/* ", "]]>", '"@type":"', "story ", "first-original-", "/2", "%E4", "1年 1月 ", "12 aaaaaaaaaaaaaaaaaaa / aaaaaaaaaaaaaaaaaaaa "];
/** Each part of the facts, as long and as often as the tab lets it be. */
const parts: [string, (facts: Facts, long: (length: number) => string) => void][] = [
  ["title", ({ head }, long) => (head.title = long(10_000))],
  ["classes", ({ head }, long) => (head.names = long(10_000))],
  ["languages", ({ head }, long) => (head.languages = times(3, () => long(10_000)))],
  ["address", ({ head }, long) => (head.address = { ...address, pathname: `/${long(20_000)}`, search: `?${long(20_000)}` })],
  ["names of meta tags", ({ head }, long) => (head.meta = times(2_000, (at) => (at % 2 ? "2023" : long(300) + at)))],
  ["days of meta tags", ({ head }, long) => (head.meta = times(400, (at) => (at % 2 ? long(10_000) : "article:published_time")))],
  ["title of meta tags", ({ head }, long) => (head.meta = ["og:title", long(10_000), "og:type", long(10_000), "generator", long(10_000)])],
  ["JSON-LD", ({ head }, long) => (head.ld = times(5, () => long(400_000)))],
  ["a story of JSON-LD", ({ head }, long) => (head.ld = [JSON.stringify({ "@type": "Article", headline: long(100_000), datePublished: long(79) })])],
  ["types of items", ({ head }, long) => (head.items.types = times(500, () => long(300)))],
  ["dated texts", ({ text }, long) => (text.dated = times(300, (place) => ({ ...dated, text: long(160), place })))],
  ["what stands around dated texts", ({ text }, long) => (text.dated = times(300, (place) => ({ ...dated, names: long(600), label: long(60), place })))],
  ["prose", ({ text }, long) => (text.prose = times(3, () => ({ ...text.prose[0]!, sample: long(5_500) })))],
  ["stamps", ({ text }, long) => Object.assign(text, { marked: times(200, () => long(100)), times: times(200, () => long(100)) })],
  ["a wiki's revision", ({ head, text }, long) => ((head.meta = ["generator", "MediaWiki"]), (text.revisions = [long(300), long(300)]))],
  ["clues", ({ clues }, long) => Object.assign(clues, { stamps: times(200, () => long(100)), scripted: times(1_000, () => long(40)), offsets: times(1_000, () => long(6)) })],
];

describe("a page that says the worst of things", () => {
  // Each has the runner's five seconds for all texts together.
  test.each(parts)("in its %s", (_name, put) => {
    const plain = readArticle(facts().head, facts().text, facts().clues).article;
    for (const unit of units) {
      const page = facts();
      put(page, (length) => unit.repeat(length / unit.length));
      expect(firstLook(page.head).mayBeStory).toBeTypeOf("boolean");
      expect(Object.keys(readArticle(page.head, page.text, page.clues).article)).toEqual(expect.arrayContaining(["isArticle", "reason"]));
    }
    expect(readArticle(facts().head, facts().text, facts().clues).article).toEqual(plain);
  });
});
