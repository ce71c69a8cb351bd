// @vitest-environment jsdom
/** What a tab tells of its page is bounded, however much the page says: it is sent to a background that all tabs share. */
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { readHead } from "../../src/page/pageHead.ts";
import { readPageText } from "../../src/page/pageText.ts";

const url = new URL("https://paper.example/world/ministers-agree");
const open = (html: string) => new JSDOM(html, { url: url.href }).window.document;
const many = (count: number, one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index)).join("");
const sentence = "The ministers of three countries agreed at a meeting to share what their radars see within seconds. ";

describe("a page's head", () => {
  it("is cut where it is too much", () => {
    const { title, names, meta, ld, items } = readHead(open(`<title>${"long ".repeat(9_000)}</title>${many(9_000, (at) => `<meta name="m${at}" property="p${at}" content="${at === 0 ? "c".repeat(50_000) : "c"}">`)}
      ${many(4, () => `<script type="application/ld+json">"${"a".repeat(390_000)}"</script>`)}<script type="application/ld+json">"${"b".repeat(400_000)}"</script>${many(3, () => `<script type="application/ld+json">"${"d".repeat(390_000)}"</script>`)}
      <body class="${"c".repeat(50_000)}">${many(2_000, () => `<i itemtype="${"t".repeat(1_000)}"></i>`)}`), url);
    expect(title.length).toBe(10_000);
    expect(names.length).toBe(10_000);
    expect(meta.length).toBe(4_000);
    expect(Math.max(...meta.map((text) => text.length))).toBe(10_000);
    // The block that is too long is left out, and what comes after all of them are too long together.
    expect(ld.map((text) => text[1])).toEqual(["a", "a", "a", "a", "d"]);
    expect(items.types.length).toBe(500);
    expect(items.types[0]!.length).toBe(300);
  });

  it("tells of addresses only what is one, each taken apart", () => {
    const told = (canonical: string) => readHead(open(`<link rel="canonical" href="${canonical}">`), url).canonical;
    expect(told("/world/other?x=1#part")).toEqual({ href: "https://paper.example/world/other?x=1#part", hostname: "paper.example", pathname: "/world/other", search: "?x=1" });
    expect(told("https%3A%2F%2Fpaper.example%2Fa")?.pathname).toBe("/a");
    expect(told("http://[")).toBeUndefined();
    expect(told(" ")).toBeUndefined();
  });
});

describe("a page's text", () => {
  it("is told of by its beginnings, its three largest parts and three hundred dates", () => {
    const { text } = readPageText(open(`<h1>${"Ministers agree ".repeat(20)}</h1>${many(2_000, (at) => `<time datetime="2023-11-12${"x".repeat(500)}" class="${"c".repeat(2_000)}">12 November 2023, ${at}</time>`)}
      ${many(6, (at) => `<section><p>${sentence.repeat(200 + at)}</p><p>${sentence.repeat(200)}</p></section>`)}<i itemprop="datePublished" content="${"9".repeat(500)}"></i><div id="mw-revision-info">${"r".repeat(900)}</div>`), ["Ministers agree"]);
    expect(text.prose.map(({ pieces, sample }) => [pieces, sample.length])).toEqual([[2, 4_000], [2, 4_000], [2, 4_000]]);
    expect(text.dated.length).toBe(300);
    expect(text.times.length).toBe(200);
    for (const { names, time, label } of text.dated) expect([names.length <= 600, (time ?? "").length <= 100, label.length < 60]).toEqual([true, true, true]);
    expect(text.marked.map((stamp) => stamp.length)).toEqual([100]);
    expect(text.revisions.map((told) => told.length)).toEqual([0, 300]);
  });

  it("is nothing of a page without a body's text", () => {
    const { text, clues } = readPageText(open("<title>Ministers</title>"), ["Ministers"]);
    expect(text).toMatchObject({ prose: [], dated: [], headline: -1, letters: 0, storyWeight: 0, twins: 0 });
    expect(clues()).toEqual({ stamps: [], scripted: [], offsets: [] });
  });

  it("gives its clues: stamps between headline and story, and what scripts say", () => {
    const { clues } = readPageText(open(`<script>state = { "datePublished": "2023-11-12T08:15:00Z", changed: "2023-11-13T08:15:00+09:00" }</script><h1>Ministers agree to share</h1><span data-timestamp="1699776900">5 hours ago</span>
      <aside><span data-timestamp="1600000000">older</span></aside><div><p>${sentence.repeat(4)}</p><p>${sentence.repeat(4)}</p></div><span data-timestamp="1500000000">elsewhere</span>`), ["Ministers agree to share"]);
    expect(clues()).toEqual({ stamps: ["1699776900"], scripted: ["2023-11-12T08:15:00Z"], offsets: ["+09:00"] });
  });
});
