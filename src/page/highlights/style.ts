/** How marks look: a fine underline or a tint by kind, drawn so that nothing moves. */
import type { Mention } from "../../mentions/types.ts";
import type { EntityKind } from "../../reference/types.ts";
import type { Appearance } from "../../settings.ts";

/** The class of our marks; the only trace a page can see of them. */
export const markClass = "newsgloss-mark";
/** Names of the painted highlights, by kind and for the lit one. */
export const painted = { person: "newsgloss-person", country: "newsgloss-country", agreement: "newsgloss-agreement", own: "newsgloss-own", open: "newsgloss-open", lit: "newsgloss-lit" } as const;
/** Class of a mark by kind. */
export const kindClass = { person: `${markClass} ${markClass}-p`, country: `${markClass} ${markClass}-c`, agreement: `${markClass} ${markClass}-a`, own: `${markClass} ${markClass}-o`, open: `${markClass} ${markClass}-q` } as const;

/** How a mention is marked: by its kind, or as doubtful. */
export const lookOf = ({ kind, readings }: Mention): EntityKind | "open" => (readings ? "open" : kind);
export const litClass = `${markClass}-lit`;

/** Hues that differ in grey too, since the line's style differs by kind as well. Mixed with the text's own colour they hold on any ground. */
const hues = { p: "#3b6fd4", c: "#2e8b6e", a: "#b0672a", o: "#8a4fbf", q: "#808080" };
/** In pixels; a double line is two of them. */
const widths = { p: 1.5, c: 1.5, a: 1.5, o: 1, q: 1 };
const lines = { p: "solid", c: "dotted", a: "dashed", o: "double", q: "dotted" };

type MarkStyle = Appearance["markStyle"];
const kindKeys = ["p", "c", "a", "o", "q"] as const;
const layers = { p: painted.person, c: painted.country, a: painted.agreement, o: painted.own, q: painted.open };

/** Declarations of one kind's mark; `strong`: against what a page says of `mark`. */
function looks(kind: (typeof kindKeys)[number], style: MarkStyle, strong: "" | " !important"): string {
  const line = `color-mix(in srgb, currentColor ${kind === "q" ? 20 : 35}%, ${hues[kind]})`;
  if (style === "tint") return `background-color: color-mix(in srgb, ${hues[kind]} ${kind === "q" ? 10 : 22}%, transparent)${strong};`;
  return `text-decoration-line: underline${strong}; text-decoration-style: ${lines[kind]}${strong}; text-decoration-color: ${line}${strong}; text-decoration-thickness: ${widths[kind]}px${strong}; text-underline-offset: 0.2em${strong};`;
}

/** Kinds that show: none while marks wait for the key. */
const kindKeysOf = (style: MarkStyle): readonly (typeof kindKeys)[number][] => (style === "key" ? [] : kindKeys);

/**
 * Everything a page may say of `mark` is taken back; only what marks it is ours. An important rule in a layer outranks every
 * important one outside, however closely that one is aimed. `key` is the look while the key is up.
 */
function markStyle(style: MarkStyle): string {
  return `
@layer ${markClass} {
  mark.${markClass}.${markClass} { all: unset !important; }
  mark.${markClass}.${markClass}::before, mark.${markClass}.${markClass}::after { content: none !important; }
${kindKeysOf(style).map((kind) => `  mark.${markClass}.${markClass}-${kind} { ${looks(kind, style, " !important")} }`).join("\n")}
  mark.${markClass}.${litClass} { background-color: color-mix(in srgb, currentColor 14%, transparent) !important; }
  @media print {
    mark.${markClass}.${markClass} { text-decoration-line: none !important; background: none !important; }
  }
  @media (forced-colors: active) {
    mark.${markClass}.${markClass} { ${style === "key" ? "" : "text-decoration: underline 1.5px CanvasText !important;"} forced-color-adjust: auto !important; }
    mark.${markClass}.${markClass}-q { text-decoration-style: dotted !important; }
  }
}
`;
}

/** How painted names look. Kept apart, since rules of `::highlight` have the browser work out the style of every element anew: 5 ms on a page of news. Begins as the other does, so that a later run knows it (see `strays.ts`). */
function paintStyle(style: MarkStyle): string {
  return `
@layer ${markClass};
${kindKeysOf(style).map((kind) => `::highlight(${layers[kind]}) { ${looks(kind, style, "")} }`).join("\n")}
::highlight(${painted.lit}) { background-color: color-mix(in srgb, currentColor 14%, transparent); }
@media print {
  ::highlight(${painted.person}), ::highlight(${painted.country}), ::highlight(${painted.agreement}), ::highlight(${painted.own}), ::highlight(${painted.open}), ::highlight(${painted.lit}) { text-decoration: none; background-color: transparent; }
}
`;
}

/** What a style sheet is for: wrapped names, or painted ones. */
type Layer = keyof typeof rules;
const rules = { marks: markStyle, paint: paintStyle };

export interface MarkSheets {
  /** Puts the style of wrapped or painted names on a document or shadow root. */
  dress(root: Document | ShadowRoot, layer: Layer): void;
  /** Changes the style everywhere. */
  look(style: MarkStyle): void;
}

/** The style as sheets and not as nodes; taken off when `signal` aborts. */
export function createMarkStyle(document: Document, signal: AbortSignal): MarkSheets {
  const sheets = { marks: new Map<Document | ShadowRoot, CSSStyleSheet>(), paint: new Map<Document | ShadowRoot, CSSStyleSheet>() };
  const sheetLayers = ["marks", "paint"] as const;
  let style: MarkStyle = "underline";
  let isHeld = false;
  const shown = (): MarkStyle => (style === "key" && isHeld ? "underline" : style);
  const redraw = (): void => {
    for (const layer of sheetLayers) for (const sheet of sheets[layer].values()) sheet.replaceSync(rules[layer](shown()));
  };
  /** Shift by itself, where nothing is written. */
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    const writes = target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));
    hold(event.type === "keydown" && event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey && !writes);
  };
  function hold(held: boolean): void {
    if (held === isHeld) return;
    isHeld = held;
    if (style === "key") redraw();
  }
  let isListening = false;
  function listen(): void {
    if (isListening) return;
    isListening = true;
    const options = { capture: true, passive: true, signal };
    for (const name of ["keydown", "keyup"] as const) document.addEventListener(name, onKey, options);
    document.defaultView?.addEventListener("blur", () => hold(false), options);
  }
  signal.addEventListener("abort", () => {
    for (const layer of sheetLayers) for (const [root, sheet] of sheets[layer]) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return {
    dress(root, layer) {
      if (sheets[layer].has(root) || signal.aborted) return;
      const view = (root instanceof Document ? root : root.ownerDocument).defaultView as (Window & typeof globalThis) | null;
      const sheet = new (view ?? globalThis).CSSStyleSheet();
      sheet.replaceSync(rules[layer](shown()));
      sheets[layer].set(root, sheet);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
    look(next) {
      if (next === style) return;
      style = next;
      if (style === "key") listen();
      redraw();
    },
  };
}
