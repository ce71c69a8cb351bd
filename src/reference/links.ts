/** Names that can open their own card. Pure. */
import type { EntityLink } from "./cardTypes.ts";
import type { Reference } from "./reference.ts";
import type { Office } from "./types.ts";

/** A country, organisation, person or agreement by id; an unknown id stands for itself. */
export function linkTo(id: string, reference: Reference): EntityLink {
  const country = reference.countries.get(id);
  if (country) return { id, name: country.name, ...(country.iso2 !== undefined && { iso2: country.iso2 }) };
  return { id, name: (reference.organisations.get(id) ?? reference.agreements.get(id) ?? reference.people.get(id))?.name ?? id };
}

/** The country or organisation an office belongs to. */
export function ownerOf(office: Office, reference: Reference): EntityLink {
  return linkTo(office.country ?? office.organisation ?? "", reference);
}
