/** Records in order of their ids, so that a stranger finds them and a diff stays small. */
import type { DataFiles } from "./read-data.ts";
import type { Report } from "./problem.ts";

/** Reports the first record of each file that stands before its place, and people in another country's file. */
export function checkOrder(files: DataFiles, report: Report): void {
  const last = new Map<string, string>();
  const told = new Set<string>();
  const follow = (file: string, id: string) => {
    const before = last.get(file);
    // Numbers may also stand in their own order: unsc-84 before unsc-186.
    if (before !== undefined && id < before && id.localeCompare(before, "en", { numeric: true }) < 0 && !told.has(file)) {
      told.add(file);
      report(file, id, `not in order: it stands after ${before}`);
    }
    last.set(file, id);
  };
  for (const { file, record } of [...files.countries, ...files.organisations, ...files.offices, ...files.people, ...files.agreements]) follow(file, record.id);
  for (const key of Object.keys(files.sources)) follow("sources.json", key);

  const owners = new Map(files.offices.map(({ record }) => [record.id, record.country?.toLowerCase() ?? "int"]));
  for (const { file, record } of files.people) {
    const own = /([a-z0-9-]+)\.json$/.exec(file)?.[1] ?? "";
    const served = new Set(record.tenures.map(({ office }) => owners.get(office)).filter((owner) => owner !== undefined));
    if (served.size > 0 && !served.has(own)) report(file, record.id, `served ${[...served].join(", ")}, so belongs into people/${[...served][0]}.json`);
  }
}
