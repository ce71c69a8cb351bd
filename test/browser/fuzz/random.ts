/** Random trees and changes from a seed; the same seed gives the same. */

const changes = ["data", "data", "data", "remove", "move", "move", "insertText", "insertElement", "textContent", "moreText", "innerHTML", "moreHTML", "clone", "normalize", "replace", "enclose", "attribute", "adjacent", "reverse", "empty"] as const;
const ours = ["read", "wrap", "light", "unwrap"] as const;

export interface Step {
  do: (typeof changes)[number] | (typeof ours)[number];
  /** What the step chooses by. */
  numbers: [number, number, number];
  /** The next step comes in the same turn, where it may. */
  together: boolean;
}

/**
 * Whether the next step comes in the same turn, so that our observer sees both at once. Not where it reads back what stands in
 * the page, and not with `normalize()` beside moves and removals: known limits, since a page sees our marks until its turn ends.
 */
export function sharesTurn(step: Step, next: Step): boolean {
  if (!step.together || step.do === "normalize" || (ours as readonly string[]).includes(next.do)) return false;
  if (next.do === "normalize") return step.do === "data" || step.do === "empty";
  return !["moreText", "moreHTML", "clone"].includes(next.do);
}

/** A generator of whole numbers below 2³² (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

const pieces = ["Japan", "South Korea", "Lloyd Austin", "Norway", "Taiwan", "Japan and Norway", "said", "on Monday", "the talks", "with", "a", "no", "…", "Korea South", "Lloyd", "Japanese tea, not", "  ", "\n"];

/** A few words with names among them; never empty. */
export function randomText(number: number): string {
  const next = randomNumbers(number);
  const words = Array.from({ length: 1 + (next() % 5) }, () => pieces[next() % pieces.length]);
  return `${next() % 3 ? "" : " "}${words.join(" ")}${next() % 3 ? "" : " "}`;
}

/** Inline content as HTML. */
export function randomInline(number: number): string {
  const next = randomNumbers(number);
  let html = "";
  for (let parts = 1 + (next() % 4); parts > 0; parts--) {
    const kind = next() % 6;
    if (kind < 3) html += randomText(next());
    else if (kind === 3) html += `<b>${randomText(next())}</b>`;
    else if (kind === 4) html += `<i>${randomText(next())}<span>${randomText(next())}</span></i>`;
    else html += next() % 2 ? "<br>" : "<!--c-->";
  }
  return html;
}

/** Blocks as HTML. */
export function randomHtml(seed: number): string {
  const next = randomNumbers(seed);
  return Array.from({ length: 1 + (next() % 4) }, () => {
    const kind = next() % 5;
    if (kind === 0) return `<ul>${Array.from({ length: 1 + (next() % 3) }, () => `<li>${randomInline(next())}</li>`).join("")}</ul>`;
    if (kind === 1) return `<div>${randomInline(next())}<p>${randomInline(next())}</p></div>`;
    return kind === 2 ? `<h2>${randomText(next())}</h2>` : `<p>${randomInline(next())}</p>`;
  }).join(next() % 2 ? "\n" : "");
}

/** Reading and wrapping first, then changes of the page with ours among them. */
export function randomSteps(seed: number): Step[] {
  const next = randomNumbers(seed ^ 0x5bd1e995);
  const step = (what: Step["do"]): Step => ({ do: what, numbers: [next(), next(), next()], together: false });
  const steps = [step("read"), ...(next() % 5 ? [step("wrap")] : [])];
  for (let count = 2 + (next() % 12); count > 0; count--) {
    if (next() % 4 === 0) steps.push(step(ours[next() % ours.length] ?? "read"));
    else {
      const one = step(changes[next() % changes.length] ?? "data");
      one.together = next() % 3 === 0;
      steps.push(one);
    }
    if (next() % 4 === 0) steps.push(step("read"), step("wrap"));
  }
  return steps;
}
