/** Records against their schemas: what is missing, misspelt or of the wrong kind. */
import * as v from "valibot";
import type { DataFiles, Located } from "./read-data.ts";
import type { Report } from "./problem.ts";
import { agreementSchema, countrySchema, officeSchema, organisationSchema, personSchema, rolesSchema, sourceSchema } from "./schema.ts";

/** Reports every field that is not as its schema wants it; answers only the records that are sound, for the checks that follow. */
export function checkSchema(files: DataFiles, report: Report): DataFiles {
  const sound = <T>(schema: v.GenericSchema<unknown, T>, records: Located<T>[]): Located<T>[] =>
    records.filter(({ file, record }, index) => check(schema, record, file, idOf(record) ?? `record ${index + 1}`, report));
  if (files.horizon === "") report("horizon.json", "horizon", "data horizon missing");
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(files.horizon)) report("horizon.json", "horizon", `"${files.horizon}" is no whole day (YYYY-MM-DD)`);
  check(rolesSchema, files.roles, "roles.json", "-", report);
  return {
    ...files,
    sources: Object.fromEntries(Object.entries(files.sources).filter(([key, source]) => check(sourceSchema, source, "sources.json", key, report))),
    countries: sound(countrySchema, files.countries),
    organisations: sound(organisationSchema, files.organisations),
    offices: sound(officeSchema, files.offices),
    people: sound(personSchema, files.people),
    agreements: sound(agreementSchema, files.agreements),
  };
}

function check<T>(schema: v.GenericSchema<unknown, T>, record: unknown, file: string, id: string, report: Report): boolean {
  const result = v.safeParse(schema, record);
  for (const issue of result.issues ?? []) report(file, id, describe(issue));
  return result.success;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? `[${key + 1}]` : `.${String(key)}`)).join("").replace(/^\./, "") || "record";
  if (issue.type === "strict_object") return issue.expected === "never" ? `unknown field ${path}` : `${path} is missing`;
  const value = issue.input === undefined ? "nothing" : JSON.stringify(issue.input);
  const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  return issue.kind === "schema" ? `${path} is ${shown}, should be ${issue.expected ?? "something else"}` : `${path}: ${shown} ${issue.message}`;
}

function idOf(record: unknown): string | undefined {
  const id = typeof record === "object" && record !== null ? (record as Record<string, unknown>)["id"] : undefined;
  return typeof id === "string" && id !== "" ? id : undefined;
}
