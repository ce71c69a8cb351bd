/** Plain text cut into paragraphs, as the page reader cuts a page into segments. */

export interface Paragraph {
  text: string;
  /** Offset in the whole text, UTF-16 units. */
  start: number;
}

/** Splits at blank lines, and at every line break where the lines are paragraphs rather than wrapped lines of at most 100 characters. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const wrapped = lines.length > 3 && lines.every((line) => line.length <= 100) && lines.filter((line) => /[^.!?:"”’)\]]\s*$/.test(line)).length > lines.length / 2;
  const separator = wrapped ? /\n[^\S\n]*\n\s*/g : /\n\s*/g;
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    paragraphs.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  paragraphs.push({ text: text.slice(start), start });
  return paragraphs.filter((paragraph) => paragraph.text.trim() !== "");
}
