/** Offices named without their holder: "South Korea's defense minister". With the story's date they lead to who held them. Pure. */
import { holderOn } from "../reference/tenures.ts";
import type { Office, OfficeRole } from "../reference/types.ts";
import type { Decision } from "./countries.ts";
import { rolesAgree } from "./personEvidence.ts";
import { wordIn, type Span, type Story } from "./story.ts";
import { spanEndingAt, titleEndingAt, titleStartingAt } from "./titles.ts";
import { Gap, isCapital, wordAt, type Tokens } from "./tokens.ts";

/** A decision that names an office and, through the day, its holder. */
export interface OfficeDecision extends Decision {
  office: string;
}

/** Titles that say too little by themselves to name one office of a country. */
export const vague = new Set(["minister", "secretary", "leader", "general", "chief", "governor", "ambassador", "head", "director", "chairman", "commander"]);

/** Offices named by a country or organisation and a title, with nobody's name at them. `people`: what was decided of people. Empty without a date. */
export function findOffices(story: Story, countries: Decision[], people: Decision[]): OfficeDecision[] {
  const endsName = new Set(people.flatMap(({ segment, last, id }) => (id === undefined ? [] : [`${segment}:${last}`])));
  const day = story.article.published;
  if (day === undefined) return [];
  const owners: { segment: number; first: number; last: number; owner: string }[] = [
    ...countries.flatMap(({ segment, first, last, id }) => (id === undefined ? [] : [{ segment, first, last, owner: id }])),
    ...story.spans.flatMap((span: Span) => {
      const form = span.forms.find(({ kind }) => kind === "organisation");
      return form ? [{ segment: span.segment, first: span.first, last: span.last, owner: form.id }] : [];
    }),
  ];
  const beforeTitle = owners.flatMap(({ segment, first, last, owner }) => titleOfOwner(story, segment, first, last, owner));
  const afterTitle = owners.flatMap(({ segment, first, last, owner }) => titleOf(story, segment, first, last, owner));
  return [...beforeTitle, ...afterTitle].flatMap(({ segment, first, last, start, title, owner }) => {
    // "Moon Jae-in, South Korea's president," says what the person just named is.
    const begins = wordIn(story, segment, start - 1) === "the" ? start - 1 : start;
    if (story.segments[segment]?.gap[begins] === Gap.Comma && endsName.has(`${segment}:${begins - 1}`)) return [];
    const office = officeOf(story, owner, title.roles, title.title);
    const holder = office && holderOn(story.finder.reference.holders.get(office.id) ?? [], day);
    if (!office || !holder) return [];
    return [{ segment, first, last, kind: "person" as const, id: holder.person.id, office: office.id, form: title.title, rule: "office named; holder on the story's day" }];
  });
}

/** A title with whose it is: words `first` to `last`. */
interface OwnedTitle {
  segment: number;
  first: number;
  last: number;
  /** First word of the whole phrase, the owner's name included. */
  start: number;
  title: ReturnType<typeof titleStartingAt>;
  owner: string;
}

/** Words before the country that make the office nobody's of that day, or anybody's: "a French president", "the next German chancellor". */
const notOfTheDay = new Set("a an any every each some no next future another former ex then first last previous old new late two three several many other both most".split(" "));

/** "South Korea's defense minister", "the Japanese prime minister", "the U.N. secretary-general". */
function titleOfOwner(story: Story, segment: number, first: number, last: number, owner: string): OwnedTitle[] {
  const tokens = story.segments[segment];
  if (!tokens) return [];
  let start = last + 1;
  const possessive = tokens.gap[start] === Gap.Apostrophe && wordAt(tokens, start) === "s";
  if (possessive) start++;
  if (tokens.gap[start] !== Gap.Space && tokens.gap[start] !== Gap.Hyphen && tokens.gap[start] !== Gap.Stop) return [];
  if (!possessive && notOfTheDay.has(wordAt(tokens, first - 1))) return [];
  const title = titleStartingAt(story, segment, start);
  if (title.length === 0 || vague.has(title.title) || deputy(title.title)) return [];
  const end = start + title.length - 1;
  return nameFollows(tokens, end) ? [] : [{ segment, first: start, last: end, start: first, title, owner }];
}

/** "the president of France", "prime minister of Japan"; not "a president of France", "president of the French senate". */
function titleOf(story: Story, segment: number, first: number, last: number, owner: string): OwnedTitle[] {
  const tokens = story.segments[segment];
  let at = first - 1;
  if (!tokens) return [];
  if (wordAt(tokens, at) === "the") at--;
  if (wordAt(tokens, at) !== "of" || tokens.gap[at] !== Gap.Space) return [];
  const end = at - 1;
  const title = titleEndingAt(story, segment, end);
  const start = end - title.length + 1;
  if (title.length === 0 || vague.has(title.title) || deputy(title.title)) return [];
  // Without "the" it is an apposition to somebody's name, or a list of posts.
  if (wordAt(tokens, start - 1) !== "the" || tokens.gap[start] !== Gap.Space) return [];
  // "the president of France Télévisions", "the president of the US Congress".
  const next = last + 1;
  if (spanEndingAt(story, segment, last)?.forms.some(({ kind }) => kind === "country-adjective" || kind === "country-people")) return [];
  if (next < tokens.count && ((tokens.gap[next] === Gap.Space && isCapital(tokens, next)) || tokens.gap[next] === Gap.Hyphen || tokens.gap[next] === Gap.Apostrophe)) return [];
  // ", Nicolas Sarkozy," follows: the person is named.
  if (tokens.gap[next] === Gap.Comma && isCapital(tokens, next) && isCapital(tokens, next + 1)) return [];
  return [{ segment, first: start, last: end, start, title, owner }];
}

/** A deputy's post is no office of the country's by itself. */
function deputy(title: string): boolean {
  return /^(deputy|vice|assistant|junior|shadow)[ -](foreign|defen[cs]e|interior|finance|trade|minister)/.test(title);
}

/** A name follows: the person, known to us or not, is who is meant. */
export function nameFollows(tokens: Tokens, end: number): boolean {
  const next = end + 1;
  if (next < tokens.count && (tokens.gap[next] === Gap.Space || tokens.gap[next] === Gap.Stop) && isCapital(tokens, next)) return true;
  if (tokens.gap[next] === Gap.Comma && isCapital(tokens, next) && isCapital(tokens, next + 1) && (tokens.gap[next + 1] === Gap.Space || tokens.gap[next + 1] === Gap.Stop)) return true;
  if (tokens.gap[next] === Gap.Apostrophe && wordAt(tokens, next) !== "s") return true;
  if (tokens.gap[next] === Gap.Hyphen) return true;
  return /^(elect|designate|candidate|candidates|ministers|presidents|hopeful|nominee|race|election|contender|contenders)$/.test(wordAt(tokens, next));
}

/** The one single-seat office of an owner that a title names. */
function officeOf(story: Story, owner: string, roles: OfficeRole[], title: string): Office | undefined {
  const offices = (story.finder.reference.officesOf.get(owner) ?? []).filter(({ seats }) => seats === "single");
  const named = offices.filter((office) => office.title.toLowerCase() === title || office.titles?.some((other) => other.toLowerCase() === title));
  if (named.length === 1) return named[0];
  const exact = offices.filter(({ role }) => roles.includes(role));
  if (exact.length === 1) return exact[0];
  const fitting = offices.filter(({ role }) => roles.some((read) => rolesAgree(read, role)));
  return exact.length === 0 && fitting.length === 1 ? fitting[0] : undefined;
}
