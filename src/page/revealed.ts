/** Text that comes into sight without any change of nodes: what the reader unfolds. */

/** After a click, pages fold their texts open with a little play. */
const unfoldMs = 350;

/** Calls back after the reader's clicks and keys that unfold things, and when the tab is seen again, until `signal` aborts. */
export function onRevealed(document: Document, revealed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(revealed, unfoldMs);
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener("click", (event) => event.isTrusted && soon(), options);
  document.addEventListener("keyup", (event) => event.isTrusted && (event.key === "Enter" || event.key === " ") && soon(), options);
  document.addEventListener("toggle", soon, options);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && soon(), { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
}
