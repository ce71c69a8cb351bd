/** Fewer points in SVG path data, for drawings the size of a stamp. */

/**
 * Leaves out points nearer than `step` to the one kept before them, and rings too small to be seen
 * beside a larger one. Takes and gives absolute `M`, `L`, `Z` as d3-geo writes them; what comes back uses
 * relative steps in tenths, which is shorter.
 */
export function thin(path: string, step: number): string {
  const rings = [...path.matchAll(/M([^MZ]*)(Z?)/g)].map(([, points = "", close = ""]) => ({ points: kept(pointsOf(points), step), closed: close !== "" }));
  const large = rings.filter(({ points, closed }) => points.length >= (closed ? 3 : 2) && spanOf(points) >= 2 * step);
  const drawn = large.length > 0 ? large : rings.filter(({ points }) => points.length >= 2).slice(0, 1);
  return drawn.map(({ points, closed }) => write(points) + (closed ? "z" : "")).join("");
}

type Point = [number, number];

/** Points in whole tenths. */
function pointsOf(text: string): Point[] {
  return text.split("L").map((pair) => {
    const [x = 0, y = 0] = pair.split(",").map((value) => Math.round(Number(value) * 10));
    return [x, y];
  });
}

function kept(points: Point[], step: number): Point[] {
  const result: Point[] = [];
  for (const point of points) {
    const last = result.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= step * 10) result.push(point);
  }
  return result;
}

function spanOf(points: Point[]): number {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) / 10;
}

function write(points: Point[]): string {
  const [first = [0, 0], ...rest] = points;
  let [x, y] = first;
  let text = `M${x / 10},${y / 10}l`;
  for (const [index, [nextX, nextY]] of rest.entries()) {
    const dx = (nextX - x) / 10;
    const dy = (nextY - y) / 10;
    text += `${index > 0 && dx >= 0 ? " " : ""}${dx}${dy >= 0 ? "," : ""}${dy}`;
    x = nextX;
    y = nextY;
  }
  return text;
}
