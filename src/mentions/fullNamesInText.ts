/** Where the story writes a full name of somebody in the dataset, and who may be meant. Pure. */
import type { Person } from "../reference/types.ts";
import type { Form } from "./gazetteer.ts";
import { nameRuns } from "./nameRuns.ts";
import { makesThing, openers } from "./neighbours.ts";
import { titleCase } from "./nestedNames.ts";
import { fittingTenures } from "./personEvidence.ts";
import { mayHaveInitial, wordsOf } from "./personForms.ts";
import { wordIn, type Span, type Story } from "./story.ts";
import { endsTitle, isHonorific, spanEndingAt, titleAfter, titleBefore, titleStartingAt, type TitleReading } from "./titles.ts";
import { Gap, adjoins, isCapital, startsSentence, tokenise, wordAt, type Tokens } from "./tokens.ts";

/** A full name with its candidates, before anything is decided. */
export interface FullName {
  span: Span;
  /** `points`: what the spelling is worth by itself. */
  candidates: { person: Person; points: number; form: string }[];
  titles: TitleReading[];
}

/** A full name as written in the data is worth this much by itself; one derived from it nothing; another spelling must make up for it. */
export const exactName = 2;
const derivedName = 0;
const otherSpelling = 0;
/** What sets a namesake apart: "Donald Trump Jr.", "Charles V". */
const suffix = /^(jr|sr|[ivx]+)$/;

/** All full names of people in the dataset that stand in the story. */
export function fullNames(story: Story): FullName[] {
  const found: FullName[] = [];
  for (const span of story.spans) {
    const forms = span.forms.filter(({ kind }) => kind === "person-name");
    if (forms.length === 0 || forms.length < span.forms.length && span.forms.some(({ kind }) => kind === "decoy")) continue;
    const tokens = story.segments[span.segment];
    if (!tokens) continue;
    const extended = withSuffix(tokens, span);
    if (!standsAlone(story, extended)) continue;
    // Where a rule made the spelling, a capitalised word beside it makes it somebody else's: "Juan José Rodríguez Sendín".
    const titles = [titleBefore(story, span.segment, span.first), titleAfter(story, span.segment, extended.last)];
    const candidates = candidatesOf(story, forms).filter(({ person, points }) => sameSuffix(story, extended, person, titles) && (points > derivedName || !goesOn(story, tokens, extended)));
    if (candidates.length === 0) continue;
    found.push({ span: extended, candidates, titles });
  }
  for (const { span, forms } of withInitials(story)) {
    const tokens = story.segments[span.segment];
    if (!tokens || !standsAlone(story, span)) continue;
    const extended = withSuffix(tokens, span);
    const titles = [titleBefore(story, span.segment, span.first), titleAfter(story, span.segment, extended.last)];
    const candidates = candidatesOf(story, forms).filter(({ person }) => sameSuffix(story, extended, person, titles));
    if (candidates.length > 0) found.push({ span: extended, candidates, titles });
  }
  for (const { span, people } of nameRuns(story, story.finder.sounds)) {
    if (!standsAlone(story, span)) continue;
    found.push({
      span,
      candidates: people.map((person) => ({ person, points: otherSpelling, form: person.name })),
      titles: [titleBefore(story, span.segment, span.first), titleAfter(story, span.segment, span.last)],
    });
  }
  return found;
}

/** "Brown Jr.", "Qaboos bin Said": what belongs to the name though the data leaves it out. */
function withSuffix(tokens: Tokens, span: Span): Span {
  let last = span.last;
  while (/^(bin|ibn|bint)$/.test(wordAt(tokens, last + 1)) && tokens.gap[last + 1] === Gap.Space && tokens.gap[last + 2] === Gap.Space && isCapital(tokens, last + 2)) last += 2;
  if (suffix.test(wordAt(tokens, last + 1)) && isCapital(tokens, last + 1) && (adjoins(tokens, last + 1) || (tokens.gap[last + 1] === Gap.Comma && /^[js]r$/.test(wordAt(tokens, last + 1))))) last++;
  return last === span.last ? span : { ...span, last };
}

/** False where the name ends in a suffix that no spelling of the person in the data has, unless the title beside it is the person's. */
function sameSuffix(story: Story, span: Span, person: Person, titles: TitleReading[]): boolean {
  const last = wordIn(story, span.segment, span.last);
  return !suffix.test(last) || titles.some((title) => title.roles.length > 0 && !title.former && fittingTenures(story, person, title).length > 0) || [person.name, ...(person.aliases ?? [])].some((name) => wordsOf(name).at(-1) === last);
}

