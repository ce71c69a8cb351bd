/** Pages for the tests of `src/page` in the browser: stories that grow, change, hide things or mean harm. */
import type { Served } from "../../../build/drive/serve.ts";

/** A paragraph with names known to the dataset; the number keeps it apart from others. */
export const paragraph = (number: number): string => `<p class="p${number}">In paragraph ${number} the governments of Japan, South Korea and Australia said that Defense Secretary Lloyd Austin would hold talks again before the end of the year, officials told reporters.</p>`;

const head = (title: string, more = "") => `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2023-11-13T08:30:00+09:00">${more}`;

/** A whole story around a body. */
export function story(body: string, { title = "Three allies prepare a common picture", more = "" } = {}): () => Served {
  return () => ({ body: `<!doctype html><html lang="en"><head>${head(title, more)}</head><body><main><article><h1>${title}</h1><p class="byline">By A. Sample · <time datetime="2023-11-13">13 November 2023</time></p>${body}</article></main></body></html>` });
}

/** A story of so many paragraphs, and more below them. */
export const longStory = (count: number, more = "") => story(Array.from({ length: count }, (_, number) => paragraph(number)).join("\n") + more);
