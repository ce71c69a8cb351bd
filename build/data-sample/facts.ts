/** Every dated or counted fact of the dataset as a sentence that a person can look up. */
import { earliest } from "../../src/reference/partialDate.ts";
import { titleOn } from "../../src/reference/tenures.ts";
import type { PartialDate, ReferenceData, SourceKey } from "../../src/reference/types.ts";

export interface Fact {
  /** Where it stands: file's record, for correcting it. */
  record: string;
  sentence: string;
  source: SourceKey[];
}

/** By kind: `tenure begins`, `capital`, … */
export type FactsByKind = Map<string, Fact[]>;

/** All facts, by kind. Facts that only say "still so on the horizon" are a kind of their own: they age fastest. */
export function factsOf(data: ReferenceData): FactsByKind {
  const kinds: FactsByKind = new Map();
  const add = (kind: string, record: string, sentence: string, source: SourceKey[]): void => {
    const list = kinds.get(kind);
    if (list) list.push({ record, sentence, source });
    else kinds.set(kind, [{ record, sentence, source }]);
  };
  const names = new Map<string, string>([...data.countries, ...data.organisations].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined): string => names.get(id ?? "") ?? id ?? "";
  const offices = new Map(data.offices.map((office) => [office.id, office]));
  const postOn = (id: string, date: PartialDate): string => {
    const office = offices.get(id);
    return office ? `${titleOn(office, earliest(date))} (${nameOf(office.country ?? office.organisation)})` : id;
  };
  for (const { id, name, tenures } of data.people) {
    for (const { office, from, until, seen, acting, source } of tenures) {
      const post = (date: PartialDate) => `${acting ? "acting " : ""}${postOn(office, date)}`;
      if (from !== undefined) add("tenure begins", id, `${name} became ${post(from)} on ${from}.`, source);
      if (until !== undefined) add("tenure ends", id, `${name} ceased to be ${post(until)} on ${until}.`, source);
      else if (seen === undefined) add("tenure open", id, `${name} was ${post(data.horizon)} on ${data.horizon}.`, source);
      else add("tenure seen", id, `${name} was ${post(seen)} on ${seen}.`, source);
    }
  }
  for (const { id, name, capital, population, government, memberships = [], former = [] } of data.countries) {
    if (capital) add("capital", id, `The capital of ${name} is ${capital.value}.`, capital.source);
    if (population) add("population", id, `${name} had ${population.value.toLocaleString("en")} people in ${population.year}.`, population.source);
    if (government) add("form of government", id, `${name}: ${government.value}.`, government.source);
    for (const { organisation, from, until, note, source } of memberships) add("membership", id, `${name} was a member of ${nameOf(organisation)} ${stretch(from, until)}${note === undefined ? "" : ` (${note})`}.`, source);
    for (const one of former) add("former name", id, `${name} was called ${one.name} ${stretch(one.from, one.until)}.`, one.source);
  }
  for (const { id, name, signed, inForce, ended, parties = [], resolution, source } of data.agreements) {
    if (resolution) {
      const vote = resolution.vote ? `, with ${resolution.vote.yes} for, ${resolution.vote.no} against and ${resolution.vote.abstain} abstaining` : "";
      if (signed !== undefined) add("resolution", id, `${name} was adopted on ${signed}${vote}.`, source);
      continue;
    }
    if (signed !== undefined) add("agreement signed", id, `${name} was signed or adopted on ${signed}.`, source);
    if (inForce !== undefined) add("agreement in force", id, `${name} took force on ${inForce}.`, source);
    if (ended !== undefined) add("agreement ended", id, `${name} ended on ${ended}.`, source);
    for (const party of parties) {
      if (party.from !== undefined) add("party joined", id, `${nameOf(party.id)} was bound by ${name} from ${party.from}.`, source);
      else if (party.ratified !== undefined) add("party joined", id, `${nameOf(party.id)} ratified ${name} on ${party.ratified}.`, source);
      if (party.until !== undefined) add("party left", id, `${nameOf(party.id)} left ${name} on ${party.until}.`, source);
    }
  }
  return kinds;
}

function stretch(from: PartialDate | undefined, until: PartialDate | undefined): string {
  return [from === undefined ? "" : `from ${from}`, until === undefined ? "" : `until ${until}`].filter((part) => part !== "").join(" ");
}
