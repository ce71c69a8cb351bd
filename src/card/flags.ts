/** Flags as nodes: parsed as SVG, never as HTML, and stripped to shapes. */
import type { Flags } from "../reference/cardTypes.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
const shapes = new Set(["svg", "g", "path", "circle", "ellipse", "rect", "polygon", "polyline", "line", "title"]);

function isDrawing(element: Element): boolean {
  return [element, ...element.querySelectorAll("*")].every(
    (part) => part.namespaceURI === svgNamespace && shapes.has(part.localName) && ![...part.attributes].some(({ name }) => /^on|href/i.test(name)),
  );
}

/**
 * Parses one SVG drawing.
 * @returns a new element of `document`, or `null` where the text is no plain drawing
 */
export function parseDrawing(svg: string, document: Document): SVGElement | null {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (parsed.namespaceURI !== svgNamespace || !isDrawing(parsed)) return null;
  return document.importNode(parsed, true) as unknown as SVGElement;
}

/** Looks flags up by two letters, in the first set that has them. */
export function flagDrawer(document: Document, ...sets: (Flags | undefined)[]): (iso2: string | undefined) => SVGElement | null {
  const parsed = new Map<string, SVGElement | null>();
  return (iso2) => {
    if (iso2 === undefined) return null;
    if (!parsed.has(iso2)) {
      const svg = sets.find((set) => set?.[iso2] !== undefined)?.[iso2];
      parsed.set(iso2, svg === undefined ? null : parseDrawing(svg, document));
    }
    return (parsed.get(iso2)?.cloneNode(true) as SVGElement | undefined) ?? null;
  };
}
