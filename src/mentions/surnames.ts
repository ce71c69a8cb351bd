/** Names after the first: "Austin", "Defense Secretary Austin", "Mr. Yoon". Resolved over the whole story. Pure. */
import type { Person } from "../reference/types.ts";
import type { Decision } from "./countries.ts";
import { daysFrom, roleWeight } from "../reference/tenures.ts";
import { fittingTenures, prominence, score, type StoryContext } from "./personEvidence.ts";
import { foldWord } from "./fold.ts";
import { wordsOf } from "./personForms.ts";
import { soundOf, spelledAlike } from "./spelling.ts";
import { titleCase } from "./nestedNames.ts";
import type { Place, Story } from "./story.ts";
import { endsTitle, isHonorific, spanEndingAt, titleAfter, titleBefore } from "./titles.ts";
import { Gap, Shape, adjoins, isCapital, startsSentence, type Tokens } from "./tokens.ts";

/** A bare name in the text and who may be called so. */
interface BareName extends Place {
  people: Person[];
  form: string;
}

/** Somebody who bears the name in this story: a person of the dataset, or another ("Jill Biden"). */
interface Bearer extends Place {
  person?: Person;
}

/** A capitalised word in front of a surname that is no first name. */
const openers = new Set(("but and when while after as if in on for with yet so then now that this although though because since both under until before like what why how who did does is was will can has had said says meanwhile however also earlier later instead still only even where according the a an at by to from of not no yes or nor than us his her its their our my your these those such some many most much all any each every another other others new old early late once again today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december").split(" "));
const things = new Set("university college foundation tower airport street avenue road square stadium center centre library museum award prize institute hospital hotel park group corporation corp inc ltd company bros sons motors times post county city hill hills valley river lake island beach".split(" "));
const placesAfterComma = new Set("texas tex virginia va maryland md georgia california calif florida fla ohio illinois oregon nevada minnesota minn pennsylvania pa kentucky ky indiana louisiana mississippi nebraska australia canada england scotland".split(" "));

/** Points a title and a surname must reach when nobody introduced the person in full. */
const enoughWithTitle = 6;
const margin = 2;

/** Decides every bare name that no longer name has taken. `introduced`: the full names decided so far. */
export function findSurnames(story: Story, introduced: Decision[], context: StoryContext): Decision[] {
  const decisions: Decision[] = [];
  const bearers: Bearer[] = introduced.flatMap((decision) => {
    const person = decision.id === undefined ? undefined : story.finder.reference.people.get(decision.id);
    return [{ segment: decision.segment, first: decision.first, last: decision.last, ...(person && { person }) }];
  });
  const names = bareNames(story, introduced, spelledHere(story, introduced));
  // First pass: who else bears these names, and who is introduced by title and surname.
  const open: BareName[] = [];
  for (const name of names) {
    const other = otherFirstName(story, name);
    if (other === "thing") decisions.push(turnedDown(name, "part of another name"));
    else if (other === "person") {
      bearers.push({ segment: name.segment, first: name.first, last: name.last });
      decisions.push(turnedDown(name, "somebody else of this name"));
    } else {
      const chosen = byTitle(story, name, context);
      if (chosen) bearers.push({ segment: name.segment, first: name.first, last: name.last, person: chosen });
      open.push(name);
    }
  }
  bearers.sort(inReadingOrder);
  for (const name of open) decisions.push(byIntroduction(story, name, bearers, context));
  return decisions;
}

/** Surnames as the story itself spells them where it introduces people, by sound: "Gadhafi" after "Moammar Gadhafi". */
function spelledHere(story: Story, introduced: Decision[]): Map<string, { word: string; person: Person }[]> {
  const here = new Map<string, { word: string; person: Person }[]>();
  for (const { segment, first, last, id } of introduced) {
    const person = id === undefined ? undefined : story.finder.reference.people.get(id);
    const word = story.segments[segment]?.folded[person?.order === "eastern" ? first : last];
    if (!person || word === undefined || last === first) continue;
    const list = here.get(soundOf(word)) ?? [];
    if (!list.some((other) => other.word === word && other.person === person)) list.push({ word, person });
    here.set(soundOf(word), list);
  }
  return here;
}

