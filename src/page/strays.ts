/**
 * What an earlier run of the extension left in the page. Chrome lets a script that outlived its extension clean up
 * after itself; Firefox takes its world away at once, so that the next run has to.
 */
import { shadowOf } from "./domReading.ts";
import { dissolve, marksIn } from "./highlights/copies.ts";
import { markClass, painted } from "./highlights/style.ts";
import { sleep } from "./slices.ts";

/** Time for an earlier script to notice that it is orphaned and to leave. */
const patienceMs = 2500;

/**
 * Waits until an earlier run has left the page, and clears away what is still there then: the text of its marks goes back
 * into the page's own text nodes. `others`: names of elements that are ours besides the marks.
 */
export async function clearStrays(document: Document, others: readonly string[], signal: AbortSignal): Promise<void> {
  const marks = () => marksIn(document);
  const strayed = marks().length > 0 || document.adoptedStyleSheets.some(isOurs);
  for (let waited = 0; marks().length > 0 && waited < patienceMs && !signal.aborted; waited += 100) await sleep(100, signal);
  if (signal.aborted) return;
  for (const root of strayed ? treesOf(document) : []) {
    for (const mark of marksIn(root)) dissolve(mark);
    if (root.adoptedStyleSheets.some(isOurs)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  }
  for (const name of others) for (const element of document.querySelectorAll(name)) element.remove();
  const registry = document.defaultView?.CSS?.highlights;
  for (const name of Object.values(painted)) registry?.delete(name);
}

/** The document and the open shadow trees in it. */
function treesOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  return [root, ...[...root.querySelectorAll("*")].flatMap((element) => shadowOf(element) ?? []).flatMap(treesOf)];
}

function isOurs(sheet: CSSStyleSheet): boolean {
  const [first] = sheet.cssRules;
  return first !== undefined && first.cssText.startsWith(`@layer ${markClass}`);
}
