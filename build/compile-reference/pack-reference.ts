/** The checked dataset → the file of facts that the background opens. */
import { inOrder, type Holder } from "../../src/reference/tenures.ts";
import type { ReferenceData } from "../../src/reference/types.ts";
import { packWords } from "./pack-words.ts";
import { joined, writeSections, type Content } from "./write-sections.ts";

/** The file's bytes; `openReference` reads them. */
export function packReference(data: ReferenceData): ArrayBuffer {
  return writeSections({
    horizon: data.horizon,
    ...records("countries", data.countries.map((record) => [record.id, record])),
    ...records("organisations", data.organisations.map((record) => [record.id, record])),
    ...records("offices", data.offices.map((record) => [record.id, record])),
    ...records("people", data.people.map((record) => [record.id, record])),
    ...records("agreements", data.agreements.map((record) => [record.id, record])),
    ...records("sources", Object.entries(data.sources)),
    ...holders(data),
    owners: owners(data),
  });
}

function records(kind: string, list: readonly (readonly [id: string, record: object])[]): Record<string, Content> {
  const { bytes, at } = joined(list.map(([, record]) => JSON.stringify(record)));
  return { ...packWords(`${kind}.ids`, list.map(([id]) => id)), [`${kind}.at`]: at, [`${kind}.json`]: bytes };
}

/** For each office in order: numbers of the person and of the tenure among the person's. */
function holders(data: ReferenceData): Record<string, Content> {
  const numberOf = new Map(data.people.map((person, index) => [person, index]));
  const byOffice = new Map<string, Holder[]>();
  for (const person of data.people) {
    for (const tenure of person.tenures) byOffice.set(tenure.office, [...(byOffice.get(tenure.office) ?? []), { person, tenure }]);
  }
  const at = new Uint32Array(data.offices.length + 1);
  const numbers: number[] = [];
  data.offices.forEach(({ id }, index) => {
    for (const { person, tenure } of inOrder(byOffice.get(id) ?? [])) numbers.push(numberOf.get(person) ?? 0, person.tenures.indexOf(tenure));
    at[index + 1] = numbers.length;
  });
  if (data.people.length > 0xffff) throw new Error("more people than two bytes can number");
  return { "holders.at": at, "holders": Uint16Array.from(numbers) };
}

function owners(data: ReferenceData): string[] {
  const lines = new Map<string, string>();
  data.offices.forEach((office, index) => {
    const owner = office.country ?? office.organisation ?? "";
    lines.set(owner, `${lines.get(owner) ?? owner} ${index}`);
  });
  return [...lines.values()];
}
