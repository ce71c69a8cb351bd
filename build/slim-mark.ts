/** Leaves out of mark.js what searches, unmarks and looks into frames: only `markRanges` is used here, and every annotated page carries the script. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "esbuild";

/** Methods of the library's classes that `markRanges`, asked to leave frames alone, never calls. */
const unused: Record<string, string[]> = {
  "mark.js": [
    "escapeStr", "createRegExp", "createSynonymsRegExp", "processSynomyms", "setupWildcardsRegExp", "createWildcardsRegExp", "setupIgnoreJoinersRegExp",
    "createJoinersRegExp", "createDiacriticsRegExp", "createMergedBlanksRegExp", "createAccuracyRegExp", "getSeparatedKeywords", "wrapMatches",
    "wrapMatchesAcrossElements", "unwrapMatches", "normalizeTextNode", "markRegExp", "mark", "unmark",
  ],
  "domiterator.js": [
    "getIframeContents", "isIframeBlank", "observeIframeLoad", "onIframeReady", "waitForIframes", "forEachIframe", "createInstanceOnIframe",
    "compareNodeIframe", "checkIframeFilter", "handleOpenIframes",
  ],
};

/** The esbuild plugin: bundles the library's own source without those methods. The build fails where a new version is written otherwise. */
export const slimMark: Plugin = {
  name: "slim-mark",
  setup(build) {
    const folder = dirname(createRequire(import.meta.url).resolve("mark.js/package.json"));
    build.onResolve({ filter: /^mark\.js$/ }, () => ({ path: join(folder, "src", "lib", "mark.js") }));
    build.onLoad({ filter: /[\\/]mark\.js[\\/]src[\\/]lib[\\/]\w+\.js$/ }, ({ path }) => {
      let code = readFileSync(path, "utf8");
      for (const name of unused[basename(path)] ?? []) {
        const method = new RegExp(`^ {2}${name}\\(.*\\) \\{\\n[^]*?^ {2}\\}\\n`, "m");
        if (!method.test(code)) return { errors: [{ text: `mark.js no longer has its method ${name} where it did; look for it anew` }] };
        code = code.replace(method, "");
      }
      return { contents: code, loader: "js" };
    });
  },
};
