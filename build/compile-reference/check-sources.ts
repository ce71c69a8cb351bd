/** Sources: every key that is cited has its entry, every entry is cited. */
import type { DataFiles } from "./read-data.ts";
import type { Report } from "./problem.ts";

/** Reports unknown source keys and sources no record cites. */
export function checkSources(files: DataFiles, report: Report): void {
  const used = new Set<string>();
  for (const { file, record } of [...files.countries, ...files.organisations, ...files.offices, ...files.people, ...files.agreements]) {
    for (const key of keysIn(record)) {
      used.add(key);
      if (!(key in files.sources)) report(file, record.id, `source ${key} is not in sources.json`);
    }
  }
  for (const key of Object.keys(files.sources)) if (!used.has(key)) report("sources.json", key, "no record cites this source");
}

/** Every key under a `source` field, at any depth, each once. */
function keysIn(value: unknown): Set<string> {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      for (const [name, member] of Object.entries(node)) {
        if (name === "source" && Array.isArray(member)) for (const key of member) keys.add(String(key));
        else visit(member);
      }
    }
  };
  visit(value);
  return keys;
}
