/** Pages that go from one address to the next without loading anew. */

/** How often the address is compared where the browser tells nothing. */
const compareMs = 1000;

/** Calls back when the page's path or query changed, until `signal` aborts. Fragments are places on the same page. */
export function onAddressChange(changed: () => void, signal: AbortSignal): void {
  const address = () => location.pathname + location.search;
  let last = address();
  const compare = () => {
    const now = address();
    if (now === last) return;
    last = now;
    changed();
  };
  // The Navigation API: Chrome 102, Firefox 147.
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) return navigation.addEventListener("currententrychange", compare, { signal });
  const timer = setInterval(compare, compareMs);
  signal.addEventListener("abort", () => clearInterval(timer));
}
