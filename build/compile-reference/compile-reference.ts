/** The curated records of `src/data` → the dataset the extension loads, with every problem found on the way. */
import type { ReferenceData } from "../../src/reference/types.ts";
import { checkAgreements } from "./check-agreements.ts";
import { checkDates } from "./check-dates.ts";
import { checkForms } from "./check-forms.ts";
import { checkIds } from "./check-ids.ts";
import { checkOrder } from "./check-order.ts";
import { checkSchema } from "./check-schema.ts";
import { checkSources } from "./check-sources.ts";
import { checkTenures } from "./check-tenures.ts";
import type { Problem, Report } from "./problem.ts";
import { readData, type DataFiles, type Located } from "./read-data.ts";

/**
 * Reads, checks and joins all files of the data folder; missing files count as empty.
 * `data` holds only records of sound shape. The build must fail where `problems` is not empty;
 * `warnings` are for a person to look at.
 */
export function compileReference(dataDir: string): { data: ReferenceData; problems: Problem[]; warnings: Problem[] } {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const report = into(problems);
  const warn = into(warnings);
  const files = checkSchema(readData(dataDir, report), report);
  const data = join(files);
  for (const check of [checkIds, checkDates, checkTenures, checkSources, checkOrder, checkAgreements]) check(files, report);
  checkForms(files, data, report, warn);
  return { data, problems, warnings };
}

function into(list: Problem[]): Report {
  return (file, record, reason) => {
    list.push({ file, record, reason });
  };
}

function join(files: DataFiles): ReferenceData {
  const records = <T>(located: Located<T>[]) => located.map(({ record }) => record);
  return {
    horizon: files.horizon,
    sources: files.sources,
    roles: files.roles,
    countries: records(files.countries),
    organisations: records(files.organisations),
    offices: records(files.offices),
    people: records(files.people),
    agreements: records(files.agreements),
  };
}
