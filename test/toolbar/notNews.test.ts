import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { notNewsWords } from "../../src/toolbar/notNews.ts";
import { englishWords } from "../words/english.ts";

const words = englishWords();
const plain = "This page does not look like a news story.";

describe("why a page was not taken for a story", () => {
  it.each([
    ["front page", "This page does not look like a news story: it is a front page."],
    ["no day", "This page does not look like a news story: nothing says when it was written."],
    ["says it is a Product", "This page does not look like a news story: it says of itself that it is something else."],
    ["", plain],
    ["constructor", plain],
    ["a signal nobody has heard of", plain],
  ])("%s", (signal, said) => expect(notNewsWords(signal, words)).toBe(said));

  it("has words for every signal that speaks against a story", () => {
    const source = readFileSync(new URL("../../src/article/news.ts", import.meta.url), "utf8");
    const against = [...source.matchAll(/name: "([^"]+)", points: -/g)].map(([, name = ""]) => name);
    expect(against.length).toBeGreaterThan(8);
    for (const name of against) expect(notNewsWords(name, words), name).not.toBe(plain);
  });
});
