import { describe, expect, it } from "vitest";
import { compileReference } from "../../build/compile-reference/compile-reference.ts";
import { cutAtParallel } from "../../build/compile-reference/cut-at-parallel.ts";
import { drawOutlines } from "../../build/compile-reference/outlines.ts";
import { thin } from "../../build/compile-reference/thin-path.ts";
import { outlineSvg } from "../../src/reference/outline.ts";

const { data } = compileReference(new URL("../../src/data/", import.meta.url).pathname);
const outlines = drawOutlines(data.countries);

describe("outlines", () => {
  it("exist for every state of today", () => {
    const missing = data.countries.filter(({ id, status }) => (status === "un-member" || status === "un-observer" || status === "disputed") && !outlines.countries[id]);
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it("mark what is too small to see by a dot, and nothing else", () => {
    for (const id of ["SGP", "MCO", "MLT", "KIR", "PSE"]) expect(outlines.countries[id]?.dot, id).toBeDefined();
    for (const id of ["RUS", "BRA", "FRA", "KOR"]) expect(outlines.countries[id]?.dot, id).toBeUndefined();
  });

  it("draw claimed land apart from the land held", () => {
    for (const id of ["MAR", "CHN", "SOM", "SRB"]) expect(outlines.countries[id]?.claimed, id).toBeDefined();
    expect(outlines.countries["MAR"]?.claimed).toBe(outlines.countries["ESH"]?.path);
  });

  it("stay on their map", () => {
    for (const [id, { dot }] of Object.entries(outlines.countries)) {
      if (!dot) continue;
      expect(dot[0] > 0 && dot[0] < 240 && dot[1] > 0 && dot[1] < 160, id).toBe(true);
    }
  });

  it("are drawings of their own, small enough to travel with a card", () => {
    const svg = outlineSvg(outlines, "JPN") ?? "";
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 240 160"><path class="land" d="M[^"]+"\/><path class="here" d="M[^"]+"\/><path class="borders" d="M[^"]+"\/><\/svg>$/);
    expect(Math.max(...data.countries.map(({ id }) => outlineSvg(outlines, id)?.length ?? 0))).toBeLessThan(32_000);
    expect(JSON.stringify(outlines).length).toBeLessThan(400_000);
    expect(outlineSvg(outlines, "VDR")).toBeUndefined();
  });
});

describe("thin", () => {
  it("leaves out points too near to see and writes steps in tenths", () => {
    expect(thin("M0,0L0.2,0L10,0L10,10L0,10Z", 1)).toBe("M0,0l10,0 0,10-10,0z");
  });
  it("leaves out specks beside land, and keeps a lone one", () => {
    expect(thin("M0,0L10,0L10,10ZM20,20L20.3,20L20.3,20.3Z", 1)).toBe("M0,0l10,0 0,10z");
    expect(thin("M20,20L21.4,20L21.4,21.4Z", 1)).toBe("M20,20l1.4,0 0,1.4z");
  });
});

describe("cutAtParallel", () => {
  const square = { type: "MultiPolygon" as const, coordinates: [[[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]] };
  it("keeps the land on one side", () => {
    const lats = (side: "north" | "south") => cutAtParallel(square, 1, side).coordinates.flat(2).map(([, lat]) => lat ?? NaN);
    expect([Math.min(...lats("north")), Math.max(...lats("north"))]).toEqual([1, 4]);
    expect([Math.min(...lats("south")), Math.max(...lats("south"))]).toEqual([0, 1]);
  });
  it("keeps nothing where all of it lies on the other side", () => {
    expect(cutAtParallel(square, -1, "south").coordinates).toEqual([]);
  });
});
