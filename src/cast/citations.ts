/** The facts of a card as sentences to be quoted: "text (source, date)". In English, as the facts are. Pure. */
import { factsDay, printDate, printSpan } from "../card/dates.ts";
import { holdingSpan, officeSpan, officeTitle } from "../card/personWords.ts";
import type { AgreementCard, Card, CountryCard, OfficeCard, PersonCard } from "../reference/cardTypes.ts";
import type { Words } from "../words/words.ts";
import type { SourceKey } from "../reference/types.ts";

interface Fact {
  text: string;
  source: SourceKey[];
}

/** Every fact of the card that has a source, each with its sources and the days they were read. */
export function citationsOf(card: Card, words: Words): string[] {
  return factsOf(card, words).flatMap(({ text, source }) => {
    const sources = source.flatMap((key) => card.sources[key] ?? []).map(({ title, publisher, checked }) => `${title}${title.includes(publisher) ? "" : `, ${publisher}`}, ${checked === undefined ? "not opened by us" : printDate(checked, words.locale)}`);
    return sources.length === 0 ? [] : [`${text} (${[...new Set(sources)].join("; ")})`];
  });
}

function factsOf(card: Card, words: Words): Fact[] {
  switch (card.kind) {
    case "person": return personFacts(card, words);
    case "country": return countryFacts(card, words);
    case "office": return officeFacts(card, words);
    case "agreement": return agreementFacts(card, words);
    // What the reader wrote has no source.
    case "own": return [];
  }
}

function personFacts(card: PersonCard, words: Words): Fact[] {
  const { name, held, later, earlier, born, died, source, horizon } = card;
  const facts: Fact[] = [...held, ...later, ...earlier].map((office) => ({ text: `${name}: ${officeTitle(office)}, ${officeSpan(office, horizon, words)}`, source: office.source }));
  if (born !== undefined) facts.push({ text: `${name}: born ${printDate(born, words.locale)}`, source });
  if (died !== undefined) facts.push({ text: `${name}: died ${printDate(died, words.locale)}`, source });
  return facts;
}

function countryFacts(card: CountryCard, words: Words): Fact[] {
  const { name, leaders, capital, population, government, memberships } = card;
  const day = printDate(factsDay(card.reading, card.horizon), words.locale);
  const facts: Fact[] = leaders.map(({ title, holder, from, source }) => ({ text: `${name}: ${title} on ${day}, ${holder.name}${from === undefined ? "" : `, since ${printDate(from, words.locale)}`}`, source }));
  if (capital) facts.push({ text: `${name}: capital ${capital.value}`, source: capital.source });
  if (population) facts.push({ text: `${name}: population ${new Intl.NumberFormat(words.locale).format(population.value)} (${population.year})`, source: population.source });
  if (government) facts.push({ text: `${name}: government, ${government.value}`, source: government.source });
  for (const membership of memberships) facts.push({ text: `${name}: member of ${membership.name} since ${printDate(membership.from, words.locale)}${membership.note === undefined ? "" : ` (${membership.note})`}`, source: membership.source });
  return facts;
}

function officeFacts({ name, of, before, held, after, horizon }: OfficeCard, words: Words): Fact[] {
  const title = name.includes(of.name) ? name : `${name}, ${of.name}`;
  return [...before, ...held, ...after].map((holding) => ({ text: [`${title}: ${holding.holder.name}`, holdingSpan(holding, horizon, words)].filter((part) => part !== "").join(", "), source: holding.source }));
}

function agreementFacts({ name, summary, signed, inForce, ended, events, partyCount, source }: AgreementCard, words: Words): Fact[] {
  const facts: Fact[] = [{ text: `${name}: ${summary.replace(/\.$/, "")}`, source }];
  if (signed !== undefined) facts.push({ text: `${name}: signed ${printDate(signed, words.locale)}`, source });
  if (inForce !== undefined && inForce !== signed) facts.push({ text: `${name}: in force ${printSpan({ from: inForce, until: ended }, words)}`, source });
  else if (ended !== undefined) facts.push({ text: `${name}: ended ${printDate(ended, words.locale)}`, source });
  for (const event of events) facts.push({ text: `${name}: ${event.text}, ${printDate(event.date, words.locale)}`, source: event.source });
  if (partyCount) facts.push({ text: `${name}: ${partyCount.value} parties by ${printDate(partyCount.asOf, words.locale)}`, source: partyCount.source });
  return facts;
}
