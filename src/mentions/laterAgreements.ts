/** What a story calls an agreement after naming it: its letters in brackets, "the accord". Pure. */
import type { Decision } from "./countries.ts";
import { wordsOf } from "./personForms.ts";
import type { Place, Story } from "./story.ts";
import { Gap, Shape, wordAt, wordsBetween } from "./tokens.ts";

/** "the Joint Comprehensive Plan of Action (JCPOA)": from there on the letters in brackets mean it. */
export function abbreviationsIntroduced(story: Story, decisions: Decision[]): Decision[] {
  const introduced = new Map<string, { id: string; form: string; place: Place }>();
  const taken = new Set(decisions.map(({ segment, first }) => `${segment}:${first}`));
  for (const { segment, first, last, id, form } of decisions) {
    const tokens = story.segments[segment];
    if (id === undefined || !tokens) continue;
    const match = /^\s*[([]["“']?(?:the\s)?([A-Z][A-Za-z-]*[A-Z])["”']?[)\]]/.exec(tokens.text.slice(tokens.end[last], (tokens.end[last] ?? 0) + 24));
    const letters = match?.[1];
    if (letters !== undefined && letters.length >= 2 && !introduced.has(letters)) introduced.set(letters, { id, form, place: { segment, first, last } });
  }
  if (introduced.size === 0) return [];
  const found: Decision[] = [];
  story.segments.forEach((tokens, segment) => {
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.shape[index] === Shape.Lower) continue;
      const meant = introduced.get(tokens.text.slice(tokens.start[index], tokens.end[index]));
      if (meant && !taken.has(`${segment}:${index}`)) found.push({ segment, first: index, last: index, kind: "agreement", id: meant.id, form: meant.form, rule: "abbreviation introduced in the story", introduced: meant.place });
    }
  });
  return found;
}

/** Nouns by which news takes up an agreement again. Other nouns are left out: too many things are an agreement, a convention or a treaty. */
const nouns = new Set(["accord", "accords", "pact"]);

/**
 * "the accord", "this pact", where the story has named one agreement alone
 * and that agreement is called so in the data; never where the story speaks of
 * another one ("a new treaty") or the noun goes on to say which ("the treaty with …").
 */
export function takenUpAgain(story: Story, decisions: Decision[]): Decision[] {
  const named = decisions.filter(({ id }) => id !== undefined);
  const [first] = named;
  if (!first?.id || named.some(({ id }) => id !== first.id)) return [];
  const agreement = story.finder.reference.agreements.get(first.id);
  if (!agreement || agreement.resolution) return [];
  const heads = new Set([agreement.name, agreement.official ?? "", ...(agreement.aliases ?? [])].flatMap((name) => wordsOf(name).slice(-1)));
  const found: Decision[] = [];
  for (const [segment, tokens] of story.segments.entries()) {
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.shape[index] !== Shape.Lower) continue;
      const noun = wordAt(tokens, index);
      if (!nouns.has(noun) || !heads.has(noun)) continue;
      if (wordsBetween(tokens, Math.max(0, index - 3), index).some((word) => /^(a|an|another|other|new|no|any|every|each|separate|future|similar)$/.test(word))) return [];
      const before = segment < first.segment || (segment === first.segment && index < first.first);
      const which = /^(of|between|with|on|for|to|that|which|banning|among|against|signed|reached)$/.test(wordAt(tokens, index + 1)) && tokens.gap[index + 1] === Gap.Space;
      if (before || which || tokens.gap[index] !== Gap.Space || tokens.gap[index + 1] === Gap.Hyphen || !/^(the|this)$/.test(wordAt(tokens, index - 1))) continue;
      found.push({ segment, first: index, last: index, kind: "agreement", id: first.id, form: `the ${noun}`, rule: "the one agreement the story has named", introduced: { segment: first.segment, first: first.first, last: first.last } });
    }
  }
  return found;
}
