/** Parties to treaties that nearly all states have joined, against the depositaries' own counts; and that no party is bound before its treaty. */
import { describe, expect, it } from "vitest";
import { compileReference } from "../../build/compile-reference/compile-reference.ts";
import type { Agreement } from "../../src/reference/types.ts";

const { data } = compileReference(new URL("../../src/data/", import.meta.url).pathname);
const agreements = new Map(data.agreements.map((agreement) => [agreement.id, agreement]));

function boundOn(agreement: Agreement, day: string): number {
  return (agreement.parties ?? []).filter(({ from, ratified, signed, until }) => (from ?? ratified ?? (signed === undefined ? "" : "9")) <= day && !(until !== undefined && until <= day)).length;
}

const sizes: [string, string, number][] = [
  ["npt-1968", "2026-01-01", 190], ["cwc-1993", "2026-01-01", 193], ["bwc-1972", "2026-01-01", 189], ["ctbt-1996", "2025-01-01", 178], ["ottawa-1997", "2025-12-26", 166], ["ottawa-1997", "2026-03-01", 161],
  ["cluster-munitions-2008", "2026-04-01", 112], ["tpnw-2017", "2026-01-31", 74], ["refugee-1951", "2020-01-01", 146], ["refugee-protocol-1967", "2020-01-01", 147], ["unclos-1982", "2024-12-31", 170],
  ["unfccc-1992", "2026-01-01", 198], ["cbd-1992", "2026-01-01", 196], ["montreal-1987", "2026-01-01", 198], ["vienna-ozone-1985", "2026-01-01", 198], ["kyoto-1997", "2020-01-01", 192],
  ["geneva-conventions-1949", "2026-01-01", 196], ["crc-1989", "2026-01-01", 196], ["un-charter-1945", "2026-01-01", 193], ["marrakesh-wto-1994", "2026-01-01", 166], ["who-constitution-1946", "2025-12-31", 194], ["chicago-1944", "2026-01-01", 193],
  ["rome-statute-1998", "2025-06-01", 125], ["madrid-protocol-1991", "2023-01-01", 42], ["north-atlantic-1949", "2026-01-01", 32],
];

describe("parties", () => {
  it.each(sizes)("%s has on %s %i", (id, day, count) => {
    expect(boundOn(agreements.get(id) ?? ({} as Agreement), day)).toBe(count);
  });

  // States that took on the Geneva Conventions of an older state gave notice of it years later.
  const others = data.agreements.filter(({ id }) => id !== "geneva-conventions-1949");

  it("have not only ratified what is in force", () => {
    expect(others.flatMap(({ id, inForce, parties = [] }) => (inForce === undefined ? [] : parties.filter(({ from, ratified }) => ratified !== undefined && from === undefined).map((party) => `${id} ${party.id}`)))).toEqual([]);
  });

  it("have ratified before they were bound, but for successors of older states", () => {
    const successors = new Set("ARM AZE BIH BLR CZE HRV MKD MNE PNG SRB SVK SVN VCT".split(" "));
    const late = others.flatMap(({ id, parties = [] }) => parties.filter(({ from, ratified }) => from !== undefined && ratified !== undefined && ratified.slice(0, 4) > from.slice(0, 4)).map((party) => ({ id, state: party.id })));
    expect(late.filter(({ state }) => !successors.has(state))).toEqual([]);
  });
});
