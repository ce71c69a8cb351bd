/** How marks look: a fine underline by kind, drawn so that nothing moves. */

/** The class of our marks; the only trace a page can see of them. */
export const markClass = "newsgloss-mark";
/** Names of the painted highlights, by kind and for the lit one. */
export const painted = { person: "newsgloss-person", country: "newsgloss-country", agreement: "newsgloss-agreement", lit: "newsgloss-lit" } as const;
/** Class of a mark by kind. */
export const kindClass = { person: `${markClass} ${markClass}-p`, country: `${markClass} ${markClass}-c`, agreement: `${markClass} ${markClass}-a` } as const;
export const litClass = `${markClass}-lit`;

/** Hues that differ in grey too, since the line's style differs by kind as well. Mixed with the text's own colour they hold on any ground. */
const hues = { p: "#3b6fd4", c: "#2e8b6e", a: "#b0672a" };
const lines = { p: "solid", c: "dotted", a: "dashed" };

const underline = (kind: keyof typeof hues) => `text-decoration: underline ${lines[kind]} color-mix(in srgb, currentColor 35%, ${hues[kind]}) 1.5px; text-underline-offset: 0.2em; text-decoration-skip-ink: auto;`;

/** Everything a page may say of `mark` is taken back; only the underline is ours. */
export const markStyle = `
mark.${markClass}.${markClass} {
  all: unset !important;
  text-decoration-thickness: 1.5px !important; text-underline-offset: 0.2em !important; text-decoration-line: underline !important;
}
mark.${markClass}.${markClass}-p { text-decoration-style: ${lines.p} !important; text-decoration-color: color-mix(in srgb, currentColor 35%, ${hues.p}) !important; }
mark.${markClass}.${markClass}-c { text-decoration-style: ${lines.c} !important; text-decoration-color: color-mix(in srgb, currentColor 35%, ${hues.c}) !important; }
mark.${markClass}.${markClass}-a { text-decoration-style: ${lines.a} !important; text-decoration-color: color-mix(in srgb, currentColor 35%, ${hues.a}) !important; }
mark.${markClass}.${litClass} { background-color: color-mix(in srgb, currentColor 14%, transparent) !important; }
::highlight(${painted.person}) { ${underline("p")} }
::highlight(${painted.country}) { ${underline("c")} }
::highlight(${painted.agreement}) { ${underline("a")} }
::highlight(${painted.lit}) { background-color: color-mix(in srgb, currentColor 14%, transparent); }
@media print {
  mark.${markClass}.${markClass} { text-decoration-line: none !important; background: none !important; }
  ::highlight(${painted.person}), ::highlight(${painted.country}), ::highlight(${painted.agreement}), ::highlight(${painted.lit}) { text-decoration: none; background-color: transparent; }
}
@media (forced-colors: active) {
  mark.${markClass}.${markClass} { text-decoration-color: CanvasText !important; forced-color-adjust: auto !important; }
}
`;

/** Puts the style on documents and shadow roots, as sheets and not as nodes; taken off when `signal` aborts. */
export function createMarkStyle(signal: AbortSignal): (root: Document | ShadowRoot) => void {
  const sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();
  signal.addEventListener("abort", () => {
    for (const [root, sheet] of sheets) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return (root) => {
    if (sheets.has(root) || signal.aborted) return;
    const view = (root instanceof Document ? root : root.ownerDocument).defaultView as (Window & typeof globalThis) | null;
    const sheet = new (view ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(markStyle);
    sheets.set(root, sheet);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
}
