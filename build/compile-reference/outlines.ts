/** Outlines for locator maps, drawn from the borders of `world-atlas` (Natural Earth, public domain). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from "geojson";
import { geoAzimuthalEqualArea, geoCentroid, geoPath, type GeoProjection } from "d3-geo";
import isoCountries from "i18n-iso-countries";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { CountryOutline, OutlineRegion, Outlines } from "../../src/reference/outline.ts";
import type { Country } from "../../src/reference/types.ts";
import { cutAtParallel } from "./cut-at-parallel.ts";
import { regionOf, regions, type Region } from "./regions.ts";
import { thin } from "./thin-path.ts";

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Shape = GeometryObject<{ name: string }>;

const width = 240;
const height = 160;
/** Countries with less land than this, in square units of the map, get a dot. */
const visible = 30;

/** Western Sahara begins here, on the maps of the United Nations; the map data draws the line of control. */
const westernSahara = 27.667;
/** Names in the map data of places it gives no number. */
const unnumbered: Record<string, string> = { Kosovo: "XKX", "N. Cyprus": "XNC", Somaliland: "XSL" };
/** States that are gone, as the lands that were theirs. */
const composed: Record<string, string[]> = {
  SUN: ["RUS", "UKR", "BLR", "MDA", "EST", "LVA", "LTU", "GEO", "ARM", "AZE", "KAZ", "UZB", "TKM", "KGZ", "TJK"],
  YUG: ["SRB", "XKX", "MNE", "BIH", "HRV", "SVN", "MKD"],
  SCG: ["SRB", "XKX", "MNE"],
  CSK: ["CZE", "SVK"],
};
/** Drawn apart on the map of the state that claims it, as the status notes say it in words. */
const claims: Record<string, string> = { CYP: "XNC", SOM: "XSL", SRB: "XKX", MAR: "ESH", CHN: "TWN" };
/** Longitude and latitude of places without a shape of their own. */
const places: Record<string, [number, number]> = {
  ANT: [-69, 12.2], BES: [-68.3, 12.2], CCK: [96.8, -12.2], CXR: [105.6, -10.5], GIB: [-5.35, 36.14], GLP: [-61.5, 16.2], GUF: [-53, 4], MTQ: [-61, 14.6], MYT: [45.2, -12.8], REU: [55.5, -21.1],
  KIR: [173, 1.4], TKL: [-171.8, -9.2], TUV: [179.2, -8.5], XAB: [41, 43], XSO: [44, 42.3], XTR: [29.3, 47.1], UMI: [166.6, 19.3], VAT: [12.45, 41.9], MAC: [113.55, 22.16], PYF: [-149.5, -17.6], PCN: [-130.1, -25.1],
};

/** The land around a point of the Crimean peninsula, which the map data gives to Russia and the United Nations to Ukraine (A/RES/68/262). */
const crimea: [number, number] = [34.3, 45.2];

/** One outline for each country that has a region; sizes are of a map `240 × 160`. */
export function drawOutlines(countries: readonly Country[]): Outlines {
  const coarse = world("110m");
  const fine = shapesOf(world("50m"));
  const backgrounds = Object.fromEntries(Object.entries(regions).map(([key, region]) => [key, backgroundOf(coarse, projectionOf(region))]));
  const outlines: Outlines = { regions: backgrounds, countries: {} };
  for (const { id } of countries) {
    const key = regionOf.get(id);
    const region = key === undefined ? undefined : regions[key];
    if (key === undefined || !region) continue;
    const outline = outlineOf(id, projectionOf(region), fine);
    if (outline) outlines.countries[id] = { region: key, ...outline };
  }
  return outlines;
}

interface Shapes {
  topology: World;
  byId: Map<string, Shape[]>;
}

function world(detail: "50m" | "110m"): World {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as World;
}

function shapesOf(topology: World): Shapes {
  const byId = new Map<string, Shape[]>();
  const add = (id: string, shape: Shape) => byId.set(id, [...(byId.get(id) ?? []), shape]);
  for (const shape of topology.objects.countries.geometries) {
    const id = typeof shape.id === "string" && shape.id !== "-99" ? isoCountries.numericToAlpha3(shape.id) : unnumbered[nameOf(shape)];
    if (id === undefined) continue;
    if (id === "RUS" && shape.type === "MultiPolygon") {
      const [own, other] = partAt(topology, shape, crimea);
      add("RUS", own);
      if (other) add("UKR", other);
    } else add(id, shape);
  }
  return { topology, byId };
}

