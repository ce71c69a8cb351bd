/** A block of the page's text, and where each of its characters lives. */

/** A stretch of one text node inside a segment: `node.data.slice(from, from + length)` stands at `start` of the segment's text. */
export interface TextRun {
  node: Text;
  /** Offset in the node's data. */
  from: number;
  /** Offset in the segment's text. */
  start: number;
  length: number;
}

/**
 * The text of one block, inline elements joined, exactly as in its text nodes
 * (nothing trimmed or folded); a `<br>` is one "\n" that belongs to no run.
 */
export interface Segment {
  text: string;
  runs: TextRun[];
  /** The block element the text belongs to. */
  block: Element;
}

/** A stretch of one text node. */
export interface TextRange {
  node: Text;
  start: number;
  end: number;
}
