/** The facts of a card as sentences to be quoted: "text (source, date)". In English, as the facts are. Pure. */
import { factsDay, printDate, printSpan } from "../card/dates.ts";
import { holdingSpan, officeSpan, officeTitle } from "../card/personWords.ts";
import type { AgreementCard, Card, CountryCard, OfficeCard, PersonCard } from "../reference/cardTypes.ts";
import type { SourceKey } from "../reference/types.ts";

interface Fact {
  text: string;
  source: SourceKey[];
}

/** Every fact of the card that has a source, each with its sources and the days they were read. */
export function citationsOf(card: Card, locale: string): string[] {
  return factsOf(card, locale).flatMap(({ text, source }) => {
    const sources = source.flatMap((key) => card.sources[key] ?? []).map(({ title, publisher, checked }) => `${title}${title.includes(publisher) ? "" : `, ${publisher}`}, ${checked === undefined ? "not opened by us" : printDate(checked, locale)}`);
    return sources.length === 0 ? [] : [`${text} (${[...new Set(sources)].join("; ")})`];
  });
}

function factsOf(card: Card, locale: string): Fact[] {
  switch (card.kind) {
    case "person": return personFacts(card, locale);
    case "country": return countryFacts(card, locale);
    case "office": return officeFacts(card, locale);
    case "agreement": return agreementFacts(card, locale);
    // What the reader wrote has no source.
    case "own": return [];
  }
}

function personFacts(card: PersonCard, locale: string): Fact[] {
  const { name, held, later, earlier, born, died, source, horizon } = card;
  const facts: Fact[] = [...held, ...later, ...earlier].map((office) => ({ text: `${name}: ${officeTitle(office)}, ${officeSpan(office, horizon, locale)}`, source: office.source }));
  if (born !== undefined) facts.push({ text: `${name}: born ${printDate(born, locale)}`, source });
  if (died !== undefined) facts.push({ text: `${name}: died ${printDate(died, locale)}`, source });
  return facts;
}

function countryFacts(card: CountryCard, locale: string): Fact[] {
  const { name, leaders, capital, population, government, memberships } = card;
  const day = printDate(factsDay(card.reading, card.horizon), locale);
  const facts: Fact[] = leaders.map(({ title, holder, from, source }) => ({ text: `${name}: ${title} on ${day}, ${holder.name}${from === undefined ? "" : `, since ${printDate(from, locale)}`}`, source }));
  if (capital) facts.push({ text: `${name}: capital ${capital.value}`, source: capital.source });
  if (population) facts.push({ text: `${name}: population ${new Intl.NumberFormat(locale).format(population.value)} (${population.year})`, source: population.source });
  if (government) facts.push({ text: `${name}: government, ${government.value}`, source: government.source });
  for (const membership of memberships) facts.push({ text: `${name}: member of ${membership.name} since ${printDate(membership.from, locale)}${membership.note === undefined ? "" : ` (${membership.note})`}`, source: membership.source });
  return facts;
}

function officeFacts({ name, of, before, held, after, horizon }: OfficeCard, locale: string): Fact[] {
  const title = name.includes(of.name) ? name : `${name}, ${of.name}`;
  return [...before, ...held, ...after].map((holding) => ({ text: [`${title}: ${holding.holder.name}`, holdingSpan(holding, horizon, locale)].filter((part) => part !== "").join(", "), source: holding.source }));
}

function agreementFacts({ name, summary, signed, inForce, ended, events, partyCount, source }: AgreementCard, locale: string): Fact[] {
  const facts: Fact[] = [{ text: `${name}: ${summary.replace(/\.$/, "")}`, source }];
  if (signed !== undefined) facts.push({ text: `${name}: signed ${printDate(signed, locale)}`, source });
  if (inForce !== undefined && inForce !== signed) facts.push({ text: `${name}: in force ${printSpan({ from: inForce, until: ended }, locale)}`, source });
  else if (ended !== undefined) facts.push({ text: `${name}: ended ${printDate(ended, locale)}`, source });
  for (const event of events) facts.push({ text: `${name}: ${event.text}, ${printDate(event.date, locale)}`, source: event.source });
  if (partyCount) facts.push({ text: `${name}: ${partyCount.value} parties by ${printDate(partyCount.asOf, locale)}`, source: partyCount.source });
  return facts;
}
