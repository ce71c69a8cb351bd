/** The story for Solid, compiled for the browser and for a server. */
import { For, Show } from "solid-js";
import { views } from "../model.ts";

const List = (props) => <ul><For each={props.items}>{(item) => <li id={item.id}>{item.text}</li>}</For></ul>;

export function Story({ s, onRead }) {
  return (
    <>
      <section id="text"><p>{s.text}</p></section>
      <section id="filled"><p>{s.filled}</p></section>
      <section id="shown"><Show when={s.shown}><p>Lloyd Austin flew to South Korea on Sunday.</p></Show><p>He met Shin Won-sik there.</p></section>
      <section id="beside"><p>{s.beside[0]} <b>{s.beside[1]}</b> {s.beside[2]}</p></section>
      <section id="between"><p>Talks with Japan <Show when={s.between}><em>and with Brazil</em></Show> and South Korea.</p></section>
      <section id="before"><p><Show when={s.before}><strong>Update from Norway:</strong></Show>Japan has answered Taiwan.</p></section>
      <section id="append"><List items={s.append} /></section>
      <section id="prepend"><List items={s.prepend} /></section>
      <section id="order"><List items={s.order} /></section>
      <section id="item"><List items={s.item} /></section>
      <section id="drop"><List items={s.drop} /></section>
      <section id="swapped"><Show when={s.swapped} fallback={<p>Minoru Kihara left Poland.</p>}><blockquote>Quoted: Minoru Kihara left Germany.</blockquote></Show></section>
      <section id="html"><div innerHTML={s.html} /></section>
      <section id="clicks"><p>Read {s.clicks} times: <a href="#clicks" onClick={onRead}>what Mexico wants</a> and what Brazil says.</p></section>
      <section id="split"><p>{s.split[0]}{s.split[1]}</p></section>
      <section id="tone"><p class={s.tone}>In a {s.tone} tone, <span title={s.tone}>Germany</span> thanked Poland.</p></section>
      <section id="live"><div><For each={s.live}>{(item) => <article id={item.id}><h3>Report</h3><p>{item.text}</p></article>}</For></div></section>
      <section id="burst"><p>{s.burst}</p></section>
      <section id="keyed"><For each={s.keyed}>{(item) => <p id={item.id}>{item.text}</p>}</For></section>
      <section id="view"><h3>{views[s.view].title}</h3><p>{views[s.view].text}</p></section>
    </>
  );
}
