/** Hard cases over the whole dataset: what must be found, with everything else left alone. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadFinder } from "../../build/load-finder.ts";
import { findMentions } from "../../src/mentions/findMentions.ts";

const finder = loadFinder();
const folder = new URL("hard-cases/", import.meta.url);

interface Case {
  line: string;
  segments: string[];
  published?: string;
  expected: string[];
}

/** Reads a line of the table: its plain text, its date, and its mentions as `text → id`. */
function caseOf(line: string): Case {
  const dated = /^@(\d{4}-\d\d-\d\d) (.*)$/s.exec(line);
  const marked = (dated?.[2] ?? line).replace(/\\n/g, "\n").replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const expected: string[] = [];
  const text = marked.replace(/\{([^|}]+)\|([^}]+)\}/g, (_, surface: string, id: string) => {
    expected.push(`${surface} → ${id}`);
    return surface;
  });
  return { line, segments: text.split(" ¶ "), expected, ...(dated?.[1] !== undefined && { published: dated[1] }) };
}

const seen = new Set<string>();
for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
  for (const part of readFileSync(new URL(name, folder), "utf8").split(/^## /m).slice(1)) {
    const [title = "", ...lines] = part.split("\n");
    const offices = name === "offices.txt";
    describe(`${name}: ${title}`, () => {
      it.each(lines.filter((line) => line.trim() !== "").map(caseOf))("$line", ({ line, segments, published, expected }) => {
        expect(seen.has(line), "the case stands twice").toBe(false);
        seen.add(line);
        const found = findMentions(finder, published === undefined ? {} : { published }, segments).filter(({ via }) => offices || via === undefined);
        expect(found.map(({ segment, start, end, id, via }) => `${segments[segment]?.slice(start, end)} → ${via === "office" ? "office:" : ""}${id}`)).toEqual(expected);
      });
    });
  }
}
