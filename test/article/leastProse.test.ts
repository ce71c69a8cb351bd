/** What a story's prose must weigh at least is never more than a page has that is judged a story. */
import { describe, expect, it } from "vitest";
import { leastProse, readNews, type HeadSignals } from "../../src/article/news.ts";
import type { PageText } from "../../src/article/pageFacts.ts";

const headOf = (points: number): HeadSignals => ({ isFrontPage: false, story: [{ name: "head", points }], others: [] });
/** The best text there is but for the weight of its prose. */
const textOf = (storyWeight: number): PageText => ({
  prose: [{ pieces: 9, weight: storyWeight, first: 3, last: 20, sample: "" }], dated: [], headline: 1, headlineText: "Ministers agree", letters: storyWeight + 300, linkLetters: 100,
  proseWeight: storyWeight, storyWeight, twins: 0, marked: [], times: [], revisions: [],
});

describe("the least prose of a story", () => {
  it.each(Array.from({ length: 29 }, (_, half) => half / 2 - 6))("with a head of %s points", (points) => {
    const least = leastProse(headOf(points));
    for (const weight of [0, 1, 149, 150, 399, 400, 999, 1000, 50_000]) expect(readNews(headOf(points), textOf(weight), 0.9).isArticle, `weight ${weight}`).toBe(weight >= least);
  });
});
