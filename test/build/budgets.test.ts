import { describe, expect, it } from "vitest";
import { overdrawn } from "../../build/budgets.ts";

describe("how much script goes into a page", () => {
  it.each([
    ["all at their limits", { "content.js": 25_600, "annotator.js": 40_000, "hoverCard.js": 75_712 }, []],
    ["the content script one byte over", { "content.js": 25_601, "annotator.js": 1, "hoverCard.js": 1 }, ["content.js"]],
    ["the annotator over by itself", { "content.js": 1, "annotator.js": 92_161, "hoverCard.js": 1 }, ["annotator.js"]],
    ["annotator and card over together", { "content.js": 1, "annotator.js": 40_000, "hoverCard.js": 75_713 }, ["annotator.js and hoverCard.js"]],
  ])("%s", (_name, sizes, over) => {
    expect(overdrawn(sizes).map((sentence) => sentence.split(":")[0])).toEqual(over);
  });

  it("says which file, by how much and where the limit stands", () => {
    expect(overdrawn({ "content.js": 26_000, "annotator.js": 1, "hoverCard.js": 1 })[0]).toMatch(/content\.js: 26000 bytes go into every page, 400 more than the 25600 allowed/);
  });

  it("does not pass what was not built", () => {
    expect(() => overdrawn({ "content.js": 1 })).toThrow(/annotator\.js was not built/);
  });
});
