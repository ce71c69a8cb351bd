import { describe, expect, it } from "vitest";
import { createFacts } from "../../src/card/facts.ts";
import type { Card } from "../../src/reference/cardTypes.ts";
import { latest, lee, shin } from "./fixtureCards.ts";

describe("the cards at hand", () => {
  const setUp = () => {
    const asked: string[] = [];
    const facts = createFacts(
      (id) => (id === shin.id ? shin : undefined),
      async (id, day): Promise<Card | null> => {
        asked.push(`${id} ${day ?? "story"}`);
        if (id === "broken") throw new Error("the background sleeps");
        if (id === lee.id) return lee;
        return id === shin.id && day === latest.reading.day ? latest : null;
      },
    );
    return { asked, facts };
  };

  it("asks for nothing that came with the annotation", async () => {
    const { asked, facts } = setUp();
    expect(facts.of(shin.id)).toBe(shin);
    expect(await facts.prepare(shin.id)).toBe(true);
    expect(asked).toEqual([]);
  });
  it("asks once for another entity", async () => {
    const { asked, facts } = setUp();
    expect(facts.of(lee.id)).toBeUndefined();
    expect(await facts.prepare(lee.id)).toBe(true);
    expect(await facts.prepare(lee.id)).toBe(true);
    expect(facts.of(lee.id)).toEqual(lee);
    expect(asked).toEqual(["lee-jong-sup story"]);
  });
  it("takes a failure for no card", async () => {
    const { facts } = setUp();
    expect(await facts.prepare("broken")).toBe(false);
    expect(await facts.prepare("nobody")).toBe(false);
  });
  it("reads on another day, and says it was chosen", async () => {
    const { facts } = setUp();
    facts.readOn("2026-06-30");
    expect(facts.isReady(shin.id)).toBe(false);
    expect(facts.of(shin.id)).toBe(shin);
    expect(await facts.prepare(shin.id)).toBe(true);
    expect(facts.of(shin.id)?.reading).toMatchObject({ day: "2026-06-30", basis: "chosen" });
    facts.readOn(null);
    expect(facts.of(shin.id)).toBe(shin);
  });
});
