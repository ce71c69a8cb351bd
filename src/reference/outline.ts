/** Locator maps: a country's outline in its region, composed from parts that are stored once. Pure. */
import type { CountryId } from "./types.ts";

/** A part of the world as background: its land and borders as SVG path data. */
export interface OutlineRegion {
  width: number;
  height: number;
  land: string;
  borders: string;
}

/** Where a country lies in its region; path data in the region's units. */
export interface CountryOutline {
  region: string;
  /** Absent where the map data has no shape of its own. */
  path?: string;
  /** Land it claims that is run by another authority, drawn apart. */
  claimed?: string;
  /** Marks what is too small to be seen. */
  dot?: [number, number];
}

export interface Outlines {
  regions: Record<string, OutlineRegion>;
  countries: Record<CountryId, CountryOutline>;
}

/** The outlines of these countries, with the regions they lie in. */
export function outlinesOf(outlines: Outlines, ids: Iterable<CountryId>): Outlines {
  const some: Outlines = { regions: {}, countries: {} };
  for (const id of ids) {
    const country = outlines.countries[id];
    const region = country && outlines.regions[country.region];
    if (!country || !region) continue;
    some.countries[id] = country;
    some.regions[country.region] = region;
  }
  return some;
}

/** The map as an SVG drawing; its parts carry the classes `land`, `borders`, `claimed`, `here`. `undefined` where there is no shape. */
export function outlineSvg(outlines: Outlines, id: CountryId): string | undefined {
  const country = outlines.countries[id];
  const region = country && outlines.regions[country.region];
  if (!country || !region) return undefined;
  const { width, height, land, borders } = region;
  const path = (name: string, data: string | undefined) => (data === undefined || data === "" ? "" : `<path class="${name}" d="${data}"/>`);
  const dot = country.dot ? `<circle class="here dot" cx="${country.dot[0]}" cy="${country.dot[1]}" r="3.5"/>` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${path("land", land)}${path("claimed", country.claimed)}${path("here", country.path)}${path("borders", borders)}${dot}</svg>`;
}
