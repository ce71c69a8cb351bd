/**
 * Reading nodes through the prototypes' own getters. A page may shadow a DOM property
 * (`<form><input name="firstChild">` makes `form.firstChild` that input, in a content script too).
 */

interface Readers {
  nodeType: (this: Node) => number;
  firstChild: (this: Node) => Node | null;
  nextSibling: (this: Node) => Node | null;
  parentNode: (this: Node) => Node | null;
  localName: (this: Element) => string;
  shadowRoot: (this: Element) => ShadowRoot | null;
  data: (this: CharacterData) => string;
  getAttribute: (this: Element, name: string) => string | null;
  hasAttributes: (this: Element) => boolean;
  querySelector: (this: Element, selectors: string) => Element | null;
  querySelectorAll: (this: Element, selectors: string) => NodeListOf<Element>;
}

let readers: Readers | undefined;

const gettersOf = (object: object, names: readonly (keyof Readers)[]): object => Object.fromEntries(names.map((name) => [name, inherited(object, name)]));

/** The getter or method `name` found on the prototypes of `object`, never on the object itself. */
function inherited(object: object, name: string): unknown {
  for (let proto: unknown = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found.get ?? found.value;
  }
  return () => null;
}

function readersFor(node: Node): Readers {
  if (readers) return readers;
  const page = (inherited(node, "ownerDocument") as (this: Node) => Document | null).call(node) ?? (node as Document);
  const make = inherited(page, "createElement") as (this: Document, name: string) => HTMLElement;
  const element = make.call(page, "span");
  const text = (inherited(page, "createTextNode") as (this: Document, data: string) => Text).call(page, "");
  readers = { ...gettersOf(element, ["nodeType", "firstChild", "nextSibling", "parentNode", "localName", "shadowRoot", "getAttribute", "hasAttributes", "querySelector", "querySelectorAll"]), ...gettersOf(text, ["data"]) } as Readers;
  return readers;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

/** `node.nodeType`. */
export function typeOf(node: Node): number {
  return (readers ?? readersFor(node)).nodeType.call(node);
}

/** `node.firstChild`. */
export function firstChildOf(node: Node): Node | null {
  return (readers ?? readersFor(node)).firstChild.call(node);
}

/** `node.nextSibling`. */
export function nextSiblingOf(node: Node): Node | null {
  return (readers ?? readersFor(node)).nextSibling.call(node);
}

/** `node.parentNode`; the host for a shadow root. */
export function parentOf(node: Node): Node | null {
  const parent = (readers ?? readersFor(node)).parentNode.call(node);
  return parent ?? (typeOf(node) === FRAGMENT ? ((node as ShadowRoot).host ?? null) : null);
}

/** The element around a node that is no form, a shadow tree's host included: forms are where pages shadow properties, and never what a text is judged by. */
export function elementAround(node: Node): Element | null {
  let at = parentOf(node);
  while (at && (typeOf(at) === FRAGMENT || (typeOf(at) === ELEMENT && nameOf(at as Element) === "form"))) at = parentOf(at);
  return at && typeOf(at) === ELEMENT ? (at as Element) : null;
}

/** `element.localName`. */
export function nameOf(element: Element): string {
  return (readers ?? readersFor(element)).localName.call(element);
}

/** The element's open shadow root. */
export function shadowOf(element: Element): ShadowRoot | null {
  return (readers ?? readersFor(element)).shadowRoot.call(element);
}

/** The text of a text node. */
export function dataOf(text: Text): string {
  return (readers ?? readersFor(text)).data.call(text);
}

/** `element.getAttribute(name)`. */
export function attributeOf(element: Element, name: string): string | null {
  return (readers ?? readersFor(element)).getAttribute.call(element, name);
}

/** Whether the element has any attribute at all. */
export function hasAttributes(element: Element): boolean {
  return (readers ?? readersFor(element)).hasAttributes.call(element);
}

/** `element.querySelector(selectors)`. */
export function firstIn(element: Element, selectors: string): Element | null {
  return (readers ?? readersFor(element)).querySelector.call(element, selectors);
}

/** `element.querySelectorAll(selectors).length`. */
export function countIn(element: Element, selectors: string): number {
  return (readers ?? readersFor(element)).querySelectorAll.call(element, selectors).length;
}

/** Whether a page has put elements in the place of its document's own properties (`<img name="body">`). */
export function isShadowed(document: Document): boolean {
  const { documentElement, body, defaultView, head } = document;
  const methods = ["querySelector", "querySelectorAll", "createElement", "createTreeWalker", "createRange", "addEventListener", "getSelection", "elementFromPoint"] as const;
  return methods.some((name) => typeof document[name] !== "function") || typeOf(documentElement) !== ELEMENT || !(defaultView === null || defaultView.document === document) || (body !== null && nameOf(body) !== "body" && nameOf(body) !== "frameset") || (head !== null && nameOf(head) !== "head") || typeof (document.adoptedStyleSheets?.length ?? 0) !== "number";
}
