// @vitest-environment jsdom
/** Stories are told from everything else: small pages of each kind, in several languages. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../build/read-article.ts";

interface Told {
  url: string;
  title: string;
  head?: string;
  body: string;
  lang?: string;
  bodyClass?: string;
}

function verdicts({ url, title, head = "", body, lang = "en", bodyClass = "" }: Told): { isArticle: boolean; looked: boolean; holdsProse: boolean } {
  const { document } = new JSDOM(`<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body class="${bodyClass}"><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>${body}<footer>© The Courier</footer></body></html>`, { url }).window;
  const { look, holdsProse, article } = readDocument(document, new URL(url));
  return { isArticle: article.isArticle, looked: look.mayBeStory, holdsProse };
}

const prose: Record<string, string> = {
  en: "The ministers of three countries agreed at a meeting on Sunday to share what their radars see within seconds, officials said after the talks, and the plan is to begin before the end of the year in all three capitals.",
  de: "Die Minister dreier Länder haben sich am Sonntag darauf verständigt, ihre Warnungen künftig innerhalb von Sekunden auszutauschen, wie Beamte nach den Gesprächen sagten; der Plan soll noch in diesem Jahr beginnen.",
  fr: "Les ministres de trois pays se sont mis d'accord dimanche pour partager leurs alertes en quelques secondes, ont indiqué des responsables après la réunion, et le dispositif doit commencer avant la fin de l'année.",
  es: "Los ministros de tres países acordaron el domingo compartir sus alertas en cuestión de segundos, según dijeron funcionarios tras la reunión, y el plan debe comenzar antes de que termine el año en las tres capitales.",
  ru: "Министры трёх стран договорились в воскресенье обмениваться предупреждениями в течение нескольких секунд, сообщили чиновники после переговоров, и план должен начать действовать до конца года во всех трёх столицах.",
  zh: "三国防长周日在会谈中同意在数秒之内共享预警信息，官员在会后表示，该计划将于年底之前在三国首都开始实施，各方正在为此做准备，并将定期举行会议，以检查进展情况。",
  ja: "三か国の防衛相は日曜日の会談で、警戒情報を数秒以内に共有することで合意した。会談後に当局者が明らかにしたもので、計画は年内に三か国の首都で始まる予定であり、準備が進められている。",
  ko: "세 나라 국방장관은 일요일 회담에서 경보 정보를 몇 초 안에 공유하기로 합의했다고 당국자들이 회담 뒤에 밝혔다. 이 계획은 올해 안에 세 나라 수도에서 시작될 예정이며 준비가 진행되고 있다.",
  ar: "اتفق وزراء الدفاع في ثلاث دول يوم الأحد على تبادل الإنذارات في غضون ثوان قليلة بحسب ما قال مسؤولون بعد المحادثات، على أن تبدأ الخطة قبل نهاية العام في العواصم الثلاث وأن تعقد اجتماعات دورية لمتابعتها.",
  hi: "तीन देशों के रक्षा मंत्रियों ने रविवार को हुई बैठक में कुछ ही सेकंड में चेतावनी साझा करने पर सहमति जताई, अधिकारियों ने बातचीत के बाद बताया, और योजना साल के अंत से पहले तीनों राजधानियों में शुरू होनी है।",
};
const titles: Record<string, string> = {
  en: "Ministers agree to share what their radars see", de: "Minister einigen sich auf gemeinsame Warnungen", fr: "Les ministres s'accordent sur le partage d'alertes", es: "Los ministros acuerdan compartir sus alertas", ru: "Министры договорились обмениваться предупреждениями",
  zh: "三国防长同意在数秒内共享预警信息", ja: "三か国の防衛相が警戒情報の共有で合意", ko: "세 나라 국방장관, 경보 정보 공유하기로 합의", ar: "وزراء الدفاع يتفقون على تبادل الإنذارات", hi: "रक्षा मंत्रियों ने चेतावनी साझा करने पर सहमति दी",
};
const text = (lang: string, count: number) => Array.from({ length: count }, () => `<p>${prose[lang]}</p>`).join("");
const teasers = (count: number) => Array.from({ length: count }, (_, i) => `<li class="teaser"><h3><a href="/world/story-${i}">Ministers of country ${i} agree on rivers and lakes</a></h3><p>Some words on the story that follows when one opens it.</p></li>`).join("");

const stories: [string, Told][] = [
  ...Object.keys(prose).map((lang): [string, Told] => [`bare, in ${lang}`, { url: "https://courier.example/2023/11/12/ministers-agree-to-share-radars", lang, title: titles[lang]!, body: `<article><h1>${titles[lang]}</h1><p class="date">2023-11-12</p>${text(lang, 5)}</article>` }]),
  ...Object.keys(prose).map((lang): [string, Told] => [`with metadata, a short one in ${lang}`, { url: `https://courier.example/world/8123456`, lang, title: `${titles[lang]} | Courier`, head: `<meta property="og:type" content="article"><meta property="article:published_time" content="2023-11-12T08:15:00Z">`, body: `<main><h1>${titles[lang]}</h1>${text(lang, 2)}</main>` }]),
  ["in a form around the whole page", { url: "https://courier.example/news/8123456.aspx", title: titles["en"]!, body: `<form><div><h1>${titles["en"]}</h1><span class="date">12 November 2023</span><div class="text">${text("en", 6)}</div></div></form>` }],
  ["with lines of its own, parted by breaks", { url: "https://courier.example/news/view.php?id=81234", title: titles["en"]!, body: `<h1>${titles["en"]}</h1><div>12 November 2023</div><div id="content">${Array.from({ length: 6 }, () => prose["en"]).join("<br><br>")}</div>` }],
  ["among many teasers", { url: "https://courier.example/world/ministers-agree-to-share-what-radars-see", title: titles["en"]!, head: `<meta property="og:type" content="article">`, body: `<article><h1>${titles["en"]}</h1><time datetime="2023-11-12">12 November 2023</time>${text("en", 8)}</article><aside><ul>${teasers(25)}</ul></aside>` }],
  ["an opinion", { url: "https://courier.example/opinion/why-sharing-radars-is-right-now", title: "Why sharing radars is right", head: `<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"Why sharing radars is right","datePublished":"2023-11-12"}</script>`, body: `<h1>Why sharing radars is right</h1>${text("en", 6)}` }],
];

const others: [string, Told][] = [
  ["a front page", { url: "https://courier.example/", title: "The Courier", body: `<main><ul>${teasers(40)}</ul></main>` }],
  ["a front page of one language", { url: "https://courier.example/en/", title: "The Courier", head: `<meta property="og:type" content="website">`, body: `<main><ul>${teasers(40)}</ul></main>` }],
  ["a section", { url: "https://courier.example/world", title: "World - The Courier", bodyClass: "archive category", body: `<main><h1>World</h1><ul>${teasers(30)}</ul></main>` }],
  ["a section with long summaries", { url: "https://courier.example/category/world", title: "World", bodyClass: "archive", body: `<main>${Array.from({ length: 8 }, (_, i) => `<div class="entry"><h2><a href="/s/${i}">Story ${i} of the ministers</a></h2><span>${i + 1} November 2023</span><p>${prose["en"]}</p></div>`).join("")}</main>` }],
  ["a search", { url: "https://courier.example/search?q=ministers", title: "Search: ministers", body: `<main><form><input name="q"></form><ol>${teasers(20)}</ol></main>` }],
  ["a shop's product", { url: "https://shop.example/products/green-tea", title: "Green tea, 100 g", head: `<meta property="og:type" content="product"><meta property="product:price:amount" content="9.90">`, body: `<main itemscope itemtype="https://schema.org/Product"><h1>Green tea, 100 g</h1><span itemprop="price">9.90</span><p>Our tea is picked in the spring on the slopes above the river, dried in the shade and packed by hand in small batches for those who like it mild.</p><p>It keeps for a year when stored dry and dark, and gives three infusions of good taste to those who take their time with it.</p><button>Buy</button></main>` }],
  ["a forum's thread", { url: "https://forum.example/viewtopic.php?f=2&t=81234", title: "Radars - Forum", head: `<meta name="generator" content="phpBB">`, body: Array.from({ length: 6 }, (_, i) => `<div class="post"><span class="author">user${i}</span> <span>12 Nov 2023</span><p>${prose["en"]}</p></div>`).join("") }],
  ["documentation", { url: "https://docs.tool.example/reference/configuration", title: "Configuration - Tool documentation", head: `<meta name="generator" content="Docusaurus v3">`, body: `<main><h1>Configuration</h1>${text("en", 4)}<pre>key = value</pre>${text("en", 2)}</main>` }],
  ["an encyclopedia", { url: "https://wiki.example/wiki/Radar", title: "Radar - Wiki", bodyClass: "mediawiki ns-0", head: `<meta name="generator" content="MediaWiki 1.41">`, body: `<div id="content"><h1>Radar</h1>${text("en", 10)}</div>` }],
  ["webmail", { url: "https://mail.example/?_task=mail", title: "Webmail :: Inbox", bodyClass: "task-mail", body: `<div id="message"><h1>Ministers agree</h1><span>12 November 2023</span>${text("en", 6)}</div>` }],
  ["a log-in page", { url: "https://courier.example/login", title: "Log in", bodyClass: "login", body: `<form><label>Name <input></label><label>Password <input type="password"></label><button>Log in</button></form>` }],
  ["about us", { url: "https://courier.example/about", title: "About The Courier", bodyClass: "page-id-7 page-template-default", body: `<main><h1>About The Courier</h1>${text("en", 3)}</main>` }],
  ["a recipe", { url: "https://food.example/recipes/bread", title: "Bread", head: `<script type="application/ld+json">{"@type":"Recipe","name":"Bread","datePublished":"2023-11-12"}</script>`, body: `<main><h1>Bread</h1><p>12 November 2023</p><ul><li>Flour</li><li>Water</li></ul>${text("en", 2)}</main>` }],
  ["a video page", { url: "https://video.example/watch?v=8123", title: "A film of the meeting", head: `<meta property="og:type" content="video.other">`, body: `<main><h1>A film of the meeting</h1><p>12 Nov 2023</p><p>Watch the film of the meeting.</p></main>` }],
  ["an application", { url: "https://app.example/board/8123456", title: "Board", body: `<div id="app"><div class="column"><div class="card">Write the report on radars</div><div class="card">Call the ministry</div></div></div>` }],
  ["a Chinese front page", { url: "https://xinwen.example/index.html", lang: "zh", title: "新闻网", body: `<ul>${Array.from({ length: 30 }, (_, i) => `<li><a href="/a/${i}.html">三国防长同意在数秒内共享预警信息第${i}号</a> <span>2023-11-12</span></li>`).join("")}</ul>` }],
  ["a Japanese list", { url: "https://shimbun.example/category/world/", lang: "ja", title: "国際ニュース一覧", body: `<ul>${Array.from({ length: 30 }, (_, i) => `<li><a href="/articles/${i}">三か国の防衛相が警戒情報の共有で合意 ${i}</a> <time>2023年11月12日</time></li>`).join("")}</ul>` }],
  ["a Korean search", { url: "https://sinmun.example/search?query=장관", lang: "ko", title: "검색 결과", body: `<ul>${Array.from({ length: 20 }, (_, i) => `<li><a href="/news/${i}">세 나라 국방장관, 경보 정보 공유하기로 합의 ${i}</a><p>세 나라 국방장관은 일요일 회담에서</p></li>`).join("")}</ul>` }],
  ["an Arabic section", { url: "https://jarida.example/section/world", lang: "ar", title: "أخبار العالم", body: `<ul>${Array.from({ length: 20 }, (_, i) => `<li><h3><a href="/news/${i}">وزراء الدفاع يتفقون على تبادل الإنذارات ${i}</a></h3><span>12 نوفمبر 2023</span></li>`).join("")}</ul>` }],
  ["a German shop", { url: "https://laden.example/produkte/tee", lang: "de", title: "Grüner Tee kaufen", head: `<meta property="og:type" content="product">`, body: `<main><h1>Grüner Tee</h1><p>Unser Tee wird im Frühjahr an den Hängen über dem Fluss gepflückt, im Schatten getrocknet und von Hand in kleinen Mengen verpackt.</p><button>In den Warenkorb</button></main>` }],
  ["nothing", { url: "https://empty.example/x", title: "", body: "" }],
];

describe("stories", () => {
  test.each(stories)("%s", (_name, told) => {
    expect(verdicts(told)).toEqual({ isArticle: true, looked: true, holdsProse: true });
  });
});

describe("other pages", () => {
  test.each(others)("%s", (_name, told) => {
    expect(verdicts(told).isArticle).toBe(false);
  });
});
