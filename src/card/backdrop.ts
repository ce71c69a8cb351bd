/** Whether what lies behind a word is dark: the card follows the page, not the system. */

interface Colour {
  r: number;
  g: number;
  b: number;
  a: number;
}

/** Reads a computed colour; forms other than `rgb()` are painted to be read. */
function readColour(text: string, document: Document): Colour | null {
  const plain = /^rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:[ ,/]+([\d.]+)(%?))?\s*\)$/.exec(text);
  if (plain) {
    const [, r, g, b, a = "1", percent] = plain;
    return { r: Number(r), g: Number(g), b: Number(b), a: percent ? Number(a) / 100 : Number(a) };
  }
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
  return { r, g, b, a: a / 255 };
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance({ r, g, b }: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function over(top: Colour, below: Colour): Colour {
  const mix = (a: number, b: number): number => a * top.a + b * (1 - top.a);
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 };
}

/** An ancestor that turns light into dark: `filter: invert(0.9) hue-rotate(180deg)`. */
function isInverting(style: CSSStyleDeclaration): boolean {
  const amount = /invert\(([\d.]+)(%?)\)/.exec(style.filter);
  return amount !== null && Number(amount[1]) / (amount[2] ? 100 : 1) > 0.5;
}

/**
 * Whether a reader sees the text of `block` on a dark ground.
 * Where a picture lies behind it, light text tells of a dark ground.
 */
export function isDarkBehind(block: Element): boolean {
  const { ownerDocument: document } = block;
  const view = document.defaultView;
  if (!view) return false;
  const layers: Colour[] = [];
  let solid = false;
  let picture = false;
  let inverted = false;
  for (let element: Element | null = block; element; element = parentOf(element)) {
    const style = view.getComputedStyle(element);
    if (isInverting(style)) inverted = !inverted;
    if (solid) continue;
    if (style.backgroundImage !== "none") picture = true;
    const colour = readColour(style.backgroundColor, document);
    if (colour && colour.a > 0) layers.push(colour);
    solid = picture || (colour !== null && colour.a >= 1);
  }
  if (picture && !layers.some(({ a }) => a >= 1)) {
    const ink = readColour(view.getComputedStyle(block).color, document);
    return (ink !== null && luminance(ink) > 0.5) !== inverted;
  }
  const canvasIsDark = isDarkScheme(document.documentElement);
  const paper: Colour = canvasIsDark ? { r: 18, g: 18, b: 18, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
  const ground = layers.reduceRight((below, layer) => over(layer, below), paper);
  return luminance(ground) < 0.18 !== inverted;
}

/** Asked of the prototype: a field named so in a form would lead in a circle. */
const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, "parentNode")?.get;

/** What an element lies on: for a page in a frame that is of its origin and lets it shine through, what the frame lies on. */
function parentOf(element: Element): Element | null {
  const parent = parentNode?.call(element) as Node | null;
  if (parent?.nodeType === Node.ELEMENT_NODE) return parent as Element;
  if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame && isDarkScheme(frame) === isDarkScheme(element) ? frame : null;
}

function isDarkScheme(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).colorScheme.trim() === "dark";
}
