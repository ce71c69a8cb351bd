/** Names after the first: "Austin", "Defense Secretary Austin", "Mr. Yoon". Resolved over the whole story. Pure. */
import type { Person } from "../reference/types.ts";
import { bareNames } from "./bareNames.ts";
import type { Decision } from "./countries.ts";
import { knownByName } from "./knownNames.ts";
import { otherMeaning, type BareName } from "./neighbours.ts";
import { fittingTenures, heldBy, prominence, score, type StoryContext } from "./personEvidence.ts";
import { inReadingOrder, lastBefore, wordIn, type Place, type Story } from "./story.ts";
import { titleAfter, titleBefore } from "./titles.ts";
import { wordsBetween } from "./tokens.ts";

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
  const bearing = new Map<string, Bearing>();
  for (const name of open) {
    const key = `${name.people.map(({ id }) => id).join(" ")}:${wordsOfName(story, name)}`;
    let borne = bearing.get(key);
    if (!borne) {
      borne = bearingOf(story, [...name.people.flatMap(({ id }) => byKey.get(id) ?? []), ...(byKey.get(` ${lastWord(story, name)}`) ?? []).filter((bearer) => sameWords(story, bearer, name))]);
      bearing.set(key, borne);
    }
    decisions.push(byIntroduction(story, name, borne, context));
  }
  return decisions;
}

/** Everybody who bears a name in the story. What is asked of it for each place of the name is told once: it would grow with the square of the story. */
interface Bearing {
  /** In reading order, as all the others. */
  all: Bearer[];
  /** Those of people of the dataset, by person. */
  own: Map<Person, { all: Bearer[]; full: Bearer[] }>;
  others: Bearer[];
  /** How often that one of the others stands whose first name stands most often. */
  mostOften: number;
}

function bearingOf(story: Story, bearers: Bearer[]): Bearing {
  const all = bearers.sort(inReadingOrder);
  const own: Bearing["own"] = new Map();
  for (const bearer of all) {
    if (!bearer.person) continue;
    const places = own.get(bearer.person) ?? { all: [], full: [] };
    own.set(bearer.person, places);
    places.all.push(bearer);
    if (bearer.full) places.full.push(bearer);
  }
  const others = all.filter(({ person }) => !person);
  const times = new Map<string, number>();
  for (const { segment, first } of others) {
    const given = wordIn(story, segment, first - 1);
    times.set(given, (times.get(given) ?? 0) + 1);
  }
  return { all, own, others, mostOften: Math.max(0, ...times.values()) };
}

function wordsOfName(story: Story, { segment, first, last }: Place): string {
  const tokens = story.segments[segment];
  return tokens ? wordsBetween(tokens, first, last + 1).join(" ") : "";
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

/** The fitting one of the name's bearers in the story: by the title beside it, else the nearest before this place; in a headline, the only one after it. */
function byIntroduction(story: Story, name: BareName, bearing: Bearing, context: StoryContext): Decision {
  const own = [...bearing.own.keys()];
  const others = bearing.others.length > 0;
  const nearest = lastBefore(bearing.all, name, true);
  const accept = (person: Person, rule: string): Decision => ({ segment: name.segment, first: name.first, last: name.last, kind: "person", id: person.id, form: name.form, rule, ...introductionOf(bearing, person, name) });

  if (own.length > 1) {
    const titled = byTitleBeside(story, name, own, context);
    if (titled) return accept(titled, "title and surname, introduced before");
  }
  if (nearest?.person) {
    if (inReadingOrder(nearest, name) === 0) return accept(nearest.person, "title and surname");
    return accept(nearest.person, own.length === 1 ? "surname, introduced before" : "surname, nearest introduction");
  }
  const [only] = own;
  if (nearest && only && own.length === 1) {
    if (titleAgrees(story, name, only)) return accept(only, "title and surname, introduced before");
    if (leadsTheStory(story, name, only, bearing, context)) return accept(only, "surname of the leader introduced first; relatives keep their first names");
    return turnedDown(name, "somebody else of this name was introduced last");
  }
  if (only && own.length === 1 && !others) return accept(only, "surname in a headline, introduced later");
  if (!others && own.length === 0) {
    const known = knownByName(story, name, context);
    if (known) return accept(known, "a head of state or government known by this name alone");
  }
  return turnedDown(name, "nobody of this name was introduced");
}

/** Where the story introduced the person: by the first full name, else at the first place of all, this one left out. */
function introductionOf(bearing: Bearing, person: Person, name: Place): { introduced?: Place } {
  const elsewhere = (place: Place) => inReadingOrder(place, name) !== 0;
  const own = bearing.own.get(person);
  const place = own?.full.find(elsewhere) ?? own?.all.find(elsewhere);
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
function leadsTheStory(story: Story, name: BareName, person: Person, { all, own, others, mostOften }: Bearing, context: StoryContext): boolean {
  const last = lastBefore(others, name);
  if (all[0]?.person !== person || !last || last.segment === name.segment || prominence(story, person) === 0) return false;
  if (context.day !== undefined && !heldBy(story, person, undefined, context)) return false;
  return (own.get(person)?.all.length ?? 0) >= mostOften;
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

function turnedDown(name: BareName, rule: string): Decision {
  return { segment: name.segment, first: name.first, last: name.last, kind: "person", id: undefined, form: name.form, rule };
}
