/** The story that every framework's page shows: one block for each way in which pages change. */

export interface Item {
  id: string;
  text: string;
}

export interface State {
  text: string;
  filled: string;
  shown: boolean;
  beside: [string, string, string];
  between: boolean;
  before: boolean;
  append: Item[];
  prepend: Item[];
  order: Item[];
  item: Item[];
  drop: Item[];
  swapped: boolean;
  html: string;
  clicks: number;
  split: [string, string];
  tone: string;
  live: Item[];
  burst: string;
  keyed: Item[];
  view: "one" | "two";
}

/** Names the story uses; each is marked wherever it stands. */
export const names = ["Lloyd Austin", "Shin Won-sik", "Minoru Kihara", "South Korea", "Japan", "Ukraine", "Taiwan", "Germany", "Poland", "Canada", "Mexico", "Brazil", "Norway", "Sweden", "Finland"];

const item = (id: string, text: string): Item => ({ id, text });
export const list = (name: string): Item[] => [
  item(`${name}-1`, "Ministers from Norway spoke first."),
  item(`${name}-2`, "A reply from Sweden came at noon."),
  item(`${name}-3`, "Finland will answer on Monday."),
];

export const initial: State = {
  text: "The talks between Japan and South Korea went on.",
  filled: "A statement from Germany is awaited.",
  shown: true,
  beside: ["Both Poland and", "Canada", "spoke with Mexico at length."],
  between: false,
  before: false,
  append: list("append"),
  prepend: list("prepend"),
  order: list("order"),
  item: list("item"),
  drop: list("drop"),
  swapped: false,
  html: "The <i>minister</i> of Brazil spoke <b>for Norway</b> too.",
  clicks: 0,
  split: ["Officials from Sweden ", "met those of Finland in the evening."],
  tone: "calm",
  live: [item("live-1", "A first report from Ukraine says little.")],
  burst: "Count 0 of the votes in Poland and Japan.",
  keyed: [item("keyed-1", "An edition about Canada and Mexico.")],
  view: "one",
};

export const views = {
  one: { title: "What Taiwan asked", text: "The first view is about Taiwan and what Lloyd Austin said." },
  two: { title: "What Ukraine asked", text: "The second view is about Ukraine and what Shin Won-sik said." },
};

/** The story as a server without any framework would write it. */
export function storyHtml(s: State): string {
  return Object.entries(blocksHtml(s)).map(([id, html]) => `<section id="${id}">${html}</section>`).join("");
}

/** The inside of each block. */
export function blocksHtml(s: State): Record<keyof State, string> {
  const items = (some: Item[]) => `<ul>${some.map(({ id, text }) => `<li id="${id}">${text}</li>`).join("")}</ul>`;
  return {
    text: `<p>${s.text}</p>`,
    filled: `<p>${s.filled}</p>`,
    shown: `${s.shown ? "<p>Lloyd Austin flew to South Korea on Sunday.</p>" : ""}<p>He met Shin Won-sik there.</p>`,
    beside: `<p>${s.beside[0]} <b>${s.beside[1]}</b> ${s.beside[2]}</p>`,
    between: `<p>Talks with Japan ${s.between ? "<em>and with Brazil</em>" : ""} and South Korea.</p>`,
    before: `<p>${s.before ? "<strong>Update from Norway:</strong>" : ""}Japan has answered Taiwan.</p>`,
    append: items(s.append),
    prepend: items(s.prepend),
    order: items(s.order),
    item: items(s.item),
    drop: items(s.drop),
    swapped: s.swapped ? "<blockquote>Quoted: Minoru Kihara left Germany.</blockquote>" : "<p>Minoru Kihara left Poland.</p>",
    html: `<div>${s.html}</div>`,
    clicks: `<p>Read ${s.clicks} times: <a href="#clicks">what Mexico wants</a> and what Brazil says.</p>`,
    split: `<p>${s.split[0]}${s.split[1]}</p>`,
    tone: `<p class="${s.tone}">In a ${s.tone} tone, <span title="${s.tone}">Germany</span> thanked Poland.</p>`,
    live: `<div>${s.live.map(({ id, text }) => `<article id="${id}"><h3>Report</h3><p>${text}</p></article>`).join("")}</div>`,
    burst: `<p>${s.burst}</p>`,
    keyed: s.keyed.map(({ id, text }) => `<p id="${id}">${text}</p>`).join(""),
    view: `<h3>${views[s.view].title}</h3><p>${views[s.view].text}</p>`,
  };
}
