import { createStore, reconcile } from "solid-js/store";
import { For, Show } from "solid-js";
import { render } from "solid-js/web";
import h from "solid-js/h";
import { views } from "../model.ts";

export function mount(element, initial, onRead) {
  const [s, setStore] = createStore(structuredClone(initial));
  const list = (id) => h("section", { id }, h("ul", h(For, { each: () => s[id] }, (item) => h("li", { id: item.id }, () => item.text))));
  render(
    () => [
      h("section", { id: "text" }, h("p", () => s.text)),
      h("section", { id: "filled" }, h("p", () => s.filled)),
      h("section", { id: "shown" }, h(Show, { when: () => s.shown }, () => h("p", "Lloyd Austin flew to South Korea on Sunday.")), h("p", "He met Shin Won-sik there.")),
      h("section", { id: "beside" }, h("p", () => s.beside[0], " ", h("b", () => s.beside[1]), " ", () => s.beside[2])),
      h("section", { id: "between" }, h("p", "Talks with Japan ", h(Show, { when: () => s.between }, () => h("em", "and with Brazil")), " and South Korea.")),
      h("section", { id: "before" }, h("p", h(Show, { when: () => s.before }, () => h("strong", "Update from Norway:")), "Japan has answered Taiwan.")),
      ...["append", "prepend", "order", "item", "drop"].map(list),
      h("section", { id: "swapped" }, h(Show, { when: () => s.swapped, fallback: () => h("p", "Minoru Kihara left Poland.") }, () => h("blockquote", "Quoted: Minoru Kihara left Germany."))),
      h("section", { id: "html" }, h("div", { innerHTML: () => s.html })),
      h("section", { id: "clicks" }, h("p", "Read ", () => s.clicks, " times: ", h("a", { href: "#clicks", onClick: onRead }, "what Mexico wants"), " and what Brazil says.")),
      h("section", { id: "split" }, h("p", () => s.split[0], () => s.split[1])),
      h("section", { id: "tone" }, h("p", { class: () => s.tone }, "In a ", () => s.tone, " tone, ", h("span", { title: () => s.tone }, "Germany"), " thanked Poland.")),
      h("section", { id: "live" }, h("div", h(For, { each: () => s.live }, (item) => h("article", { id: item.id }, h("h3", "Report"), h("p", () => item.text))))),
      h("section", { id: "burst" }, h("p", () => s.burst)),
      h("section", { id: "keyed" }, h(For, { each: () => s.keyed }, (item) => h("p", { id: item.id }, () => item.text))),
      h("section", { id: "view" }, h("h3", () => views[s.view].title), h("p", () => views[s.view].text)),
    ],
    element,
  );
  return (next) => setStore(reconcile(structuredClone(next), { key: "id" }));
}
