/** Offices named without their holder: "South Korea's defense minister". With the story's date they lead to who held them. Pure. */
import { holderOn } from "../reference/tenures.ts";
import type { Office, OfficeRole } from "../reference/types.ts";
import type { Decision } from "./countries.ts";
import { rolesAgree } from "./personEvidence.ts";
import type { Span, Story } from "./story.ts";
import { titleStartingAt } from "./titles.ts";
import { Gap, isCapital } from "./tokens.ts";

/** A decision that names an office and, through the day, its holder. */
export interface OfficeDecision extends Decision {
  office: string;
}

/** Titles that say too little by themselves to name one office of a country. */
const vague = new Set(["minister", "secretary", "leader", "general", "chief", "governor", "ambassador", "head", "director", "chairman", "commander"]);

/** Offices named by a country or organisation and a title, with nobody's name at them. Empty without a date. */
export function findOffices(story: Story, countries: Decision[]): OfficeDecision[] {
  const day = story.article.published;
  if (day === undefined) return [];
  const owners: { segment: number; last: number; owner: string }[] = [
    ...countries.flatMap(({ segment, last, id }) => (id === undefined ? [] : [{ segment, last, owner: id }])),
    ...story.spans.flatMap((span: Span) => {
      const form = span.forms.find(({ kind }) => kind === "organisation");
      return form ? [{ segment: span.segment, last: span.last, owner: form.id }] : [];
    }),
  ];
  return owners.flatMap(({ segment, last, owner }) => {
    const tokens = story.segments[segment];
    if (!tokens) return [];
    let first = last + 1;
    if (tokens.gap[first] === Gap.Apostrophe && tokens.folded[first] === "s") first++;
    if (tokens.gap[first] !== Gap.Space && tokens.gap[first] !== Gap.Hyphen) return [];
    const title = titleStartingAt(story, segment, first);
    if (title.length === 0 || vague.has(title.title)) return [];
    const end = first + title.length - 1;
    const next = end + 1;
    // A name follows: the person, known to us or not, is who is meant. "former", "deputy" … stand before a title and keep it from starting here.
    if (next < tokens.count && (tokens.gap[next] === Gap.Space || tokens.gap[next] === Gap.Stop) && isCapital(tokens, next)) return [];
    if (tokens.gap[next] === Gap.Apostrophe && tokens.folded[next] !== "s") return [];
    if (/^(elect|designate|candidate|candidates|ministers|presidents|hopeful)$/.test(tokens.folded[next] ?? "")) return [];
    const office = officeOf(story, owner, title.roles, title.title);
    const holder = office && holderOn(story.finder.reference.holders.get(office.id) ?? [], day);
    if (!office || !holder) return [];
    return [{ segment, first, last: end, kind: "person" as const, id: holder.person.id, office: office.id, form: title.title, rule: "office named; holder on the story's day" }];
  });
}

/** The one single-seat office of an owner that a title names. */
function officeOf(story: Story, owner: string, roles: OfficeRole[], title: string): Office | undefined {
  const offices = (story.finder.reference.officesOf.get(owner) ?? []).filter(({ seats }) => seats === "single");
  const named = offices.filter((office) => office.title.toLowerCase() === title || office.titles?.some((other) => other.toLowerCase() === title));
  if (named.length === 1) return named[0];
  const exact = offices.filter(({ role }) => roles.includes(role));
  if (exact.length === 1) return exact[0];
  const fitting = offices.filter(({ role }) => roles.some((read) => rolesAgree(read, role)));
  return exact.length === 0 && fitting.length === 1 ? fitting[0] : undefined;
}
