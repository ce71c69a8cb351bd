/** Pages being translated: the browser or a service replaces every text, and must not meet anything of ours. */

/** Google's translation says so on the root element; Microsoft's and Mozilla's likewise. */
const TRANSLATED = /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/;

/** Whether the page stands translated. */
export function isTranslated(document: Document): boolean {
  const root = document.documentElement;
  return TRANSLATED.test(root.getAttribute("class") ?? "") || root.hasAttribute("_msttexthash") || document.querySelector("font[_mstmutation], body > font > font, p > font > font") !== null;
}

/** Calls back when a translation of the page begins or ends, until `signal` aborts. */
export function onTranslation(document: Document, changed: (translated: boolean) => void, signal: AbortSignal): void {
  let before = isTranslated(document);
  const observer = new MutationObserver(() => {
    const now = isTranslated(document);
    if (now === before) return;
    before = now;
    changed(now);
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "lang", "_msttexthash"] });
  signal.addEventListener("abort", () => observer.disconnect());
}
