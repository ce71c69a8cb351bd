/** The names of the months in the language of a page, from the browser's own tables. */

const known = new Map<string, Map<string, number>>();

const ENGLISH = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Countries of one language name the months differently. */
const VARIANTS: Record<string, string[]> = { ar: ["ar-EG", "ar-LB", "ar-MA"], sr: ["sr-Cyrl", "sr-Latn"], no: ["nb"], zh: [], ja: [], ko: [], vi: [] };
/** Written by newspapers, missing in the tables. */
const EXTRA: Record<string, Record<string, number>> = { es: { setiembre: 9 }, de: { jänner: 1 }, it: { sett: 9 } };

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
  const name = bareName(written);
  if (calendar === "gregory") {
    const english = ENGLISH.test(name) ? "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.slice(0, 3)) / 3 + 1 : undefined;
    if (english) return english;
  }
  const base = lang.toLowerCase().split("-")[0]!;
  if (base === "en") return undefined;
  const extra = EXTRA[base]?.[name];
  if (extra) return extra;
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
      if (/[\p{L}\p{M}]{2}/u.test(name)) names.set(name, i + 1);
    }
  } catch {
    return names; // no language tag
  }
  return names;
}

/** A month's name as it is looked up: lower case, no dot, letters of one script variant. */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.\u200C\u200F\u0640]/g, "")
    .replace(/ي/g, "ی")
    .replace(/ك/g, "ک")
    .trim();
}
