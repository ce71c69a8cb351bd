/** The language of a page's text. */

/** Scripts in which one language has most of the news, and the other languages written in them. */
const SCRIPTS: [RegExp, string, RegExp?][] = [
  [/[\u3040-\u30FF]/g, "ja"],
  [/[\uAC00-\uD7AF]/g, "ko"],
  [/[\u4E00-\u9FFF]/g, "zh", /^(?:yue|wuu|cmn)/],
  [/[\u0600-\u06FF]/g, "ar", /^(?:fa|ur|ps|ckb|ug|sd|ku|pnb)/],
  [/[\u0590-\u05FF]/g, "he", /^(?:iw|yi)/],
  [/[\u0370-\u03FF]/g, "el"],
  [/[\u0900-\u097F]/g, "hi", /^(?:mr|ne|sa|mai|bho|kok)/],
  [/[\u0980-\u09FF]/g, "bn", /^as/],
  [/[\u0A00-\u0A7F]/g, "pa"],
  [/[\u0A80-\u0AFF]/g, "gu"],
  [/[\u0B80-\u0BFF]/g, "ta"],
  [/[\u0C00-\u0C7F]/g, "te"],
  [/[\u0C80-\u0CFF]/g, "kn"],
  [/[\u0D00-\u0D7F]/g, "ml"],
  [/[\u0E00-\u0E7F]/g, "th"],
  [/[\u10A0-\u10FF]/g, "ka"],
  [/[\u0530-\u058F]/g, "hy"],
  [/[\u1200-\u137F]/g, "am", /^ti/],
];

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
const TELLING = new Map(Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(" "))]));

/**
 * The BCP 47 language of a page: what its root element or metadata (`declared`) say, unless the text itself (`sample`, a
 * few hundred words) is plainly in another language; `undefined` where nothing tells.
 */
export function languageOf(document: Document, declared: string | undefined, sample: string): string | undefined {
  const root = document.documentElement;
  const said = tag(root.getAttribute("lang")) ?? tag(root.getAttribute("xml:lang")) ?? tag(document.body?.getAttribute("lang")) ?? tag(declared);
  const text = `${document.title} ${sample}`.slice(0, 3000);
  const seen = languageOfText(text, said?.toLowerCase());
  if (!seen) return said;
  return said && (said.toLowerCase().split("-")[0] === seen || sameForUs(said.toLowerCase(), seen)) ? said : seen;
}

function sameForUs(said: string, seen: string): boolean {
  return SCRIPTS.some(([, language, others]) => language === seen && others?.test(said)) || (seen === "nb" && /^n[on]/.test(said)) || (seen === "da" && /^n[bon]/.test(said)) || (seen === "sr" && /^(?:bs|hr|sh|mk)/.test(said));
}

/** The language a text is plainly written in; a language already `said` needs less to be believed. */
function languageOfText(text: string, said: string | undefined): string | undefined {
  const letters = text.replace(/[\s\d!-@[-`{-~«»“”„]+/g, "").length;
  if (letters < 20) return undefined;
  for (const [script, language] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / letters;
    if (share < (language === "ja" ? 0.1 : 0.3)) continue;
    if (language === "ar" && !said) return (text.match(URDU)?.length ?? 0) > letters / 50 ? "ur" : (text.match(PERSIAN)?.length ?? 0) > letters / 50 ? "fa" : "ar";
    return language;
  }
  const words = text.toLowerCase().split(/[\s\d!-@[-`{-~«»“”„]+/).filter(Boolean);
  let best: [string, number] = ["", 0];
  let second = 0;
  for (const [language, telling] of TELLING) {
    const count = words.reduce((sum, word) => sum + (telling.has(word) ? 1 : 0), 0) + (said?.startsWith(language) ? 2 : 0);
    if (count > best[1]) {
      second = best[1];
      best = [language, count];
    } else if (count > second) second = count;
  }
  return best[1] >= 8 && best[1] > words.length * 0.08 && best[1] >= second * 1.3 ? best[0] : undefined;
}

/** A declared language as a BCP 47 tag ("en_US" → "en-US"), `undefined` if it is none. */
function tag(declared: string | null | undefined): string | undefined {
  const cleaned = declared?.trim().split(/[,;\s]/)[0]?.replace(/_/g, "-");
  return cleaned && cleaned.length < 20 && /^(?!(?:utf|iso|gb|big)\b)[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(cleaned) ? cleaned : undefined;
}
