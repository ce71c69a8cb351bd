/** "The Home Secretary" after the story has named her: the office stands for the one person in it. Pure. */
import { mayHoldOn } from "../reference/tenures.ts";
import type { Office } from "../reference/types.ts";
import type { Decision } from "./countries.ts";
import { nameFollows, vague, type OfficeDecision } from "./offices.ts";
import type { Place, Story } from "./story.ts";
import { titleStartingAt } from "./titles.ts";
import { Gap, Shape, wordAt } from "./tokens.ts";

/**
 * Titles in capitals after "the", as British style writes them, where exactly one of the people named in the story
 * holds such an office on its day. `people`: what was decided of people. Empty without a date.
 */
export function findOfficesTakenUp(story: Story, people: Decision[]): OfficeDecision[] {
  const day = story.article.published;
  const named = new Map<string, Place>();
  for (const decision of people) if (decision.id !== undefined && !named.has(decision.id)) named.set(decision.id, decision);
  if (day === undefined || named.size === 0) return [];
  const found: OfficeDecision[] = [];
  const holding = new Map<string, ReturnType<typeof holdersOf>>();
  story.segments.forEach((tokens, segment) => {
    for (let index = 1; index < tokens.count; index++) {
      if (tokens.shape[index] !== Shape.Capital || wordAt(tokens, index - 1) !== "the" || tokens.gap[index] !== Gap.Space || tokens.allUpper) continue;
      const title = titleStartingAt(story, segment, index);
      const last = index + title.length - 1;
      if (title.length === 0 || vague.has(title.title) || tokens.shape[last] !== Shape.Capital || nameFollows(tokens, last)) continue;
      if (/^(of|for)$/.test(wordAt(tokens, last + 1)) && tokens.gap[last + 1] === Gap.Space) continue;
      // ", the Secretary of State," says what the person just named is.
      if (tokens.gap[index - 1] === Gap.Comma) continue;
      const key = `${title.title} ${title.roles.join(" ")}`;
      const holders = holding.get(key) ?? holdersOf(story, named, title.roles, title.title, day);
      holding.set(key, holders);
      const [holder] = holders;
      if (!holder || holders.length > 1 || holder.place.segment > segment || (holder.place.segment === segment && holder.place.first > index)) continue;
      found.push({ segment, first: index, last, kind: "person", id: holder.id, office: holder.office.id, form: title.title, rule: "office of the one person in it whom the story has named", introduced: holder.place });
    }
  });
  return found;
}

/** Those of the people named who hold an office of the title. */
function holdersOf(story: Story, named: ReadonlyMap<string, Place>, roles: readonly string[], title: string, day: string): { id: string; office: Office; place: Place }[] {
  const all = [...named].flatMap(([id, place]) => {
    const office = officeHeld(story, id, roles, title, day);
    return office ? [{ id, office, place }] : [];
  });
  // A home secretary and an interior minister are both named: the title is the one's own.
  const own = all.filter(({ office }) => isTitle(office, title));
  return own.length > 0 ? own : all;
}

function officeHeld(story: Story, id: string, roles: readonly string[], title: string, day: string): Office | undefined {
  for (const tenure of story.finder.reference.people.get(id)?.tenures ?? []) {
    const office = story.finder.reference.offices.get(tenure.office);
    if (office && mayHoldOn(tenure, day) && (roles.includes(office.role) || isTitle(office, title))) return office;
  }
  return undefined;
}

function isTitle(office: Office, title: string): boolean {
  return [office.title, ...(office.titles ?? [])].some((other) => other.toLowerCase() === title);
}