/** Parts a shape into what does not hold the point, and the polygon that does. */
function partAt(topology: World, shape: MultiPolygon<{ name: string }>, [x, y]: [number, number]): [Shape, Shape | undefined] {
  const holds = (arcs: number[][]): boolean => {
    const polygon: Polygon = { type: "Polygon", arcs };
    const ring = feature(topology, polygon).geometry as GeoPolygon;
    const xs = ring.coordinates[0]?.map(([lon = 0]) => lon) ?? [];
    const ys = ring.coordinates[0]?.map(([, lat = 0]) => lat) ?? [];
    return Math.min(...xs) < x && Math.max(...xs) > x && Math.min(...ys) < y && Math.max(...ys) > y && Math.max(...xs) - Math.min(...xs) < 6;
  };
  const inside = shape.arcs.filter(holds);
  return [{ ...shape, arcs: shape.arcs.filter((arcs) => !holds(arcs)) }, inside.length > 0 ? { ...shape, arcs: inside } : undefined];
}

function nameOf(shape: Shape): string {
  return shape.properties && "name" in shape.properties ? shape.properties.name : "";
}

function projectionOf({ centre, reach }: Region): GeoProjection {
  // Equal area: one degree at the middle is about 1/57.3 of the scale.
  const scale = (height / 2 / reach) * (180 / Math.PI);
  return geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).scale(scale).translate([width / 2, height / 2]).clipAngle(100).clipExtent([[0, 0], [width, height]]);
}

function backgroundOf(topology: World, projection: GeoProjection): OutlineRegion {
  const draw = geoPath(projection).digits(1);
  const geometries = topology.objects.countries.geometries as (Polygon | MultiPolygon)[];
  const land = draw(merge(topology, geometries)) ?? "";
  const borders = draw(mesh(topology, topology.objects.countries, (a, b) => a !== b && !isLineOfControl(a as Shape, b as Shape))) ?? "";
  return { width, height, land: thin(land, 0.8), borders: thin(borders, 0.8) };
}

/** Lines of control that are left out of the background. */
function isLineOfControl(a: Shape, b: Shape): boolean {
  const names = [nameOf(a), nameOf(b)];
  return [["Cyprus", "N. Cyprus"], ["Morocco", "W. Sahara"]].some((pair) => pair.every((name) => names.includes(name)));
}

function outlineOf(id: string, projection: GeoProjection, shapes: Shapes): Omit<CountryOutline, "region"> | undefined {
  const own = drawn([id, ...(composed[id] ?? [])], projection, shapes);
  const claimed = claims[id] === undefined ? undefined : drawn([claims[id]], projection, shapes)?.data;
  const place = places[id];
  const middle = own && own.area >= visible ? null : place ? projection(place) : own?.middle;
  const dot = middle && middle[0] > 0 && middle[0] < width && middle[1] > 0 && middle[1] < height ? middle : null;
  if ((own === undefined || own.data === "") && !dot) return undefined;
  return {
    ...(own !== undefined && own.data !== "" && { path: own.data }),
    ...(claimed !== undefined && claimed !== "" && { claimed }),
    ...(dot && { dot: [round(dot[0]), round(dot[1])] as [number, number] }),
  };
}

/** Path data (empty where all of it lies outside or is too small), land area and middle on the map. */
function drawn(ids: string[], projection: GeoProjection, { topology, byId }: Shapes): { data: string; area: number; middle: [number, number] | null } | undefined {
  const shapes = ids.flatMap((id) => byId.get(id) ?? []) as (Polygon | MultiPolygon)[];
  if (shapes.length === 0) return undefined;
  const land = landOf(ids, merge(topology, shapes), topology, byId);
  const draw = geoPath(projection).digits(1);
  return { data: thin(draw(land) ?? "", 0.6), area: draw.area(land), middle: projection(geoCentroid(land)) };
}

function landOf(ids: string[], land: GeoMultiPolygon, topology: World, byId: Shapes["byId"]): GeoMultiPolygon {
  const [id] = ids;
  if (id !== "MAR" && id !== "ESH") return land;
  const both = ["MAR", "ESH"].flatMap((one) => byId.get(one) ?? []) as (Polygon | MultiPolygon)[];
  return cutAtParallel(merge(topology, both), westernSahara, id === "MAR" ? "north" : "south");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
