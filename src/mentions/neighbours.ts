/** What the words beside a bare name make of it: "Jill Biden", "Austin, Texas", "Trump Tower", "in May". Pure. */
import type { Person } from "../reference/types.ts";
import { titleCase } from "./nestedNames.ts";
import { wordsOf } from "./personForms.ts";
import { matchesAt, saysSmall, wordIn, type Place, type Story } from "./story.ts";
import { endsTitle, isHonorific, spanEndingAt } from "./titles.ts";
import { Gap, Shape, adjoins, isCapital, startsSentence, wordAt, type Tokens } from "./tokens.ts";

/** A bare name in the text and who may be called so. */
export interface BareName extends Place {
  people: Person[];
  form: string;
}

/** A capitalised word beside a surname that is no first name. */
export const openers: ReadonlySet<string> = new Set(("but and when while after as if in on for with yet so then now that this although though because since both under until before like what why how who did does is was will can has had said says meanwhile however also earlier later instead still only even where according the a an at by to from of not no yes or nor than us his her its their our my your these those such some many most much all any each every another other others new old early late once again today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december").split(" "));

/** What makes a thing or a place of a person's name. */
const things = new Set(("airport university college school street avenue road square bridge stadium arena center centre library museum foundation award prize institute hospital tower towers hotel park highway memorial house hall church chapel " +
  "group corporation corp inc ltd company organization organisation bros sons brothers motors times post press magazine records university golf resort casino plaza building institution airport county city hill hills valley river lake island beach mountain mountains creek springs heights").split(" "));
const placesAfterComma = new Set("texas tex virginia va maryland md georgia california calif florida fla ohio illinois oregon nevada minnesota minn pennsylvania pa kentucky ky indiana louisiana mississippi nebraska australia canada england scotland".split(" "));

/** True for a capitalised word after a name that makes a thing of it: "John F. Kennedy Airport", "Trump Tower". */
export function makesThing(tokens: Tokens, next: number): boolean {
  return next < tokens.count && tokens.gap[next] === Gap.Space && isCapital(tokens, next) && things.has(wordAt(tokens, next));
}

/** What the neighbours make of a bare name: another person's, a thing's, a month, or nothing of the kind. */
export function otherMeaning(story: Story, name: BareName): "person" | "thing" | undefined {
  const tokens = story.segments[name.segment];
  if (!tokens) return "thing";
  const next = name.last + 1;
  const nextCapital = next < tokens.count && isCapital(tokens, next);
  if (!tokens.allUpper && makesThing(tokens, next)) return "thing";
  if (nextCapital && tokens.gap[next] === Gap.Comma && placesAfterComma.has(wordAt(tokens, next))) return "thing";
  if (month(tokens, name)) return "thing";
  if (nextCapital && tokens.gap[next] === Gap.Hyphen && !wordIsBare(story, name.segment, next)) return "thing";
  if (tokens.gap[name.first] === Gap.Hyphen && isCapital(tokens, name.first - 1) && !wordIsBare(story, name.segment, name.first - 1) && !spanEndingAt(story, name.segment, name.first - 1)) return "thing";
  const headline = tokens.allUpper || titleCase(tokens, name) || shortHeadline(tokens);
  // "Kim Yo Jong" is not the Kim introduced as Kim Jong Un.
  if (nextCapital && tokens.gap[next] === Gap.Space && !headline && name.people.some(({ order }) => order === "eastern") && !openers.has(wordAt(tokens, next)) && matchesAt(story, name.segment, next).every(({ forms }) => !forms.some(({ kind }) => kind === "title" || kind.startsWith("country")))) return "person";
  // "Austin Powers", "Mandla Mandela": another family name follows.
  if (nextCapital && tokens.gap[next] === Gap.Space && !headline && tokens.shape[next] === Shape.Capital && familyFollows(story, name.segment, next)) return "person";
  const previous = name.first - 1;
  if (previous < 0 || !adjoins(tokens, name.first) || !isCapital(tokens, previous)) return undefined;
  const word = wordAt(tokens, previous);
  if (openers.has(word) || isHonorific(word) || endsTitle(story, name.segment, previous) || spanEndingAt(story, name.segment, previous)) return undefined;
  if (name.people.some((person) => isGivenName(person, word))) return undefined;
  // "Holding Gbagbo to account": what begins the sentence is a verb.
  if (startsSentence(tokens, previous) && (saysSmall(story, word) || /^.{3,}ing$/.test(word))) return undefined;
  if (headline) return undefined;
  return "person";
}

/** Capitalised words after a leader's name that go on speaking of the leader: "the Obama White House". */
export const ofTheLeader: ReadonlySet<string> = new Set("white administration cabinet government presidency doctrine".split(" "));

/** True for a capitalised word after a name that begins no title, country, organisation or sentence. */
function familyFollows(story: Story, segment: number, next: number): boolean {
  const word = wordIn(story, segment, next);
  if (openers.has(word) || ofTheLeader.has(word) || isHonorific(word)) return false;
  return matchesAt(story, segment, next).every(({ forms }) => forms.every(({ kind }) => kind === "person-bare"));
}

/** "Macron Visits Kyiv": a short segment, a line without a stop, in which every longer word stands in capitals. */
function shortHeadline(tokens: Tokens): boolean {
  if (tokens.count < 3 || tokens.count > 10 || /[.!?]\s*$/.test(tokens.text)) return false;
  for (let index = 0; index < tokens.count; index++) if (tokens.shape[index] === Shape.Lower && wordAt(tokens, index).length > 3) return false;
  return true;
}

const months = new Set(["may", "march", "june", "august"]);

/** "in May", "last March", "7 June", "August 2": a month that is a family name as well. */
function month(tokens: Tokens, name: BareName): boolean {
  if (name.first !== name.last || !months.has(wordAt(tokens, name.first))) return false;
  if (tokens.shape[name.last + 1] === Shape.Digit && tokens.gap[name.last + 1] !== Gap.Sentence) return true;
  const previous = name.first - 1;
  if (previous < 0 || tokens.gap[name.first] !== Gap.Space) return false;
  return tokens.shape[previous] === Shape.Digit || /^(in|since|until|last|next|this|early|late|mid|during|through|every)$/.test(wordAt(tokens, previous));
}

/** Folded given names of a person, or their initials. */
function isGivenName(person: Person, word: string): boolean {
  const family = wordsOf(person.family);
  const given = [person.name, ...(person.aliases ?? [])].flatMap(wordsOf).filter((part) => !family.includes(part));
  const initials = [person.name, ...(person.aliases ?? [])].map((name) => wordsOf(name)[0] ?? "").filter((first) => first.length === 1);
  return initials.some((initial) => word.startsWith(initial)) || given.some((part) => part === word || (word.length === 1 && part.startsWith(word)) || nearlySame(part, word));
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

function wordIsBare(story: Story, segment: number, index: number): boolean {
  return matchesAt(story, segment, index).some(({ forms }) => forms.some(({ kind }) => kind === "person-bare"));
}
