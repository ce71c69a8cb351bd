/** Country words that also mean something else: Georgia, Jordan, Chad, Turkey, Congo. Decided by the story's other words, or left alone. Pure. */
import type { Readings } from "./types.ts";
import type { AmbiguousWord } from "./surfaceForms.ts";
import { matchesAt, perStory, says, type Span, type Story } from "./story.ts";
import { endsTitle, isHonorific } from "./titles.ts";
import { Gap, adjoins, isCapital, startsSentence, wordAt, wordsBetween } from "./tokens.ts";

/** What was decided for an ambiguous word, and why. */
export interface Verdict {
  /** The country meant, or `undefined`: leave it alone. */
  id: string | undefined;
  rule: string;
  /** Where the story's words speak for the one as much as for the other. */
  readings?: Readings;
}

/** States of the US as news writes them after a comma: "Lebanon, Pennsylvania". */
const states = new Set("alabama alaska arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ga pa tx ill calif fla".split(" "));

/** Decides an ambiguous word; `undefined` where the word is not listed. */
export function decideAmbiguous(story: Story, span: Span): Verdict | undefined {
  const tokens = story.segments[span.segment];
  if (!tokens) return undefined;
  if (tokens.gap[span.last + 1] === Gap.Comma && states.has(wordAt(tokens, span.last + 1)) && isCapital(tokens, span.last + 1)) return { id: undefined, rule: "a place in a US state" };
  const word = story.finder.ambiguous.get(wordsBetween(tokens, span.first, span.last + 1).join(" "));
  if (!word) return undefined;
  if (word.personal && personAround(story, span)) return { id: undefined, rule: `a person's name, not ${word.form}` };
  const score = evidence(story, word);
  if (score > 0) return { id: word.id, rule: "the story's other words speak for the country" };
  if (score < 0) return { id: undefined, rule: `the story's other words speak for ${word.also}` };
  return word.otherwise === "link" ? { id: word.id, rule: "nothing speaks against the country" } : { id: undefined, rule: `country or ${word.also}: nothing decides`, ...(word.asked !== undefined && !goesOn(story, span) && { readings: [{ id: word.id }, { words: word.asked }] }) };
}

/** "Georgia Miller", "Georgia State": with a capitalised word after it, it is a third thing. */
function goesOn(story: Story, { segment, last }: Span): boolean {
  const tokens = story.segments[segment];
  return tokens !== undefined && tokens.gap[last + 1] === Gap.Space && isCapital(tokens, last + 1);
}

const weighed = perStory(() => new Map<AmbiguousWord, number>());
/** How many more of the word's phrases in the story speak for the country than against it. */
function evidence(story: Story, word: AmbiguousWord): number {
  let score = weighed(story).get(word);
  if (score === undefined) {
    const count = (list: string[]) => list.reduce((sum, phrase) => sum + (phraseOccurs(story, phrase) ? 1 : 0), 0);
    weighed(story).set(word, (score = count(word.supports) - count(word.opposes)));
  }
  return score;
}

/** True where all words of the phrase occur in the story; enough for evidence. */
export function phraseOccurs(story: Story, phrase: string): boolean {
  return phrase.split(" ").every((part) => says(story, part));
}

/** "Michael Jordan", "Chad Smith", "Jordan Peterson": a capitalised neighbour that is no title, place word or start of a sentence. */
function personAround(story: Story, span: Span): boolean {
  const tokens = story.segments[span.segment];
  if (!tokens) return false;
  const previous = span.first - 1;
  if (previous >= 0 && adjoins(tokens, span.first) && isCapital(tokens, previous) && !startsSentence(tokens, previous)) {
    const word = wordAt(tokens, previous);
    if (isHonorific(word)) return true;
    if (!endsTitle(story, span.segment, previous) && word.length > 1 && !/^(in|of|to|from|the|and|for|with|by)$/.test(word)) return true;
  }
  const next = span.last + 1;
  if (next < tokens.count && tokens.gap[next] === Gap.Space && isCapital(tokens, next)) {
    const word = wordAt(tokens, next);
    if (matchesAt(story, span.segment, next).some(({ forms }) => forms.some(({ kind }) => kind === "person-bare" || kind === "person-name" || kind.startsWith("country")))) return false;
    const starts = matchesAt(story, span.segment, next).some(({ forms }) => forms.some(({ kind }) => kind === "title"));
    return !starts && !isHonorific(word) && !/^(river|valley|king|crown|prince|the|a|an|in|on|at|by|for|and|but|as|after|when|with|is|has|says?|to)$/.test(word);
  }
  return false;
}