/** Bare names outside longer spans, the longest at each place. */
function bareNames(story: Story, introduced: Decision[], here: Map<string, { word: string; person: Person }[]>): BareName[] {
  const taken = story.segments.map((tokens) => new Uint8Array(tokens.count));
  for (const span of [...story.spans, ...introduced]) {
    // A country's word may be a surname as well (Jordan, Holland); that is for `ambiguity` to say.
    for (let at = span.first; at <= span.last; at++) if (taken[span.segment]) (taken[span.segment] as Uint8Array)[at] = 1;
  }
  const names: BareName[] = [];
  story.segments.forEach((tokens, segment) => {
    for (let index = 0; index < tokens.count; index++) {
      const match = (story.matches[segment]?.[index] ?? []).findLast(({ first, last, forms }) => forms.some(({ kind }) => kind === "person-bare") && isCapital(tokens, last) && !taken[segment]?.[first] && !taken[segment]?.[last]);
      if (!match) {
        if (taken[segment]?.[index] || !isCapital(tokens, index)) continue;
        const word = tokens.folded[index] ?? "";
        const spelled = (here.get(soundOf(word)) ?? []).filter((other) => spelledAlike(other.word, word));
        if (spelled.length > 0) names.push({ segment, first: index, last: index, people: spelled.map(({ person }) => person), form: spelled[0]?.person.name ?? "" });
        continue;
      }
      const forms = match.forms.filter(({ kind }) => kind === "person-bare");
      const people = [...new Set(forms.map(({ id }) => id))].flatMap((id) => story.finder.reference.people.get(id) ?? []);
      const word = tokens.folded[match.last] ?? "";
      for (const other of here.get(soundOf(word)) ?? []) if (other.word === word && !people.includes(other.person)) people.push(other.person);
      names.push({ segment, first: match.first, last: match.last, people, form: forms[0]?.text ?? "" });
      index = match.last;
    }
  });
  return names;
}

/** What the neighbours make of a bare name: another person's, a thing's, or nothing of the kind. */
function otherFirstName(story: Story, name: BareName): "person" | "thing" | undefined {
  const tokens = story.segments[name.segment];
  if (!tokens) return "thing";
  const next = name.last + 1;
  const nextCapital = next < tokens.count && isCapital(tokens, next);
  if (nextCapital && tokens.gap[next] === Gap.Space && things.has(tokens.folded[next] ?? "") && !tokens.allUpper) return "thing";
  if (nextCapital && tokens.gap[next] === Gap.Comma && placesAfterComma.has(tokens.folded[next] ?? "")) return "thing";
  if (nextCapital && tokens.gap[next] === Gap.Hyphen && !wordIsBare(story, name.segment, next)) return "thing";
  if (tokens.gap[name.first] === Gap.Hyphen && isCapital(tokens, name.first - 1) && !wordIsBare(story, name.segment, name.first - 1) && !spanEndingAt(story, name.segment, name.first - 1)) return "thing";
  const headline = tokens.allUpper || titleCase(tokens, name);
  // "Kim Yo Jong" is not the Kim introduced as Kim Jong Un.
  if (nextCapital && tokens.gap[next] === Gap.Space && !headline && name.people.some(({ order }) => order === "eastern") && !openers.has(tokens.folded[next] ?? "") && (story.matches[name.segment]?.[next] ?? []).every(({ forms }) => !forms.some(({ kind }) => kind === "title" || kind.startsWith("country")))) return "person";
  const previous = name.first - 1;
  if (previous < 0 || !adjoins(tokens, name.first) || !isCapital(tokens, previous)) return undefined;
  const word = tokens.folded[previous] ?? "";
  if (openers.has(word) || isHonorific(word) || endsTitle(story, name.segment, previous) || spanEndingAt(story, name.segment, previous)) return undefined;
  if (name.people.some((person) => isGivenName(person, word))) return undefined;
  if (startsSentence(tokens, previous) && usedInLowerCase(story, word)) return undefined;
  if (headline) return undefined;
  return "person";
}

/** Folded given names of a person, or their initials. */
function isGivenName(person: Person, word: string): boolean {
  const family = wordsOf(person.family);
  const given = [person.name, ...(person.aliases ?? [])].flatMap(wordsOf).filter((part) => !family.includes(part));
  return given.some((part) => part === word || (word.length === 1 && part.startsWith(word)) || nearlySame(part, word));
}

/** One letter apart in words of at least five: Sergei and Sergey. */
function nearlySame(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  return Math.max(a.length, b.length) - i - j <= 1;
}

function usedInLowerCase(story: Story, word: string): boolean {
  return story.segments.some((tokens) => tokens.folded.some((other, index) => other === word && tokens.shape[index] === Shape.Lower));
}

function wordIsBare(story: Story, segment: number, index: number): boolean {
  return (story.matches[segment]?.[index] ?? []).some(({ forms }) => forms.some(({ kind }) => kind === "person-bare"));
}

/** "Defense Secretary Austin" with nobody introduced: the one whose offices, country and time fit. */
function byTitle(story: Story, name: BareName, context: StoryContext): Person | undefined {
  const titles = [titleBefore(story, name.segment, name.first), titleAfter(story, name.segment, name.last)].filter(({ roles }) => roles.length > 0);
  if (titles.length === 0) return undefined;
  const ranked = name.people
    .filter((person) => titles.some((title) => fittingTenures(story, person, title).length > 0))
    .map((person) => ({ person, points: score(story, person, context, titles) }))
    .sort((a, b) => b.points - a.points);
  const [best, second] = ranked;
  if (!best || best.points < enoughWithTitle || (second && best.points - second.points < margin)) return undefined;
  return best.person;
}

