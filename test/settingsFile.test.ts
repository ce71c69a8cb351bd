import { describe, expect, it } from "vitest";
import { ownLimits } from "../src/ownNames/ownNames.ts";
import { longestFile, readSettingsFile, writeSettingsFile } from "../src/settingsFile.ts";
import { defaultSettings } from "../src/settings.ts";

const settings = { ...defaultSettings, on: false, offSites: ["*.example.org", "a.test"], kinds: ["person" as const], markStyle: "tint" as const, cardDelay: "click" as const };
const names = [{ name: "Jane Doe", spellings: ["J. Doe"], note: "a note", link: "https://example.org/" }, { name: "岸田", spellings: [], note: "", link: "" }];
const file = (more: object = {}) => JSON.stringify({ file: "newsgloss-settings", format: 1, settings, names, ...more });

describe("a file of settings", () => {
  it("gives back what was written", () => expect(readSettingsFile(writeSettingsFile({ settings, names }))).toEqual({ settings, names }));

  describe.each([
    ["of version 1", { version: 1, on: true, offSites: ["a.test"], alwaysSites: ["b.test"], badge: true }, { ...defaultSettings, offSites: ["a.test"], alwaysSites: ["b.test"], badge: true }],
    ["of version 2", { version: 2, on: true, offSites: [], alwaysSites: [], badge: false, markStyle: "tint", density: "every", kinds: ["country"], cardDelay: 600, theme: "dark" }, { ...defaultSettings, markStyle: "tint" as const, density: "every" as const, kinds: ["country" as const, "own" as const], cardDelay: 600 as const, theme: "dark" as const }],
    ["of version 3", { ...defaultSettings, language: "en", kinds: [] }, { ...defaultSettings, language: "en" as const, kinds: [] }],
  ])("%s", (_, given, expected) => {
    it("is brought to today's", () => expect(readSettingsFile(file({ settings: given }))).toEqual({ settings: expected, names }));
  });

  it("may lack names, and settings take their defaults", () => expect(readSettingsFile(JSON.stringify({ file: "newsgloss-settings", format: 1, settings: {} }))).toEqual({ settings: defaultSettings, names: [] }));
  it("may name what this Newsgloss does not know", () => expect(readSettingsFile(file({ settings: { ...settings, sound: "loud" } }))).toEqual({ settings, names }));

  it.each([
    ["that is empty", "", { reason: "no-json" }],
    ["cut off in the middle", file().slice(0, 200), { reason: "no-json" }],
    ["of another kind", "<!doctype html>", { reason: "no-json" }],
    ["of JSON that is no record", "[1, 2]", { reason: "foreign" }],
    ["of another program", JSON.stringify({ userSettings: {}, filters: [] }), { reason: "foreign" }],
    ["without settings", JSON.stringify({ file: "newsgloss-settings", format: 1 }), { reason: "foreign" }],
    ["without a format", file({ format: undefined }), { reason: "foreign" }],
    ["of a later format", file({ format: 2 }), { reason: "newer" }],
    ["of a later version of the settings", file({ settings: { ...settings, version: 4 } }), { reason: "newer" }],
    ["with a switch that is no switch", file({ settings: { ...settings, on: "yes" } }), { reason: "broken-setting", at: "on" }],
    ["with an unknown style", file({ settings: { ...settings, markStyle: "glow" } }), { reason: "broken-setting", at: "markStyle" }],
    ["with an unknown kind", file({ settings: { ...settings, kinds: ["person", "dog"] } }), { reason: "broken-setting", at: "kinds" }],
    ["with a site that is none", file({ settings: { ...settings, offSites: ["a.test", "two words"] } }), { reason: "broken-setting", at: "offSites" }],
    ["with sites that are no list", file({ settings: { ...settings, offSites: "a.test" } }), { reason: "broken-setting", at: "offSites" }],
    ["with names that are no list", file({ names: {} }), { reason: "broken-setting", at: "names" }],
    ["with a broken name", file({ names: [names[0], { name: "" }] }), { reason: "broken-name", at: 2, fault: "name" }],
    ["with a link that would run code", file({ names: [{ ...names[0], link: "javascript:alert(1)" }] }), { reason: "broken-name", at: 1, fault: "link" }],
    ["with too many names", file({ names: Array.from({ length: ownLimits.names + 1 }, (_, index) => ({ name: `Name ${index}` })) }), { reason: "too-many-names" }],
    ["that is far too large", " ".repeat(longestFile + 1), { reason: "too-large" }],
  ])("%s is refused", (_, text, expected) => expect(readSettingsFile(text)).toEqual(expected));

  it("of a hostile kind changes no prototype", () => {
    readSettingsFile('{"file":"newsgloss-settings","format":1,"settings":{"__proto__":{"on":false}},"__proto__":{"x":1}}');
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});
