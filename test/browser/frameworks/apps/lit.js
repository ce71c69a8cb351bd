import { hydrate as hydrateInto } from "@lit-labs/ssr-client";
import { html, nothing, render } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { views } from "../model.ts";

const list = (id, items) => html`<section id=${id}><ul>${repeat(items, (item) => item.id, (item) => html`<li id=${item.id}>${item.text}</li>`)}</ul></section>`;

export const story = (s, onRead) => html`
  <section id="text"><p>${s.text}</p></section>
  <section id="filled"><p>${s.filled}</p></section>
  <section id="shown">${s.shown ? html`<p>Lloyd Austin flew to South Korea on Sunday.</p>` : nothing}<p>He met Shin Won-sik there.</p></section>
  <section id="beside"><p>${s.beside[0]} <b>${s.beside[1]}</b> ${s.beside[2]}</p></section>
  <section id="between"><p>Talks with Japan ${s.between ? html`<em>and with Brazil</em>` : nothing} and South Korea.</p></section>
  <section id="before"><p>${s.before ? html`<strong>Update from Norway:</strong>` : nothing}Japan has answered Taiwan.</p></section>
  ${["append", "prepend", "order", "item", "drop"].map((id) => list(id, s[id]))}
  <section id="swapped">${s.swapped ? html`<blockquote>Quoted: Minoru Kihara left Germany.</blockquote>` : html`<p>Minoru Kihara left Poland.</p>`}</section>
  <section id="html"><div>${unsafeHTML(s.html)}</div></section>
  <section id="clicks"><p>Read ${s.clicks} times: <a href="#clicks" @click=${onRead}>what Mexico wants</a> and what Brazil says.</p></section>
  <section id="split"><p>${s.split[0]}${s.split[1]}</p></section>
  <section id="tone"><p class=${s.tone}>In a ${s.tone} tone, <span title=${s.tone}>Germany</span> thanked Poland.</p></section>
  <section id="live"><div>${repeat(s.live, (item) => item.id, (item) => html`<article id=${item.id}><h3>Report</h3><p>${item.text}</p></article>`)}</div></section>
  <section id="burst"><p>${s.burst}</p></section>
  <section id="keyed">${repeat(s.keyed, (item) => item.id, (item) => html`<p id=${item.id}>${item.text}</p>`)}</section>
  <section id="view"><h3>${views[s.view].title}</h3><p>${views[s.view].text}</p></section>`;

const driving = (element, onRead) => (s) => void render(story(s, onRead), element);

export function mount(element, s, onRead) {
  const set = driving(element, onRead);
  set(s);
  return set;
}

export function hydrate(element, s, onRead) {
  hydrateInto(story(s, onRead), element);
  return driving(element, onRead);
}
