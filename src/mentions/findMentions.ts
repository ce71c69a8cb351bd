/** The finder: from the article's segments to its mentions. Pure. */
import { openSections } from "../packing/sections.ts";
import { findAgreements } from "./agreements.ts";
import { findCountries, type Decision } from "./countries.ts";
import { openGazetteer } from "./gazetteer.ts";
import { findOffices, type OfficeDecision } from "./offices.ts";
import { findOfficesTakenUp } from "./officesTakenUp.ts";
import { findPeople } from "./people.ts";
import { extent, readStory, type Finder, type Story } from "./story.ts";
import { openSounds } from "./sounds.ts";
import type { AmbiguousWord } from "./surfaceForms.ts";
import { wordsOf } from "./personForms.ts";
import { findHalves } from "./twoKoreas.ts";
import type { Reference } from "../reference/reference.ts";
import type { ArticleInfo, Found, Mention, OpenMention, Readings } from "./types.ts";

export type { Finder } from "./story.ts";

/** A candidate that was turned down, for `--explain`. */
export interface TurnedDown {
  segment: number;
  start: number;
  end: number;
  kind: Mention["kind"];
  why: Mention["why"];
}

/** Opens the packed index (written by `build/compile-reference/pack-forms`): once per wake-up of the background. Throws where the file is broken. */
export function openFinder(reference: Reference, index: ArrayBuffer): Finder {
  const sections = openSections(index);
  return {
    reference,
    gazetteer: openGazetteer(sections),
    ambiguous: new Map((JSON.parse(sections.text("ambiguous")) as AmbiguousWord[]).map((word) => [wordsOf(word.form).join(" "), word])),
    sounds: openSounds(sections, reference.people),
  };
}

/** All mentions of a story in reading order, without overlaps. `segments`: the text of each block, as read. */
export function findMentions(finder: Finder, article: ArticleInfo, segments: string[]): Mention[] {
  return explainMentions(finder, article, segments).mentions;
}

/** Like `findMentions`, with the places left open between two readings. */
export function findAll(finder: Finder, article: ArticleInfo, segments: string[]): Found {
  const { mentions, open } = explainMentions(finder, article, segments);
  return { mentions, open };
}

/** Like `findAll`, with the candidates that were turned down. */
export function explainMentions(finder: Finder, article: ArticleInfo, segments: string[]): Found & { turnedDown: TurnedDown[] } {
  const story = readStory(finder, article, segments);
  const named = findCountries(story);
  const countries = [...named, ...findHalves(story, named)];
  const people = findPeople(story, countries);
  const offices = [...findOffices(story, countries, people), ...findOfficesTakenUp(story, people)];
  const decisions: (Decision | OfficeDecision)[] = [...people, ...findAgreements(story), ...offices, ...countries];
  const mentions = decisions.flatMap((decision) => toMention(story, decision) ?? []);
  const turnedDown = decisions.flatMap((decision): TurnedDown[] => {
    if (decision.id !== undefined) return [];
    return [{ segment: decision.segment, ...extent(story, decision), kind: decision.kind, why: { form: decision.form, rule: decision.rule } }];
  });
  const kept = withoutOverlaps(mentions);
  return { mentions: kept, open: openOf(story, decisions, kept), turnedDown };
}

/** The places that two readings share evenly, where no mention stands. */
function openOf(story: Story, decisions: (Decision | OfficeDecision)[], mentions: Mention[]): OpenMention[] {
  const open = decisions.flatMap((decision): OpenMention[] => {
    if (!("readings" in decision) || !decision.readings) return [];
    const place = { segment: decision.segment, ...extent(story, decision) };
    return [{ ...place, kind: decision.kind, id: openId(decision.readings), why: { form: decision.form, rule: decision.rule }, readings: decision.readings }];
  });
  // The mentions are in reading order and do not overlap: only the last that begins before the end can lie under it.
  return open.filter((place) => {
    const last = lastStartingBefore(mentions, place.segment, place.end);
    return !last || last.segment !== place.segment || last.end <= place.start;
  });
}

function lastStartingBefore(mentions: Mention[], segment: number, offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    if (mention && (mention.segment < segment || (mention.segment === segment && mention.start < offset))) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1];
}

/** No entity's id has a colon. */
function openId(readings: Readings): string {
  return `open:${readings.map((reading) => ("id" in reading ? reading.id : reading.words)).join("|")}`;
}

function toMention(story: Story, decision: Decision | OfficeDecision): Mention | undefined {
  if (decision.id === undefined) return undefined;
  const { start, end } = extent(story, decision);
  return {
    segment: decision.segment, start, end, kind: decision.kind, id: decision.id,
    ...("office" in decision && { via: "office" as const, office: decision.office }),
    why: { form: decision.form, rule: decision.rule, ...(decision.introduced && { introduced: { segment: decision.introduced.segment, start: extent(story, decision.introduced).start } }) },
  };
}

/** In reading order; of two that overlap the longer, of equals the first decided. */
function withoutOverlaps(mentions: Mention[]): Mention[] {
  const order = mentions.map((mention, index) => ({ mention, index }));
  order.sort((a, b) => a.mention.segment - b.mention.segment || a.mention.start - b.mention.start || b.mention.end - a.mention.end || a.index - b.index);
  const kept: Mention[] = [];
  for (const { mention } of order) {
    const last = kept.at(-1);
    if (last && last.segment === mention.segment && mention.start < last.end) {
      if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
    } else kept.push(mention);
  }
  return kept;
}
