/** The time zone a page prints its days in: what a stamp in Greenwich's time must be read in to name the printed day. */
import type { Day } from "../reference/types.ts";
import type { Clues, PageText } from "./pageFacts.ts";
import type { PageReading } from "./pageReading.ts";
import { stampWithOffset } from "./offsets.ts";

/** Countries with one time zone, or with nearly all their press in one, by their top-level domains. */
const ZONE_OF_COUNTRY: Record<string, string> = {
  ae: "Asia/Dubai", af: "Asia/Kabul", am: "Asia/Yerevan", ar: "America/Argentina/Buenos_Aires", at: "Europe/Vienna", az: "Asia/Baku", ba: "Europe/Sarajevo", bd: "Asia/Dhaka", be: "Europe/Brussels", bg: "Europe/Sofia",
  br: "America/Sao_Paulo", by: "Europe/Minsk", ch: "Europe/Zurich", cl: "America/Santiago", cn: "Asia/Shanghai", co: "America/Bogota", cr: "America/Costa_Rica", cu: "America/Havana", cy: "Asia/Nicosia", cz: "Europe/Prague",
  de: "Europe/Berlin", dk: "Europe/Copenhagen", do: "America/Santo_Domingo", dz: "Africa/Algiers", ec: "America/Guayaquil", ee: "Europe/Tallinn", eg: "Africa/Cairo", es: "Europe/Madrid", et: "Africa/Addis_Ababa", fi: "Europe/Helsinki",
  fr: "Europe/Paris", ge: "Asia/Tbilisi", gr: "Europe/Athens", gt: "America/Guatemala", hk: "Asia/Hong_Kong", hr: "Europe/Zagreb", hu: "Europe/Budapest", id: "Asia/Jakarta", ie: "Europe/Dublin", il: "Asia/Jerusalem",
  in: "Asia/Kolkata", iq: "Asia/Baghdad", ir: "Asia/Tehran", is: "Atlantic/Reykjavik", it: "Europe/Rome", jo: "Asia/Amman", jp: "Asia/Tokyo", ke: "Africa/Nairobi", kr: "Asia/Seoul", kw: "Asia/Kuwait",
  lb: "Asia/Beirut", lk: "Asia/Colombo", lt: "Europe/Vilnius", lu: "Europe/Luxembourg", lv: "Europe/Riga", ma: "Africa/Casablanca", md: "Europe/Chisinau", mk: "Europe/Skopje", mm: "Asia/Yangon", mt: "Europe/Malta",
  mx: "America/Mexico_City", my: "Asia/Kuala_Lumpur", ng: "Africa/Lagos", nl: "Europe/Amsterdam", no: "Europe/Oslo", np: "Asia/Kathmandu", nz: "Pacific/Auckland", pe: "America/Lima", ph: "Asia/Manila", pk: "Asia/Karachi",
  pl: "Europe/Warsaw", pt: "Europe/Lisbon", py: "America/Asuncion", qa: "Asia/Qatar", ro: "Europe/Bucharest", rs: "Europe/Belgrade", ru: "Europe/Moscow", sa: "Asia/Riyadh", se: "Europe/Stockholm", sg: "Asia/Singapore",
  si: "Europe/Ljubljana", sk: "Europe/Bratislava", sy: "Asia/Damascus", th: "Asia/Bangkok", tn: "Africa/Tunis", tr: "Europe/Istanbul", tw: "Asia/Taipei", ua: "Europe/Kyiv", uk: "Europe/London", uy: "America/Montevideo",
  ve: "America/Caracas", vn: "Asia/Ho_Chi_Minh", za: "Africa/Johannesburg",
};
/** Languages printed nearly only in one zone. */
const ZONE_OF_LANGUAGE: Record<string, string> = {
  ja: "Asia/Tokyo", ko: "Asia/Seoul", zh: "Asia/Shanghai", vi: "Asia/Ho_Chi_Minh", th: "Asia/Bangkok", hi: "Asia/Kolkata", ta: "Asia/Kolkata", te: "Asia/Kolkata", mr: "Asia/Kolkata", gu: "Asia/Kolkata", ml: "Asia/Kolkata", kn: "Asia/Kolkata",
  bn: "Asia/Dhaka", ne: "Asia/Kathmandu", ur: "Asia/Karachi", fa: "Asia/Tehran", id: "Asia/Jakarta", tr: "Europe/Istanbul", he: "Asia/Jerusalem", el: "Europe/Athens", de: "Europe/Berlin", it: "Europe/Rome", pl: "Europe/Warsaw", cs: "Europe/Prague",
  sk: "Europe/Bratislava", hu: "Europe/Budapest", ro: "Europe/Bucharest", bg: "Europe/Sofia", uk: "Europe/Kyiv", nl: "Europe/Amsterdam", sv: "Europe/Stockholm", da: "Europe/Copenhagen", nb: "Europe/Oslo", no: "Europe/Oslo", fi: "Europe/Helsinki", ru: "Europe/Moscow",
};

