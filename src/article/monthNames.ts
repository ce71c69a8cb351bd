/** The names of the months in the language of a page, from the browser's own tables. */

const known = new Map<string, Map<string, number>>();

const ENGLISH = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** How the months begin in the languages most pages are in; the browser's tables know the others, and cost more. */
const STEMS: Record<string, string> = {
  de: "jan|jän feb mär|mrz apr mai jun jul aug sep okt nov dez",
  fr: "jan fév|fev mar avr mai juin juil aoû|aou sep oct nov déc|dec",
  es: "ene feb mar abr may jun jul ago sep|set oct nov dic",
  it: "gen feb mar apr mag giu lug ago set ott nov dic",
  pt: "jan fev mar abr mai jun jul ago set out nov dez",
  nl: "jan feb maa|mrt apr mei jun jul aug sep okt nov dec",
  sv: "jan feb mar apr maj jun jul aug sep okt nov dec",
  da: "jan feb mar apr maj jun jul aug sep okt nov dec",
  nb: "jan feb mar apr mai jun jul aug sep okt nov des",
  pl: "sty lut mar kwi maj cze lip sie wrz paź|paz lis gru",
  tr: "oca şub|sub mar nis may haz tem ağu|agu eyl eki kas ara",
  id: "jan feb mar apr mei jun jul agu|ags sep okt nov des",
  ro: "ian feb mar apr mai iun iul aug sep oct noi dec",
  ru: "янв фев мар апр мая|май июн июл авг сен окт ноя дек",
  uk: "січ лют бер кві тра чер лип сер вер жов лис гру",
  bg: "яну|ян фев мар апр май юни|юн юли|юл авг сеп окт ное дек",
  hr: "sij velj|vel ožu tra svi lip srp kol ruj lis stu pro",
  sl: "jan feb mar apr maj jun jul avg sep okt nov dec",
  sr: "jan|јан feb|феб mar|мар apr|апр maj|мај|maja jun|јун jul|јул avg|авг sep|сеп okt|окт nov|нов dec|дец",
  lv: "jan feb mar apr mai jūn jūl aug sep okt nov dec",
  eu: "urt ots mar api mai eka uzt abu ira urr aza abe",
  el: "ιαν φεβ μαρ απρ μαι|μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
  hi: "जन फ़र|फर मार्च अप्रैल|अप्रे मई जून जुल अग सित अक् नव दिस",
};

/** Countries of one language name the months differently. */
const VARIANTS: Record<string, string[]> = { ar: ["ar-EG", "ar-LB", "ar-MA", "ar-TN"], zh: [], ja: [], ko: [], vi: [] };

/** The forms a month is printed in, likeliest first: "3. März", "3. Mär.", "März". */
const FORMS = [
  { month: "long", day: "numeric" },
  { month: "short", day: "numeric" },
  { month: "long" },
  { month: "short" },
] as const;

/**
 * The number (1–12) of a month's name or abbreviation in a language or in English, in the Gregorian calendar or another
 * one named (`persian`); `undefined` if it is none. Asks the browser's tables form by form: each costs a millisecond.
 */
export function monthNumber(written: string, lang: string, calendar = "gregory"): number | undefined {
  const base = lang.toLowerCase().split("-")[0]!.replace(/^n[on]$/, "nb").replace(/^(?:bs|sh|cnr)$/, "sr").replace(/^iw$/, "he");
  const name = base === "he" ? bareName(written).replace(/^ב(?=.{3})/, "") : bareName(written); // "in November" is one word
  if (calendar === "gregory") {
    const english = ENGLISH.test(name) ? "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.slice(0, 3)) / 3 + 1 : undefined;
    if (english) return english;
  }
  if (base === "en") return undefined;
  const stems = STEMS[base];
  if (stems !== undefined) {
    const month = bareName(stems).split(" ").findIndex((stem) => stem.split("|").some((start) => name.startsWith(start)));
    return month < 0 ? undefined : month + 1;
  }
  for (const form of FORMS) {
    for (const locale of VARIANTS[base] ?? [base]) {
      const number = namesOf(locale, calendar, form).get(name);
      if (number) return number;
    }
  }
  return undefined;
}

function namesOf(locale: string, calendar: string, form: Intl.DateTimeFormatOptions): Map<string, number> {
  const key = `${locale} ${calendar} ${form.month} ${form.day}`;
  const done = known.get(key);
  if (done) return done;
  const names = new Map<string, number>();
  known.set(key, names);
  try {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, { ...form, timeZone: "UTC" });
    if (!format.resolvedOptions().locale.startsWith(locale.split("-")[0]!)) return names; // fell back to another language
    for (let i = 0; i < 12; i++) {
      // the Persian year begins with March's equinox: on 5 April its first month is two weeks old
      const date = calendar === "gregory" ? Date.UTC(2021, i, 15) : Date.UTC(2021, i + 3, 5);
      const name = bareName(format.formatToParts(date).find(({ type }) => type === "month")?.value ?? "");
      if (name.length > 1 && !/\d/.test(name)) names.set(name, i + 1);
    }
  } catch {
    return names; // no language tag
  }
  return names;
}

/** A month's name as it is looked up: lower case, no accent, no dot, letters of one script variant. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/[.\u200C\u200F\u0640]/g, "")
    .replace(/ي/g, "ی")
    .replace(/ك/g, "ک")
    .trim();
}
