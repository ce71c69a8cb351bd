import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { Story } from "./components.jsx";

function driving(root, onRead) {
  return (s) => flushSync(() => root.render(<Story s={s} onRead={onRead} />));
}

export function mount(element, s, onRead) {
  const set = driving(createRoot(element), onRead);
  set(s);
  return set;
}

export function hydrate(element, s, onRead) {
  return driving(hydrateRoot(element, <Story s={s} onRead={onRead} />), onRead);
}
