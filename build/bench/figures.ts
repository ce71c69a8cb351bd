/** Figures of a bench run: medians, ratios and tables. */

export interface Table {
  title: string;
  /** What is measured and how to read it. */
  note?: string;
  columns: string[];
  rows: (string | number)[][];
}

/** A target of the project, as it was met in this run. */
export interface Verdict {
  what: string;
  measured: number;
  /** Highest value that is still good, or the lowest with `atLeast`. */
  limit: number;
  atLeast?: boolean;
  unit: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length === 0 ? Number.NaN : sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Three figures that count: 0.0123, 1.23, 12.3, 1,234. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value >= 100 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
}

export function isMet({ measured, limit, atLeast }: Verdict): boolean {
  return atLeast === true ? measured >= limit : measured <= limit;
}

/** A table in Markdown, with its title. */
export function markdownOf({ title, note, columns, rows }: Table): string {
  const cell = (value: string | number) => (typeof value === "number" ? figure(value) : value.replaceAll("|", "\\|"));
  return [`### ${title}`, ...(note === undefined ? [] : ["", note]), "", `| ${columns.join(" | ")} |`, `|${columns.map(() => "---").join("|")}|`, ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`), ""].join("\n");
}
