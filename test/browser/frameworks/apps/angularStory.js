/** The story for Angular, compiled where it runs. */
import { Component, signal } from "@angular/core";
import { views } from "../model.ts";

const list = (name) => `<section id="${name}"><ul>@for (item of s().${name}; track item.id) {<li [id]="item.id">{{ item.text }}</li>}</ul></section>`;

const template = `
  <section id="text"><p>{{ s().text }}</p></section>
  <section id="filled"><p>{{ s().filled }}</p></section>
  <section id="shown">@if (s().shown) {<p>Lloyd Austin flew to South Korea on Sunday.</p>}<p>He met Shin Won-sik there.</p></section>
  <section id="beside"><p>{{ s().beside[0] }} <b>{{ s().beside[1] }}</b> {{ s().beside[2] }}</p></section>
  <section id="between"><p>Talks with Japan @if (s().between) {<em>and with Brazil</em>} and South Korea.</p></section>
  <section id="before"><p>@if (s().before) {<strong>Update from Norway:</strong>}Japan has answered Taiwan.</p></section>
  ${["append", "prepend", "order", "item", "drop"].map(list).join("\n")}
  <section id="swapped">@if (s().swapped) {<blockquote>Quoted: Minoru Kihara left Germany.</blockquote>} @else {<p>Minoru Kihara left Poland.</p>}</section>
  <section id="html"><div [innerHTML]="s().html"></div></section>
  <section id="clicks"><p>Read {{ s().clicks }} times: <a href="#clicks" (click)="onRead()">what Mexico wants</a> and what Brazil says.</p></section>
  <section id="split"><p>{{ s().split[0] }}{{ s().split[1] }}</p></section>
  <section id="tone"><p [class]="s().tone">In a {{ s().tone }} tone, <span [title]="s().tone">Germany</span> thanked Poland.</p></section>
  <section id="live"><div>@for (item of s().live; track item.id) {<article [id]="item.id"><h3>Report</h3><p>{{ item.text }}</p></article>}</div></section>
  <section id="burst"><p>{{ s().burst }}</p></section>
  <section id="keyed">@for (item of s().keyed; track item.id) {<p [id]="item.id">{{ item.text }}</p>}</section>
  <section id="view"><h3>{{ views[s().view].title }}</h3><p>{{ views[s().view].text }}</p></section>`;

/** A component that begins with a state. */
export const storyOf = (state, onRead) =>
  Component({ selector: "story-root", template })(
    class {
      s = signal(state);
      views = views;
      onRead = onRead;
    },
  );
