/**
 * Two equal trees: one in the document, to be marked, and one apart. A page knows its nodes by reference, as a framework does,
 * so each node made for one tree is kept beside the one made for the other. What to change is chosen in the tree apart, since
 * that is what the page believes; only then is it done to both.
 */
import { randomInline, randomText, type Step } from "./random.ts";

export interface Twins {
  marked: Element;
  plain: Element;
  /** The page's node in the marked tree for a node of the other; `undefined` for what it has no reference to. */
  twinOf(node: Node): Node | undefined;
  /** Two trees made the same way just now. */
  pair(marked: Node, plain: Node): void;
  /** One node of each, whatever they hold. */
  pairOne(marked: Node, plain: Node): void;
  /** What the page believes that one of its text nodes holds. */
  textOf(node: Node): string | undefined;
  /** The numbers of a tree's text nodes in order; "?" for nodes not the page's. */
  numbers(tree: Node): string;
}

export function createTwins(html: string): Twins {
  const toMarked = new Map<Node, Node>();
  const toPlain = new Map<Node, Node>();
  const number = new Map<Node, number>();
  const pairOne = (marked: Node, plain: Node): void => {
    toMarked.set(plain, marked);
    toPlain.set(marked, plain);
    number.set(plain, number.size);
  };
  const pair = (marked: Node, plain: Node): void => {
    pairOne(marked, plain);
    const [ours, theirs] = [[...marked.childNodes], [...plain.childNodes]];
    if (ours.length !== theirs.length) throw new Error("trees made alike differ");
    ours.forEach((child, at) => pair(child, theirs[at] as Node));
  };
  const plain = document.createElement("div");
  const marked = document.body.appendChild(document.createElement("div"));
  plain.innerHTML = marked.innerHTML = html;
  pair(marked, plain);
  return {
    marked, plain, pair, pairOne,
    twinOf: (node) => toMarked.get(node),
    textOf: (node) => (toPlain.get(node) as Text | undefined)?.data,
    numbers(tree) {
      const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
      const found: (number | "?")[] = [];
      while (walker.nextNode()) found.push(number.get(tree === plain ? walker.currentNode : (toPlain.get(walker.currentNode) as Node)) ?? "?");
      return found.join(" ");
    },
  };
}

const all = (root: Node, what: number): Node[] => {
  const walker = document.createTreeWalker(root, what);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % (list.length || 1)];

/** Changes both trees alike. Answers what is wrong when only the marked one could not be changed. */
export function change(twins: Twins, step: Step): string | null {
  const act = choose(twins, step);
  if (!act) return null;
  act(twins.plain, (node) => node);
  try {
    act(twins.marked, (node) => (node && twins.twinOf(node)) as never);
  } catch (error) {
    return `${step.do} throws: ${String(error)}`;
  }
  return null;
}

type Own = <N extends Node | null>(node: N) => N;
/** Does a change to one of the trees; `own` gives its node for one of the tree apart. */
type Act = (tree: Element, own: Own) => void;

function choose(twins: Twins, { do: what, numbers: [a, b, c] }: Step): Act | undefined {
  const { plain } = twins;
  const known = (root: Node, show: number) => all(root, show).filter(twins.twinOf);
  const text = pick(known(plain, NodeFilter.SHOW_TEXT) as Text[], a);
  const elements = known(plain, NodeFilter.SHOW_ELEMENT) as Element[];
  const element = pick(elements.filter(({ localName }) => localName !== "br"), a);
  const node = pick(known(plain, NodeFilter.SHOW_ALL), a);
  /** A place to put things: a parent, and the child they go before. */
  const parent = pick([plain, ...elements.filter(({ localName }) => localName !== "br" && localName !== "ul")], b) ?? plain;
  const before = pick([...[...parent.childNodes].filter(twins.twinOf), null], c) ?? null;
  const made: Node[] = [];
  let order: Node[] | undefined;
  /** Pairs what was made in the second tree with what was made in the first. */
  const note = (tree: Element, nodes: Node[]): void => {
    if (tree === plain) made.push(...nodes);
    else nodes.forEach((one, at) => twins.pair(one, made[at] as Node));
  };
  const words = randomText(b);
  switch (what) {
    case "data":
      return text && ((_, own) => void (own(text).data = words));
    case "remove":
      return node && ((_, own) => (own(node) as ChildNode).remove());
    case "move":
      return node && !node.contains(parent) && node !== before ? (_, own) => void own(parent as Node).insertBefore(own(node), own(before)) : undefined;
    case "insertText":
      return (tree, own) => note(tree, [own(parent as Node).insertBefore(document.createTextNode(randomText(a)), own(before))]);
    case "insertElement":
      return (tree, own) => {
        const inserted = document.createElement(a % 2 ? "em" : "p");
        inserted.append(randomText(a));
        note(tree, [own(parent as Node).insertBefore(inserted, own(before))]);
      };
    case "textContent":
      return element && ((tree, own) => {
        own(element).textContent = words;
        note(tree, [...own(element).childNodes]);
      });
    case "moreText":
      // Read back and written: what a script sees must be the whole text.
      return element && ((tree, own) => {
        own(element).textContent += words;
        note(tree, [...own(element).childNodes]);
      });
    case "innerHTML":
      return element && ((tree, own) => {
        own(element).innerHTML = randomInline(b);
        note(tree, [...own(element).childNodes]);
      });
    case "adjacent":
      return element && ((tree, own) => {
        own(element).insertAdjacentHTML("beforeend", `<u>${words}</u>`);
        note(tree, [own(element).lastChild as Node]);
      });
    case "normalize":
      return element && ((_, own) => own(element).normalize());
    case "replace":
      return node && ((tree, own) => {
        const put = document.createTextNode(words);
        (own(node) as ChildNode).replaceWith(put);
        note(tree, [put]);
      });
    case "enclose":
      return node && ((tree, own) => {
        const around = document.createElement("span");
        const inner = own(node) as ChildNode;
        inner.replaceWith(around);
        if (tree === plain) made.push(around);
        else twins.pairOne(around, made[0] as Node);
        around.append(inner);
      });
    case "attribute":
      return element && ((_, own) => own(element).setAttribute("title", words));
    case "reverse":
      return element && ((_, own) => {
        // The list is the page's own, taken before anything moves.
        order ??= [...element.childNodes].filter(twins.twinOf).toReversed();
        for (const child of order) own(element as Node).appendChild(own(child as Node));
      });
    case "clone":
      // Copies of what is marked hold copies of the marks. (A copy of a marked text node alone holds its beginning: a known limit.)
      return element && !element.contains(parent) ? (_, own) => void own(parent as Node).insertBefore(own(element).cloneNode(true), own(before)) : undefined;
    case "moreHTML":
      return element && ((_, own) => void (own(element).innerHTML += `<u>${words}</u>`));
    case "empty":
      return text && ((_, own) => void (own(text).data = ""));
    default:
      return undefined;
  }
}
