/** Mentions of agreements: names, abbreviations, numbered resolutions, and what the story calls them later. Pure. */
import type { Agreement, Day } from "../reference/types.ts";
import { earliest } from "../reference/partialDate.ts";
import { phraseOccurs } from "./ambiguity.ts";
import type { Decision } from "./countries.ts";
import { abbreviationsIntroduced, takenUpAgain } from "./laterAgreements.ts";
import { makesThing } from "./neighbours.ts";
import type { Form } from "./gazetteer.ts";
import { perStory, visitWords, type Span, type Story } from "./story.ts";
import { Shape, wordAt, wordsBetween } from "./tokens.ts";

/** Decides every place that may name an agreement. */
export function findAgreements(story: Story): Decision[] {
  const decisions = withIntroductions(story.spans.flatMap((span) => decideSpan(story, span) ?? []));
  return [...decisions, ...resolutions(story), ...abbreviationsIntroduced(story, decisions), ...takenUpAgain(story, decisions)];
}

/** An abbreviation after the name it stands for says where that was. */
function withIntroductions(decisions: Decision[]): Decision[] {
  const named = new Map<string, Decision>();
  return decisions.map((decision) => {
    const { id, rule } = decision;
    if (id === undefined) return decision;
    const place = named.get(id);
    if (rule !== "abbreviation" && !place) named.set(id, decision);
    return rule === "abbreviation" && place ? { ...decision, introduced: { segment: place.segment, first: place.first, last: place.last } } : decision;
  });
}

function decideSpan(story: Story, span: Span): Decision | undefined {
  const forms = span.forms.filter(({ kind }) => kind.startsWith("agreement"));
  const form = forms[0];
  if (!form || span.forms.some(({ kind }) => kind === "decoy")) return undefined;
  const at = { segment: span.segment, first: span.first, last: span.last, kind: "agreement" as const, form: form.text };
  const tokens = story.segments[span.segment];
  if (tokens && !tokens.allUpper && makesThing(tokens, span.last + 1)) return { ...at, id: undefined, rule: "part of another name" };
  const meant = forms.filter((candidate) => candidate.kind !== "agreement-ambiguous" || supported(story, span, candidate));
  const all = [...new Set(meant.map(({ id }) => id))];
  const ids = all.filter((id) => !liesAhead(story.finder.reference.agreements.get(id), story.article.published));
  if (ids.length === 0 && all.length > 0) return { ...at, id: undefined, rule: "not agreed until years after the story's day" };
  if (ids.length === 0) return { ...at, id: undefined, rule: "may mean something else, nothing in the story supports it" };
  if (ids.length === 1) return { ...at, id: ids[0], rule: form.kind === "agreement-ambiguous" ? "name with support in the story" : form.kind === "agreement-abbreviation" ? "abbreviation" : "name" };
  const chosen = latestBefore(ids.flatMap((id) => story.finder.reference.agreements.get(id) ?? []), story.article.published);
  return { ...at, id: chosen?.id, rule: chosen ? "the latest of this name on the story's day" : "several agreements of this name" };
}

/**
 * True where the story has a word that the ambiguous form needs. Common nouns in lower case ("road map", "grain deal")
 * need two such words, where they list more than two, or the agreement's own name: any plan is a road map.
 */
function supported(story: Story, span: Span, form: Form): boolean {
  const found = (form.needs ?? []).filter((phrase) => phraseOccurs(story, phrase.toLowerCase())).length;
  const tokens = story.segments[span.segment];
  const common = tokens !== undefined && !tokens.allUpper && tokens.shape.slice(span.first, span.last + 1).every((shape) => shape === Shape.Lower);
  if (!common || found === 0 || (form.needs ?? []).length < 3) return found > 0;
  return found > 1 || agreementsByName(story).has(form.id);
}

/** Ids of the agreements that a name of theirs may stand for. */
const agreementsByName = perStory(({ spans }) => new Set(spans.flatMap(({ forms }) => forms.flatMap(({ kind, id }) => (kind === "agreement-name" ? [id] : [])))));

/** So long before its signing news may already speak of an agreement by its name, in years: talks have names too. */
const yearsOfTalks = 3;

/** True for an agreement that on the story's day was not to come for years: "the Iran nuclear deal" of 2007 is not that of 2015. */
function liesAhead(agreement: Agreement | undefined, day: Day | undefined): boolean {
  const made = agreement?.signed ?? agreement?.inForce;
  if (made === undefined || day === undefined) return false;
  return Number(earliest(made).slice(0, 4)) - Number(day.slice(0, 4)) > yearsOfTalks;
}

/** Of several agreements of one name, the one signed last before the story; `undefined` without a date. */
function latestBefore(agreements: Agreement[], day: Day | undefined): Agreement | undefined {
  if (day === undefined) return undefined;
  return agreements
    .filter(({ signed, inForce }) => earliest(signed ?? inForce ?? "9999") <= day)
    .sort((a, b) => earliest(b.signed ?? b.inForce ?? "0001").localeCompare(earliest(a.signed ?? a.inForce ?? "0001")))[0];
}

/** "Security Council Resolution 2397", "resolutions 1718 and 1874", "UNSCR 1325". */
function resolutions(story: Story): Decision[] {
  const decisions: Decision[] = [];
  let council: boolean | undefined;
  visitWords(story, resolutionWords, (tokens, segment, index) => {
    const word = wordAt(tokens, index);
    const assembly = wordsBetween(tokens, index - 3, index).includes("assembly");
    let first = index;
    for (let at = index + 1; at < tokens.count && at < index + 12; at++) {
      const text = wordAt(tokens, at);
      if (text === "and" || text === "or" || text === "no" || text === "number") continue;
      if (tokens.shape[at] !== Shape.Digit) break;
      const agreement = story.finder.reference.agreements.get(`unsc-${text}`);
      // "2397 (2017)": the year in brackets is no further number.
      if (!agreement || /^(19|20)\d\d$/.test(text) && tokens.text[(tokens.start[at] ?? 0) - 1] === "(") continue;
      const spoken = word.startsWith("unscr") || (council ??= namesCouncil(story));
      decisions.push({
        segment, first, last: at, kind: "agreement", form: `resolution ${text}`,
        id: spoken && !assembly ? agreement.id : undefined,
        rule: assembly ? "a General Assembly resolution" : spoken ? "number of a Security Council resolution" : "a numbered resolution, but the story names no Security Council",
      });
      first = at + 1;
      while (first < tokens.count && wordAt(tokens, first) === "and") first++;
    }
  });
  return decisions;
}

export const resolutionWords: readonly string[] = ["resolution", "resolutions", "unscr", "unscrs"];
/** What the Security Council or its organisation is called; "u n" is "U.N.". */
export const councilPhrases: readonly string[] = ["security council", "united nations", "un", "unscr", "u n"];
function namesCouncil(story: Story): boolean {
  return councilPhrases.some((phrase) => phraseOccurs(story, phrase));
}
