/** All surface forms of the dataset, as entries of the gazetteer. Pure. */
import type { Country, OfficeRole, ReferenceData } from "../reference/types.ts";
import type { CaseRule, Form, FormKind } from "./forms.ts";
import { bareNames, fullNames, wordsOf, type Nicknames } from "./personForms.ts";

/** Words and lists that steer finding; kept in `src/data/forms/`. */
export interface FormsData {
  /** Forms that consume text and name nobody, by reason. */
  decoys: Record<string, string[]>;
  /** Country words that also mean something else. */
  ambiguous: AmbiguousWord[];
  nicknames: Nicknames;
}

/** A country's word that also means something else, and how to tell. Words in lower case. */
export interface AmbiguousWord {
  form: string;
  id: string;
  /** What else it is, for the explanation. */
  also: string;
  /** Words that speak for the country. */
  supports: string[];
  /** Words that speak against it. */
  opposes: string[];
  /** Without any word either way: link or leave. */
  otherwise: "link" | "leave";
  /** What else it is as a reading to choose, where the reader is asked when nothing decides. */
  asked?: string;
  /** Also a first or family name of persons. */
  personal?: boolean;
}

/** A form and its folded words. */
export interface Entry {
  words: string[];
  form: Form;
}

/** Forms of countries, people, agreements, titles and decoys. */
export function* surfaceForms(data: ReferenceData, forms: FormsData): Generator<Entry> {
  for (const country of data.countries) yield* countryForms(country);
  for (const person of data.people) {
    for (const name of fullNames(person, forms.nicknames)) yield made("person-name", person.id, name.text, name.text === name.text.toUpperCase() && name.words.length === 1 ? "exact" : "capital", name.words, name.derived);
    for (const name of bareNames(person)) yield made("person-bare", person.id, name.text, "any", name.words, name.derived);
  }
  for (const agreement of data.agreements) {
    const names = new Set([agreement.name, ...(agreement.official !== undefined ? [agreement.official] : []), ...(agreement.aliases ?? [])]);
    // A name that is also listed as ambiguous ("Paris Agreement") needs its evidence.
    const doubtful = new Set((agreement.ambiguous ?? []).map(({ form }) => form));
    for (const name of names) if (!doubtful.has(name)) yield made("agreement-name", agreement.id, name, startsCapital(name) ? "capital" : "any");
    for (const text of agreement.abbreviations ?? []) yield made("agreement-abbreviation", agreement.id, text, "exact");
    for (const { form, needs } of agreement.ambiguous ?? []) {
      const entry = made("agreement-ambiguous", agreement.id, form, form === form.toUpperCase() ? "exact" : startsCapital(form) ? "capital" : "any");
      entry.form.needs = needs;
      yield entry;
    }
  }
  for (const organisation of data.organisations) {
    yield made("organisation", organisation.id, organisation.name, "capital");
    for (const text of organisation.short ?? []) yield made("organisation", organisation.id, text, "exact");
  }
  for (const [role, titles] of Object.entries(data.roles) as [OfficeRole, string[]][]) {
    for (const title of titles) yield made("title", role, title, "any");
  }
  for (const [reason, list] of Object.entries(forms.decoys)) {
    for (const text of list) yield made("decoy", reason, text, startsCapital(text) ? "capital" : "any");
  }
}

function* countryForms(country: Country): Generator<Entry> {
  const { id } = country;
  const names = new Set([country.name, ...(country.official !== undefined ? [country.official] : []), ...(country.aliases ?? []), ...(country.former ?? []).map(({ name }) => name)]);
  for (const name of names) yield made("country-name", id, name, "capital");
  for (const text of country.abbreviations ?? []) yield made("country-abbreviation", id, text, "exact");
  const adjectives = new Set([...(country.adjectives ?? []), ...(country.former ?? []).flatMap((former) => former.adjectives ?? [])]);
  for (const adjective of adjectives) {
    yield made("country-adjective", id, adjective, "capital");
    if (takesPlural(adjective)) yield made("country-people", id, `${adjective}s`, "capital");
  }
  for (const word of country.people ?? []) yield made("country-people", id, word, "capital");
  for (const prefix of country.prefixes ?? []) yield made("country-prefix", id, prefix, "capital");
}

/** German → Germans, Iraqi → Iraqis; not French, Chinese, Spanish, Swiss. */
function takesPlural(adjective: string): boolean {
  return /[a-z]$/.test(adjective) && !/(ese|ish|sh|ch|ss|x|z|s)$/.test(adjective);
}

function startsCapital(text: string): boolean {
  const first = text[0] ?? "";
  return first !== first.toLowerCase();
}

function made(kind: FormKind, id: string, text: string, rule: CaseRule, words = wordsOf(text), derived = false): Entry {
  return { words, form: { kind, id, rule, text, ...(derived && { derived }) } };
}
