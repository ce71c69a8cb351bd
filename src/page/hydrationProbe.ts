/** Asked in the page's own world: does server-made text still wait for its framework? Read only, leaves nothing behind. */

/**
 * "pending" where traces of server rendering stand without a framework's own properties near them, and a script has run that
 * may take them over: marks put in then make hydration fail. Self-contained, since it is sent to the page as source.
 */
export function hydrationProbe(): "pending" | "settled" {
  /** After loading, in milliseconds: with sure traces, and where only the name of the root speaks for a framework. */
  const patience = { sure: 60_000, unsure: 15_000 };
  const owned = /^(__react(Fiber|Props|InternalInstance)|_reactRootContainer|__vue|_vnode$|__k$|__ngContext__|__svelte|\$\$|_\$litPart|_x_dataStack|__preactattr_)/;

  const isOwned = (node: Node) => Object.getOwnPropertyNames(node).some((name) => owned.test(name)) || Object.getOwnPropertySymbols(node).length > 0;

  /** Looks at a node, what it stands in and the first of what it holds. */
  function isTaken(node: Node): boolean {
    // A form's field named "parentNode" would lead in a circle.
    for (let at: Node | null = node, steps = 0; at && steps < 2000; at = at.parentNode, steps++) if (isOwned(at)) return true;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let looked = 0; looked < 80 && walker.nextNode(); looked++) if (isOwned(walker.currentNode)) return true;
    return false;
  }

  /** Whether any script came from a server, or a bundler's start-up code has run. Pages saved or printed without their scripts stay as they are. */
  function hasScripts(): boolean {
    const came = performance.getEntriesByType("resource").some((entry) => {
      const { initiatorType, responseStatus, nextHopProtocol } = entry as PerformanceResourceTiming;
      return (initiatorType === "script" || initiatorType === "link" || initiatorType === "other") && /\.m?js\b|\/js\b|script/i.test(entry.name) && (responseStatus === undefined || (responseStatus >= 200 && responseStatus < 400) || (responseStatus === 0 && nextHopProtocol !== ""));
    });
    if (came) return true;
    if ([...document.querySelectorAll("script[type=module]:not([src])")].length > 0) return true;
    const world = window as unknown as Record<string, unknown>;
    return Object.getOwnPropertyNames(world).some((name) => /^(webpackChunk|webpackJsonp|TURBOPACK|__next_f$|rspackChunk)/.test(name) && Array.isArray(world[name]) && Object.hasOwn(world[name] as object, "push"));
  }

  /** Solid leaves its keys in place. Until the reader's first event it keeps account of the elements it has taken over. */
  function waitsForSolid(): boolean {
    const { _$HY: account } = window as { _$HY?: { done?: boolean; completed?: WeakSet<Element> | null } };
    const taken = account?.done === true ? undefined : account?.completed;
    return taken != null && [...document.querySelectorAll("[data-hk]")].slice(0, 40).some((element) => !taken.has(element));
  }

  /** React ends its parts with "/$". Solid's end with "/", and it writes them in the browser too. */
  function isReacts(start: Node): boolean {
    for (let at = start.nextSibling, looked = 0; at && looked < 400; at = at.nextSibling, looked++) {
      if (at.nodeType === Node.COMMENT_NODE && /^\/\$?$/.test((at as Comment).data)) return (at as Comment).data !== "/";
    }
    return true;
  }

  function sureTraces(): Node[] {
    const traces: Node[] = [...document.querySelectorAll("#__next, #__nuxt, #___gatsby, [data-server-rendered], [data-reactroot]")].slice(0, 20);
    // What frameworks write between texts and around parts: React, Vue and Svelte, lit.
    const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
    for (let looked = 0; looked < 400 && traces.length < 40 && comments.nextNode(); looked++) {
      const { data, nextElementSibling, parentNode } = comments.currentNode as Comment;
      if (/^( |\$|\[|\[!|lit-part.*)$/.test(data) && (data !== "$" || isReacts(comments.currentNode))) traces.push((data === "$" && nextElementSibling) || (parentNode as Node));
    }
    return traces;
  }

  try {
    const loaded = performance.timing.loadEventEnd > 0 ? Date.now() - performance.timing.loadEventEnd : 0;
    if (!document.body || loaded > patience.sure || !hasScripts()) return "settled";
    // These are taken off by the framework itself; but Angular leaves its own where it had to draw the page anew.
    if (document.querySelector("[defer-hydration]") || [...document.querySelectorAll("[ngh]")].some((element) => !isOwned(element))) return "pending";
    if (waitsForSolid()) return "pending";
    if (sureTraces().some((trace) => !isTaken(trace))) return "pending";
    // An element whose shadow tree came with the page, and which no script has defined yet, takes that tree over when one does.
    if (loaded < patience.unsure && [...document.querySelectorAll(":not(:defined)")].some(({ shadowRoot }) => shadowRoot)) return "pending";
    const root = document.querySelector("#root, #app");
    return loaded < patience.unsure && root?.firstElementChild && !isTaken(root) ? "pending" : "settled";
  } catch {
    return "settled"; // elements stand in the place of the document's own properties
  }
}
