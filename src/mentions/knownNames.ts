/** Leaders whom news calls by the family name without introducing them: "the Obama administration", "Assad". Pure. */
import { daysFrom, roleWeight } from "../reference/tenures.ts";
import type { Person } from "../reference/types.ts";
import { titleCase } from "./nestedNames.ts";
import { ofTheLeader, openers, type BareName } from "./neighbours.ts";
import { prominence, speaksOf, type StoryContext } from "./personEvidence.ts";
import type { Story } from "./story.ts";
import { Gap, isCapital, wordAt, wordsBetween } from "./tokens.ts";

/** Surnames that are words or first names as well: alone they say too little. */
export const commonWords = new Set("brown may bush rice major king young long power powers price day hope west north white black green gray grey grant marshall bishop pope prince duke baker cook fox wolf ford hill field stone wood woods bell ball banks bean berry bird bloom bond rose rush sharp short small snow son song sun star summers winter winters church page parks park person pine poole post pride reed rich sand sands ward waters weeks wells will wise martin thomas james george david paul john charles robert michael simon alexander victor oscar francis benedict albert felipe philippe harald hamad khalifa salman hans isa haakon margrethe beatrix frederik willem juan carlos sofia henri jean rainier letsie mswati moshoeshoe birendra gyanendra zahir faisal fahd nasser philip henry elizabeth charles mary anne ali khan singh lee kim ma li wang chen wu he she an man men go lo sen so to abdul ahmed mohammed muhammad mohamed hussein hassan ibrahim abdullah salman omar moon ban johnson harper howard key clark kenny harris english welsh french german irish".split(" "));

/** The one leader of this name whose country the story names and who led it about then; `undefined` where there is none or more. */
export function knownByName(story: Story, name: BareName, context: StoryContext): Person | undefined {
  const tokens = story.segments[name.segment];
  const word = tokens ? wordsBetween(tokens, name.first, name.last + 1).join(" ") : "";
  // East Asian family names are shared by too many: Choi, Yoon, Nguyen.
  if (commonWords.has(word) || word.length < 4 || name.people.some(({ order }) => order === "mononym" || order === "eastern")) return undefined;
  const next = name.last + 1;
  // A capitalised word after it makes another name of it: "Angula Amulungu".
  if (tokens && next < tokens.count && tokens.gap[next] === Gap.Space && isCapital(tokens, next) && !openers.has(wordAt(tokens, next)) && !ofTheLeader.has(wordAt(tokens, next)) && !titleCase(tokens, name)) return undefined;
  const leaders = name.people.filter((person) => prominence(story, person) > 0 && person.tenures.some(({ office }) => speaksOf(story, story.finder.reference.offices.get(office)?.country ?? "", context)));
  const then = context.day === undefined ? leaders : leaders.filter((person) => ledAbout(story, person, context));
  return then.length === 1 ? then[0] : undefined;
}

/** Years before and after the story's day in which a leader's name still needs no introduction. */
const aboutYears = 6;

function ledAbout(story: Story, person: Person, context: StoryContext): boolean {
  return person.tenures.some((tenure) => roleWeight(story.finder.reference.offices.get(tenure.office)?.role ?? "other") <= 4 && daysFrom(tenure, context.day ?? "", story.finder.reference.horizon) <= aboutYears * 365);
}
