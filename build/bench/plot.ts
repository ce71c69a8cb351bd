/** A plot of growth as SVG: both axes logarithmic, a line for each series. */

export interface Series {
  name: string;
  points: { x: number; y: number }[];
}

const colours = ["#1d4f91", "#b5482a", "#2e7d4f", "#7a4ea3", "#8a6d1f", "#3b8aa0"];

/** The drawing, 720 by 420 units. Points at or below zero are left out. */
export function plotOf(title: string, xLabel: string, yLabel: string, series: readonly Series[]): string {
  const points = series.flatMap(({ points: list }) => list.filter(({ x, y }) => x > 0 && y > 0));
  const [left, top, right, bottom] = [70, 50, 520, 360];
  const range = (values: number[]) => [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)) + 1e-9)] as const;
  const [x0, x1] = range(points.map(({ x }) => x));
  const [y0, y1] = range(points.map(({ y }) => y));
  const atX = (x: number) => left + ((Math.log10(x) - x0) / Math.max(1, x1 - x0)) * (right - left);
  const atY = (y: number) => bottom - ((Math.log10(y) - y0) / Math.max(1, y1 - y0)) * (bottom - top);
  const grid: string[] = [];
  for (let power = x0; power <= x1; power++) grid.push(`<line x1="${atX(10 ** power)}" y1="${top}" x2="${atX(10 ** power)}" y2="${bottom}" stroke="#ddd"/><text x="${atX(10 ** power)}" y="${bottom + 18}" text-anchor="middle">${label(10 ** power)}</text>`);
  for (let power = y0; power <= y1; power++) grid.push(`<line x1="${left}" y1="${atY(10 ** power)}" x2="${right}" y2="${atY(10 ** power)}" stroke="#ddd"/><text x="${left - 8}" y="${atY(10 ** power) + 4}" text-anchor="end">${label(10 ** power)}</text>`);
  const lines = series.map(({ name, points: list }, index) => {
    const colour = colours[index % colours.length];
    const good = list.filter(({ x, y }) => x > 0 && y > 0);
    const dots = good.map(({ x, y }) => `<circle cx="${atX(x).toFixed(1)}" cy="${atY(y).toFixed(1)}" r="3" fill="${colour}"/>`).join("");
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${good.map(({ x, y }) => `${atX(x).toFixed(1)},${atY(y).toFixed(1)}`).join(" ")}"/>${dots}<rect x="${right + 16}" y="${top + index * 22}" width="14" height="4" fill="${colour}"/><text x="${right + 36}" y="${top + 7 + index * 22}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 420" font-family="system-ui, sans-serif" font-size="12" fill="#1c2330"><rect width="720" height="420" fill="#fff"/><text x="${left}" y="26" font-size="15" font-weight="600">${title}</text>${grid.join("")}${lines.join("")}<text x="${(left + right) / 2}" y="${bottom + 42}" text-anchor="middle">${xLabel}</text><text x="${left}" y="${top - 8}" text-anchor="middle">${yLabel}</text></svg>\n`;
}

function label(value: number): string {
  return value >= 1e6 ? `${value / 1e6}M` : value >= 1e3 ? `${value / 1e3}k` : String(Number(value.toPrecision(1)));
}
