/** The matrix of pages and cells, and how it is told. */

export interface Matrix {
  /** Faults by page and cell; a cell without faults is right, one not there was not run. */
  cells: Map<string, Map<string, string[]>>;
  /** Milliseconds until the new text was marked, of each page load. */
  latencies: number[];
  /** Names found wrapped and only painted after the scenarios. */
  wrapped: number;
  painted: number;
}

/** The faults of a cell, to add to; the cell counts as run from then on. */
export function cellOf({ cells }: Matrix, page: string, cell: string): string[] {
  const row = cells.get(page) ?? new Map<string, string[]>();
  const faults = row.get(cell) ?? [];
  row.set(cell, faults);
  cells.set(page, row);
  return faults;
}

/** The matrix as a table: a row for each page, a point for each right cell, a cross for each wrong one. */
export function tableOf({ cells, latencies, wrapped, painted }: Matrix, columns: string[]): string {
  const width = Math.max(...[...cells.keys()].map((name) => name.length));
  const lines = columns.map((column, at) => `${" ".repeat(width + 1)}${"│".repeat(at)}┌ ${column}`);
  for (const [name, row] of cells) lines.push(`${name.padEnd(width)} ${columns.map((column) => (row.has(column) ? (row.get(column)?.length === 0 ? "·" : "✗") : " ")).join("")}`);
  const run = [...cells.values()].flatMap((row) => [...row.values()]);
  lines.push(`${run.filter((faults) => faults.length === 0).length} of ${run.length} cells right; new text marked after ${median(latencies)} ms (median), ${Math.max(...latencies)} ms (longest); then ${wrapped} names wrapped, ${painted} painted`);
  return lines.join("\n");
}

export function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** All faults, one a line. */
export function faultsOf({ cells }: Matrix): string[] {
  return [...cells].flatMap(([page, row]) => [...row].flatMap(([cell, faults]) => faults.map((fault) => `${page} · ${cell} · ${fault}`)));
}
