/**
 * What an earlier run of the extension left in the page. Chrome lets a script that outlived its extension clean up
 * after itself; Firefox takes its world away at once, so that the next run has to.
 */
import { markClass, painted } from "./highlights/style.ts";
import { sleep } from "./slices.ts";

/** Time for an earlier script to notice that it is orphaned and to leave. */
const patienceMs = 2500;

/**
 * Waits until an earlier run has left the page, and clears away what is still there then: the text of its marks goes back
 * into the page's own text nodes. `others`: names of elements that are ours besides the marks.
 */
export async function clearStrays(document: Document, others: readonly string[], signal: AbortSignal): Promise<void> {
  const marks = () => [...document.querySelectorAll<HTMLElement>(`mark.${markClass}`)];
  for (let waited = 0; marks().length > 0 && waited < patienceMs && !signal.aborted; waited += 100) await sleep(100, signal);
  if (signal.aborted) return;
  for (const mark of marks()) unwrap(mark);
  for (const name of others) for (const element of document.querySelectorAll(name)) element.remove();
  const registry = document.defaultView?.CSS?.highlights;
  for (const name of Object.values(painted)) registry?.delete(name);
  if (document.adoptedStyleSheets.some(isOurs)) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
}

/** The node before a mark is the page's own, shortened; what follows up to the next mark is cut off from it. */
function unwrap(mark: HTMLElement): void {
  const { previousSibling: own, nextSibling: rest } = mark;
  if (own?.nodeType !== Node.TEXT_NODE) return mark.replaceWith(...mark.childNodes);
  (own as Text).data += mark.textContent ?? "";
  mark.remove();
  if (rest?.nodeType !== Node.TEXT_NODE) return;
  (own as Text).data += (rest as Text).data;
  rest.remove();
}

function isOurs(sheet: CSSStyleSheet): boolean {
  const [first] = sheet.cssRules;
  return first !== undefined && first.cssText.startsWith(`mark.${markClass}`);
}
