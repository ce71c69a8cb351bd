import { describe, expect, it } from "vitest";
import { plightOf, type SeenTab } from "../../src/toolbar/plight.ts";

describe("why a tab cannot be annotated", () => {
  it.each<[SeenTab, boolean, string]>([
    [{ url: "https://chromewebstore.google.com/detail/x" }, true, "store"],
    [{ url: "https://addons.mozilla.org/en-US/firefox/" }, true, "store"],
    [{ url: "https://addons.mozilla.org.example/en-US/" }, true, "not-loaded"],
    [{ url: "about:reader?url=https%3A%2F%2Fnews.example%2F", isInReaderMode: true }, true, "reader"],
    [{ isInReaderMode: true }, true, "reader"],
    [{ url: "https://news.example/report.PDF?page=2" }, true, "pdf"],
    [{ url: "file:///home/reader/story.html" }, true, "file"],
    [{ url: "https://news.example/story" }, true, "not-loaded"],
    [{ url: "https://news.example/story" }, false, "no-access"],
    [{}, false, "no-access"],
    [{}, true, "browser-page"],
    [{ url: "chrome://settings" }, true, "browser-page"],
    [{ url: "about:addons" }, false, "browser-page"],
  ])("%j, allowed %j: %s", (tab, allowed, expected) => expect(plightOf(tab, allowed)).toBe(expected));
});
