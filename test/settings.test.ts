import { describe, expect, it } from "vitest";
import { covers, defaultSettings, rule, settingsFrom, siteFrom, withAlways, withSite } from "../src/settings.ts";

describe("settings from whatever is stored", () => {
  it.each([
    [undefined, defaultSettings],
    [null, defaultSettings],
    ["broken", defaultSettings],
    [{}, defaultSettings],
    [{ on: "yes", offSites: 7 }, defaultSettings],
    [{ on: false, offSites: ["B.example", "b.example", 5, "a.example", "no host!"], surplus: 1 }, { ...defaultSettings, on: false, offSites: ["a.example", "b.example"] }],
    [{ badge: true }, { ...defaultSettings, badge: true }],
    [{ badge: 1 }, defaultSettings],
    [{ version: 1, on: true, offSites: ["a.example"], alwaysSites: [], badge: true }, { ...defaultSettings, offSites: ["a.example"], badge: true }],
    [{ version: 2, markStyle: "tint", density: "page", kinds: ["agreement", "person", "dog"], cardDelay: "click", theme: "dark" }, { ...defaultSettings, markStyle: "tint", density: "page", kinds: ["person", "agreement", "own"], cardDelay: "click", theme: "dark" }],
    [{ version: 2, kinds: ["person"] }, { ...defaultSettings, kinds: ["person", "own"] }],
    [{ version: 3, kinds: ["person"], language: "en", offSites: ["*.Example.org", "*"] }, { ...defaultSettings, kinds: ["person"], language: "en", offSites: ["*.example.org"] }],
    [{ version: 3, language: "tlh" }, defaultSettings],
    [{ version: 9, markStyle: "glow", density: 3, kinds: "person", cardDelay: 151, theme: null }, defaultSettings],
    [{ kinds: [] }, { ...defaultSettings, kinds: [] }],
  ])("%j", (stored, expected) => {
    expect(settingsFrom(stored)).toEqual(expected);
  });
});

describe("a site from what somebody typed", () => {
  it.each([
    ["https://www.Example.org/news?x=1", "example.org"],
    ["news.example.org:8080", "news.example.org"],
    ["bücher.example", "bücher.example"],
    ["localhost", "localhost"],
    ["127.0.0.1", "127.0.0.1"],
    ["", undefined],
    ["two words", undefined],
    ["-", undefined],
    ["a".repeat(300), undefined],
  ])("%s → %s", (typed, site) => {
    expect(siteFrom(typed)).toBe(site);
  });
});

describe("what the settings say of a site", () => {
  const settings = { ...defaultSettings, offSites: ["example.org"], alwaysSites: ["blog.test"] };
  it.each([
    ["example.org", "off-here"],
    ["news.example.org", "off-here"],
    ["notexample.org", "news"],
    ["blog.test", "always"],
  ])("%s: %s", (site, expected) => {
    expect(rule(settings, site)).toBe(expected);
  });
  it("off everywhere outranks all", () => expect(rule({ ...settings, on: false }, "blog.test")).toBe("off-everywhere"));
});

describe("switching a site", () => {
  it("on lifts the rule for a domain above it", () => {
    expect(withSite({ ...defaultSettings, offSites: ["example.org", "other.test"] }, "news.example.org", true).offSites).toEqual(["other.test"]);
  });
  it("off twice is off once", () => {
    expect(withSite(withSite(defaultSettings, "example.org", false), "example.org", false).offSites).toEqual(["example.org"]);
  });
  it("always and back", () => {
    const always = withAlways(defaultSettings, "blog.test", true);
    expect(always.alwaysSites).toEqual(["blog.test"]);
    expect(withAlways(always, "blog.test", false)).toEqual(defaultSettings);
  });
  it("covers no site whose name merely ends alike", () => expect(covers(["ample.org"], "example.org")).toBe(false));
});
