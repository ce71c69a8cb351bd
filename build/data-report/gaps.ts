/** Holes in what the dataset covers: days without a head of government, great offices without a holder, countries without a fact. */
import { readFileSync } from "node:fs";
import { openReference, type Reference } from "../../src/reference/reference.ts";
import { packReference } from "../compile-reference/pack-reference.ts";
import { daysBetween, earliest, latest } from "../../src/reference/partialDate.ts";
import { knownUntil } from "../../src/reference/tenures.ts";
import type { Country, Day, OfficeRole, ReferenceData, Tenure } from "../../src/reference/types.ts";

const since: Day = "2000-01-01";
/** Handovers may leave an office empty for so many days without a hole being told. */
const patience = 31;
/** A holder last seen so many days before the horizon still counts as known there. */
const lately = 183;
const leading = new Set<OfficeRole>(["head-of-government", "head-of-state-and-government", "supreme-leader"]);
/** Stretches in which the head of state led the government without such an office: no prime minister, or a figure beside the president. */
const ledByHeadOfState = JSON.parse(readFileSync(new URL("led-by-head-of-state.json", import.meta.url), "utf8")) as { country: string; from: Day; until?: Day; why: string }[];
const headOfState: ReadonlySet<OfficeRole> = new Set(["head-of-state"]);
const great: OfficeRole[] = ["head-of-state", "head-of-government", "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "chief-of-armed-forces", "national-security-adviser", "intelligence-chief", "trade-minister", "un-ambassador"];

/** Each kind of gap with its count; with `all`, every gap of it. */
export function reportGaps(data: ReferenceData, all: boolean): string[] {
  const reference = openReference(packReference(data));
  const states = data.countries.filter(({ status, iso2 }) => iso2 !== undefined && (status === "un-member" || status === "disputed"));
  const g20 = membersOf(data, "g20");
  return [
    ...told("states with days since 2000 on which nobody is known to lead the government", states.flatMap((country) => holesOf(country, reference)), all),
    ...told("G20 offices without a known holder on the horizon, or half a year before it", g20.flatMap((country) => emptyOffices(country, reference)), all),
    ...told("states without a known head of government on the horizon, or half a year before it", states.filter((country) => !holderOf(country, leadersOf(country), reference)).map(({ name }) => name), all),
    ...told("tenures that rest on sources nobody opened", tenuresOnTrust(data).map(({ person, tenure }) => `${tenure.office}: ${person}, ${tenure.from ?? tenure.seen ?? ""}`), all),
    ...told("countries without adjectives (news uses the name itself)", data.countries.filter(({ adjectives }) => adjectives === undefined).map(({ name }) => name), all),
    ...told("countries without a capital", data.countries.filter(({ capital }) => capital === undefined).map(({ name }) => name), all),
    ...told("countries without a population", data.countries.filter(({ population, status }) => population === undefined && status !== "former").map(({ name }) => name), all),
    ...told("states without memberships", states.filter(({ memberships }) => memberships === undefined).map(({ name }) => name), all),
    ...told("agreements without parties", data.agreements.filter(({ parties, resolution }) => parties === undefined && resolution === undefined).map(({ id }) => id), all),
  ];
}

/** Tenures none of whose sources was opened for us: a list is cited that nobody read. */
export function tenuresOnTrust({ people, sources }: Pick<ReferenceData, "people" | "sources">): { person: string; tenure: Tenure }[] {
  return people.flatMap(({ id, tenures }) => tenures.filter(({ source }) => source.every((key) => sources[key]?.checked === undefined)).map((tenure) => ({ person: id, tenure })));
}

/** The roles that lead a state's government today. */
function leadersOf(country: Country): ReadonlySet<OfficeRole> {
  return ledByHeadOfState.some((one) => one.country === country.id && one.until === undefined) ? new Set([...leading, ...headOfState]) : leading;
}

function told(what: string, gaps: string[], all: boolean): string[] {
  return [`${String(gaps.length).padStart(4)}  ${what}`, ...(all ? gaps.map((gap) => `        ${gap}`) : [])];
}

function membersOf(data: ReferenceData, organisation: string): Country[] {
  return data.countries.filter(({ memberships }) => memberships?.some((membership) => membership.organisation === organisation && membership.until === undefined));
}

/** Stretches of more than a month, from 2000 or the state's first known leader on, in which no leading office has a known holder. */
function holesOf(country: Country, reference: Reference): string[] {
  const spans = (roles: ReadonlySet<OfficeRole>) => (reference.officesOf.get(country.id) ?? [])
    .filter(({ role }) => roles.has(role))
    .flatMap(({ id }) => reference.holders.get(id) ?? [])
    .flatMap(({ tenure }) => (tenure.from === undefined ? [] : [{ from: earliest(tenure.from), until: heldAtLast(tenure, reference.horizon) ? reference.horizon : knownUntil(tenure, reference.horizon) }]));
  const byHeadsOfState = ledByHeadOfState.filter((one) => one.country === country.id)
    .flatMap((one) => spans(headOfState).map(({ from, until }) => ({ from: from > one.from ? from : one.from, until: one.until !== undefined && one.until < until ? one.until : until })))
    .filter(({ from, until }) => from <= until);
  const held = [...spans(leading), ...byHeadsOfState]
    .filter(({ until }) => until >= since)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const holes: string[] = [];
  let known = country.memberships?.find(({ organisation }) => organisation === "un")?.from ?? since;
  known = latest(known) < since ? since : latest(known);
  for (const { from, until } of [...held, { from: reference.horizon, until: reference.horizon }]) {
    if (daysBetween(known, from) > patience) holes.push(`${country.name}: ${known} to ${from}`);
    if (until > known) known = until;
  }
  return holes;
}

function emptyOffices(country: Country, reference: Reference): string[] {
  const roles = new Set((reference.officesOf.get(country.id) ?? []).map(({ role }) => role));
  return great
    .filter((role) => !holderOf(country, new Set<OfficeRole>([role]), reference) && !(role.startsWith("head-of") && roles.has("head-of-state-and-government") && holderOf(country, leading, reference)))
    .map((role) => `${country.name}: ${role}${roles.has(role) ? "" : " (no such office written)"}`);
}

function holderOf(country: Country, roles: ReadonlySet<OfficeRole>, reference: Reference): boolean {
  return (reference.officesOf.get(country.id) ?? []).some(({ id, role }) => roles.has(role) && (reference.holders.get(id) ?? []).some(({ tenure }) => heldAtLast(tenure, reference.horizon)));
}

/** Open on the horizon, or last seen in office not long before it. */
export function heldAtLast({ from, until, seen }: Tenure, horizon: Day): boolean {
  return (from !== undefined || seen !== undefined) && until === undefined && (seen === undefined || daysBetween(seen, horizon) <= lately);
}
