/**
 * Reading nodes that a page may have tampered with. A form's fields shadow the properties they are named after
 * (`<form><input name="firstChild">` makes `form.firstChild` that input, in a content script too), and so do images those of
 * the document; no other node's. Forms are read through the prototypes' own getters.
 */

/** What is read of an element on the way through a page. Only `readable` gives one: the element itself may lie. */
export type Readable = Pick<Element, "localName" | "firstChild" | "nextSibling" | "parentNode" | "shadowRoot" | "getAttribute" | "hasAttributes" | "querySelector" | "querySelectorAll" | "ownerDocument"> & { readonly [isReadable]: true };
declare const isReadable: unique symbol;

const properties = ["ownerDocument", "firstChild", "nextSibling", "parentNode", "shadowRoot"] as const;
const methods = ["getAttribute", "hasAttributes", "querySelector", "querySelectorAll"] as const;

/**
 * An element as it is read: itself, or of a form, what it is at this moment. Properties are then read straight from it: a
 * function of ours around each made the first reading of a page, which the engine runs uncompiled, 0.5 ms longer.
 */
export function readable(element: Element): Readable {
  const name: unknown = element.localName;
  return name === "form" || typeof name !== "string" ? formAsIs(element) : (element as unknown as Readable);
}

function formAsIs(form: Element): Readable {
  const bound = methods.map((name) => [name, inherited(form, name).bind(form)] as const);
  return { localName: "form", ...Object.fromEntries([...properties.map((name) => [name, inherited(form, name).call(form)] as const), ...bound]) } as unknown as Readable;
}

/** The getter or method `name` found on the prototypes of `object`, never on the object itself. */
function inherited(object: object, name: string): (this: object) => unknown {
  for (let proto: unknown = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return (found.get ?? found.value) as () => unknown;
  }
  return () => null;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

/** `node.nodeType`. */
export function typeOf(node: Node): number {
  const type: unknown = node.nodeType;
  return typeof type === "number" ? type : ELEMENT;
}

/** `node.parentNode`; the host for a shadow root. */
export function parentOf(node: Node): Node | null {
  const type = typeOf(node);
  if (type === ELEMENT) return readable(node as Element).parentNode;
  return node.parentNode ?? (type === FRAGMENT ? ((node as ShadowRoot).host ?? null) : null);
}

/** The element around a node that is no form, a shadow tree's host included: forms are where pages shadow properties, and never what a text is judged by. */
export function elementAround(node: Node): Element | null {
  let at = parentOf(node);
  while (at && (typeOf(at) === FRAGMENT || (typeOf(at) === ELEMENT && nameOf(at as Element) === "form"))) at = parentOf(at);
  return at && typeOf(at) === ELEMENT ? (at as Element) : null;
}

/** `element.localName`. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === "string" ? name : "form";
}

/** The element's open shadow root; forms have none. */
export function shadowOf(element: Element): ShadowRoot | null {
  return readable(element).shadowRoot;
}

/** `element.querySelector(selectors)`. */
export function firstIn(element: Element, selectors: string): Element | null {
  return readable(element).querySelector(selectors);
}

/** Whether a page has put elements in the place of its document's own properties (`<img name="body">`). */
export function isShadowed(document: Document): boolean {
  const { documentElement, body, defaultView, head } = document;
  const methods = ["querySelector", "querySelectorAll", "createElement", "createTreeWalker", "createRange", "addEventListener", "getSelection", "elementFromPoint"] as const;
  return methods.some((name) => typeof document[name] !== "function") || typeOf(documentElement) !== ELEMENT || !(defaultView === null || defaultView.document === document) || (body !== null && nameOf(body) !== "body" && nameOf(body) !== "frameset") || (head !== null && nameOf(head) !== "head") || typeof (document.adoptedStyleSheets?.length ?? 0) !== "number";
}
