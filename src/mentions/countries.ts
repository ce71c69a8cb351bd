/** Mentions of countries: the longest name at a place, unless it is part of another name or means something else. Pure. */
import { decideAmbiguous } from "./ambiguity.ts";
import type { Form } from "./gazetteer.ts";
import { partOfLongerName } from "./nestedNames.ts";
import type { Readings } from "./types.ts";
import { perStory, type Place, type Span, type Story } from "./story.ts";
import { Gap, Shape } from "./tokens.ts";

/** A decided place: the entity, or a candidate turned down with the reason. */
export interface Decision extends Place {
  kind: "country" | "person" | "agreement";
  /** `undefined`: turned down. */
  id: string | undefined;
  form: string;
  rule: string;
  /** Where the story introduced the entity, for a name that says less than it did there. */
  introduced?: Place;
  /** Turned down only because these two are evenly supported. */
  readings?: Readings;
}

/** Decides every span that may name a country. */
export function findCountries(story: Story): Decision[] {
  const decisions: Decision[] = [];
  for (const span of story.spans) {
    const forms = span.forms.filter(({ kind }) => kind.startsWith("country"));
    const form = forms[0];
    if (!form || span.forms.some(({ kind }) => kind === "decoy")) continue;
    const decided = (id: string | undefined, rule: string, readings?: Readings) => decisions.push({ segment: span.segment, first: span.first, last: span.last, kind: "country", id, form: form.text, rule, ...(readings && { readings }) });
    const nested = partOfLongerName(story, span);
    if (nested !== undefined) decided(undefined, nested);
    else if (form.kind === "country-prefix" && !joinsCountries(story, span)) decided(undefined, "prefix by itself");
    else {
      const verdict = decideAmbiguous(story, span);
      if (verdict) decided(verdict.id, verdict.rule, verdict.readings);
      else {
        const chosen = chooseCountry(story, forms);
        if (typeof chosen === "string") decided(chosen, ruleOf(form));
        else decided(undefined, "several countries share this word", chosen);
      }
    }
  }
  return decisions;
}

function ruleOf(form: Form): string {
  return { "country-name": "name", "country-abbreviation": "abbreviation", "country-adjective": "adjective", "country-people": "people", "country-prefix": "first half of a joined adjective" }[form.kind as "country-name"] ?? "name";
}

/** "Sino-Russian", "Franco-German": the prefix counts only before a hyphen and a capital. */
function joinsCountries(story: Story, span: Span): boolean {
  const tokens = story.segments[span.segment];
  return tokens?.gap[span.last + 1] === Gap.Hyphen && tokens.shape[span.last + 1] !== Shape.Lower;
}

/** Several countries share a word (Dominican, Congolese, Korean, Guinean): the one the story names in full, the readings where it names two, else none. */
function chooseCountry(story: Story, forms: readonly Form[]): string | Readings | undefined {
  const ids = [...new Set(forms.map(({ id }) => id))];
  if (ids.length === 1) return ids[0];
  // A state of today outranks a former one that shared the name, and a name outranks an adjective.
  const live = ids.filter((id) => story.finder.reference.countries.get(id)?.status !== "former");
  if (live.length === 1) return live[0];
  const members = live.filter((id) => story.finder.reference.countries.get(id)?.status === "un-member");
  if (members.length === 1) return members[0];
  const named = ids.filter((id) => namedInFull(story).has(id));
  const [first, second] = named;
  if (first !== undefined && second !== undefined && named.length === 2) return [{ id: first }, { id: second }];
  return named.length === 1 ? first : undefined;
}

/** Ids of the countries that a name of theirs alone stands for. */
const namedInFull = perStory(({ spans }) => new Set(spans.flatMap(({ forms: [form, other] }) => (form?.kind === "country-name" && !other ? [form.id] : []))));
