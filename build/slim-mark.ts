/** Leaves out of mark.js all but the wrapping of a stretch of text: nothing else is used here, and every annotated page carries the script. */
import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** Methods of the library's class that are never called here; what it imports goes with them. */
const unused = [
  "constructor", "set opt", "get opt", "get iterator", "log", "escapeStr", "createRegExp", "createSynonymsRegExp", "processSynomyms", "setupWildcardsRegExp", "createWildcardsRegExp",
  "setupIgnoreJoinersRegExp", "createJoinersRegExp", "createDiacriticsRegExp", "createMergedBlanksRegExp", "createAccuracyRegExp", "getSeparatedKeywords",
  "isNumeric", "checkRanges", "callNoMatchOnInvalidRanges", "checkWhitespaceRanges", "getTextNodes", "matchesExclude", "wrapRangeInMappedTextNode", "wrapMatches",
  "wrapMatchesAcrossElements", "wrapRangeFromIndex", "unwrapMatches", "normalizeTextNode", "markRegExp", "mark", "markRanges", "unmark",
];

/** The esbuild plugin: bundles the library's own source without those methods. The build fails where a new version is written otherwise. */
export const slimMark: Plugin = {
  name: "slim-mark",
  setup(build) {
    build.onLoad({ filter: /[\\/]mark\.js[\\/]src[\\/]lib[\\/]mark\.js$/ }, ({ path }) => {
      let code = readFileSync(path, "utf8");
      for (const name of unused) {
        const method = new RegExp(`^ {2}${name}\\(.*\\) \\{\\n[^]*?^ {2}\\}\\n`, "m");
        if (!method.test(code)) return { errors: [{ text: `mark.js no longer has its method ${name} where it did; look for it anew` }] };
        code = code.replace(method, "");
      }
      return { contents: code, loader: "js" };
    });
  },
};
