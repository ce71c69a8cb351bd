/** The language of a page's text. */

/** Scripts that only one common language of news is written in. */
const SCRIPTS: [RegExp, string][] = [
  [/[\u3040-\u30FF]/g, "ja"],
  [/[\uAC00-\uD7AF]/g, "ko"],
  [/[\u4E00-\u9FFF]/g, "zh"],
  [/[\u0590-\u05FF]/g, "he"],
  [/[\u0370-\u03FF]/g, "el"],
  [/[\u0E00-\u0E7F]/g, "th"],
  [/[\u0530-\u058F]/g, "hy"],
  [/[\u10A0-\u10FF]/g, "ka"],
  [/[\u0980-\u09FF]/g, "bn"],
  [/[\u0A80-\u0AFF]/g, "gu"],
  [/[\u0B80-\u0BFF]/g, "ta"],
  [/[\u0C00-\u0C7F]/g, "te"],
];
/** Scripts of several languages: what the page declares is believed if it is one of them. */
const SHARED: [RegExp, string, RegExp][] = [
  [/[\u0600-\u06FF]/g, "ar", /^(?:ar|fa|ur|ps|ckb|ug|sd|ku)/],
  [/[\u0400-\u04FF]/g, "ru", /^(?:ru|uk|bg|sr|mk|be|kk|ky|mn|tg|tt)/],
  [/[\u0900-\u097F]/g, "hi", /^(?:hi|mr|ne|sa)/],
];

/**
 * The BCP 47 language of a page: the `lang` of the root, else what its metadata declare (`declared`), corrected by the
 * script its title and first headings are written in. `undefined` where nothing tells.
 */
export function languageOf(document: Document, declared?: string): string | undefined {
  const root = document.documentElement;
  const said = tag(root.getAttribute("lang") ?? root.getAttribute("xml:lang") ?? document.body?.getAttribute("lang") ?? declared);
  let sample = document.title;
  for (const heading of document.querySelectorAll("h1, h2, p")) {
    sample += ` ${heading.textContent ?? ""}`;
    if (sample.length > 1500) break;
  }
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return said;
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / letters;
  for (const [script, language] of SCRIPTS) {
    if (share(script) < (language === "ja" ? 0.1 : 0.3)) continue;
    return said?.startsWith(language) || (language === "zh" && said?.startsWith("ja")) ? said : language;
  }
  for (const [script, language, others] of SHARED) {
    if (share(script) > 0.3) return said && others.test(said) ? said : language;
  }
  return said;
}

/** A declared language as a BCP 47 tag ("en_US" → "en-US"), `undefined` if it is none. */
function tag(declared: string | null | undefined): string | undefined {
  const cleaned = declared?.trim().split(/[,;\s]/)[0]?.replace(/_/g, "-");
  return cleaned && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(cleaned) ? cleaned : undefined;
}
