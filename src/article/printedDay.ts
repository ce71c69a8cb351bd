/** The day printed beside a story's headline. */
import { dayOfStamp, daysIn, plainDigits, type ReadDay } from "./days.ts";
import type { DatedText, PageText } from "./pageFacts.ts";

export interface PrintedDay extends ReadDay {
  /** How much speaks for it being the day of publication; above 4 is likely. */
  score: number;
  /** Printed as the day of a change. */
  updated: boolean;
  /** Stands between the headline and the story. */
  inByline: boolean;
  /** Only in a `<time>` element's attribute. */
  fromTime: boolean;
}

const PUBLISHED =
  /publi[sc]|pubblic|\bposted|postado|veröffentlicht|erstellt|erschienen|gepubliceerd|geplaatst|опубл|размещ|opublik|yayın|publicerad|publisert|objavljeno|megjelen|diterbitkan|tayang|đăng|julkaistu|offentliggjort|utworzen|dodano|data public|publikov|vydáno|zveřejn|giriş|oluşturul|eklenme|δημοσ|פורסם|प्रकाशित|เผยแพร่|публик|оприлюдн|створен|شائع|inserit|first seen|eingestellt|公開|掲載|配信|发布|發布|发表|發表|입력|등록|승인|نشر|انتشار|প্রকাশ/gi;
const UPDATED =
  /updat|modifi|edited|aktuali|zuletzt|geändert|stand:|mis à jour|màj|actuali[zs]|aggiorna|atuali[zs]|bijgewerkt|gewijzigd|обновл|измен|zmien|zmodyf|güncelle|son hal|päivitetty|muokattu|ενημ|τροποπ|עודכן|עדכון|अपडेट|संशोधित|ปรับปรุง|อัปเดต|อัพเดท|оновлен|обновен|upraven|módosít|업데이트|اپ ڈیٹ|بروز|uppdatera|oppdatert|opdateret|ažurir|frissít|diperbarui|cập nhật|更新|改訂|수정|تحديث|تعديل|به\s?روز|হালনাগাদ|revised|last reviewed/gi;
/** A day of a person's: since when a member of the board, born when. */
const PERSONS =
  /(?:\bjoined\b|member since|\bregistered\b|\bborn\b|registriert seit|beigetreten|mitglied seit|dabei seit|geboren|inscrite? (?:le|depuis)|membre depuis|miembro desde|se unió|iscritto (?:dal|il)|membro d[ae]|lid sinds|зарегистрирован|на сайте с|дата регистрации|dołączył|zarejestrowany|katılım tarihi|tham gia ngày|注册(?:时间|日期|于)|註冊(?:時間|日期)|登録日|가입일)[^.|\d]{0,16}$/i;
const DATE_CLASS = /date|time|byline|meta|dat(?:um|a)\b|fecha|stamp|info/i;
const PUBLISHED_CLASS = /publi|posted|pubdate|created|entry-date|post-date/i;
const UPDATED_CLASS = /updat|modif|revis/i;
const CLOCK = /(?:^|\D)(?:[01]?\d|2[0-3])[:.h時시点]\s?[0-5]\d/;
const ELSEWHERE_CLASS =
  /related|sidebar|side-bar|comment|reply|widget|popular|recommend|latest|ticker|teaser|card|weather|today|current|clock|masthead|topbar|top-bar|ranking|most-?read|trending|newest|promo|caption|copyright|td_data_time|headerdate|nav-date|breaking/i;

/** All days printed on the page, or beside the headline, with what speaks for each, best first. `lang` settles the order of day and month. */
export function printedDays(page: PageText, lang: string, bylineOnly = false): PrintedDay[] {
  const story = page.prose[0];
  const found: PrintedDay[] = [];
  for (const dated of page.dated) {
    if (bylineOnly && !standsInByline(dated.place, page, story?.first ?? -1)) continue;
    const inText = daysIn(dated.text, lang);
    const stamped = inText.length === 0 && dated.time ? dayOfStamp(dated.time) : undefined;
    for (const read of stamped ? [stamped] : inText) {
      const before = stamped ? dated.text : dated.text.slice(0, read.at);
      found.push({ ...read, ...rated(dated, read, before, page, story?.first ?? -1, story?.last ?? -1), fromTime: stamped !== undefined });
    }
  }
  const likely = new Set(found.filter(({ score, updated }) => score > 0 && !updated).map(({ day }) => day));
  if (likely.size === 1) for (const day of found) if (likely.has(day.day)) day.score += 1.5;
  return found.sort((a, b) => b.score - a.score);
}

function rated(dated: DatedText, read: ReadDay, before: string, page: PageText, first: number, last: number): Pick<PrintedDay, "score" | "updated" | "inByline"> {
  const { names, place } = dated;
  let score = 0;
  const label = `${afterDigits(dated.label)} ${before}`.slice(-60);
  const published = lastOf(label, PUBLISHED);
  const saysUpdated = lastOf(label, UPDATED) > published;
  const saysPublished = !saysUpdated && published >= 0;
  const classUpdated = UPDATED_CLASS.test(names) && !PUBLISHED_CLASS.test(names);
  if (saysPublished) score += 4;
  else if (PERSONS.test(label)) score -= 6;
  if (saysUpdated) score -= 6;
  else if (classUpdated) score -= 3;
  if (DATE_CLASS.test(names)) score += 1;
  if (PUBLISHED_CLASS.test(names)) score += 2;
  if (dated.time !== undefined) score += 1;
  if (dated.marked) score += 4;
  const inByline = standsInByline(place, page, first);
  if (dated.inHeadline) score -= 5; // what the story is about
  if (first > place && first - place <= 3) score += 1;
  if (/(?:^|\s)(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s[A-ZÀ-ÞА-Я]/.test(before)) score += 1;
  if (CLOCK.test(dated.text)) score += 1;
  if (inByline) score += 4 - Math.min(2, (place - page.headline) / 10);
  else if (page.headline >= 0 && place < page.headline) score += page.headline - place <= 8 ? 2 : -2;
  else if (first >= 0 && place < first && first - place <= 8) score += 2;
  else if (first >= 0 && place > first && place <= last) score -= 2;
  else if (last >= 0 && place > last) score += place - last <= 8 ? 0 : -4;
  if (dated.elsewhere) score -= 6;
  else if (dated.inHeader) score -= 2;
  if (ELSEWHERE_CLASS.test(names)) score -= 5;
  if (dated.linked) score -= 2;
  if (dated.text.length <= read.length + 30) score += 1;
  else if (dated.text.length > read.length + 80) score -= 3;
  if (read.unsure) score -= 1;
  return { score, updated: saysUpdated || classUpdated, inByline };
}

/** Between just above the headline and the story's first long text. */
function standsInByline(place: number, { headline }: PageText, first: number): boolean {
  return headline >= 0 && place >= headline - 3 && place - headline <= 40 && (first < 0 || first < headline || place <= first + 1);
}

function lastOf(text: string, word: RegExp): number {
  let at = -1;
  if (text.length > 1) for (const match of text.matchAll(word)) at = match.index;
  return at;
}

/** What stands before another day labels that one. */
function afterDigits(text: string): string {
  return plainDigits(text).replace(/^.*\d/s, "");
}
