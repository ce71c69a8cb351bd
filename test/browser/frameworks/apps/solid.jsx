import { createStore, reconcile } from "solid-js/store";
import { hydrate as hydrateInto, render } from "solid-js/web";
import { Story } from "./SolidStory.jsx";

const start = (into) => (element, initial, onRead) => {
  const [s, setStore] = createStore(structuredClone(initial));
  into(() => <Story s={s} onRead={onRead} />, element);
  return (next) => setStore(reconcile(structuredClone(next), { key: "id" }));
};

export const mount = start(render);
export const hydrate = start(hydrateInto);
