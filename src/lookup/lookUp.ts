/** Answers to what a reader types: names in any spelling, "defence minister poland 2021", "parties ottawa treaty", "resolution 2397". Pure. */
import { wordsOf } from "../mentions/personForms.ts";
import type { Finder } from "../mentions/story.ts";
import { tokenise } from "../mentions/tokens.ts";
import type { Day, OfficeRole } from "../reference/types.ts";
import { holdersIn, officesNamed } from "./holders.ts";
import { fit, namesIn, searchNames, type Named } from "./names.ts";
import { periodIn } from "./period.ts";

/** An entity; `day`: its facts are to be read as of that day, not of the data horizon. */
export interface Answer {
  id: string;
  day?: Day;
}

export interface LookUp {
  /** Ranked answers, best first; none where nothing fits. */
  (question: string, most: number): Answer[];
}

/** A longer question names no one thing. */
const longestQuestion = 200;
/** Words that carry no meaning of their own here. */
const filler = new Set("of the in on at to and for a an who is was were are what which s from held by office".split(" "));
const partyWords = new Set("parties party members member signatories signatory states".split(" "));
const resolutionWords = new Set("resolution resolutions unscr unsc".split(" "));

/** Opens the look-up over the dataset. The names are gathered at the first question. */
export function createLookUp(finder: Finder): LookUp {
  const { reference } = finder;
  let all: Named[] | undefined;

  return (question, most) => {
    const { period, rest } = periodIn(wordsOf(question.slice(0, longestQuestion)));
    all ??= namesIn(reference);
    const asked = rest.filter((word) => !filler.has(word));
    const numbered = resolutionIn(asked);
    if (numbered !== undefined) {
      const found = [...reference.agreements.values()].filter(({ resolution }) => resolution?.number === numbered);
      if (found.length > 0) return found.map(({ id }) => ({ id }));
    }
    const answers: Answer[] = [];
    const title = titleIn(rest);
    if (title) {
      const others = [...rest.slice(0, title.first), ...rest.slice(title.first + title.length)].filter((word) => !filler.has(word));
      const owner = ownerIn(others);
      if (owner) {
        const left = [...others.slice(0, owner.first), ...others.slice(owner.first + owner.length)];
        const offices = officesNamed(owner.id, title.text, title.roles, reference);
        const holders = holdersIn(offices, period, reference);
        // The office itself tells the holders one after the other.
        if (!period) holders.splice(1, 0, ...offices.map(({ id }) => ({ id })));
        // "poland defence minister blaszczak": whoever is named too comes alone.
        const named = left.length === 0 ? holders : holders.filter(({ id }) => all?.find((one) => one.id === id)?.names.some((name) => fit(name, left) > 0));
        answers.push(...named);
        if (left.length === 0 && answers.length > 0) return answers.slice(0, most);
      } else if (others.length > 0) answers.push(...byName(others.filter((word) => !partyWords.has(word)), period?.first));
    }
    const forAgreement = asked.some((word) => partyWords.has(word));
    const words = asked.filter((word) => !partyWords.has(word));
    answers.push(...byName(words, period?.first).filter(({ id }) => !forAgreement || reference.agreements.has(id)));
    if (forAgreement) answers.push(...byName(asked, period?.first));
    return answers.filter(({ id }, index) => answers.findIndex((other) => other.id === id) === index).slice(0, most);

    function byName(words: string[], day: Day | undefined): Answer[] {
      const hits = searchNames(all ?? [], words, most * 2);
      return hits.flatMap(({ named }) => (named.kind === "organisation" ? headsOf(named.id) : [{ id: named.id, ...(day !== undefined && day <= reference.horizon && { day }) }]));
    }
  };

  /** A body has no card of its own; who heads it has. */
  function headsOf(organisation: string): Answer[] {
    const heads = (reference.officesOf.get(organisation) ?? []).filter(({ role }) => role === "organisation-head");
    return holdersIn(heads, undefined, reference).slice(0, 1);
  }

  function resolutionIn(words: string[]): number | undefined {
    const at = words.findIndex((word) => resolutionWords.has(word));
    const number = words.slice(at + 1).find((word) => /^\d{1,4}$/.test(word));
    return at < 0 || number === undefined ? undefined : Number(number);
  }

  /** The longest title among the words. */
  function titleIn(words: string[]): { first: number; length: number; text: string; roles: OfficeRole[] } | undefined {
    const tokens = tokenise(words.join(" "), finder.gazetteer.words);
    let best: { first: number; length: number; text: string; roles: OfficeRole[] } | undefined;
    for (let index = 0; index < tokens.count; index++) {
      for (const { first, last, forms } of finder.gazetteer.at(tokens, index)) {
        const roles = forms.flatMap(({ kind, id }) => (kind === "title" ? [id as OfficeRole] : []));
        const length = last - first + 1;
        if (roles.length > 0 && length > (best?.length ?? 0)) best = { first, length, text: words.slice(first, last + 1).join(" "), roles };
      }
    }
    return best;
  }

  /** The country or body that the longest run of words names. */
  function ownerIn(words: string[]): { id: string; first: number; length: number } | undefined {
    for (let length = Math.min(6, words.length); length > 0; length--) {
      for (let first = 0; first + length <= words.length; first++) {
        const asked = ` ${words.slice(first, first + length).join(" ")} `;
        const named = all?.filter(({ kind, names }) => (kind === "country" || kind === "organisation") && names.includes(asked)).toSorted((a, b) => b.weight - a.weight)[0];
        if (named) return { id: named.id, first, length };
      }
    }
    return undefined;
  }
}
