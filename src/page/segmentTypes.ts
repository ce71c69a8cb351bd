/** A block of the page's text, and where each of its characters lives. */

/** A stretch of one text node inside a segment: `node.data.slice(from, from + length)` stands at `start` of the segment's text. */
export interface TextRun {
  node: Text;
  /** Offset in the node's data. */
  from: number;
  /** Offset in the segment's text. */
  start: number;
  length: number;
  /** May be painted but never wrapped: ruby, live regions. */
  paintOnly?: true;
}

/**
 * The text of one block, inline elements joined, exactly as in its text nodes
 * (nothing trimmed or folded). Characters that belong to no run: a `<br>` is one "\n",
 * an untouchable element in the line (a button, a piece of code) is one "\uFFFC".
 */
export interface Segment {
  text: string;
  runs: TextRun[];
  /** The block element the text belongs to; the host for the direct text of a shadow root. */
  block: Element;
}

/** A stretch of one text node. */
export interface TextRange {
  node: Text;
  start: number;
  end: number;
}
