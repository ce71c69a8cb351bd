/** Names after the first: "Austin", "Defense Secretary Austin", "Mr. Yoon". Resolved over the whole story. Pure. */
import type { Person } from "../reference/types.ts";
import { bareNames } from "./bareNames.ts";
import type { Decision } from "./countries.ts";
import { knownByName } from "./knownNames.ts";
import { otherMeaning, type BareName } from "./neighbours.ts";
import { fittingTenures, heldBy, prominence, score, type StoryContext } from "./personEvidence.ts";
import { wordIn, type Place, type Story } from "./story.ts";
import { titleAfter, titleBefore } from "./titles.ts";

/** Somebody who bears the name in this story: a person of the dataset, or another ("Jill Biden"). */
interface Bearer extends Place {
  person?: Person;
  /** Introduced by the full name, not by title and surname. */
  full: boolean;
}

/** Points a title and a surname must reach when nobody introduced the person in full. */
const enoughWithTitle = 6;
const margin = 2;

/** Decides every bare name that no longer name has taken. `introduced`: the full names decided so far. */
export function findSurnames(story: Story, introduced: Decision[], context: StoryContext): Decision[] {
  const decisions: Decision[] = [];
  const bearers: Bearer[] = introduced.flatMap((decision) => {
    const person = decision.id === undefined ? undefined : story.finder.reference.people.get(decision.id);
    return [{ segment: decision.segment, first: decision.first, last: decision.last, full: true, ...(person && { person }) }];
  });
  // First pass: who else bears these names, and who is introduced by title and surname.
  const open: BareName[] = [];
  for (const name of bareNames(story, introduced)) {
    const other = otherMeaning(story, name);
    const { segment, first, last } = name;
    if (other === "thing") decisions.push(turnedDown(name, "part of another name"));
    else if (other === "person") {
      bearers.push({ segment, first, last, full: true });
      decisions.push(turnedDown(name, "somebody else of this name"));
    } else {
      const chosen = byTitle(story, name, context);
      if (chosen) bearers.push({ segment, first, last, full: false, person: chosen });
      open.push(name);
    }
  }
  bearers.sort(inReadingOrder);
  // People by id, others by the last word of their name: asking every bearer about every name would grow with the square of the story.
  const byKey = new Map<string, Bearer[]>();
  for (const bearer of bearers) {
    const key = bearer.person?.id ?? ` ${lastWord(story, bearer)}`;
    const list = byKey.get(key);
    if (list) list.push(bearer);
    else byKey.set(key, [bearer]);
  }
  for (const name of open) {
    const bearing = [...name.people.flatMap(({ id }) => byKey.get(id) ?? []), ...(byKey.get(` ${lastWord(story, name)}`) ?? []).filter((bearer) => sameWords(story, bearer, name))].sort(inReadingOrder);
    decisions.push(byIntroduction(story, name, bearing, context));
  }
  return decisions;
}

function lastWord(story: Story, place: Place): string {
  return wordIn(story, place.segment, place.last);
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

/** The fitting one of the name's bearers in the story (`bearing`, in reading order): by the title beside it, else the nearest before this place; in a headline, the only one after it. */
function byIntroduction(story: Story, name: BareName, bearing: Bearer[], context: StoryContext): Decision {
  const before = bearing.filter((bearer) => inReadingOrder(bearer, name) <= 0);
  const own = new Map(bearing.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])));
  const others = bearing.some(({ person }) => !person);
  const nearest = before.at(-1);
  const accept = (person: Person, rule: string): Decision => ({ segment: name.segment, first: name.first, last: name.last, kind: "person", id: person.id, form: name.form, rule, ...introductionOf(bearing, person, name) });

  if (own.size > 1) {
    const titled = byTitleBeside(story, name, [...own.values()], context);
    if (titled) return accept(titled, "title and surname, introduced before");
  }
  if (nearest?.person) {
    if (inReadingOrder(nearest, name) === 0) return accept(nearest.person, "title and surname");
    return accept(nearest.person, own.size === 1 ? "surname, introduced before" : "surname, nearest introduction");
  }
  const [only] = own.values();
  if (nearest && only && own.size === 1) {
    if (titleAgrees(story, name, only)) return accept(only, "title and surname, introduced before");
    if (leadsTheStory(story, name, only, bearing, context)) return accept(only, "surname of the leader introduced first; relatives keep their first names");
    return turnedDown(name, "somebody else of this name was introduced last");
  }
  if (only && own.size === 1 && !others) return accept(only, "surname in a headline, introduced later");
  if (!others && own.size === 0) {
    const known = knownByName(story, name, context);
    if (known) return accept(known, "a head of state or government known by this name alone");
  }
  return turnedDown(name, "nobody of this name was introduced");
}

/** Where the story introduced the person: the first full name before the place, else the first in the story. */
function introductionOf(bearing: Bearer[], person: Person, name: Place): { introduced?: Place } {
  const own = bearing.filter((bearer) => bearer.person === person && inReadingOrder(bearer, name) !== 0);
  const place = own.find(({ full }) => full) ?? own[0];
  return place ? { introduced: { segment: place.segment, first: place.first, last: place.last } } : {};
}

/** Of several people of this name, the one whose office the title beside the name is: "President Kim" with a supreme leader Kim in the story. */
function byTitleBeside(story: Story, name: BareName, people: Person[], context: StoryContext): Person | undefined {
  const title = titleBefore(story, name.segment, name.first);
  if (title.roles.length === 0) return undefined;
  const fitting = people.filter((person) => fittingTenures(story, person, title).length > 0);
  if (fitting.length === 1) return fitting[0];
  const exact = fitting.filter((person) => heldBy(story, person, title, context));
  return exact.length === 1 ? exact[0] : undefined;
}

/**
 * News goes on calling a head of state or government by the surname when a
 * relative was named in between, and gives relatives their first names again.
 * Not in the relative's own paragraph, nor where the relative comes first or more often.
 */
function leadsTheStory(story: Story, name: BareName, person: Person, bearing: Bearer[], context: StoryContext): boolean {
  const first = bearing[0];
  const last = bearing.findLast((bearer) => !bearer.person && inReadingOrder(bearer, name) < 0);
  if (first?.person !== person || !last || last.segment === name.segment || prominence(story, person) === 0) return false;
  if (context.day !== undefined && !heldBy(story, person, undefined, context)) return false;
  const own = bearing.filter((bearer) => bearer.person === person).length;
  const named = bearing.filter((bearer) => !bearer.person).map((bearer) => wordIn(story, bearer.segment, bearer.first - 1));
  return own >= Math.max(...named.map((given) => named.filter((other) => other === given).length));
}

function titleAgrees(story: Story, name: BareName, person: Person): boolean {
  const title = titleBefore(story, name.segment, name.first);
  return title.roles.length > 0 && fittingTenures(story, person, title).length > 0;
}

function sameWords(story: Story, bearer: Place, name: Place): boolean {
  const length = name.last - name.first;
  if (bearer.last - bearer.first < length) return false;
  for (let back = 0; back <= length; back++) if (wordIn(story, bearer.segment, bearer.last - back) !== wordIn(story, name.segment, name.last - back)) return false;
  return true;
}

function inReadingOrder(a: Place, b: Place): number {
  return a.segment - b.segment || a.first - b.first;
}

function turnedDown(name: BareName, rule: string): Decision {
  return { segment: name.segment, first: name.first, last: name.last, kind: "person", id: undefined, form: name.form, rule };
}
