/** The surface forms of the gazetteer, each made when it is first asked for. Pure. */
import type { Sections } from "../packing/sections.ts";
import { decodeText } from "../packing/utf8.ts";

/** How a form must be written in the text. */
export type CaseRule =
  /** As in the data, letter for letter: abbreviations. */
  | "exact"
  /** First word capitalised. */
  | "capital"
  /** Any. */
  | "any";

export const caseRules: readonly CaseRule[] = ["exact", "capital", "any"];

export const formKinds = [
  "country-name", "country-abbreviation", "country-adjective", "country-people", "country-prefix",
  "person-name", "person-bare",
  "agreement-name", "agreement-abbreviation", "agreement-ambiguous",
  "organisation", "title", "decoy",
] as const;
export type FormKind = (typeof formKinds)[number];

/** One meaning of a surface form. */
export interface Form {
  kind: FormKind;
  /** Entity id; the role for `title`; the reason for `decoy`. */
  id: string;
  rule: CaseRule;
  /** As written in the data; compared letter for letter under `exact`. */
  text: string;
  /** Derived from a name by a rule, not written in the data: weaker. */
  derived?: boolean;
  /** With `agreement-ambiguous`: words of which one must occur. */
  needs?: string[];
}

/** Forms by the number of the place where they end; the same list each time. */
export interface FormTable {
  of(place: number): readonly Form[];
}

/** Set in a form's `flags` above the bits of its kind and rule. */
export const derivedFlag = 1 << 6;

/**
 * Opens the table: `forms.at` (first form of each place, and the end), `forms.id` (number among `forms.ids`, texts with `forms.ids.at`),
 * `forms.flags` (kind, rule << 4, derived), `forms.text` with `forms.text.at` (first byte of each, and the end), `forms.needs` (lines of form number and words).
 */
export function openForms(sections: Sections): FormTable {
  const starts = sections.u32("forms.at");
  const idOf = sections.u32("forms.id");
  const flags = sections.bytes("forms.flags");
  const ids = sections.bytes("forms.ids");
  const idAt = sections.u32("forms.ids.at");
  const idTexts: string[] = [];
  const idNumbered = (number: number) => (idTexts[number] ??= decodeText(ids.subarray(idAt[number], idAt[number + 1])));
  const texts = sections.bytes("forms.text");
  const textAt = sections.u32("forms.text.at");
  const needs = new Map(sections.lines("forms.needs").map((line) => { const [number, ...words] = line.split("\t"); return [Number(number), words]; }));
  const made: (readonly Form[] | undefined)[] = [];
  const make = (number: number): Form => {
    const bits = flags[number] ?? 0;
    const needed = needs.get(number);
    return {
      kind: formKinds[bits & 15] ?? "decoy",
      id: idNumbered(idOf[number] ?? 0),
      rule: caseRules[(bits >> 4) & 3] ?? "exact",
      text: decodeText(texts.subarray(textAt[number], textAt[number + 1])),
      ...((bits & derivedFlag) !== 0 && { derived: true }),
      ...(needed && { needs: needed }),
    };
  };
  return {
    of: (place) => (made[place] ??= Array.from({ length: (starts[place + 1] ?? 0) - (starts[place] ?? 0) }, (_, index) => make((starts[place] ?? 0) + index))),
  };
}
