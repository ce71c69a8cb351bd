/** The curated records of `src/data` → the dataset the extension loads, with every problem found on the way. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Agreement, Country, Office, Organisation, Person, ReferenceData, RoleTitles, Source } from "../../src/reference/types.ts";

/** Something wrong with a record; the build fails on it. */
export interface Problem {
  /** File name below the data folder. */
  file: string;
  /** Id of the record, or where in the file. */
  record: string;
  reason: string;
}

/** Reads and joins all files of the data folder. Missing files count as empty. */
export function compileReference(dataDir: string): { data: ReferenceData; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(name: string, otherwise: T): T => {
    const file = join(dataDir, name);
    if (!existsSync(file)) return otherwise;
    try {
      return JSON.parse(readFileSync(file, "utf8")) as T;
    } catch (error) {
      problems.push({ file: name, record: "-", reason: `no JSON: ${error instanceof Error ? error.message : String(error)}` });
      return otherwise;
    }
  };
  const folder = (name: string) => (existsSync(join(dataDir, name)) ? readdirSync(join(dataDir, name)).filter((file) => file.endsWith(".json")).sort() : []);
  const data: ReferenceData = {
    horizon: read<{ horizon: string }>("horizon.json", { horizon: "" }).horizon,
    sources: read<Record<string, Source>>("sources.json", {}),
    roles: read<RoleTitles>("roles.json", {}),
    countries: read<Country[]>("countries.json", []),
    organisations: read<Organisation[]>("organisations.json", []),
    offices: read<Office[]>("offices.json", []),
    people: folder("people").flatMap((file) => read<Person[]>(join("people", file), [])),
    agreements: folder(".").filter((file) => file.startsWith("agreements")).flatMap((file) => read<Agreement[]>(file, [])),
  };
  if (data.horizon === "") problems.push({ file: "horizon.json", record: "horizon", reason: "data horizon missing" });
  return { data, problems };
}
