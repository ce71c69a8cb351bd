/** Locator maps as nodes. */
import { outlineSvg, type Outlines } from "../reference/outline.ts";
import { parseDrawing } from "./flags.ts";

/** Looks countries up by id, in the first set that has them; each answer is a new drawing. */
export function mapDrawer(document: Document, ...sets: (Outlines | undefined)[]): (id: string) => SVGElement | null {
  return (id) => {
    for (const outlines of sets) {
      const svg = outlines && outlineSvg(outlines, id);
      if (svg !== undefined) return parseDrawing(svg, document);
    }
    return null;
  };
}
