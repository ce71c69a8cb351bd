/** Hard cases over the whole dataset: what must be found, with everything else left alone. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadFinder } from "../../build/load-finder.ts";
import { findMentions } from "../../src/mentions/findMentions.ts";

const finder = loadFinder();
const file = readFileSync(new URL("hard-cases.txt", import.meta.url), "utf8");

interface Case {
  line: string;
  text: string;
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
  return { line, text, expected, ...(dated?.[1] !== undefined && { published: dated[1] }) };
}

for (const part of file.split(/^## /m).slice(1)) {
  const [title = "", ...lines] = part.split("\n");
  describe(title, () => {
    it.each(lines.filter((line) => line.trim() !== "").map(caseOf))("$line", ({ text, published, expected }) => {
      const found = findMentions(finder, published === undefined ? {} : { published }, [text]).filter(({ via }) => via === undefined);
      expect(found.map(({ start, end, id }) => `${text.slice(start, end)} → ${id}`)).toEqual(expected);
    });
  });
}
