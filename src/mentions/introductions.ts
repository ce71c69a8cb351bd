/** Where the story names a person in full. Pure. */
import type { Day, Person } from "../reference/types.ts";
import type { Decision } from "./countries.ts";
import { nameRuns } from "./nameRuns.ts";
import { fittingTenures, score, type StoryContext } from "./personEvidence.ts";
import type { Span, Story } from "./story.ts";
import { titleAfter, titleBefore, type TitleReading } from "./titles.ts";
import { Gap, adjoins, isCapital, startsSentence } from "./tokens.ts";

/** A full name with its candidates, before anything is decided. */
export interface FullName {
  span: Span;
  /** `points`: what the spelling is worth by itself. */
  candidates: { person: Person; points: number; form: string }[];
  titles: TitleReading[];
}

/** A full name as written in the data is worth this much by itself; one derived from it nothing; another spelling must make up for it. */
const exactName = 2;
const derivedName = 0;
const otherSpelling = 0;
/** Points from which a person is linked, and by how many the next best must be beaten. */
const enough = 3;
const margin = 2;

const suffixes = new Set(["jr", "sr", "ii", "iii", "iv"]);
/** What makes a thing of a name: "John F. Kennedy Airport". */
const things = new Set("airport university college school street avenue road square bridge stadium arena center centre library museum foundation award prize institute hospital tower hotel park highway day square memorial house".split(" "));

/** All full names of people in the dataset that stand in the story. */
export function fullNames(story: Story): FullName[] {
  const found: FullName[] = [];
  for (const span of story.spans) {
    const forms = span.forms.filter(({ kind }) => kind === "person-name");
    if (forms.length === 0 || forms.length < span.forms.length && span.forms.some(({ kind }) => kind === "decoy")) continue;
    const tokens = story.segments[span.segment];
    if (!tokens) continue;
    const extended = suffixes.has(tokens.folded[span.last + 1] ?? "") && (adjoins(tokens, span.last + 1) || tokens.gap[span.last + 1] === Gap.Comma) ? { ...span, last: span.last + 1 } : span;
    if (!standsAlone(story, extended)) continue;
    const candidates = forms.flatMap(({ id, derived, text }) => {
      const person = story.finder.reference.people.get(id);
      return person ? [{ person, points: derived === true ? derivedName : exactName, form: text }] : [];
    });
    found.push({ span: extended, candidates, titles: [titleBefore(story, span.segment, span.first), titleAfter(story, span.segment, extended.last)] });
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

/** False for "Jean Paul Martin" and "John Kennedy Airport". */
function standsAlone(story: Story, span: Span): boolean {
  const tokens = story.segments[span.segment];
  if (!tokens) return false;
  const next = span.last + 1;
  if (tokens.gap[next] === Gap.Space && isCapital(tokens, next) && things.has(tokens.folded[next] ?? "")) return false;
  if (tokens.gap[next] === Gap.Hyphen && isCapital(tokens, next)) return false;
  if (tokens.gap[span.first] === Gap.Hyphen && isCapital(tokens, span.first - 1)) return false;
  if (tokens.allUpper || !adjoins(tokens, span.first) || !isCapital(tokens, span.first - 1) || startsSentence(tokens, span.first - 1)) return true;
  // A capitalised word right before that belongs to no title, country or heading may be a first name.
  const before = tokens.folded[span.first - 1] ?? "";
  return !(before.length === 1 && tokens.gap[span.first] === Gap.Stop);
}

/** Decides the full names, the sure ones first, so that they date and place the rest. */
export function decideFullNames(story: Story, names: FullName[], context: StoryContext): { decisions: Decision[]; context: StoryContext } {
  const sure = names.flatMap((name) => {
    const choice = choose(story, name, context);
    return choice && name.candidates.length === 1 ? [{ name, choice }] : [];
  });
  const day = context.day ?? guessDay(story, sure.map(({ name, choice }) => ({ person: choice.person, titles: name.titles })));
  const informed: StoryContext = { ...context, day };
  const decisions = names.map((name): Decision => {
    const choice = choose(story, name, informed);
    const { segment, first, last } = name.span;
    return {
      segment, first, last, kind: "person", id: choice?.person.id, form: choice?.form ?? name.candidates[0]?.form ?? "",
      rule: choice ? "full name" : name.candidates.length > 1 ? "several people of this name, nothing decides" : "full name, but nothing in the story speaks for this person",
    };
  });
  return { decisions, context: informed };
}

function choose(story: Story, name: FullName, context: StoryContext): { person: Person; form: string } | undefined {
  const ranked = name.candidates
    .map(({ person, points, form }) => ({ person, form, points: points + score(story, person, context, name.titles) + (points > 0 && name.span.last - name.span.first >= 2 ? 1 : 0) }))
    .sort((a, b) => b.points - a.points);
  const [best, second] = ranked;
  if (!best || best.points < enough) return undefined;
  if (second && second.person.id !== best.person.id && best.points - second.points < margin) return undefined;
  return best;
}

/**
 * A day for a story without a date: the middle of the time in which the people
 * named with a present title held those offices. `undefined` where nothing says.
 */
export function guessDay(story: Story, named: { person: Person; titles: TitleReading[] }[]): Day | undefined {
  const { horizon } = story.finder.reference;
  const spans: [number, number][] = [];
  for (const { person, titles } of named) {
    for (const title of titles) {
      if (title.roles.length === 0 || title.former) continue;
      const fitting = fittingTenures(story, person, title).filter(({ from }) => from !== undefined);
      const [tenure] = fitting;
      if (fitting.length === 1 && tenure?.from !== undefined) spans.push([Date.parse(tenure.from.slice(0, 10)), Date.parse(tenure.until ?? tenure.seen ?? horizon)]);
    }
  }
  if (spans.length === 0) return undefined;
  // The moment that most of the tenures share.
  let best = 0;
  let from = 0;
  let until = 0;
  for (const [start] of spans) {
    const sharing = spans.filter(([a, b]) => a <= start && start <= b);
    if (sharing.length > best) {
      best = sharing.length;
      from = start;
      until = Math.min(...sharing.map(([, b]) => b));
    }
  }
  return new Date((from + until) / 2).toISOString().slice(0, 10);
}
