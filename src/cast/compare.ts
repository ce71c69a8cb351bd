/** Two countries or two officials side by side, line by line. Pure. */
import { printDate } from "../card/dates.ts";
import { afterwards, officeLine, officeSpan, officeTitle } from "../card/personWords.ts";
import type { Words } from "../words/words.ts";
import type { Card, CountryCard, PersonCard } from "../reference/cardTypes.ts";

/** What a line of the comparison is about. */
export type CompareLabel = "office" | "since" | "earlier" | "later" | "born" | "leaders" | "capital" | "population" | "government" | "memberOfBoth" | "memberOf";

export interface CompareRow {
  label: CompareLabel;
  /** What there is to say of each; none: nothing is known. */
  sides: [string[], string[]];
}

/** True where the two can be compared. */
export function comparable(a: Card, b: Card): boolean {
  return a.kind === b.kind && a.id !== b.id && (a.kind === "country" || a.kind === "person");
}

/** Lines of which at least one side has something to say. Empty where the two cannot be compared. */
export function compareCards(a: Card, b: Card, words: Words): CompareRow[] {
  if (a.kind === "country" && b.kind === "country") return withContent(countryRows(a, b, words));
  if (a.kind === "person" && b.kind === "person") return withContent(personRows(a, b, words));
  return [];
}

function withContent(rows: CompareRow[]): CompareRow[] {
  return rows.filter(({ sides: [left, right] }) => left.length + right.length > 0);
}

function row<C>(label: CompareLabel, a: C, b: C, of: (card: C) => (string | undefined)[]): CompareRow {
  const said = (card: C) => of(card).filter((part): part is string => part !== undefined && part !== "");
  return { label, sides: [said(a), said(b)] };
}

function personRows(a: PersonCard, b: PersonCard, words: Words): CompareRow[] {
  return [
    row("office", a, b, (card) => {
      const { title, none } = officeLine(card, words);
      return card.held.length > 0 ? card.held.map((office) => officeTitle(office)) : [none?.words, title === "" ? undefined : `${none?.relation}: ${title}`];
    }),
    row("since", a, b, (card) => [officeLine(card, words).span]),
    row("earlier", a, b, (card) => card.earlier.slice(0, 4).map((office) => `${officeTitle(office)}, ${officeSpan(office, card.horizon, words)}`)),
    row("later", a, b, (card) => [afterwards(card, words)]),
    row("born", a, b, ({ born }) => [born && printDate(born, words.locale)]),
  ];
}

function countryRows(a: CountryCard, b: CountryCard, words: Words): CompareRow[] {
  const names = ({ memberships }: CountryCard) => memberships.map(({ name, note }) => (note === undefined ? name : `${name} (${note})`));
  const both = names(a).filter((name) => names(b).includes(name));
  return [
    row("leaders", a, b, ({ leaders }) => leaders.map(({ title, holder }) => `${title} ${holder.name}`)),
    row("capital", a, b, ({ capital }) => [capital?.value]),
    row("population", a, b, ({ population }) => [population && `${new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 3 }).format(population.value)} (${population.year})`]),
    row("government", a, b, ({ government }) => [government?.value]),
    { label: "memberOfBoth", sides: [both, both] },
    row("memberOf", a, b, (card) => names(card).filter((name) => !both.includes(name))),
  ];
}
