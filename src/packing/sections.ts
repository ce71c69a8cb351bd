/** A file of named sections, read without parsing: numbers as typed arrays, text decoded where it is asked for. Pure. */

import { decodeText } from "./utf8.ts";

/** The sections of one opened file. Every method throws a `RangeError` where the file has no such section. */
export interface Sections {
  /** Whole numbers of 32 bits, little-endian, as every machine that browsers run on has them. */
  u32(name: string): Uint32Array;
  u16(name: string): Uint16Array;
  bytes(name: string): Uint8Array;
  /** A section of UTF-8 text. */
  text(name: string): string;
  /** A section of lines; none where it is empty. */
  lines(name: string): string[];
}

/** Where a section stands: first byte, length in bytes. */
export type Directory = Record<string, [offset: number, length: number]>;

/**
 * Opens a file: four bytes with the length of the directory, the directory as JSON, then the sections, each at a multiple of
 * four bytes. Throws where the file is cut short or is no such file.
 */
export function openSections(file: ArrayBuffer): Sections {
  if (file.byteLength < 4) throw new RangeError("the data file is empty");
  const directoryLength = new DataView(file).getUint32(0, true);
  const directory = JSON.parse(decodeText(new Uint8Array(file, 4, directoryLength))) as Directory;
  const start = aligned(4 + directoryLength);
  const place = (name: string): [offset: number, length: number] => {
    const [offset, length] = directory[name] ?? [0, -1];
    if (length < 0 || start + offset + length > file.byteLength) throw new RangeError(`the data file has no whole section "${name}"`);
    return [start + offset, length];
  };
  const bytes = (name: string) => new Uint8Array(file, ...place(name));
  return {
    u32(name) {
      const [offset, length] = place(name);
      return new Uint32Array(file, offset, length / 4);
    },
    u16(name) {
      const [offset, length] = place(name);
      return new Uint16Array(file, offset, length / 2);
    },
    bytes,
    text: (name) => decodeText(bytes(name)),
    lines(name) {
      const text = decodeText(bytes(name));
      return text === "" ? [] : text.split("\n");
    },
  };
}

/** The next multiple of four. */
export function aligned(offset: number): number {
  return (offset + 3) & ~3;
}
