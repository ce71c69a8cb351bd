/** The language of a page's text. */
import type { PageHead } from "./pageFacts.ts";

/** Scripts in which one language has most of the news, their first and last letters, and the other languages written in them. */
const SCRIPTS: [language: string, letters: [number, number], others?: RegExp][] = [
  ["ja", [0x3040, 0x30ff]],
  ["ko", [0xac00, 0xd7af]],
  ["zh", [0x4e00, 0x9fff], /^(?:yue|wuu|cmn)/],
  ["ar", [0x0600, 0x06ff], /^(?:fa|ur|ps|ckb|ug|sd|ku|pnb)/],
  ["he", [0x0590, 0x05ff], /^(?:iw|yi)/],
  ["el", [0x0370, 0x03ff]],
  ["hi", [0x0900, 0x097f], /^(?:mr|ne|sa|mai|bho|kok)/],
  ["bn", [0x0980, 0x09ff], /^as/],
  ["pa", [0x0a00, 0x0a7f]],
  ["gu", [0x0a80, 0x0aff]],
  ["ta", [0x0b80, 0x0bff]],
  ["te", [0x0c00, 0x0c7f]],
  ["kn", [0x0c80, 0x0cff]],
  ["ml", [0x0d00, 0x0d7f]],
  ["th", [0x0e00, 0x0e7f]],
  ["ka", [0x10a0, 0x10ff]],
  ["hy", [0x0530, 0x058f]],
  ["am", [0x1200, 0x137f], /^ti/],
];

/** A letter of any of them. */
const BEYOND_LATIN = /[\u0370-\u03ff\u0530-\u1fff\u3040-\ud7af]/;

/** Letters only one language of a shared script has. */
const PERSIAN = /[پچژگ]|(?:^|\s)(?:است|که|این|برای)(?=\s)/g;
const URDU = /[ٹڈڑںے]/g;

/** Small words that give a language away. */
const WORDS: Record<string, string> = {
  en: "the of and to in that is was for with on by from at has he said",
  es: "el la los las que del y en un una por con para se es su no al",
  fr: "le la les des et du en un une que est dans pour qui sur au par pas ce",
  de: "der die das und den von zu mit ist dem des sich ein eine nicht auf im für",
  pt: "o os que do da em um uma para com não se na no por mais dos das",
  it: "il che di la per un una del della con non è sono le gli nel alla da",
  nl: "de het een van en dat in is op te voor met zijn niet aan door",
  sv: "och att det som en på är av för med till inte den har",
  da: "og at det som en på er af for med til ikke den har i de",
  nb: "og at det som en på er av for med til ikke den har i de",
  pl: "w i na z się do nie to że jest o po za od przez",
  cs: "a v se na je že s z do o to ve pro jako i",
  tr: "ve bir bu da de için ile olarak olan çok daha gibi",
  ro: "de și în a la cu pe din care o să nu este că pentru",
  hu: "a az és hogy nem is egy volt meg ez csak",
  id: "yang dan di dengan untuk pada ini dari itu dalam tidak akan",
  vi: "và của là có được cho trong không một người với các đã",
  fi: "ja on ei että se oli myös kun mutta hän",
  ru: "и в не на что с по для из как это он его",
  uk: "і в у на що та з до не для від про й",
  bg: "на и да за се от в е са че с по не",
  sr: "је и у да се на за од су са не који",
};
/** The languages each small word speaks for. */
let telling: Map<string, string[]> | undefined;

function tellingWords(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const [language, list] of Object.entries(WORDS)) for (const word of new Set(list.split(" "))) words.set(word, [...(words.get(word) ?? []), language]);
  return words;
}

/**
 * The BCP 47 language of a page: what its root element or metadata (`declared`) say, unless the text itself (`sample`, a
 * few hundred words) is plainly in another language; `undefined` where nothing tells.
 */
export function languageOf({ languages, title }: PageHead, declared: string | undefined, sample: string): string | undefined {
  const said = [...languages, declared].map(tag).find((one) => one !== undefined);
  const text = `${title} ${sample}`.slice(0, 3000);
  const seen = languageOfText(text, said?.toLowerCase());
  if (!seen) return said;
  return said && (said.toLowerCase().split("-")[0] === seen || sameForUs(said.toLowerCase(), seen)) ? said : seen;
}

function sameForUs(said: string, seen: string): boolean {
  return SCRIPTS.some(([language, , others]) => language === seen && others?.test(said)) || (seen === "nb" && /^n[on]/.test(said)) || (seen === "da" && /^n[bon]/.test(said)) || (seen === "sr" && /^(?:bs|hr|sh|mk)/.test(said));
}

/** The language a text is plainly written in; a language already `said` needs less to be believed. */
function languageOfText(text: string, said: string | undefined): string | undefined {
  const { letters, ofScript } = BEYOND_LATIN.test(text) ? lettersIn(text) : { letters: text.length, ofScript: [] };
  if (letters < 20) return undefined;
  for (const [index, [language]] of SCRIPTS.entries()) {
    if ((ofScript[index] ?? 0) / letters < (language === "ja" ? 0.1 : 0.3)) continue;
    if (language === "ar" && !said) return (text.match(URDU)?.length ?? 0) > letters / 50 ? "ur" : (text.match(PERSIAN)?.length ?? 0) > letters / 50 ? "fa" : "ar";
    return language;
  }
  const words = text.toLowerCase().split(/[\s\d!-@[-`{-~«»“”„]+/).filter(Boolean);
  const counts = new Map<string, number>();
  telling ??= tellingWords();
  for (const word of words) for (const language of telling.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  let best: [string, number] = ["", 0];
  let second = 0;
  for (const language of Object.keys(WORDS)) {
    const count = (counts.get(language) ?? 0) + (said?.startsWith(language) ? 2 : 0);
    if (count > best[1]) {
      second = best[1];
      best = [language, count];
    } else if (count > second) second = count;
  }
  return best[1] >= 8 && best[1] > words.length * 0.08 && best[1] >= second * 1.3 ? best[0] : undefined;
}

/** Letters in all, and of each of the scripts. */
function lettersIn(text: string): { letters: number; ofScript: number[] } {
  const ofScript = SCRIPTS.map(() => 0);
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xc0 ? (code | 0x20) < 0x61 || (code | 0x20) > 0x7a : code >= 0x2000 && code <= 0x206f) continue;
    letters++;
    if (code < 0x0370) continue;
    const script = SCRIPTS.findIndex(([, [first, last]]) => code >= first && code <= last);
    if (script >= 0) ofScript[script]!++;
  }
  return { letters, ofScript };
}

/** A declared language as a BCP 47 tag ("en_US" → "en-US"), `undefined` if it is none. */
function tag(declared: string | null | undefined): string | undefined {
  const cleaned = declared?.trim().split(/[,;\s]/)[0]?.replace(/_/g, "-");
  return cleaned && cleaned.length < 20 && /^(?!(?:utf|iso|gb|big)\b)[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(cleaned) ? cleaned : undefined;
}
