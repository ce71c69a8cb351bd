/** Surface forms two entities share: allowed only where something says how to choose. */
import { surfaceForms, type FormsData } from "../../src/mentions/surfaceForms.ts";
import type { FormKind } from "../../src/mentions/gazetteer.ts";
import type { Person, ReferenceData } from "../../src/reference/types.ts";
import type { DataFiles } from "./read-data.ts";
import type { Report } from "./problem.ts";

/** Family names and derived spellings are shared by nature; titles and decoys are no entities. */
const distinct = new Set<FormKind>(["country-name", "country-abbreviation", "country-adjective", "country-people", "country-prefix", "person-name", "agreement-name", "agreement-abbreviation", "organisation"]);
const noForms: FormsData = { decoys: {}, ambiguous: [], nicknames: {} };

interface Use {
  id: string;
  kind: FormKind;
  text: string;
  exact: boolean;
}

/**
 * Reports forms of several entities that `forms/shared.json` (form → ids) does not list with exactly these.
 * Two people of one name are a warning where their years of birth or the countries they served tell them apart.
 */
export function checkForms(files: DataFiles, data: ReferenceData, report: Report, warn: Report): void {
  const fileOf = new Map([...files.countries, ...files.organisations, ...files.people, ...files.agreements].map(({ file, record }) => [record.id, file]));
  const people = new Map(data.people.map((person) => [person.id, person]));
  const uses = new Map<string, Use[]>();
  for (const { words, form } of surfaceForms(data, noForms)) {
    if (!distinct.has(form.kind) || form.derived) continue;
    const key = words.join(" ");
    const list = uses.get(key);
    const use = { id: form.id, kind: form.kind, text: form.text, exact: form.rule === "exact" };
    if (list) list.push(use);
    else uses.set(key, [use]);
  }
  const shared = new Map(Object.entries(files.shared).map(([form, ids]) => [foldKey(form), { form, ids: new Set(ids), seen: false }]));
  for (const [key, list] of uses) {
    for (const all of clashes(list)) {
      // Text never links an organisation, so it takes no name from an entity.
      const entities = all.filter(({ kind }) => kind !== "organisation");
      const group = entities.length > 0 ? entities : all;
      const ids = [...new Set(group.map(({ id }) => id))].sort();
      if (ids.length < 2) continue;
      const [first = ""] = ids;
      const text = group[0]?.text ?? key;
      const entry = shared.get(foldKey(text));
      if (entry) {
        entry.seen = true;
        if (ids.every((id) => entry.ids.has(id))) continue;
      }
      const file = fileOf.get(first) ?? "-";
      if (group.every(({ kind }) => kind === "person-name")) {
        const both = ids.flatMap((id) => people.get(id) ?? []);
        if (both.every((person, index) => both.slice(index + 1).every((other) => told(person, other)))) warn(file, first, `"${text}" is also the name of ${ids.slice(1).join(", ")}`);
        else report(file, first, `"${text}" is also the name of ${ids.slice(1).join(", ")}; a birth year or another country's office must tell them apart`);
      } else report(file, first, `"${text}" also names ${ids.slice(1).join(", ")}; forms/shared.json does not say so`);
    }
  }
  for (const { form, seen } of shared.values()) if (!seen) report("forms/shared.json", form, "no two entities share this form");
}

/** Groups of uses that a text cannot tell apart: forms matched letter for letter clash only with the same letters. */
function clashes(list: Use[]): Use[][] {
  const loose = list.filter(({ exact }) => !exact);
  const spelt = new Map<string, Use[]>();
  for (const use of list) if (use.exact) spelt.set(use.text, [...(spelt.get(use.text) ?? []), use]);
  return spelt.size === 0 ? [loose] : [...spelt.values()].map((same) => [...same, ...loose]);
}

function foldKey(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function told(a: Person, b: Person): boolean {
  if (a.born !== undefined && b.born !== undefined) return a.born.slice(0, 4) !== b.born.slice(0, 4);
  const served = (person: Person) => new Set(person.tenures.map(({ office }) => office.split("/")[0]));
  const other = served(b);
  return [...served(a)].every((owner) => !other.has(owner));
}
