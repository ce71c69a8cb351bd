/** UTF-8 to text. Pure. */

// The encoding standard's decoder is in every runtime, and in no library of types but the page's.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const decoder = new TextDecoder();

/** The text of some bytes. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