/** Hours by which the zones above are ahead of Greenwich at least and at most, summer time included, since 1990. */
const OFFSETS: Record<string, [number, number]> = { Africa: [-1, 4], America: [-7, -1], Asia: [1, 10], Atlantic: [-1, 1], Europe: [-1, 5], Pacific: [11, 14] };


/**
 * The day a moment (milliseconds since 1970) falls on where the page is printed: by the offset of the page's other stamps, else
 * by the country of its address or the language; `undefined` where neither tells. What is known is said by `sure`.
 * `clues` is asked for the offsets in the page's scripts only where it has no other.
 */
export function dayWherePrinted(moment: number, page: PageReading, { times }: PageText, clues: () => Clues, lang: string): { day: Day; sure: boolean } | undefined {
  const { addresses } = page;
  const minutes = statedOffset(page, times, clues);
  if (minutes !== undefined) return { day: new Date(moment + minutes * 60_000).toISOString().slice(0, 10), sure: true };
  const country = addresses.map(({ hostname }) => ZONE_OF_COUNTRY[hostname.split(".").pop() ?? ""]).find((zone) => zone !== undefined);
  const zone = country ?? ZONE_OF_COUNTRY[/^[a-z]{2,3}-([A-Z]{2})$/.exec(lang)?.[1]?.toLowerCase() ?? ""] ?? ZONE_OF_LANGUAGE[lang.toLowerCase().split("-")[0]!];
  if (zone === undefined) return undefined;
  // The browser's own clock of a zone takes two milliseconds to wind up, and seldom makes another day of it.
  const [least, most] = OFFSETS[zone.slice(0, zone.indexOf("/"))] ?? [-12, 14];
  const [earliest, latest] = [least, most].map((hours) => new Date(moment + hours * 3_600_000).toISOString().slice(0, 10));
  if (earliest !== undefined && earliest === latest) return { day: earliest, sure: false };
  try {
    // Swedish dates are written as ISO 8601 has them.
    return { day: new Intl.DateTimeFormat("sv", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment), sure: false };
  } catch {
    return undefined; // a browser that does not know the zone
  }
}

/** The offset most of the page's stamps carry, in minutes, where they differ by summer time at most. */
function statedOffset({ metadata: { meta, ld } }: PageReading, times: readonly string[], clues: () => Clues): number | undefined {
  const counts = new Map<number, number>();
  const count = (offset: string) => {
    const minutes = (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * (offset.startsWith("-") ? -1 : 1);
    if (minutes !== 0 && Math.abs(minutes) <= 14 * 60 && minutes % 15 === 0) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  };
  const read = (text: string) => {
    for (const [, offset] of text.matchAll(stampWithOffset)) count(offset!);
  };
  for (const values of meta.values()) for (const value of values) if (value.length < 80) read(value);
  for (const object of ld) for (const value of Object.values(object)) if (typeof value === "string" && value.length < 80) read(value);
  times.forEach(read);
  if (counts.size === 0) clues().offsets.forEach(count);
  const offsets = [...counts.keys()];
  if (offsets.length === 0 || Math.max(...offsets) - Math.min(...offsets) > 60) return undefined;
  return offsets.reduce((best, minutes) => (counts.get(minutes)! > counts.get(best)! ? minutes : best));
}
