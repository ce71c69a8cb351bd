// @vitest-environment jsdom
/** A page read again with names wrapped in it reads as it did before: what stands is known again, and nothing is asked anew. */
import { describe, expect, it } from "vitest";
import { createLedger } from "../../src/page/highlights/ledger.ts";
import { rangesOf, readSegments } from "../../src/page/segments.ts";

const className = "mark";

describe("reading again", () => {
  it.each([
    ["a name first", "<p>Japan said so.</p>"],
    ["blanks before a name", "<p>\n\t\t\tJapan said so.\n\t\t</p>"],
    ["blanks before other words", "<p>\n   The government of Japan said so. </p>"],
    ["a name alone", "<p>\n Japan\n </p>"],
    ["a name last", "<p> They went to Japan</p>"],
    ["a name in an element of its own", "<p>\n <b>\n Japan </b> said so.</p>"],
    ["blanks, then an element", "<p> \n <a href='#'>Japan</a> and Japan.</p>"],
    ["a break before it", "<p> First,<br>\n Japan and Japan</p>"],
    ["an invisible blank", "<p>\u00a0\u200bJapan said so.</p>"],
  ])("%s", (_name, html) => {
    document.body.replaceChildren(document.createRange().createContextualFragment(html));
    const ledger = createLedger();
    const read = () => readSegments(document).map(({ text, block, runs }) => ({ text, block, runs: ledger.asThePageHasThem(runs) }));
    const before = read();
    const plain = (segments: typeof before) => segments.map(({ text, runs }) => ({ text, runs: runs.map(({ node, from, start, length }) => ({ node, from, start, length })) }));
    const on = new Map<Text, { start: number; end: number; key: number; className: string }[]>();
    for (const segment of before) {
      for (const { index } of segment.text.matchAll(/Japan/g)) {
        for (const { node, start, end } of rangesOf(segment, index, index + "Japan".length)) on.set(node, [...(on.get(node) ?? []), { start, end, key: 1, className }]);
      }
    }
    for (const [node, stretches] of on) ledger.wrap(node, stretches);
    expect(document.querySelectorAll("mark").length).toBe(html.split("Japan").length - 1);
    const after = read();
    expect(plain(after)).toEqual(plain(before));
    // In the page's own nodes.
    for (const { text, runs } of after) for (const { node, from, start, length } of runs) expect((ledger.entryOf(node)?.full ?? node.data).slice(from, from + length)).toBe(text.slice(start, start + length));
  });
});
