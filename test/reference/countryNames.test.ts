import { describe, expect, it } from "vitest";
import { withCountryNames } from "../../src/reference/countryNames.ts";
import { country, shin } from "../card/fixtureCards.ts";

const names = { KOR: "Südkorea" };

describe("country names in another language", () => {
  it("stand on the country's own card, beside its official name and facts as they were", () => {
    expect(withCountryNames({ KOR: country }, names)["KOR"]).toEqual({ ...country, name: "Südkorea" });
  });
  it("stand wherever a card names a country", () => {
    expect(withCountryNames(shin, names).held[0]?.of.name).toBe("Südkorea");
  });
  it("leave an office whose title speaks of its country", () => {
    const office = { title: "President of South Korea", of: { id: "KOR", name: "South Korea" } };
    expect(withCountryNames(office, names)).toEqual(office);
  });
  it("leave all else, and everything where there are none", () => {
    expect(withCountryNames({ id: "shin-won-sik", name: "Shin Won-sik" }, names)).toEqual({ id: "shin-won-sik", name: "Shin Won-sik" });
    expect(withCountryNames(shin, {})).toBe(shin);
    expect(withCountryNames(null, names)).toBe(null);
  });
});
