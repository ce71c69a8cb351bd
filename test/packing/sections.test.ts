/** Files of named sections: what is written is what is read, and a broken file is told. */
import { describe, expect, it } from "vitest";
import { packWords } from "../../build/compile-reference/pack-words.ts";
import { writeSections } from "../../build/compile-reference/write-sections.ts";
import { openRecords } from "../../src/packing/records.ts";
import { openSections } from "../../src/packing/sections.ts";

const file = () =>
  writeSections({
    "name": "Türkiye",
    "lines": ["大韓民國", "", "Ελλάδα"],
    "none": [],
    "odd": Uint8Array.from([1, 2, 3]),
    "numbers": Uint32Array.from([7, 0xffffffff]),
    "small": Uint16Array.from([1, 0xffff]),
  });

describe("sections", () => {
  it("reads text, lines and numbers as they were written, wherever they begin", () => {
    const sections = openSections(file());
    expect(sections.text("name")).toBe("Türkiye");
    expect(sections.lines("lines")).toEqual(["大韓民國", "", "Ελλάδα"]);
    expect(sections.lines("none")).toEqual([]);
    expect([...sections.bytes("odd")]).toEqual([1, 2, 3]);
    expect([...sections.u32("numbers")]).toEqual([7, 0xffffffff]);
    expect([...sections.u16("small")]).toEqual([1, 0xffff]);
  });

  it("tells what is missing or cut short", () => {
    expect(() => openSections(new ArrayBuffer(0))).toThrow(RangeError);
    expect(() => openSections(file()).text("other")).toThrow(/no whole section "other"/);
    expect(() => openSections(file().slice(0, -8)).u16("small")).toThrow(/no whole section "small"/);
  });

  it("refuses a line that would become two", () => {
    expect(() => writeSections({ lines: ["a\nb"] })).toThrow(/line break/);
  });
});

describe("records", () => {
  const encoder = new TextEncoder();
  const json = ['{"name":"Åland"}', '{"name":"Perú"}'];
  const parts = json.map((text) => encoder.encode(text));
  const at = Uint32Array.from([0, parts[0]!.length, parts[0]!.length + parts[1]!.length]);
  const records = openRecords<{ name: string }>(openSections(writeSections({ ...packWords("places.ids", ["ALA", "PER"]), "places.at": at, "places.json": json.join("") })), "places");

  it("gives a record by id, always the same one", () => {
    expect(records.get("PER")).toEqual({ name: "Perú" });
    expect(records.get("PER")).toBe(records.get("PER"));
    expect([...records.values()]).toEqual([{ name: "Åland" }, { name: "Perú" }]);
  });

  it("refuses an id that comes twice", () => expect(() => packWords("places.ids", ["ALA", "ALA"])).toThrow("comes twice"));

  it("knows none by another id", () => {
    expect(records.get("constructor")).toBeUndefined();
    expect(records.has("XXX")).toBe(false);
    expect(records.at(2)).toBeUndefined();
  });
});
