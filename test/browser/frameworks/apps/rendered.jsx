import { Story } from "./components.jsx";

/** A page of a library that renders a tree into an element, and the next one over it. */
export function renderedWith(render, hydrateInto) {
  const driving = (element, onRead) => (s) => void render(<Story s={s} onRead={onRead} />, element);
  return {
    mount(element, s, onRead) {
      const set = driving(element, onRead);
      set(s);
      return set;
    },
    hydrate(element, s, onRead) {
      hydrateInto(<Story s={s} onRead={onRead} />, element);
      return driving(element, onRead);
    },
  };
}
