import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/mentions/types.ts";
import { chooseMarked } from "../../src/page/density.ts";
import { defaultSettings } from "../../src/settings.ts";

const mention = (segment: number, start: number, id: string, kind: Mention["kind"] = "person"): Mention => ({ segment, start, end: start + 6, kind, id, why: { form: id, rule: "test" } });
/** Segment 3 is a heading. */
const isHeading = (segment: number) => segment === 3;
const story = [
  mention(0, 0, "a"), mention(0, 10, "JPN", "country"), mention(0, 30, "a"), mention(0, 120, "a"), mention(0, 130, "JPN", "country"),
  mention(1, 0, "a"), mention(1, 20, "JPN", "country"), mention(1, 200, "JPN", "country"), mention(1, 210, "b"),
  mention(4, 0, "b"), mention(4, 50, "treaty", "agreement"),
];
const marked = (density: "calm" | "every" | "section" | "page", kinds = defaultSettings.kinds) => chooseMarked(story, isHeading, { density, kinds }).map(({ segment, start, id }) => `${segment}:${start} ${id}`);

describe("the marks of a page", () => {
  it("are every mention, if so wished", () => expect(marked("every")).toHaveLength(story.length));
  it("are the first on the page", () => expect(marked("page")).toEqual(["0:0 a", "0:10 JPN", "1:210 b", "4:50 treaty"]));
  it("are the first of each section", () => expect(marked("section")).toEqual(["0:0 a", "0:10 JPN", "1:210 b", "4:0 b", "4:50 treaty"]));
  it("are calm: names new to the page, and in a new paragraph one a line", () => {
    expect(marked("calm")).toEqual(["0:0 a", "0:10 JPN", "1:0 a", "1:200 JPN", "1:210 b", "4:0 b", "4:50 treaty"]);
  });
  it("are of the kinds wished", () => {
    expect(marked("every", ["agreement"])).toEqual(["4:50 treaty"]);
    expect(marked("page", [])).toEqual([]);
  });
  it("tell an office from its holder", () => {
    const office = { ...mention(0, 40, "a"), via: "office" as const, office: "x/president" };
    expect(chooseMarked([mention(0, 0, "a"), office], isHeading, { density: "page", kinds: defaultSettings.kinds })).toHaveLength(2);
  });
});
