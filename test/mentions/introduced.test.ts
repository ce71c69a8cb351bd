/** Each mention says why it was linked and, where it says less than the introduction did, where that was. */
import { describe, expect, it } from "vitest";
import { loadFinder } from "../../build/load-finder.ts";
import { explainMentions, findMentions } from "../../src/mentions/findMentions.ts";

const finder = loadFinder();
const article = { published: "2023-11-12" };
const story = [
  "U.S. Defense Secretary Lloyd Austin met South Korea's Shin Won-sik in Seoul.",
  "Austin said the Comprehensive Nuclear-Test-Ban Treaty (CTBT) mattered; the CTBT is not in force.",
  "Steve Austin sang.",
];

describe("why a mention was linked", () => {
  it("says form, rule and the place of the introduction", () => {
    const found = findMentions(finder, article, story).map(({ segment, start, end, why }) => ({ text: story[segment]?.slice(start, end), form: why.form, introduced: why.introduced }));
    expect(found).toContainEqual({ text: "Lloyd Austin", form: "Lloyd Austin", introduced: undefined });
    expect(found).toContainEqual({ text: "Austin", form: "Austin", introduced: { segment: 0, start: 23 } });
    expect(found.filter(({ text }) => text === "CTBT")).toEqual([
      { text: "CTBT", form: "CTBT", introduced: { segment: 1, start: 16 } },
      { text: "CTBT", form: "CTBT", introduced: { segment: 1, start: 16 } },
    ]);
  });

  it("says of a candidate turned down why", () => {
    const { turnedDown } = explainMentions(finder, article, story);
    expect(turnedDown.map(({ segment, start, end, why }) => `${story[segment]?.slice(start, end)}: ${why.rule}`)).toEqual(["Austin: somebody else of this name"]);
  });
});

describe("a story that grows", () => {
  it("reads late text with what the story had introduced", () => {
    const late = "Austin and Shin will meet again, Austin's office said.";
    const textOf = (segments: string[]) => findMentions(finder, article, segments).map(({ segment, start, end, id }) => `${segment} ${segments[segment]?.slice(start, end)} → ${id}`);
    expect(textOf([late])).toEqual([]);
    const before = story.slice(0, 2);
    const grown = textOf([...before, late]);
    expect(grown.slice(0, textOf(before).length)).toEqual(textOf(before));
    expect(grown.slice(textOf(before).length)).toEqual(["2 Austin → lloyd-austin", "2 Shin → shin-won-sik", "2 Austin → lloyd-austin"]);
  });

  it("leaves late text alone where a namesake came in between", () => {
    const grown = findMentions(finder, article, [...story, "Austin left the stage."]);
    expect(grown.filter(({ segment }) => segment === 3)).toEqual([]);
  });

  it("lets a later introduction put right what stood before it, as in a live blog with the newest entry on top", () => {
    const blog = ["10:41 Zelensky addresses the nation", "09:02 Ukraine's president, Volodymyr Zelensky, will speak this morning."];
    expect(findMentions(finder, { published: "2022-02-24" }, blog).filter(({ kind }) => kind === "person").map(({ segment, id, why }) => [segment, id, why.introduced?.segment])).toEqual([
      [0, "volodymyr-zelenskyy", 1],
      [1, "volodymyr-zelenskyy", undefined],
    ]);
  });
});
