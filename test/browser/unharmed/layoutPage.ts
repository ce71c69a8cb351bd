/** A story whose style sheet reacts to anything put between its words. */

const styles = `
body { font: 17px/1.5 Georgia, serif; max-width: 640px; margin: 20px auto }
mark { background: yellow; padding: 0 6px; font-weight: bold; display: inline-block; margin: 3px }
.drop::first-letter { font-size: 300%; float: left; padding-right: 6px }
.line::first-line { letter-spacing: 2px }
.flex { display: flex; gap: 12px } .column { display: flex; flex-direction: column; gap: 9px }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 8px }
.first > :first-child { display: block; margin-bottom: 11px }
.last > :last-child { float: right; padding-left: 20px }
.only > b:only-child { display: block; font-size: 22px }
.next > * + * { margin-left: 30px } .nth > :nth-child(2) { padding-left: 40px }
.type > :first-of-type { text-transform: uppercase }
.all * { padding: 4px; border: 2px solid } .shout mark { font-size: 40px !important }
.just { text-align: justify; hyphens: auto } .pre { white-space: pre-wrap } .spaced { letter-spacing: 3px; word-spacing: 5px }
.columns { columns: 2 } .table { display: table } .inline { display: inline-block; width: 50% } .clamp { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden }
.has:has(:first-child) { margin-left: 25px } .vertical { writing-mode: vertical-rl; height: 160px } .empty:not(:has(*)) { padding: 13px }
`;

const text = "Japan and South Korea met Lloyd Austin in Norway, and Taiwan looked on while Germany’s ministers waited for Poland.";
const mixed = 'Japan and <b>South Korea</b> met <i>Lloyd Austin</i> in Norway; Taiwan <b>looked</b> on.';
const plainClasses = ["drop", "line", "flex", "column", "grid", "just", "pre", "spaced", "columns", "table", "inline", "clamp", "empty", "vertical", "shout"];
const mixedClasses = ["flex", "column", "grid", "first", "last", "only", "next", "nth", "type", "all", "has", "drop"];

export const layoutPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ministers meet again</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2023-11-13T08:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ministers meet again","datePublished":"2023-11-13T08:00:00Z"}</script>
<link rel="icon" href="data:,"><style>${styles}</style></head><body><main><article><h1>Ministers meet again</h1>
<p>The meeting lasted for three days and ended, as such meetings tend to, with a statement that all sides could read as they liked. Nobody was surprised.</p>
${plainClasses.map((name) => `<p class="${name}">${text}</p>`).join("\n")}
${mixedClasses.map((name) => `<p class="${name}">${mixed}</p>`).join("\n")}
<p class="first">Japan said <b>nothing</b> more.</p><p class="only">Japan said <b>nothing</b> more.</p>
<p dir="rtl" lang="ar">قال وزير الخارجية في اليابان وفرنسا إن المحادثات مع ألمانيا مستمرة.</p>
<p id="quoted">In Oslo, Lloyd Austin said that Japan and South Korea would answer Taiwan before the week is over.</p>
</article></main></body></html>`;
