/** The table of sources, `src/data/sources.json`. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Source } from "../../../src/reference/types.ts";
import type { HandSource } from "./hand-rows.ts";

const file = new URL("../../../src/data/sources.json", import.meta.url);

/** Adds the sources the table lacks, each as read on the day it says, or as not opened; those it has stay as they are. */
export function addSources(sources: readonly HandSource[]): void {
  const table = JSON.parse(readFileSync(file, "utf8")) as Record<string, Source>;
  const missing = sources.filter(({ key }) => table[key] === undefined);
  if (missing.length === 0) return;
  for (const { key, title, publisher, licence, url, checked } of missing) table[key] = { title, publisher, licence: licence ?? "Cited for facts only", ...(url !== undefined && { url }), ...(checked !== undefined && { checked }) };
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
}
