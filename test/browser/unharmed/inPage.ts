/** Looks at a page from inside. Kept as text, since loaders add their own helpers to functions. */

/** Boxes of all elements of the page's own, by their place. */
export const boxes = `[...document.querySelectorAll("body *:not(mark):not(newsgloss-card)")].map((element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [element.localName + "." + element.className, left + scrollX, top + scrollY, right + scrollX, bottom + scrollY];
})`;

/** Notes the page's own text nodes, so that they can be recognised later. */
export const remember = `(() => {
  const nodes = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push([walker.currentNode, walker.currentNode.data]);
  window.remembered = { nodes, html: document.documentElement.outerHTML, sheets: document.adoptedStyleSheets.length };
})()`;

/** What differs from what was noted. */
export const compare = `(() => {
  const { nodes, html, sheets } = window.remembered;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let count = 0;
  let same = true;
  while (walker.nextNode()) { const was = nodes[count++]; same &&= was !== undefined && was[0] === walker.currentNode && was[1] === walker.currentNode.data; }
  return { html: document.documentElement.outerHTML === html, count: count === nodes.length, same, sheets: document.adoptedStyleSheets.length === sheets, painted: [...CSS.highlights.keys()].filter((name) => name.startsWith("newsgloss")) };
})()`;
export const restored = { html: true, count: true, same: true, sheets: true, painted: [] as string[] };
