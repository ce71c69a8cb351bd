/** What no file of the extension may do, and what every file keeps to. */
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./sourceTree.ts";

const files = sourceFiles("src");
/** Without comments and strings, so that only code is judged. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");

describe("the code", () => {
  it.each([
    ["raw HTML", /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment/],
    ["code from text", /\beval\s*\(|new Function\s*\(|setTimeout\(\s*["'`]/],
    ["any", /:\s*any\b|\bas any\b|<any>/],
  ])("holds no %s", (_, pattern) => {
    expect(files.filter(({ text }) => pattern.test(codeOf(text))).map(({ path }) => path)).toEqual([]);
  });

  it("asks no server anything: only the package's own data is fetched, in one place", () => {
    const asking = files.filter(({ text }) => /(?<!\.|async )\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/.test(codeOf(text)));
    expect(asking.map(({ path }) => path)).toEqual(["src/packaged.ts"]);
  });

  it("has no file named for nothing", () => {
    expect(files.map(({ path }) => path).filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\.|\/)/i.test(path))).toEqual([]);
  });

  it("says at the top of each file what it is for", () => {
    expect(files.filter(({ text }) => !text.startsWith("/**")).map(({ path }) => path)).toEqual([]);
  });

  it("keeps files short enough to read in one sitting", () => {
    expect(files.filter(({ text }) => text.split("\n").length > 350).map(({ path, text }) => `${path}: ${text.split("\n").length} lines`)).toEqual([]);
  });
});
