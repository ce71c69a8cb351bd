/** Which of the full names in the story mean somebody in the dataset. Pure. */
import type { Day, Person } from "../reference/types.ts";
import type { Decision } from "./countries.ts";
import { exactName, type FullName } from "./fullNamesInText.ts";
import { anchored, fittingTenures, inOfficeAbout, prominence, score, type StoryContext } from "./personEvidence.ts";
import type { Story } from "./story.ts";
import type { TitleReading } from "./titles.ts";
import type { Readings } from "./types.ts";

/** Points from which a person is linked, and by how many the next best must be beaten. */
const enough = 3;
const margin = 2;

/** Decides the full names, the sure ones first, so that they date and place the rest. */
export function decideFullNames(story: Story, names: FullName[], context: StoryContext): { decisions: Decision[]; context: StoryContext } {
  const sure = names.flatMap((name) => {
    const choice = choose(story, name, context);
    return choice && "person" in choice && name.candidates.length === 1 ? [{ name, choice }] : [];
  });
  const day = context.day ?? guessDay(story, sure.map(({ name, choice }) => ({ person: choice.person, titles: name.titles })));
  const informed: StoryContext = { ...context, day };
  const decisions = names.map((name): Decision => {
    const chosen = choose(story, name, informed);
    const choice = chosen && "person" in chosen ? chosen : undefined;
    const readings = chosen && "readings" in chosen ? chosen.readings : undefined;
    const { segment, first, last } = name.span;
    return {
      segment, first, last, kind: "person", id: choice?.person.id, form: choice?.form ?? name.candidates[0]?.form ?? "",
      rule: choice ? "full name" : name.candidates.length > 1 ? "several people of this name, nothing decides" : "full name, but nothing in the story speaks for this person",
      ...(readings && { readings }),
    };
  });
  return { decisions, context: informed };
}

function choose(story: Story, name: FullName, context: StoryContext): { person: Person; form: string } | { readings: Readings } | undefined {
  const ranked = name.candidates
    // Namesakes abound: only the exact name of a leader, or of somebody in office about the story's day, needs no office, country or organisation of theirs in the story.
    .filter(({ person, points }) => (points >= exactName && (prominence(story, person) > 0 || inOfficeAbout(story, person, context))) || anchored(story, person, context, name.titles))
    .map(({ person, points, form }) => ({ person, form, points: points + score(story, person, context, name.titles) + (points > 0 && name.span.last - name.span.first >= 2 ? 1 : 0) }))
    .sort((a, b) => b.points - a.points);
  const [best, second] = ranked;
  // In office only decades away: the name in full, without a rival and with the country named, still is enough; not for one born later.
  const unrivalled = best && new Set(name.candidates.map(({ person }) => person.id)).size === 1 && name.candidates.some(({ points }) => points >= exactName) && name.span.last > name.span.first && best.points > -50 && anchored(story, best.person, context, []);
  if (!best || (best.points < enough && !unrivalled)) return undefined;
  if (!second || second.person.id === best.person.id || best.points - second.points >= margin) return best;
  // Two who would each be meant if it were not for the other, and nobody else near them. A first name by itself may be anybody's.
  const third = ranked.find(({ person }) => person !== best.person && person !== second.person);
  const even = name.span.last > name.span.first && best.points === second.points && best.points >= enough && (!third || second.points - third.points >= margin);
  return even ? { readings: [{ id: best.person.id }, { id: second.person.id }] } : undefined;
}

/**
 * A day for a story without a date: the middle of the time in which the people
 * named with a present title held those offices. `undefined` where nothing says.
 */
function guessDay(story: Story, named: { person: Person; titles: TitleReading[] }[]): Day | undefined {
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
  const from = mostShared(spans);
  if (from === undefined) return undefined;
  const until = spans.reduce((least, [a, b]) => (a <= from && from <= b ? Math.min(least, b) : least), Infinity);
  return new Date((from + until) / 2).toISOString().slice(0, 10);
}

/** The first beginning of a span at which most of them run; `undefined` where none runs at all. */
function mostShared(spans: [number, number][]): number | undefined {
  const running = spans.filter(([a, b]) => a <= b);
  const starts = Float64Array.from(running, ([start]) => start).sort();
  const ends = Float64Array.from(running, ([, end]) => end).sort();
  let most = 0;
  let moment: number | undefined;
  for (const [start] of spans) {
    const sharing = countBelow(starts, start, true) - countBelow(ends, start, false);
    if (sharing > most) {
      most = sharing;
      moment = start;
    }
  }
  return moment;
}

/** How many of the sorted numbers are less than a limit, or with `equal` not more. */
function countBelow(sorted: Float64Array, limit: number, equal: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < limit || (equal && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
