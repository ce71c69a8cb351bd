/** The files of the data folder as parsed JSON, each record with the file it stands in. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Agreement, Country, Office, Organisation, Person, RoleTitles, Source } from "../../src/reference/types.ts";
import type { Report } from "./problem.ts";

/** A record and the file it stands in. */
export interface Located<T> {
  file: string;
  record: T;
}

/** Everything in the data folder, not yet checked: the types are what the files ought to hold. */
export interface DataFiles {
  horizon: string;
  sources: Record<string, Source>;
  roles: RoleTitles;
  countries: Located<Country>[];
  organisations: Located<Organisation>[];
  offices: Located<Office>[];
  people: Located<Person>[];
  agreements: Located<Agreement>[];
  /** Surface forms several entities share on purpose, with their ids (`forms/shared.json`). */
  shared: Record<string, string[]>;
}

/** Reads all files below `dataDir`. A missing file counts as empty; a broken one is reported and counts as empty. */
export function readData(dataDir: string, report: Report): DataFiles {
  const read = (file: string): unknown => {
    const path = join(dataDir, file);
    if (!existsSync(path)) return undefined;
    try {
      return JSON.parse(readFileSync(path, "utf8")) as unknown;
    } catch (error) {
      report(file, "-", `no JSON: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  const list = <T>(file: string): Located<T>[] => {
    const value = read(file);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      report(file, "-", "not a list of records");
      return [];
    }
    return (value as T[]).map((record) => ({ file, record }));
  };
  const table = <T>(file: string): T => {
    const value = read(file);
    if (value === undefined) return {} as T;
    if (isTable(value)) return value as T;
    report(file, "-", "not an object");
    return {} as T;
  };
  const folder = (name: string) => (existsSync(join(dataDir, name)) ? readdirSync(join(dataDir, name)).filter((file) => file.endsWith(".json")).sort() : []);
  return {
    horizon: table<{ horizon?: string }>("horizon.json").horizon ?? "",
    sources: table("sources.json"),
    roles: table("roles.json"),
    countries: list("countries.json"),
    organisations: list("organisations.json"),
    offices: list("offices.json"),
    people: folder("people").flatMap((file) => list<Person>(`people/${file}`)),
    agreements: folder(".").filter((file) => file.startsWith("agreements")).flatMap((file) => list<Agreement>(file)),
    shared: table("forms/shared.json"),
  };
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
