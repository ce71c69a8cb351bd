/** The story as a template for Vue 2 and 3. */
const list = (name) => `<section id="${name}"><ul><li v-for="item in s.${name}" :key="item.id" :id="item.id">{{ item.text }}</li></ul></section>`;

export const template = `<div>
  <section id="text"><p>{{ s.text }}</p></section>
  <section id="filled"><p>{{ s.filled }}</p></section>
  <section id="shown"><p v-if="s.shown">Lloyd Austin flew to South Korea on Sunday.</p><p>He met Shin Won-sik there.</p></section>
  <section id="beside"><p>{{ s.beside[0] }} <b>{{ s.beside[1] }}</b> {{ s.beside[2] }}</p></section>
  <section id="between"><p>Talks with Japan <em v-if="s.between">and with Brazil</em> and South Korea.</p></section>
  <section id="before"><p><strong v-if="s.before">Update from Norway:</strong>Japan has answered Taiwan.</p></section>
  ${["append", "prepend", "order", "item", "drop"].map(list).join("\n")}
  <section id="swapped"><blockquote v-if="s.swapped">Quoted: Minoru Kihara left Germany.</blockquote><p v-else>Minoru Kihara left Poland.</p></section>
  <section id="html"><div v-html="s.html"></div></section>
  <section id="clicks"><p>Read {{ s.clicks }} times: <a href="#clicks" @click="onRead">what Mexico wants</a> and what Brazil says.</p></section>
  <section id="split"><p>{{ s.split[0] }}{{ s.split[1] }}</p></section>
  <section id="tone"><p :class="s.tone">In a {{ s.tone }} tone, <span :title="s.tone">Germany</span> thanked Poland.</p></section>
  <section id="live"><div><article v-for="item in s.live" :key="item.id" :id="item.id"><h3>Report</h3><p>{{ item.text }}</p></article></div></section>
  <section id="burst"><p>{{ s.burst }}</p></section>
  <section id="keyed"><p v-for="item in s.keyed" :key="item.id" :id="item.id">{{ item.text }}</p></section>
  <section id="view"><h3>{{ views[s.view].title }}</h3><p>{{ views[s.view].text }}</p></section>
</div>`;
