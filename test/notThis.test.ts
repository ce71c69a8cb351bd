import { describe, expect, it } from "vitest";
import type { Annotation } from "../src/annotation.ts";
import type { Mention, OpenMention } from "../src/mentions/types.ts";
import { mostNotThis, notThisFrom, withNotThis, withoutNotThis, type NotThis } from "../src/notThis.ts";
import type { Card, OpenCard } from "../src/reference/cardTypes.ts";

const page: NotThis = { id: "JPN", site: "news.example", page: "news.example/a" };
const site: NotThis = { id: "JPN", site: "news.example" };

describe("what pages do not mean", () => {
  it.each<[string, NotThis[], NotThis, NotThis[]]>([
    ["is remembered", [], page, [page]],
    ["is remembered once", [page], page, [page]],
    ["of two pages is two entries", [page], { ...page, page: "news.example/b" }, [page, { ...page, page: "news.example/b" }]],
    ["of a site takes the place of its pages", [page, { ...page, page: "news.example/b" }], site, [site]],
    ["of a page adds nothing to its site", [site], page, [site]],
    ["of another site stands beside it", [site], { ...site, site: "other.example" }, [site, { ...site, site: "other.example" }]],
    ["of another entity stands beside it", [site], { ...site, id: "KOR" }, [site, { ...site, id: "KOR" }]],
  ])("%s", (_name, list, said, expected) => {
    expect(withNotThis(list, said)).toEqual(expected);
  });

  it("is forgotten oldest first when there is too much of it", () => {
    const many = Array.from({ length: mostNotThis }, (_, index): NotThis => ({ id: `x${index}`, site: "news.example" }));
    const next = withNotThis(many, site);
    expect(next).toHaveLength(mostNotThis);
    expect(next[0]).toEqual({ id: "x1", site: "news.example" });
    expect(next.at(-1)).toEqual(site);
    expect(notThisFrom([...many, site])).toHaveLength(mostNotThis);
  });

  it.each<[unknown, NotThis[]]>([
    [undefined, []],
    ["JPN", []],
    [[null, 3, {}, { id: "JPN" }, { id: 1, site: "a" }, { id: "JPN", site: "a", page: 7 }, { id: "", site: "a" }, { id: "x".repeat(3000), site: "a" }], []],
    [[{ ...page, more: true }], [page]],
  ])("keeps what is sound of %j", (stored, expected) => {
    expect(notThisFrom(stored)).toEqual(expected);
  });
});

describe("an annotation", () => {
  const mention = (id: string, more: Partial<Mention> = {}): Mention => ({ segment: 0, start: 0, end: 3, kind: "country", id, why: { form: "", rule: "" }, ...more });
  const open: OpenMention = { ...mention("open:GEO|x"), readings: [{ id: "GEO" }, { words: "x" }] };
  const card = (id: string) => ({ id }) as Card;
  const annotation: Annotation = {
    mentions: [mention("JPN"), mention("KOR"), mention("kishida", { kind: "person", via: "office", office: "JPN/Prime Minister" })],
    cards: { "JPN": card("JPN"), "KOR": card("KOR"), "kishida": card("kishida"), "JPN/Prime Minister": card("JPN/Prime Minister") },
    open: { mentions: [open], cards: { [open.id]: { id: open.id } as OpenCard } },
    dataAsOf: "2026-06-30",
  };
  const at = { site: "news.example", page: "news.example/a" };
  const left = (list: NotThis[], where = at) => {
    const { mentions, cards, open: left } = withoutNotThis(annotation, list, where);
    return [mentions.map(({ id }) => id), Object.keys(cards), left?.mentions.length];
  };
  const everything = [["JPN", "KOR", "kishida"], Object.keys(annotation.cards), 1];

  it.each<[string, NotThis[], typeof at, unknown[]]>([
    ["loses what its page does not mean, and its card", [page], at, [["KOR", "kishida"], ["KOR", "kishida", "JPN/Prime Minister"], 1]],
    ["keeps it on another page", [page], { ...at, page: "news.example/b" }, everything],
    ["loses it on every page of the site", [site], { ...at, page: "news.example/b" }, [["KOR", "kishida"], ["KOR", "kishida", "JPN/Prime Minister"], 1]],
    ["keeps it on another site", [site], { site: "other.example", page: "other.example/a" }, everything],
    ["loses an office by the office, not by its holder", [{ ...site, id: "JPN/Prime Minister" }], at, [["JPN", "KOR"], ["JPN", "KOR"], 1]],
    ["keeps an office whose holder by name is not meant", [{ ...site, id: "kishida" }], at, everything],
    ["loses an open place", [{ ...site, id: open.id }], at, [["JPN", "KOR", "kishida"], Object.keys(annotation.cards), 0]],
  ])("%s", (_name, list, where, expected) => {
    expect(left(list, where)).toEqual(expected);
  });
});
