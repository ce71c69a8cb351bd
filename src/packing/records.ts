/** Records of one kind in a packed file, each parsed when it is first asked for. Pure. */
import type { Sections } from "./sections.ts";
import { decodeText } from "./utf8.ts";
import { openWords } from "./wordTable.ts";

/** What a `ReadonlyMap` by id offers, without holding every record. */
export interface Records<T> {
  get(id: string): T | undefined;
  has(id: string): boolean;
  /** The record at a place in the file's order. */
  at(index: number): T | undefined;
  /** The place of an id in the file's order. */
  placeOf(id: string): number | undefined;
  /** Every record in the file's order; parses them all. */
  values(): Iterable<T>;
}

/** Opens the records of a kind: sections `<kind>.ids.…` (a table of words), `<kind>.at` (first byte of each, and the end), `<kind>.json`. */
export function openRecords<T>(sections: Sections, kind: string): Records<T> {
  const ids = openWords(sections, `${kind}.ids`);
  const starts = sections.u32(`${kind}.at`);
  const json = sections.bytes(`${kind}.json`);
  const parsed: (T | undefined)[] = [];
  const placeOf = (id: string) => {
    const number = ids.numberOf(id);
    return number < 0 ? undefined : number;
  };
  const at = (index: number): T | undefined => {
    const start = starts[index];
    const end = starts[index + 1];
    if (start === undefined || end === undefined) return undefined;
    return (parsed[index] ??= JSON.parse(decodeText(json.subarray(start, end))) as T);
  };
  return {
    at,
    placeOf,
    *values() {
      for (let index = 0; index < ids.size; index++) {
        const record = at(index);
        if (record !== undefined) yield record;
      }
    },
    has: (id) => placeOf(id) !== undefined,
    get(id) {
      const index = placeOf(id);
      return index === undefined ? undefined : at(index);
    },
  };
}
