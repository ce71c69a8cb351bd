/** How titles and headlines are compared. */

/** Lower case, single spaces, plain quotes. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[\s\u00A0]+/g, " ").replace(/[’‘]/g, "'").replace(/[“”«»]/g, '"').trim();
}