function candidatesOf(story: Story, forms: readonly Form[]): FullName["candidates"] {
  return forms.flatMap(({ kind, id, derived, text }) => {
    const person = kind === "person-name" ? story.finder.reference.people.get(id) : undefined;
    return person ? [{ person, points: derived === true ? derivedName : exactName, form: text }] : [];
  });
}

/** "William J. Clinton": a known name with an initial put in that the data does not have. A different initial in the data makes it somebody else. */
function withInitials(story: Story): { span: Span; forms: Form[] }[] {
  return story.segments.flatMap((tokens, segment) => {
    const found: { span: Span; forms: Form[] }[] = [];
    for (let index = 1; index + 1 < tokens.count; index++) {
      if (!isCapital(tokens, index) || !isCapital(tokens, index - 1) || !isCapital(tokens, index + 1) || tokens.gap[index] !== Gap.Space || !adjoins(tokens, index + 1)) continue;
      const initial = wordAt(tokens, index);
      if (initial.length !== 1) continue;
      for (let last = Math.min(index + 3, tokens.count - 1); last > index; last--) {
        const without = tokenise(`${tokens.text.slice(tokens.start[index - 1], tokens.end[index - 1])} ${tokens.text.slice(tokens.start[index + 1], tokens.end[last])}`, story.finder.gazetteer.words);
        const match = story.finder.gazetteer.at(without, 0).find((found) => found.last === without.count - 1);
        const forms = (match?.forms ?? []).filter(({ kind, id }) => {
          const person = kind === "person-name" ? story.finder.reference.people.get(id) : undefined;
          return person !== undefined && person.order === undefined && mayHaveInitial(person, initial);
        });
        if (forms.length === 0) continue;
        found.push({ span: { segment, first: index - 1, last, forms: [] }, forms: forms.map((form) => ({ ...form, derived: true })) });
        break;
      }
    }
    return found;
  });
}

/** False for "Jean Paul Martin" and "John Kennedy Airport". */
function standsAlone(story: Story, span: Span): boolean {
  const tokens = story.segments[span.segment];
  if (!tokens) return false;
  const next = span.last + 1;
  if (makesThing(tokens, next)) return false;
  if (tokens.gap[next] === Gap.Hyphen && isCapital(tokens, next)) return false;
  if (tokens.gap[span.first] === Gap.Hyphen && isCapital(tokens, span.first - 1)) return false;
  if (span.first === span.last && goesOn(story, tokens, span)) return false;
  if (tokens.allUpper || !adjoins(tokens, span.first) || !isCapital(tokens, span.first - 1) || startsSentence(tokens, span.first - 1)) return true;
  // A capitalised word right before that belongs to no title, country or heading may be a first name.
  const before = wordAt(tokens, span.first - 1);
  if (before.length === 1 && tokens.gap[span.first] === Gap.Stop) return false;
  // "Colonel Mamadou Alpha Barry" is not Alpha Barry: between a title and a name stands another first name.
  const titled = adjoins(tokens, span.first - 1) && (isHonorific(wordAt(tokens, span.first - 2)) || endsTitle(story, span.segment, span.first - 2));
  return !titled || isHonorific(before) || endsTitle(story, span.segment, span.first - 1) || spanEndingAt(story, span.segment, span.first - 1) !== undefined;
}

/** A name of one word with another capitalised word beside it is part of somebody else's: "Francis Fukuyama", "Jimmy Suharto". */
function goesOn(story: Story, tokens: Tokens, span: Span): boolean {
  if (tokens.allUpper || titleCase(tokens, span)) return false;
  const next = span.last + 1;
  if (next < tokens.count && tokens.gap[next] === Gap.Space && isCapital(tokens, next) && !openers.has(wordAt(tokens, next)) && titleStartingAt(story, span.segment, next).length === 0) return true;
  const previous = span.first - 1;
  const word = wordAt(tokens, previous);
  return previous >= 0 && tokens.gap[span.first] === Gap.Space && isCapital(tokens, previous) && !startsSentence(tokens, previous) && !openers.has(word) && !isHonorific(word) && !endsTitle(story, span.segment, previous) && spanEndingAt(story, span.segment, previous) === undefined;
}
