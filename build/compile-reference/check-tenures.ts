/** Holders of single-seat offices: never two at once for more than a day, unless one is acting. */
import { daysBetween, earliest, latest } from "../../src/reference/partialDate.ts";
import type { Day, Tenure } from "../../src/reference/types.ts";
import type { DataFiles } from "./read-data.ts";
import type { Report } from "./problem.ts";

interface Stretch {
  file: string;
  person: string;
  tenure: Tenure;
  /** Days on which the person certainly held the office; both ends belong to it. */
  first: Day;
  last: Day;
}

/** Reports pairs of tenures of one single-seat office that certainly overlap by more than the day of the handover. */
export function checkTenures(files: DataFiles, report: Report): void {
  const single = new Set(files.offices.flatMap(({ record }) => (record.seats === "single" ? [record.id] : [])));
  const stretches = new Map<string, Stretch[]>();
  for (const { file, record } of files.people) {
    for (const tenure of record.tenures) {
      if (!single.has(tenure.office)) continue;
      const certain = certainDays(tenure, files.horizon);
      if (certain.first > certain.last) continue;
      const list = stretches.get(tenure.office) ?? [];
      list.push({ file, person: record.id, tenure, ...certain });
      stretches.set(tenure.office, list);
    }
  }
  for (const [office, list] of stretches) {
    list.sort((a, b) => (a.first < b.first ? -1 : 1));
    for (const [index, earlier] of list.entries()) {
      for (const later of list.slice(index + 1)) {
        if (later.first >= earlier.last) break;
        if (earlier.tenure.acting || later.tenure.acting) continue;
        const end = earlier.last < later.last ? earlier.last : later.last;
        if (daysBetween(later.first, end) > 1) report(later.file, later.person, `${office} from ${later.first} to ${later.last} overlaps ${earlier.person}, there from ${earlier.first} to ${earlier.last}`);
      }
    }
  }
}

function certainDays(tenure: Tenure, horizon: Day): { first: Day; last: Day } {
  return {
    first: tenure.from !== undefined ? latest(tenure.from) : (tenure.seen ?? horizon),
    last: tenure.until !== undefined ? earliest(tenure.until) : (tenure.seen ?? horizon),
  };
}
