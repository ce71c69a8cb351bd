import { hydrate as hydrateInto, render } from "react-dom";
import { Story } from "./components.jsx";

const driving = (element, onRead) => (s) => void render(<Story s={s} onRead={onRead} />, element);

export function mount(element, s, onRead) {
  const set = driving(element, onRead);
  set(s);
  return set;
}

export function hydrate(element, s, onRead) {
  hydrateInto(<Story s={s} onRead={onRead} />, element);
  return driving(element, onRead);
}
