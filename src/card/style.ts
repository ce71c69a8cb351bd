/** The card's look. Every rule of the host is `!important`: inside a shadow tree that is what outlasts the page's own. */

const host = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  color-scheme: light !important;
  pointer-events: none !important;
}
:host([data-dark]) {
  color-scheme: dark !important;
}
:host(:not(:popover-open)) { display: none !important; }
`;

const colours = `
.card {
  --ngl-paper: #fffdf9;
  --ngl-ink: #1c1a17;
  --ngl-quiet: #625d54;
  --ngl-line: #e5dfd3;
  --ngl-wash: #f5f1e8;
  --ngl-sea: #eef2f3;
  --ngl-land: #d3cdc0;
  --ngl-edge: #d9d2c4;
  --ngl-person: #1d4f8f;
  --ngl-country: #256243;
  --ngl-agreement: #8a4b08;
  --ngl-own: #6b3fa0;
  --ngl-alert: #9b2c1f;
  --ngl-shadow: 0 1px 2px rgb(40 30 10 / .12), 0 6px 24px rgb(40 30 10 / .18);
}
:host([data-dark]) .card {
  --ngl-paper: #23221f;
  --ngl-ink: #f0ece4;
  --ngl-quiet: #b3aca0;
  --ngl-line: #3b3934;
  --ngl-wash: #2d2b27;
  --ngl-sea: #1b2023;
  --ngl-land: #57534a;
  --ngl-edge: #48453f;
  --ngl-person: #8fbcf5;
  --ngl-country: #85cfa4;
  --ngl-agreement: #eab46a;
  --ngl-own: #c9a6f5;
  --ngl-alert: #ff9d8a;
  --ngl-shadow: 0 1px 2px rgb(0 0 0 / .5), 0 8px 28px rgb(0 0 0 / .5);
}
`;

const frame = `
*, *::before, *::after { box-sizing: border-box; }
.card {
  --ngl-accent: var(--ngl-person);
  position: absolute;
  left: 0; top: 0;
  width: max-content;
  max-width: min(23.5em, calc(100vw - 16px));
  min-width: min(19em, calc(100vw - 16px));
  overflow: auto;
  overscroll-behavior: contain;
  pointer-events: auto;
  font: 400 medium/1.42 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-size: .9375em;
  color: var(--ngl-ink);
  background: var(--ngl-paper);
  border: 1px solid var(--ngl-edge);
  border-top: 3px solid var(--ngl-accent);
  border-radius: 3px;
  box-shadow: var(--ngl-shadow);
  overflow-wrap: break-word;
  text-align: left;
  user-select: text;
  cursor: auto;
  scrollbar-width: thin;
}
.card:focus { outline: none; }
.card[data-kind="country"] { --ngl-accent: var(--ngl-country); }
.card[data-kind="agreement"] { --ngl-accent: var(--ngl-agreement); }
.card[data-kind="open"] { --ngl-accent: var(--ngl-quiet); }
.card[data-kind="own"] { --ngl-accent: var(--ngl-own); }
.note { white-space: pre-line; }
.card[data-sheet] { max-width: none; width: auto; border-radius: 10px 10px 0 0; border-inline: 0; border-bottom: 0; }
.card[data-sheet="top"] { border-radius: 0 0 10px 10px; }
@media (prefers-reduced-motion: no-preference) {
  .card[data-fresh] { animation: newsgloss-come .12s ease-out; }
  @keyframes newsgloss-come { from { opacity: 0; } }
}
`;

const text = `
h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
strong { font-weight: 650; }
cite { font-style: normal; }
.head { position: relative; padding: .75em 1em 0; }
.title { display: flex; gap: .65em; align-items: start; padding-right: 1.1em; }
.title > div { min-width: 0; }
/* A name that fits in a line is not parted at its hyphen to make room for its native spelling. */
.called { display: inline-block; max-width: 100%; }
.called::first-letter { text-transform: uppercase; }
h2 { font: 600 1.32em/1.18 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", "DejaVu Serif", serif; letter-spacing: -.005em; text-wrap: balance; }
.native { font: 400 .72em/1.2 system-ui, sans-serif; color: var(--ngl-quiet); letter-spacing: 0; }
.official { color: var(--ngl-quiet); font-size: .875em; line-height: 1.3; margin-top: .15em; }
.body { padding: .5em 1em .7em; display: grid; gap: .5em; grid-template-columns: minmax(0, 1fr); }
.quiet { color: var(--ngl-quiet); font-size: .875em; }
.when, h3 { display: block; font-size: .8em; font-weight: 650; color: var(--ngl-accent); letter-spacing: .01em; line-height: 1.35; }
.when { margin-bottom: .1em; }
.lead-title { display: block; font-size: 1.04em; line-height: 1.3; text-wrap: pretty; }
.after { border-left: 2px solid var(--ngl-line); padding-left: .65em; font-size: .9em; color: var(--ngl-quiet); }
.label { color: var(--ngl-quiet); font-size: .875em; }
.neighbours { display: flex; flex-wrap: wrap; gap: .1em 1.1em; }
.status { border-left: 2px solid var(--ngl-accent); padding-left: .65em; font-size: .9em; }
.plain { display: grid; gap: .22em; }
.in-story li::first-letter { text-transform: uppercase; }
.relation { display: block; }
.relation::first-letter { text-transform: uppercase; }
details .plain { margin-top: .35em; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.missing { font-size: .875em; color: var(--ngl-alert); }
.facts { display: grid; gap: .22em; }
.facts > div { display: grid; grid-template-columns: 7.6em minmax(0, 1fr); gap: .6em; align-items: baseline; }
.stacked { align-content: start; gap: .3em; }
.stacked > div { display: block; }
.stacked dt { font-size: .8em; line-height: 1.3; }
.stacked dd { line-height: 1.3; }
.place { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .8em; align-items: start; }
.map { display: block; width: 11em; border: 1px solid var(--ngl-line); background: var(--ngl-sea); }
.map:empty { display: none; }
.map svg { display: block; width: 100%; height: auto; }
.map .land { fill: var(--ngl-land); }
.map .borders { fill: none; stroke: var(--ngl-paper); stroke-width: .7; }
.map .here { fill: var(--ngl-accent); }
.map .claimed { fill: var(--ngl-accent); opacity: .4; }
.map .dot { stroke: var(--ngl-paper); stroke-width: 1.5; }
.facts dt { color: var(--ngl-quiet); font-size: .875em; }
`;

const parts = `
button { font: inherit; color: inherit; background: none; border: 0; margin: 0; padding: 0; text-align: left; cursor: pointer; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--ngl-edge); text-underline-offset: .18em; }
summary { cursor: pointer; width: fit-content; }
.name, .more, .back, summary { text-decoration: underline; text-decoration-thickness: 1px; text-decoration-color: var(--ngl-edge); text-underline-offset: .2em; overflow-wrap: anywhere; }
summary:hover, .name:hover, .more:hover, .back:hover, a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--ngl-accent); outline-offset: 2px; border-radius: 2px; }
.flag { display: inline-block; flex: none; overflow: hidden; border-radius: 1px; box-shadow: 0 0 0 1px rgb(128 120 110 / .35); background: var(--ngl-wash); }
.flag svg { display: block; width: 100%; height: 100%; }
.facts + .facts { margin-top: .1em; }
.flag-line { width: 1.2em; height: .8em; margin-right: .4em; vertical-align: -.04em; }
.flag-head { width: 2.1em; height: 1.4em; margin-top: .14em; }
.flag:empty { display: none; }
.marks { display: inline-block; width: 0; white-space: nowrap; vertical-align: super; line-height: 0; font-size: .66em; }
.mark { color: var(--ngl-quiet); padding: .5em .2em; margin: -.5em 0; line-height: 1; }
.mark:hover { color: var(--ngl-accent); text-decoration: underline; }
.back { display: block; font-size: .875em; color: var(--ngl-quiet); margin-bottom: .35em; margin-right: 2em; }
.close { position: absolute; top: .55em; right: .5em; padding: .4em; line-height: 0; color: var(--ngl-quiet); }
.close:hover { color: var(--ngl-ink); }
.foot { border-top: 1px solid var(--ngl-line); background: var(--ngl-wash); padding: .45em 1.23em .5em; font-size: .8125em; color: var(--ngl-quiet); display: grid; gap: .3em; }
.foot .quiet { font-size: 1em; }
.not-this { padding: .1em 1.23em .5em; font-size: .8125em; color: var(--ngl-quiet); display: flex; flex-wrap: wrap; gap: .2em 1.2em; }
.not-this > span { display: flex; flex-wrap: wrap; gap: .2em .7em; }
.foot + .not-this { background: var(--ngl-wash); }
.readings { display: grid; gap: .4em; }
.reading { display: block; width: 100%; border: 1px solid var(--ngl-line); border-radius: 3px; padding: .4em .65em; }
button.reading:hover { border-color: var(--ngl-edge); background: var(--ngl-wash); }
.reading > span { display: block; }
.reading-name { font-weight: 600; }
button.reading .reading-name > span:last-child { text-decoration: underline; text-decoration-thickness: 1px; text-decoration-color: var(--ngl-edge); text-underline-offset: .2em; }
.doors, .day-choice { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2em 1.2em; }
input { font: inherit; color: var(--ngl-ink); background: var(--ngl-paper); border: 1px solid var(--ngl-edge); border-radius: 2px; padding: .1em .3em; }
.newer { color: var(--ngl-alert); font-weight: 600; }
.sources { list-style: decimal; padding-left: 1.6em; display: grid; gap: .3em; }
.sources .marked { color: var(--ngl-ink); }
.sources .marked::marker { font-weight: 700; color: var(--ngl-accent); }
.axis { display: grid; gap: .15em; }
.axis-rows { display: grid; gap: .3em; position: relative; }
.axis-rows::before { content: ""; position: absolute; inset-block: 0 -.2em; left: calc(.42 * var(--ngl-day)); width: 1.5px; background: var(--ngl-accent); }
.axis-rows li { display: grid; grid-template-columns: 42% minmax(0, 1fr); gap: .7em; align-items: start; font-size: .82em; line-height: 1.3; color: var(--ngl-quiet); }
.axis-rows .held { color: var(--ngl-ink); }
.bar { display: block; overflow: visible; margin-top: .42em; }
.lane { fill: var(--ngl-line); }
.stretch { fill: var(--ngl-quiet); opacity: .55; }
.held .stretch { fill: var(--ngl-accent); opacity: 1; }
.axis-years { width: 42%; display: flex; justify-content: space-between; font-size: .72em; color: var(--ngl-quiet); font-variant-numeric: tabular-nums; }
.chronology { font-size: .875em; border-left: 2px solid var(--ngl-line); margin-left: .2em; display: grid; gap: .22em; }
.chronology li { display: grid; grid-template-columns: 6.6em minmax(0, 1fr); gap: .6em; padding-left: .8em; position: relative; }
.chronology li::before { content: ""; position: absolute; left: -4px; top: .5em; width: 6px; height: 6px; border-radius: 50%; background: var(--ngl-quiet); }
.holders { font-size: .9em; display: grid; gap: .2em; }
.holders li { padding-left: .65em; border-left: 2px solid var(--ngl-line); }
.holders .story { border-color: var(--ngl-accent); font-weight: 600; }
.holders .story .quiet { font-weight: 400; }
.holder { display: block; }
.strong { font-weight: 650; font-size: 1.04em; }
.neighbours .more { font-size: .875em; }
.chronology .date { white-space: nowrap; color: var(--ngl-quiet); font-variant-numeric: tabular-nums; }
.chronology .story, .chronology .story .date { color: var(--ngl-accent); }
.chronology .story span + span { font-weight: 650; }
.chronology .story::before { background: var(--ngl-accent); }
`;

const forced = `
@media (forced-colors: active) {
  .card { border: 2px solid CanvasText; border-top-width: 4px; }
  .flag { forced-color-adjust: none; }
  .lane, .stretch { fill: CanvasText; opacity: 1; }
  .held .stretch { fill: Highlight; }
  .axis-rows::before { background: Highlight; forced-color-adjust: none; }
  .map { background: Canvas; forced-color-adjust: none; }
  .map .land { fill: Canvas; stroke: CanvasText; stroke-width: .5; }
  .map .here, .map .claimed { fill: Highlight; }
  .map .borders, .map .dot { stroke: Canvas; }
  .holders .story { border-color: Highlight; }
  .chronology li::before { background: CanvasText; forced-color-adjust: none; }
  .chronology .story::before { background: Highlight; }
}
`;

const prefix = `--${Math.random().toString(36).slice(2)}-`;

/**
 * The card's own properties, called otherwise on each page: a page may register a property, and so undo it in all
 * shadow trees, if it knows its name. None stands on the host, of which a page may ask.
 */
export const ownProperty = (name: string): string => prefix + name;

export const cardStyle = (host + colours + frame + text + parts + forced).replaceAll("--ngl-", prefix);
