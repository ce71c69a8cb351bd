/** Ids: each once, and each that is named also known. */
import type { DataFiles, Located } from "./read-data.ts";
import type { Report } from "./problem.ts";

/** Reports ids that stand twice, and ids of countries, organisations, offices and agreements nobody wrote a record for. */
export function checkIds(files: DataFiles, report: Report): void {
  const countries = idsOf([files.countries], report);
  const organisations = idsOf([files.organisations], report);
  const offices = idsOf([files.offices], report);
  // Cards and mentions find an entity by its id alone, whatever its kind.
  idsOf([files.people, files.agreements], report);
  const agreements = new Set(files.agreements.map(({ record }) => record.id));

  for (const { file, record } of files.countries) {
    for (const id of [record.partOf, record.continuedBy, ...(record.neighbours ?? [])]) if (id !== undefined && !countries.has(id)) report(file, record.id, `${id} is no country we know`);
    if (record.partOf === record.id || record.neighbours?.includes(record.id)) report(file, record.id, "names itself as neighbour or sovereign");
    for (const { organisation } of record.memberships ?? []) if (!organisations.has(organisation)) report(file, record.id, `${organisation} is no organisation we know`);
  }
  for (const { file, record } of files.offices) {
    if ((record.country === undefined) === (record.organisation === undefined)) report(file, record.id, "needs exactly one of country and organisation");
    if (record.country !== undefined && !countries.has(record.country)) report(file, record.id, `${record.country} is no country we know`);
    if (record.organisation !== undefined && !organisations.has(record.organisation)) report(file, record.id, `${record.organisation} is no organisation we know`);
    const owner = (record.country ?? record.organisation ?? "").toLowerCase();
    if (!record.id.startsWith(`${owner}/`)) report(file, record.id, `the id should begin with ${owner}/`);
  }
  for (const { file, record } of files.people) {
    for (const { office } of record.tenures) if (!offices.has(office)) report(file, record.id, `${office} is no office we know`);
  }
  for (const { file, record } of files.agreements) {
    for (const { id } of [...(record.parties ?? []), ...(record.nonParties ?? [])]) {
      if (!countries.has(id) && !organisations.has(id)) report(file, record.id, `party ${id} is no country or organisation we know`);
    }
    for (const id of [...(record.before ?? []), ...(record.after ?? [])]) if (!agreements.has(id)) report(file, record.id, `${id} is no agreement we know`);
    const { against = [], abstaining = [] } = record.resolution?.vote ?? {};
    for (const id of [...against, ...abstaining]) if (!countries.has(id)) report(file, record.id, `${id} voted, and is no country we know`);
  }
}

function idsOf(groups: Located<{ id: string }>[][], report: Report): Set<string> {
  const seen = new Map<string, string>();
  for (const { file, record } of groups.flat()) {
    const before = seen.get(record.id);
    if (before !== undefined) report(file, record.id, before === file ? "the id stands twice in this file" : `the id is also in ${before}`);
    else seen.set(record.id, file);
  }
  return new Set(seen.keys());
}
