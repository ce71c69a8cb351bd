/** A news site in one page: stories follow each other without loading anew, and each grows while it is scrolled. */

const script = `
const names = ["Japan", "South Korea", "Lloyd Austin", "Norway", "Taiwan", "Poland", "Joe Biden", "Germany", "Shin Won-sik", "Canada"];
const words = ["ministers", "talks", "missiles", "trade", "a letter", "sanctions", "the border", "an inquiry", "elections", "the budget"];
let seed = 7;
const pick = (list) => list[(seed = (seed * 48271) % 2147483647) % list.length];
const story = document.querySelector("article");
const paragraph = () => {
  const made = document.createElement("p");
  made.textContent = "In " + pick(names) + " the question of " + pick(words) + " came up again when " + pick(names) + " was asked about " + pick(words) + ", and " + pick(names) + " had no answer that would have satisfied anybody who listened.";
  return made;
};
let number = 0;
window.soak = {
  /** The reader goes to another story. */
  next() {
    number++;
    const day = new Date(Date.UTC(2023, 10, 1 + (number % 28))).toISOString().slice(0, 10);
    history.pushState(null, "", "/soak/" + day.replaceAll("-", "/") + "/story-" + number);
    const title = "Story " + number + ": what " + pick(names) + " wants";
    document.title = title;
    document.querySelector("[property='og:title']").content = title;
    document.querySelector("[property='article:published_time']").content = day + "T08:00:00Z";
    const heading = document.createElement("h1");
    heading.textContent = title;
    story.replaceChildren(heading, ...Array.from({ length: 8 }, paragraph));
  },
  /** The reader comes to the end, and more is loaded; what is far above is taken out. */
  more() {
    story.append(...Array.from({ length: 4 }, paragraph));
    while (story.children.length > 40) story.children[1].remove();
    scrollTo(0, document.body.scrollHeight);
  },
};
window.soak.next();
`;

export const soakPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stories</title>
<meta property="og:type" content="article"><meta property="og:title" content=""><meta property="article:published_time" content="">
<link rel="icon" href="data:,"></head><body><main><article></article></main><script>${script}</script></body></html>`;
