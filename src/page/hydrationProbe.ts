/** Asked in the page's own world: does server-made text still wait for its framework? Read only, leaves nothing behind. */

/**
 * Self-contained, since it is sent to the page as source. "pending" where traces of server rendering
 * stand without a framework's own properties near them: marks put in then make hydration fail.
 */
export function hydrationProbe(): "pending" | "settled" {
  const traces = document.querySelector("#__next, #__nuxt, #___gatsby, #app[data-server-rendered], [data-reactroot], [data-hk], [ngh], astro-island[ssr], [data-server-rendered], [data-ssr], #svelte, #root");
  if (!traces) return "settled";
  const owned = /^(__react(Fiber|Props|Container|InternalInstance)|_reactRootContainer|__vue|_vnode|__k$|__ngContext__|__svelte|\$\$|_\$litPart|_x_dataStack|__preactattr_|_hk)/;
  const queue: Element[] = [traces];
  for (let looked = 0; queue.length > 0 && looked < 60; looked++) {
    const element = queue.shift();
    if (!element) break;
    for (const key in element) if (owned.test(key)) return "settled";
    if (Object.getOwnPropertyNames(element).some((key) => owned.test(key))) return "settled";
    queue.push(...element.children);
  }
  // A root without any server-made text has nothing to hydrate; one with text but no framework after the scripts ran is static.
  return document.readyState === "complete" && performance.now() > 8000 ? "settled" : traces.textContent?.trim() ? "pending" : "settled";
}
