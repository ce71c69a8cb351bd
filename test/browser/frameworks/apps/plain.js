/** A script without a framework, which keeps references to its text nodes and writes into them. */
import { views } from "../model.ts";

const text = (data) => document.createTextNode(data);
function element(name, children, attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function mount(root, initial, onRead) {
  const section = (id, ...children) => root.appendChild(element("section", children, { id }));
  const one = (id) => {
    const node = text(initial[id]);
    section(id, element("p", [node]));
    return (s) => node.data !== s[id] && (node.data = s[id]);
  };
  const keyed = (parent, id, make) => {
    const kept = new Map();
    return (s) => {
      const next = s[id].map((item) => {
        const entry = kept.get(item.id) ?? make(item);
        if (entry.node.data !== item.text) entry.node.data = item.text;
        return [item.id, entry];
      });
      for (const [key, { item }] of kept) if (!next.some(([other]) => other === key)) item.remove();
      let place = null;
      for (const [, { item }] of next.toReversed()) {
        // From the end, each before the one after it, by reference.
        if (item.parentNode !== parent || (place && item.nextElementSibling !== place)) parent.insertBefore(item, place);
        place = item;
      }
      kept.clear();
      for (const [key, entry] of next) kept.set(key, entry);
    };
  };
  const list = (id) => {
    const parent = element("ul", []);
    section(id, parent);
    return keyed(parent, id, (item) => {
      const node = text(item.text);
      return { node, item: element("li", [node], { id: item.id }) };
    });
  };
  const updates = [one("text"), one("filled")];

  const gone = element("p", [text("Lloyd Austin flew to South Korea on Sunday.")]);
  const stays = element("p", [text("He met Shin Won-sik there.")]);
  const shown = section("shown", gone, stays);
  updates.push((s) => (s.shown ? gone.parentNode || shown.insertBefore(gone, stays) : gone.remove()));

  const beside = initial.beside.map((part, at) => text(at === 0 ? `${part} ` : at === 2 ? ` ${part}` : part));
  section("beside", element("p", [beside[0], element("b", [beside[1]]), beside[2]]));
  updates.push((s) => {
    beside[0].nodeValue = `${s.beside[0]} `;
    beside[1].nodeValue = s.beside[1];
    beside[2].nodeValue = ` ${s.beside[2]}`;
  });

  const between = element("em", [text("and with Brazil")]);
  const rest = text(" and South Korea.");
  const talks = section("between", element("p", [text("Talks with Japan "), rest])).firstChild;
  updates.push((s) => (s.between ? talks.insertBefore(between, rest) : between.remove()));

  const before = element("strong", [text("Update from Norway:")]);
  const answered = section("before", element("p", [text("Japan has answered Taiwan.")])).firstChild;
  updates.push((s) => (s.before ? answered.prepend(before) : before.remove()));

  updates.push(...["append", "prepend", "order", "item", "drop"].map(list));

  const swaps = { true: element("blockquote", [text("Quoted: Minoru Kihara left Germany.")]), false: element("p", [text("Minoru Kihara left Poland.")]) };
  const swapped = section("swapped", swaps[initial.swapped]);
  updates.push((s) => swapped.firstElementChild === swaps[s.swapped] || swapped.replaceChildren(swaps[s.swapped]));

  const html = section("html", element("div", [])).firstChild;
  let written;
  updates.push((s) => written === s.html || (html.innerHTML = written = s.html));

  const clicks = text("");
  const link = element("a", [text("what Mexico wants")], { href: "#clicks" });
  link.addEventListener("click", onRead);
  section("clicks", element("p", [text("Read "), clicks, text(" times: "), link, text(" and what Brazil says.")]));
  updates.push((s) => (clicks.data = String(s.clicks)));

  const split = initial.split.map(text);
  section("split", element("p", split));
  updates.push((s) => s.split.forEach((part, at) => split[at].data === part || (split[at].data = part)));

  const tone = text(initial.tone);
  const span = element("span", [text("Germany")]);
  const toned = section("tone", element("p", [text("In a "), tone, text(" tone, "), span, text(" thanked Poland.")])).firstChild;
  updates.push((s) => {
    toned.className = s.tone;
    span.title = s.tone;
    tone.data = s.tone;
  });

  const live = section("live", element("div", [])).firstChild;
  updates.push(keyed(live, "live", (item) => {
    const node = text(item.text);
    return { node, item: element("article", [element("h3", [text("Report")]), element("p", [node])], { id: item.id }) };
  }));
  updates.push(one("burst"));
  const editions = section("keyed");
  updates.push(keyed(editions, "keyed", (item) => {
    const node = text(item.text);
    return { node, item: element("p", [node], { id: item.id }) };
  }));
  const view = section("view");
  let seen;
  updates.push((s) => {
    if (seen === s.view) return;
    seen = s.view;
    view.textContent = "";
    view.append(element("h3", [text(views[seen].title)]), element("p", [text(views[seen].text)]));
  });

  const set = (s) => updates.forEach((update) => update(s));
  set(initial);
  return set;
}