/** The nearest bearer of the name before this place; in a headline, the only one after it. */
function byIntroduction(story: Story, name: BareName, bearers: Bearer[], context: StoryContext): Decision {
  const fits = (bearer: Bearer) => (bearer.person ? name.people.some(({ id }) => id === bearer.person?.id) : sameWords(story, bearer, name));
  const bearing = bearers.filter(fits);
  const before = bearing.filter((bearer) => inReadingOrder(bearer, name) <= 0);
  const own = new Set(bearing.flatMap(({ person }) => (person ? [person.id] : [])));
  const others = bearing.some(({ person }) => !person);
  const nearest = before.at(-1);
  const accept = (person: Person, rule: string): Decision => ({ segment: name.segment, first: name.first, last: name.last, kind: "person", id: person.id, form: name.form, rule });
  if (nearest?.person && (own.size === 1 || titleAgrees(story, name, nearest.person))) return accept(nearest.person, inReadingOrder(nearest, name) === 0 ? "title and surname" : "surname, introduced before");
  if (nearest?.person) return accept(nearest.person, "surname, nearest introduction");
  if (nearest && own.size === 1) {
    const person = bearing.find((bearer) => bearer.person)?.person;
    if (person && titleAgrees(story, name, person)) return accept(person, "title and surname, introduced before");
    return turnedDown(name, "somebody else of this name was introduced last");
  }
  if (own.size === 1 && !others) {
    const person = bearing.find((bearer) => bearer.person)?.person;
    if (person) return accept(person, "surname in a headline, introduced later");
  }
  if (!others && own.size === 0) {
    const known = knownByName(story, name, context);
    if (known) return accept(known, "a head of state or government known by this name alone");
  }
  return turnedDown(name, "nobody of this name was introduced");
}

/** Surnames that are words or first names as well: alone they say too little. */
const commonWords = new Set("brown may bush rice major king young long power powers price day hope west north white black green gray grey grant marshall bishop pope prince duke baker cook fox wolf ford hill field stone wood woods bell ball banks bean berry bird bloom bond rose rush sharp short small snow son song sun star summers winter winters church page parks park person pine poole post pride reed rich sand sands ward waters weeks wells will wise martin thomas james george david paul john charles robert michael simon alexander victor oscar francis benedict albert philip henry elizabeth charles mary anne ali khan singh lee kim ma li wang chen wu he she an man men go lo sen so to abdul ahmed mohammed muhammad mohamed hussein hassan ibrahim abdullah salman omar moon ban".split(" "));

/**
 * "the Obama administration", "Assad": the one leader of this name whose country the story names
 * and who led it about then. News takes such names for known.
 */
function knownByName(story: Story, name: BareName, context: StoryContext): Person | undefined {
  const tokens = story.segments[name.segment];
  const word = tokens?.folded.slice(name.first, name.last + 1).join(" ") ?? "";
  if (commonWords.has(word) || word.length < 4 || name.people.some(({ order }) => order === "mononym")) return undefined;
  const next = name.last + 1;
  // A capitalised word after it makes another name of it: "Angula Amulungu".
  if (tokens && next < tokens.count && tokens.gap[next] === Gap.Space && isCapital(tokens, next) && !openers.has(tokens.folded[next] ?? "") && !titleCase(tokens, name)) return undefined;
  const leaders = name.people.filter((person) => prominence(story, person) > 0 && person.tenures.some(({ office }) => context.countries.has(story.finder.reference.offices.get(office)?.country ?? "")));
  const then = context.day === undefined ? leaders : leaders.filter((person) => ledAbout(story, person, context));
  return then.length === 1 ? then[0] : undefined;
}

/** Years before and after the story's day in which a leader's name still needs no introduction; less where the day is only guessed to be right. */
const aboutYears = 6;

function ledAbout(story: Story, person: Person, context: StoryContext): boolean {
  return person.tenures.some((tenure) => roleWeight(story.finder.reference.offices.get(tenure.office)?.role ?? "other") <= 4 && daysFrom(tenure, context.day ?? "", story.finder.reference.horizon) <= aboutYears * 365);
}

function titleAgrees(story: Story, name: BareName, person: Person): boolean {
  const title = titleBefore(story, name.segment, name.first);
  return title.roles.length > 0 && fittingTenures(story, person, title).length > 0;
}

function sameWords(story: Story, bearer: Place, name: Place): boolean {
  const words = (place: Place, tokens: Tokens | undefined) => tokens?.folded.slice(place.first, place.last + 1) ?? [];
  const a = words(bearer, story.segments[bearer.segment]);
  const b = words(name, story.segments[name.segment]);
  return a.slice(-b.length).join(" ") === b.map(foldWord).join(" ");
}

function inReadingOrder(a: Place, b: Place): number {
  return a.segment - b.segment || a.first - b.first;
}

function turnedDown(name: BareName, rule: string): Decision {
  return { segment: name.segment, first: name.first, last: name.last, kind: "person", id: undefined, form: name.form, rule };
}
