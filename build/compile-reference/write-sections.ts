/** Writes a file of named sections, as `src/packing/sections` opens it. */
import { aligned, type Directory } from "../../src/packing/sections.ts";

/** What a section may hold; text and lists of lines become UTF-8. */
export type Content = string | readonly string[] | Uint8Array | Uint16Array | Uint32Array;

/** The file's bytes. Throws where a line holds a line break. */
export function writeSections(contents: Record<string, Content>): ArrayBuffer {
  const directory: Directory = {};
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(contents)) {
    const bytes = bytesOf(name, content);
    directory[name] = [offset, bytes.length];
    parts.push(bytes);
    offset = aligned(offset + bytes.length);
  }
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const start = aligned(4 + head.length);
  const file = new Uint8Array(start + offset);
  new DataView(file.buffer).setUint32(0, head.length, true);
  file.set(head, 4);
  Object.values(directory).forEach(([at], index) => file.set(parts[index] ?? new Uint8Array(), start + at));
  return file.buffer;
}

/** Texts one after the other, in UTF-8: their bytes, and the first byte of each, with the end. */
export function joined(texts: readonly string[]): { bytes: Uint8Array; at: Uint32Array } {
  const encoder = new TextEncoder();
  const parts = texts.map((text) => encoder.encode(text));
  const at = new Uint32Array(texts.length + 1);
  parts.forEach((part, index) => (at[index + 1] = (at[index] ?? 0) + part.length));
  const bytes = new Uint8Array(at[texts.length] ?? 0);
  parts.forEach((part, index) => bytes.set(part, at[index]));
  return { bytes, at };
}

function bytesOf(name: string, content: Content): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  if (content instanceof Uint8Array || content instanceof Uint16Array || content instanceof Uint32Array) return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  const broken = content.find((line) => line.includes("\n"));
  if (broken !== undefined) throw new Error(`section ${name}: "${broken}" holds a line break`);
  return new TextEncoder().encode(content.join("\n"));
}
