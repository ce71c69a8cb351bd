/** The dataset as it is loaded: nothing is parsed before it is asked for. Pure. */
import { openRecords, type Records } from "../packing/records.ts";
import { openSections, type Sections } from "../packing/sections.ts";
import type { Holder } from "./tenures.ts";
import type { Agreement, Country, Day, Office, Organisation, Person, Source } from "./types.ts";

export interface Reference {
  horizon: Day;
  countries: Records<Country>;
  organisations: Records<Organisation>;
  offices: Records<Office>;
  people: Records<Person>;
  agreements: Records<Agreement>;
  /** By key. */
  sources: Records<Source>;
  /** Holders of each office in order of their beginning. */
  holders: { get(office: string): Holder[] | undefined };
  /** Offices of each country or organisation. */
  officesOf: { get(owner: string): Office[] | undefined };
}

/** Opens the packed dataset (written by `build/compile-reference/pack-reference`). Throws where the file is broken. */
export function openReference(file: ArrayBuffer): Reference {
  const sections = openSections(file);
  const offices = openRecords<Office>(sections, "offices");
  const people = openRecords<Person>(sections, "people");
  return {
    horizon: sections.text("horizon"),
    countries: openRecords(sections, "countries"),
    organisations: openRecords(sections, "organisations"),
    offices,
    people,
    agreements: openRecords(sections, "agreements"),
    sources: openRecords(sections, "sources"),
    holders: holdersOf(sections, offices, people),
    officesOf: officesOf(sections, offices),
  };
}

/** Lists of an office: `holders.at` says where each begins in `holders`, which has a person's and a tenure's number by turns. */
function holdersOf(sections: Sections, offices: Records<Office>, people: Records<Person>): Reference["holders"] {
  const starts = sections.u32("holders.at");
  const numbers = sections.u16("holders");
  const made = new Map<number, Holder[]>();
  return {
    get(office) {
      const index = offices.placeOf(office);
      if (index === undefined || starts[index] === starts[index + 1]) return undefined;
      let list = made.get(index);
      if (!list) {
        list = [];
        for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 2) {
          const person = people.at(numbers[at] ?? -1);
          const tenure = person?.tenures[numbers[at + 1] ?? -1];
          if (person && tenure) list.push({ person, tenure });
        }
        made.set(index, list);
      }
      return list;
    },
  };
}

/** `owners`: a line for each owner, its id and then the numbers of its offices. */
function officesOf(sections: Sections, offices: Records<Office>): Reference["officesOf"] {
  const lines = new Map(sections.lines("owners").map((line) => [line.slice(0, line.indexOf(" ")), line]));
  return {
    get(owner) {
      const numbers = lines.get(owner)?.split(" ").slice(1);
      return numbers?.flatMap((number) => offices.at(Number(number)) ?? []);
    },
  };
}
