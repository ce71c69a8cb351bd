// @vitest-environment jsdom
/** Where pages say when they were published, and what must not be taken for it. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../build/read-article.ts";
import type { PageArticle } from "../../src/messages.ts";

const DAY = "2023-11-12";
const PROSE = "The ministers of three countries agreed at a meeting to share what their radars see within seconds, officials said after the talks, and the plan is to begin before the end of the year.";

interface Told {
  head?: string;
  /** Above the headline. */
  above?: string;
  /** Between headline and story. */
  byline?: string;
  /** Within or after the story. */
  below?: string;
  url?: string;
  lang?: string;
  title?: string;
  prose?: string;
}

function read({ head = "", above = "", byline = "", below = "", url = "https://paper.example/world/ministers-agree", lang = "en", title = "Ministers agree to share what their radars see", prose = lang.startsWith("en") ? PROSE : `${title}. `.repeat(6) }: Told): PageArticle {
  const html = `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body>${above}<article><h1>${title}</h1>${byline}<div class="story"><p>${prose}</p><p>${prose}</p><p>${prose}</p></div></article>${below}</body></html>`;
  return readDocument(new JSDOM(html, { url }).window.document, new URL(url)).article;
}
const ld = (...objects: unknown[]) => objects.map((object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`).join("");
const meta = (name: string, content: string, key = "property") => `<meta ${key}="${name}" content="${content}">`;

describe("stated for machines", () => {
  test.each<[string, Told]>([
    ["Open Graph", { head: meta("article:published_time", "2023-11-12T08:15:00+09:00") }],
    ["meta by name", { head: meta("article:published_time", "2023-11-12", "name") }],
    ["Dublin Core", { head: meta("DC.date.issued", "2023-11-12", "name") }],
    ["Parsely", { head: meta("parsely-pub-date", "2023-11-12T08:15:00Z", "name") }],
    ["pubdate", { head: meta("pubdate", "20231112", "name") }],
    ["publish-date in words", { head: meta("publish-date", "Sun, 12 Nov 2023 08:15:00 GMT", "name") }],
    ["a name of the house's own", { head: meta("xyz:story-publication-date", "2023-11-12 08:15", "name") }],
    ["another one", { head: meta("og:publish_date", "2023-11-12 08:15") }],
    ["publishtime", { head: meta("publishtime", "2023-11-12 08:15:00", "name") }],
    ["JSON-LD", { head: ld({ "@type": "NewsArticle", headline: "Ministers agree to share what their radars see", datePublished: "2023-11-12T08:15:00Z" }) }],
    ["JSON-LD in a graph", { head: ld({ "@context": "https://schema.org", "@graph": [{ "@type": "WebSite", name: "The Paper" }, { "@type": ["NewsArticle", "Article"], datePublished: "2023-11-12T08:15:00Z", dateModified: "2023-11-20T08:15:00Z" }] }) }],
    ["JSON-LD in a list", { head: ld([{ "@type": "BreadcrumbList" }, { "@type": "ReportageNewsArticle", datePublished: "2023-11-12" }]) }],
    ["JSON-LD as main entity", { head: ld({ "@type": "WebPage", mainEntity: { "@type": "Article", datePublished: "2023-11-12" } }) }],
    ["JSON-LD with a typed value", { head: ld({ "@type": "Article", datePublished: { "@type": "Date", "@value": "2023-11-12" } }) }],
    ["JSON-LD with a list of one", { head: ld({ "@type": "Article", datePublished: ["2023-11-12T08:15:00Z"] }) }],
    ["JSON-LD of a live blog", { head: ld({ "@type": "LiveBlogPosting", headline: "Ministers agree to share what their radars see", datePublished: "2023-11-12T08:15:00Z", liveBlogUpdate: [{ "@type": "BlogPosting", headline: "Later", datePublished: "2023-11-14T08:15:00Z" }] }) }],
    ["JSON-LD, the story among others", { head: ld({ "@type": "NewsArticle", headline: "Another story altogether here", datePublished: "2023-11-10" }, { "@type": "NewsArticle", headline: "Ministers agree to share what their radars see", datePublished: "2023-11-12" }) }],
    ["JSON-LD with the schema's address", { head: ld({ "@type": "http://schema.org/NewsArticle", datePublished: "2023-11-12" }) }],
    ["JSON-LD with raw line breaks", { head: `<script type="application/ld+json">{"@type":"NewsArticle","description":"one\ntwo","datePublished":"2023-11-12",}</script>` }],
    ["JSON-LD in comment marks", { head: `<script type="application/ld+json"><!--{"@type":"NewsArticle","datePublished":"2023-11-12"}--></script>` }],
    ["JSON-LD in words", { head: ld({ "@type": "NewsArticle", datePublished: "November 12, 2023" }) }],
    ["JSON-LD of a page", { head: ld({ "@type": "WebPage", datePublished: "2023-11-12T08:15:00+00:00", dateModified: "2023-11-20" }) }],
    ["microdata", { byline: `<span itemprop="datePublished" content="2023-11-12T08:15:00Z">three days ago</span>` }],
    ["microdata on time", { byline: `<time itemprop="datePublished" datetime="2023-11-12T08:15">last week</time>` }],
    ["microdata in a meta tag of the body", { byline: `<meta itemprop="datePublished" content="2023-11-12T08:15:00Z">` }],
    ["RDFa", { byline: `<span property="dc:issued" content="2023-11-12T08:15:00Z">last week</span>` }],
    ["RDFa of schema.org", { byline: `<span property="schema:datePublished" content="2023-11-12">last week</span>` }],
    ["a news microformat", { byline: `<abbr class="published" title="2023-11-12T08:15:00Z">Sunday</abbr>` }],
    ["a microformat", { byline: `<time class="dt-published" datetime="2023-11-12T08:15:00Z">Sunday</time>` }],
    ["time told in hours ago", { byline: `<div class="byline">By A. Writer <time datetime="2023-11-12T08:15:00Z">5 hours ago</time></div>` }],
    ["a time with both", { byline: `<time class="published" datetime="2023-11-12">12 Nov</time> <time class="updated" datetime="2023-11-14">14 Nov</time>` }],
    ["seconds in a data attribute", { byline: `<span class="date" data-timestamp="1699776000">5 hours ago</span>` }],
    ["a stamp in a data attribute", { byline: `<span class="published-date" data-date="2023-11-12T08:15:00+01:00"></span>` }],
    ["a publisher's own attribute", { byline: `<span data-publishtime="1699776000" class="when">this week</span>` }],
    ["the page's own state", { below: `<script>window.__STATE__ = {"article":{"publishedAt":"2023-11-12T08:15:00Z","title":"x"}}</script>` }],
    ["the state of Next.js", { below: `<script id="__NEXT_DATA__" type="application/json">{"props":{"firstPublished":"2023-11-12T08:15:00Z"}}</script>` }],
  ])("%s", (_name, told) => {
    expect(read(told).published).toBe(DAY);
  });
});

describe("printed", () => {
  test.each<[string, Told]>([
    ["under the headline", { byline: `<p class="date">12 November 2023</p>` }],
    ["with the writer", { byline: `<div>By Ann Writer | Nov. 12, 2023, 8:15 a.m. ET</div>` }],
    ["above the headline", { above: `<div class="date">Sunday, November 12, 2023</div>` }],
    ["in pieces", { byline: `<div class="date"><span>12</span> <span>November</span> <span>2023</span></div>` }],
    ["day and hour on two lines of one element", { byline: `<p class="when">11/12/2023<br>08:15 PM</p>` }],
    ["beside the writer's own dates", { byline: `<dl><dt>Joined</dt><dd>3 May 2017</dd></dl><p class="date">12 November 2023</p>` }],
    ["with a label of its own", { byline: `<dl><dt>Published</dt><dd>12 November 2023</dd><dt>Updated</dt><dd>14 November 2023</dd></dl>` }],
    ["published and updated in one line", { byline: `<p>Published 12 November 2023, updated 14 November 2023</p>` }],
    ["updated first", { byline: `<p>Updated 14 Nov 2023 10:00 — Published 12 Nov 2023 08:15</p>` }],
    ["updated in another element", { byline: `<p><span>First published on Sun 12 Nov 2023 08.15 GMT</span><span>Last modified on Tue 14 Nov 2023 09.00 GMT</span></p>` }],
    ["German", { lang: "de", title: "Minister einigen sich auf gemeinsame Warnungen", byline: `<p>Stand: 14.11.2023, 10:00 Uhr</p><p>Veröffentlicht am 12.11.2023</p>` }],
    ["French", { lang: "fr", title: "Les ministres s'accordent sur le partage d'alertes", byline: `<p>Publié le 12 novembre 2023 à 08h15, mis à jour le 14 novembre 2023 à 10h00</p>` }],
    ["Spanish", { lang: "es", title: "Los ministros acuerdan compartir sus alertas", byline: `<p>12 NOV 2023 - 08:15 CET</p><p>Actualizado: 14 NOV 2023</p>` }],
    ["Japanese", { lang: "ja", title: "三か国の防衛相が警戒情報の共有で合意した", byline: `<p>2023年11月12日 8時15分</p><p>更新 2023年11月14日 10時00分</p>`, prose: "三か国の防衛相は十二日に会談し、警戒情報をすぐに共有することで合意した。計画は年内に始まる予定であり、各国の担当者が準備を進めている。" }],
    ["Korean", { lang: "ko", title: "세 나라 국방장관이 경보 정보를 공유하기로 했다", byline: `<p>입력 2023.11.12. 오전 8:15 수정 2023.11.14. 오전 10:00</p>`, prose: "세 나라 국방장관은 일요일 회담에서 경보 정보를 실시간으로 공유하기로 했다고 당국자들이 밝혔다. 계획은 올해 안에 시작될 예정이다." }],
    ["Korean, with labels for the copy's own words", { lang: "ko", title: "세 나라 국방장관이 경보 정보를 공유하기로 했다", byline: `<span>기사입력 2023-11-12 08:15</span><span>최종수정 2023-11-14 10:00</span>`, prose: "세 나라 국방장관은 일요일 회담에서 경보 정보를 실시간으로 공유하기로 했다고 당국자들이 밝혔다. 계획은 올해 안에 시작될 예정이다." }],
    ["Chinese", { lang: "zh", title: "三国防长同意共享预警信息并于年内开始", byline: `<span>2023年11月12日 08:15</span> <span>来源：报纸</span>`, prose: "三国防长在会谈中同意即时共享预警信息，官员在会后表示，该计划将于年底前开始实施，各方正在为此做准备，并将定期举行会议。" }],
    ["Arabic", { lang: "ar", title: "وزراء الدفاع يتفقون على تبادل الإنذارات", byline: `<p>نشر في: 12 نوفمبر 2023 - آخر تحديث: 14 نوفمبر 2023</p>`, prose: "اتفق وزراء الدفاع في ثلاث دول خلال اجتماع على تبادل الإنذارات في ثوان قليلة بحسب ما قال مسؤولون بعد المحادثات على أن تبدأ الخطة قبل نهاية العام." }],
    ["Persian", { lang: "fa", title: "وزیران دفاع بر سر تبادل هشدارها توافق کردند", byline: `<p>تاریخ انتشار: ۲۱ آبان ۱۴۰۲ - ۰۸:۱۵</p>`, prose: "وزیران دفاع سه کشور در نشستی توافق کردند که هشدارها را در چند ثانیه با هم به اشتراک بگذارند و مقام‌ها پس از گفت‌وگوها گفتند که این طرح پیش از پایان سال آغاز می‌شود." }],
    ["Russian", { lang: "ru", title: "Министры договорились обмениваться предупреждениями", byline: `<p>12 ноября 2023, 08:15 (обновлено 14 ноября 2023)</p>` }],
    ["Turkish", { lang: "tr", title: "Bakanlar uyarıları paylaşmakta anlaştı", byline: `<p>Giriş: 12.11.2023 - 08:15 Güncelleme: 14.11.2023 - 10:00</p>` }],
    ["Greek", { lang: "el", title: "Οι υπουργοί συμφώνησαν να μοιράζονται ειδοποιήσεις", byline: `<p>Δημοσίευση: 12 Νοεμβρίου 2023 | Ενημέρωση: 14 Νοεμβρίου 2023</p>` }],
    ["Thai", { lang: "th", title: "รัฐมนตรีกลาโหมตกลงแบ่งปันข้อมูลเตือนภัย", byline: `<p>เผยแพร่: 12 พ.ย. 2566 08:15 ปรับปรุง: 14 พ.ย. 2566 10:00</p>` }],
    ["Finnish", { lang: "fi", title: "Ministerit sopivat varoitusten jakamisesta", byline: `<p>Julkaistu 12.11.2023 8:15 Päivitetty 14.11.2023 10:00</p>` }],
    ["Hebrew", { lang: "he", title: "שרי הביטחון הסכימו לשתף התרעות בזמן אמת", byline: `<p>פורסם: 12.11.2023 עודכן: 14.11.2023</p>` }],
    ["Polish", { lang: "pl", title: "Ministrowie uzgodnili wymianę ostrzeżeń", byline: `<p>Data utworzenia: 12 listopada 2023, 8:15</p><p>Aktualizacja: 14 listopada 2023</p>` }],
    ["Vietnamese", { lang: "vi", title: "Bộ trưởng quốc phòng đồng ý chia sẻ cảnh báo", byline: `<p>Chủ nhật, 12/11/2023, 08:15 (GMT+7)</p>` }],
    ["Hindi", { lang: "hi", title: "रक्षा मंत्रियों ने चेतावनी साझा करने पर सहमति दी", byline: `<p>प्रकाशित: 12 नवंबर 2023, अपडेटेड: 14 नवंबर 2023</p>` }],
  ])("%s", (_name, told) => {
    expect(read(told).published).toBe(DAY);
  });
});

describe("on a wiki", () => {
  const generator = meta("generator", "MediaWiki 1.39.5", "name");
  test.each<[string, Told, string | undefined]>([
    ["the revision shown", { head: generator, above: `<div id="contentSub"><div id="mw-revision-info">Revision as of 23:33, 12 November 2023 by <a href="/u">A. Writer</a> (<a href="/t">talk</a>)</div></div>` }, DAY],
    ["the newer of two revisions compared", { head: generator, above: `<table><tr><td><div id="mw-diff-otitle1">Revision as of 07:47, 28 March 2020</div></td><td><div id="mw-diff-ntitle1">Latest revision as of 05:33, 12 November 2023 (edit)</div></td></tr></table>` }, DAY],
    ["in the wiki's language", { lang: "de", head: generator, above: `<div id="mw-revision-info">Version vom 12. November 2023, 23:33 Uhr von A. Schreiber</div>` }, DAY],
    ["not the day of its last change", { head: generator, below: `<footer><li id="footer-info-lastmod">This page was last edited on 12 November 2023, at 23:33.</li></footer>` }, undefined],
  ])("%s", (_name, told, day) => {
    expect(read(told).published).toBe(day);
  });
});

describe("in the address", () => {
  test.each([
    "https://paper.example/2023/11/12/ministers-agree.html", "https://paper.example/news/2023-11-12/ministers-agree", "https://paper.example/2023/nov/12/ministers-agree", "https://paper.example/world/20231112/ministers",
    "https://paper.example/n1/2023/1112/c1002-401.html", "https://paper.example/world/2023-11/12/c_1129.htm", "https://paper.example/202311/12/t20231112_55.html", "https://paper.example/article/20231112001234", "https://paper.example/view?date=2023-11-12",
    "https://paper.example/articles/2023_11_12/ministers", "https://paper.example/ministers/2023/november/12/", ])("%s", (url) => {
    expect(read({ url, lang: "en-GB", byline: url.includes("001234") ? "<p>12 November 2023</p>" : "" }).published).toBe(DAY);
  });

  test("the day before the month, where only one order makes a day", () => {
    expect(read({ url: "https://paper.example/25-11-2023/ministers-agree" }).published).toBe("2023-11-25");
    expect(read({ url: "https://paper.example/news/11/25/2023/ministers-agree" }).published).toBe("2023-11-25");
    expect(read({ url: "https://paper.example/05-11-2023/ministers-agree" }).published).toBeUndefined();
  });

  test.each(["https://paper.example/2023/11/ministers-agree", "https://paper.example/story-20231399/", "https://paper.example/id/1220231112999999", "https://paper.example/2190/11/12/x", "https://paper.example/1066/10/14/hastings"])("none in %s", (url) => {
    expect(read({ url }).published).toBeUndefined();
  });
});

describe("the printed day, not Greenwich's", () => {
  const late = meta("article:published_time", "2023-11-13T02:54:29.000Z");
  test.each<[string, Told]>([
    ["the byline says the day before", { head: late, byline: `<p class="date">Nov. 12, 2023, 9:54 p.m.</p>` }],
    ["other stamps carry the offset", { head: late + meta("article:modified_time", "2023-11-12T22:10:00-05:00") }],
    ["so does a feed date in the page's state", { head: late, below: `<script>var shows = [{"date":"Sun, 12 Nov 2023 23:00:00 -0500"}]</script>` }],
    ["a Japanese page, early in the morning", { lang: "ja", title: "三か国の防衛相が警戒情報の共有で合意した", prose: "三か国の防衛相は十二日に会談し、警戒情報をすぐに共有することで合意した。計画は年内に始まる予定であり、各国の担当者が準備を進めている。", head: meta("article:published_time", "2023-11-11T21:00:00Z") }],
    ["a German address", { url: "https://zeitung.example.de/welt/minister-einigen-sich", head: meta("article:published_time", "2023-11-11T23:30:00Z") }],
    ["a Brazilian one, at night", { url: "https://jornal.com.br/mundo/ministros", lang: "pt-BR", title: "Ministros concordam em compartilhar alertas", head: meta("article:published_time", "2023-11-13T01:30:00Z") }],
    ["an Australian stamp is left as it is printed", { head: meta("article:published_time", "2023-11-12T06:00:00+11:00") }],
    ["Greenwich's day where that is printed", { head: meta("article:published_time", "2023-11-12T23:30:00Z"), url: "https://zeitung.example.de/x/minister", byline: "<p>12 November 2023</p>" }],
    ["Greenwich's day where the address has it", { head: meta("article:published_time", "2023-11-12T23:30:00Z"), url: "https://zeitung.de/2023/11/12/minister" }],
    ["nothing tells", { head: meta("article:published_time", "2023-11-12T23:30:00Z") }],
    ["midnight in Greenwich is a day without a time", { lang: "en-US", head: meta("article:published_time", "2023-11-12T00:00:00Z") + meta("article:modified_time", "2023-11-14T22:10:00-05:00") }],
  ])("%s", (_name, told) => {
    expect(read(told).published).toBe(DAY);
  });
});

describe("not the day of publication", () => {
  test.each<[string, Told]>([
    ["the copyright", { below: "<footer>© 12 November 2023 The Paper</footer>" }],
    ["the masthead's today", { above: `<header><div class="today">Sunday, November 12, 2023</div></header>` }],
    ["other stories", { below: `<aside class="related"><ul><li><a href="/a">Another story <time datetime="2023-11-12">Nov 12</time></a></li></ul></aside>` }],
    ["a day within the story", { prose: `${PROSE} The pact was signed on 12 November 2023 in a hotel, and will be read again by all three parliaments next spring.` }],
    ["readers' comments", { below: `<div class="comments"><div class="comment"><span class="date">12 November 2023</span> Well said</div></div>` }],
    ["the day of a change, for machines alone", { head: meta("article:modified_time", "2023-11-12T08:15:00Z") + meta("last-modified", "2023-11-12", "name") + meta("og:updated_time", "2023-11-12") }],
    ["since when somebody is a member", { byline: `<div class="user"><b>Writer</b><dl><dt>Joined</dt><dd>12 November 2023</dd></dl></div>` }],
    ["when somebody was born", { byline: `<p>Born: 12 November 2023</p>` }],
    ["an event's day", { head: ld({ "@type": "Organization", foundingDate: "2023-11-12" }) }],
    ["the next meeting", { head: meta("event-date", "2023-11-12", "name") }],
    ["a list of other stories", { head: ld({ "@type": "NewsArticle", headline: "Something else", datePublished: "2023-11-10" }, { "@type": "NewsArticle", headline: "Something more", datePublished: "2023-11-12" }) }],
    ["when it expires", { head: meta("unpublish-date", "2023-11-12", "name") + meta("expires", "2023-11-12", "name") }],
  ])("%s", (_name, told) => {
    expect(read(told).published).toBeUndefined();
  });

  test("what machines are told outranks what stands elsewhere, and says how sure it is", () => {
    const { published, publishedSource, publishedConfidence } = read({ head: meta("article:published_time", "2023-11-12T08:15:00Z"), below: "<p class=date>1 January 2024</p>" });
    expect([published, publishedSource]).toEqual([DAY, "meta"]);
    expect(publishedConfidence).toBeGreaterThan(0.8);
  });
});
