/** Who may import whom: the way data flows stays visible in the folders. */
import { describe, expect, it } from "vitest";
import { entries } from "../../build/build-extension.ts";
import { roomOf, sourceFiles } from "./sourceTree.ts";

const files = sourceFiles("src");
const byPath = new Map(files.map((file) => [file.path, file]));

/** What each room may use beside itself. `types:` allows the types alone. Files directly in `src/` may use everything. */
const allowed: Record<string, string[]> = {
  packing: [],
  words: ["types:_locales"],
  reference: ["packing"],
  mentions: ["packing", "reference"],
  cast: ["reference", "mentions", "words", "card", "types:", "types:page"],
  lookup: ["packing", "reference", "mentions", "words"],
  article: ["types:reference", "types:"],
  page: ["article", "types:mentions", "types:reference", "types:", "types:cast", "types:card"],
  card: ["types:mentions", "types:page", "reference", "words", "types:"],
  toolbar: ["", "card", "cast", "words", "reference", "mentions", "types:page", "types:lookup"],
  ownNames: ["mentions", "reference", "types:"],
  options: ["", "words", "ownNames", "page", "types:reference"],
  welcome: ["", "words", "card", "data", "types:reference"],
};


describe("imports", () => {
  it("stay within what each room may use", () => {
    const wrong: string[] = [];
    for (const file of files) {
      const room = roomOf(file.path);
      if (room === "") continue;
      const rules = allowed[room];
      if (!rules) {
        wrong.push(`${file.path} lies in a room without a rule`);
        continue;
      }
      for (const { path, typesOnly } of file.imports) {
        const other = roomOf(path);
        if (other === room || rules.includes(other) || (typesOnly && rules.includes(`types:${other}`))) continue;
        wrong.push(`${file.path} imports ${path}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("go round in no circle", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: string[]): void => {
      if (way.includes(path)) {
        circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
        return;
      }
      if (done.has(path)) return;
      for (const { path: next, typesOnly } of byPath.get(path)?.imports ?? []) if (!typesOnly) visit(next, [...way, path]);
      done.add(path);
    };
    for (const { path } of files) visit(path, []);
    expect(circles).toEqual([]);
  });

  it("never take anything from an entry", () => {
    const paths = new Set(entries.flatMap((entry) => [`src/${entry}.ts`, `src/${entry}.tsx`]));
    expect(files.flatMap((file) => file.imports.filter(({ path, typesOnly }) => !typesOnly && paths.has(path)).map(({ path }) => `${file.path} imports ${path}`))).toEqual([]);
  });

  it("reach the browser's interfaces only from files directly in src, the toolbar, the options and the introduction", () => {
    const allowedRooms = new Set(["", "toolbar", "options", "welcome"]);
    expect(files.filter((file) => file.packages.includes("webextension-polyfill") && !allowedRooms.has(roomOf(file.path))).map(({ path }) => path)).toEqual([]);
  });
});
