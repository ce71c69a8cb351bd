/** Cutting land along a circle of latitude. */
import type { MultiPolygon, Position } from "geojson";

/** The land north or south of a latitude. For land away from the date line; holes are cut like outer rings. */
export function cutAtParallel(land: MultiPolygon, latitude: number, keep: "north" | "south"): MultiPolygon {
  const inside = ([, lat = 0]: Position) => (keep === "north" ? lat >= latitude : lat <= latitude);
  const coordinates = land.coordinates
    .map((polygon) => polygon.map((ring) => cutRing(ring, latitude, inside)).filter((ring) => ring.length >= 4))
    .filter((polygon) => polygon.length > 0);
  return { type: "MultiPolygon", coordinates };
}

/** Sutherland and Hodgman's clipping against one line. */
function cutRing(ring: Position[], latitude: number, inside: (point: Position) => boolean): Position[] {
  const result: Position[] = [];
  for (const [index, point] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? point;
    if (inside(point)) result.push(point);
    if (inside(point) !== inside(next)) result.push(crossing(point, next, latitude));
  }
  const first = result[0];
  return first ? [...result, first] : [];
}

function crossing([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position, latitude: number): Position {
  return [lonA + ((latitude - latA) / (latB - latA)) * (lonB - lonA), latitude];
}
