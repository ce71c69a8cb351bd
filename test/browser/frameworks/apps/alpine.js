import Alpine from "alpinejs";
import { views } from "../model.ts";

const list = (id) => `<section id="${id}"><ul><template x-for="item in s.${id}" :key="item.id"><li :id="item.id" x-text="item.text"></li></template></ul></section>`;

const markup = `<div x-data="story">
  <section id="text"><p x-text="s.text"></p></section>
  <section id="filled"><p x-text="s.filled"></p></section>
  <section id="shown"><template x-if="s.shown"><p>Lloyd Austin flew to South Korea on Sunday.</p></template><p>He met Shin Won-sik there.</p></section>
  <section id="beside"><p><span x-text="s.beside[0]"></span> <b x-text="s.beside[1]"></b> <span x-text="s.beside[2]"></span></p></section>
  <section id="between"><p>Talks with Japan <template x-if="s.between"><em>and with Brazil</em></template> and South Korea.</p></section>
  <section id="before"><p><template x-if="s.before"><strong>Update from Norway:</strong></template>Japan has answered Taiwan.</p></section>
  ${["append", "prepend", "order", "item", "drop"].map(list).join("\n")}
  <section id="swapped"><template x-if="s.swapped"><blockquote>Quoted: Minoru Kihara left Germany.</blockquote></template><template x-if="!s.swapped"><p>Minoru Kihara left Poland.</p></template></section>
  <section id="html"><div x-html="s.html"></div></section>
  <section id="clicks"><p>Read <span x-text="s.clicks"></span> times: <a href="#clicks" @click="onRead">what Mexico wants</a> and what Brazil says.</p></section>
  <section id="split"><p><span x-text="s.split[0]"></span><span x-text="s.split[1]"></span></p></section>
  <section id="tone"><p :class="s.tone">In a <span x-text="s.tone"></span> tone, <span :title="s.tone">Germany</span> thanked Poland.</p></section>
  <section id="live"><div><template x-for="item in s.live" :key="item.id"><article :id="item.id"><h3>Report</h3><p x-text="item.text"></p></article></template></div></section>
  <section id="burst"><p x-text="s.burst"></p></section>
  <section id="keyed"><template x-for="item in s.keyed" :key="item.id"><p :id="item.id" x-text="item.text"></p></template></section>
  <section id="view"><h3 x-text="views[s.view].title"></h3><p x-text="views[s.view].text"></p></section>
</div>`;

export function mount(element, state, onRead) {
  const s = Alpine.reactive({ ...state });
  Alpine.data("story", () => ({ s, views, onRead }));
  element.innerHTML = markup;
  Alpine.start();
  return (next) => {
    Object.assign(s, next);
    return Alpine.nextTick();
  };
}
