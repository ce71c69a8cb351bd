import { describe, expect, it } from "vitest";
import { membersOf } from "../../src/cast/members.ts";
import type { Mention } from "../../src/mentions/types.ts";

const at = (segment: number, start: number, id: string, kind: Mention["kind"] = "person"): Mention => ({ segment, start, end: start + 1, id, kind, why: { form: "", rule: "" } });

describe("the cast of a story", () => {
  it("has each entity once, with its places in the whole text", () => {
    const members = membersOf([at(0, 0, "a"), at(1, 0, "b", "country"), at(1, 50, "a"), at(2, 20, "a")], [100, 100, 200]);
    expect(members).toEqual([
      { id: "a", kind: "person", places: [0, 0.375, 0.55] },
      { id: "b", kind: "country", places: [0.25] },
    ]);
  });
  it("keeps the order of the story among those named equally often", () => {
    expect(membersOf([at(0, 1, "late-in-the-alphabet"), at(0, 5, "early")], [10]).map(({ id }) => id)).toEqual(["late-in-the-alphabet", "early"]);
  });
  it("of no text has no places outside 0 to 1", () => expect(membersOf([at(0, 0, "a")], [0])[0]?.places).toEqual([0]));
});
