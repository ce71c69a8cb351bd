/** A data folder that is right in everything, to be broken one record at a time. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { compileReference } from "../../build/compile-reference/compile-reference.ts";

/** File name → content. */
export type Files = Record<string, unknown>;

/** The object at a path of file name, keys and numbers. */
export function at(files: Files, ...path: (string | number)[]): Record<string | number, unknown> {
  return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], files) as Record<string | number, unknown>;
}

/** The list at such a path. */
export function list(files: Files, ...path: (string | number)[]): unknown[] {
  return at(files, ...path) as unknown as unknown[];
}

const source = ["book"];

/** A fresh copy of the sound folder. */
export function soundFiles(): Files {
  return {
    "horizon.json": { horizon: "2026-06-30" },
    "sources.json": { book: { title: "A book", publisher: "A press", licence: "CC0-1.0", checked: "2026-06-30" } },
    "roles.json": { "head-of-government": ["prime minister"] },
    "countries.json": [
      { id: "JPN", iso2: "JP", status: "un-member", name: "Japan", adjectives: ["Japanese"], memberships: [{ organisation: "g7", from: "1975-11-15", source }], source },
      { id: "KOR", iso2: "KR", status: "un-member", name: "South Korea", abbreviations: ["ROK"], adjectives: ["South Korean"], source },
    ],
    "organisations.json": [{ id: "g7", name: "Group of Seven", short: ["G7"], rank: 1, source }],
    "offices.json": [
      { id: "jpn/minister-of-state", country: "JPN", role: "other", title: "Minister of State", seats: "many", source },
      { id: "jpn/prime-minister", country: "JPN", role: "head-of-government", title: "Prime Minister", seats: "single", source },
    ],
    "people/jpn.json": [
      { id: "shinzo-abe", name: "Shinzo Abe", family: "Abe", born: "1954-09-21", died: "2022-07-08", tenures: [{ office: "jpn/prime-minister", from: "2012-12-26", until: "2020-09-16", source }], source },
      { id: "yoshihide-suga", name: "Yoshihide Suga", family: "Suga", born: "1948-12-06", tenures: [{ office: "jpn/prime-minister", from: "2020-09-16", until: "2021-10-04", source }], source },
    ],
    "agreements-test.json": [
      { id: "pact-2016", name: "Test Pact", type: "treaty", topic: "tests", summary: "A pact for tests.", signed: "2016-11-23", parties: [{ id: "JPN", signed: "2016-11-23" }, { id: "KOR", signed: "2016-11-23" }], source },
      { id: "unsc-2397", name: "UN Security Council Resolution 2397", type: "un-resolution", topic: "North Korea", summary: "A resolution.", signed: "2017-12-22", resolution: { number: 2397, situation: "North Korea", vote: { yes: 15, no: 0, abstain: 0 } }, source },
    ],
  };
}

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes the files to a folder of their own and compiles them; text is written as it is. */
export function compileFiles(files: Files): ReturnType<typeof compileReference> {
  const folder = mkdtempSync(join(tmpdir(), "newsgloss-data-"));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return compileReference(folder);
}
