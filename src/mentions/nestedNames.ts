/**
 * A country's name inside another name is no mention: Bank of Japan, German
 * Football Association, Chad Smith, speaks German. General rules; single
 * names are decoys in the data. Pure.
 */
import type { Span, Story } from "./story.ts";
import { endsTitle, isHonorific, titleStartingAt } from "./titles.ts";
import { Gap, Shape, adjoins, isCapital, startsSentence, type Tokens } from "./tokens.ts";

/** Last words of the names of organisations, events, prizes, media, firms. */
const organisationNouns = new Set((
  "association associations federation confederation union council committee commission society institute institution academy university college school " +
  "centre center foundation fund trust bank corporation corp company inc ltd plc group airlines airline airways railways broadcasting radio television " +
  "newspaper times herald post tribune gazette journal review news agency service network institute laboratory observatory museum gallery orchestra opera ballet theatre theater " +
  "church archdiocese league cup open prix championship championships masters tour games prize award awards medal order festival biennale " +
  "party alliance congregation club fc united rovers team airforce conference forum summit chamber exchange index pipeline stream highway canal " +
  "navy army guard marines brigade legion corps authority board bureau organization organisation initiative movement front league project programme program " +
  "telecom motors motor steel oil petroleum gas energy electric power airways shell solar insurance holdings media studies affairs stadium arena circuit arms hotel street avenue road square bridge park hill lake river bay sea ocean gulf strait canal peninsula island islands mountains valley desert " +
  "court tribunal supreme revolution war wars reich empire confederacy spring uprising doctrine school hospital cathedral abbey tower palace wall day idol dream thing lives pie"
).split(" "));

/** Institutions of state: news says "the US Congress", "the Chinese Foreign Ministry" and means the country's own. */
const stateNouns = new Set((
  "congress senate house parliament government ministry department embassy consulate cabinet army military forces troops police administration presidency state treasury reserve " +
  "republicans republican democrats democrat democratic bundestag knesset duma kremlin constitution federal national foreign defense defence interior justice finance attorney prosecutor intelligence delegation mission ambassador envoy officials taliban"
).split(" "));

/** "Bank of Japan", "Voice of America": what stands before "of" makes a name of the whole. */
const namesOf = new Set((
  "bank banks university college church museum academy institute institution association federation confederation council board voice radio knights order friends alternative organization organisation " +
  "observatory society union league party front army brotherhood chamber lord bay gulf sea strait isle straits college school hospital battle treaty peace house houses daughters sons heart bank center centre trust ministry department congress jews"
).split(" "));

/** Words that, capitalised before a country, make one name with it. */
const before = new Set((
  "air radio gaz force team lake new meteo greenpeace prosoya caritas unicef oxfam amnesty transparency renault electricite agence banco banque miss mr mount cafe credit deutsche societe club camp fort little greater old inner outer upper lower eastern western northern southern north south east west central latin pan royal free nazi ottoman imperial vichy soviet"
).split(" "));

/** Directions and such, fine in lower case ("eastern Germany"), a name of their own when capitalised ("Eastern Germany"). */
const speech = new Set("speak speaks speaking spoke spoken fluent fluently learn learns learning learned learnt translated translate translation translations dubbed".split(" "));
const languageNouns = new Set("language languages speaker speakers speaking lessons lesson translation translations dictionary grammar subtitles alphabet script word words phrase dialect".split(" "));
const money = new Set("dollar dollars franc francs krona kronor kroner krone shilling shillings peso pesos rupee rupees pound pounds dinar dinars riyal riyals rial rials lira won yen yuan real reais rand".split(" "));

/** The reason why the span, taken for a country, is only part of another name; `undefined` where it stands by itself. */
export function partOfLongerName(story: Story, span: Span): string | undefined {
  const tokens = story.segments[span.segment];
  const form = span.forms[0];
  if (!tokens || !form) return undefined;
  return (
    currency(tokens, span) ??
    language(tokens, span, form.kind === "country-adjective") ??
    institutionOf(tokens, span) ??
    nameBefore(story, tokens, span) ??
    nameAfter(story, tokens, span)
  );
}

function currency(tokens: Tokens, span: Span): string | undefined {
  const after = tokens.text[tokens.end[span.last] ?? 0];
  if (after === "$" || after === "€" || after === "£") return "currency sign";
  if (after === "@" || tokens.text[(tokens.start[span.first] ?? 0) - 1] === "@" || tokens.text[(tokens.start[span.first] ?? 0) - 1] === "#") return "handle or hashtag";
  return tokens.gap[span.last + 1] === Gap.Space && money.has(tokens.folded[span.last + 1] ?? "") ? "name of a currency" : undefined;
}

function language(tokens: Tokens, span: Span, adjective: boolean): string | undefined {
  if (!adjective) return undefined;
  const previous = tokens.folded[span.first - 1] ?? "";
  const next = tokens.folded[span.last + 1] ?? "";
  const nextGap = tokens.gap[span.last + 1];
  if ((nextGap === Gap.Hyphen || nextGap === Gap.Space) && languageNouns.has(next)) return "language";
  if (tokens.gap[span.first] !== Gap.Space) return undefined;
  if (speech.has(previous)) return "language";
  const alone = nextGap !== Gap.Space || /^(and|or|but|with|on|at|by|for|to|that|which|said|because|when|while|as|in|is|was|are|were)$/.test(next);
  if ((previous === "in" || previous === "into" || previous === "from") && alone && nextGap !== Gap.Hyphen && nextGap !== Gap.Apostrophe) return "language";
  return undefined;
}

/** "Bank of Japan", "Institute for German Economics". */
function institutionOf(tokens: Tokens, span: Span): string | undefined {
  let at = span.first - 1;
  if (tokens.folded[at] === "the") at--;
  const link = tokens.folded[at] ?? "";
  if ((link !== "of" && link !== "for" && link !== "in" && link !== "de") || tokens.gap[at + 1] !== Gap.Space || tokens.gap[at] !== Gap.Space) return undefined;
  const head = tokens.folded[at - 1] ?? "";
  if (!isCapital(tokens, at - 1)) return undefined;
  if (link === "of" || link === "for" || link === "de") return namesOf.has(head) && head !== "ministry" && head !== "department" && head !== "house" ? `part of "${head} ${link} …"` : undefined;
  return head === "jews" ? "part of a council's name" : undefined;
}

/** "Air India", "Eastern Germany", "Michael Jordan"'s first name is judged in `ambiguity`. */
function nameBefore(story: Story, tokens: Tokens, span: Span): string | undefined {
  const previous = span.first - 1;
  if (previous < 0 || tokens.gap[span.first] !== Gap.Space || !isCapital(tokens, previous) || tokens.allUpper) return undefined;
  if (startsSentence(tokens, previous) && !before.has(tokens.folded[previous] ?? "")) return undefined;
  if (titleCase(tokens, span)) return undefined;
  if (before.has(tokens.folded[previous] ?? "")) return "part of a longer name";
  void story;
  return undefined;
}

/** "German Football Association", "Korea Herald", "American Airlines"; not "US President", "Israeli Prime Minister". */
function nameAfter(story: Story, tokens: Tokens, span: Span): string | undefined {
  const first = span.last + 1;
  if (!runsOn(tokens, first) || tokens.allUpper) return undefined;
  if (titleStartingAt(story, span.segment, first).length > 0 || isHonorific(tokens.folded[first] ?? "")) return undefined;
  let last = first;
  while (last + 1 < tokens.count && last - first < 6) {
    if (runsOn(tokens, last + 1)) last++;
    else if (/^(of|for|and|on|the)$/.test(tokens.folded[last + 1] ?? "") && adjoins(tokens, last + 1) && runsOn(tokens, last + 2) && /^(of|for|and|on)$/.test(tokens.folded[last + 1] ?? "")) last += 2;
    else break;
  }
  let state = false;
  for (let at = first; at <= last; at++) {
    const word = tokens.folded[at] ?? "";
    if (endsTitle(story, span.segment, at)) return undefined;
    if (stateNouns.has(word) && at === first) state = true;
    if (organisationNouns.has(word) && !state && !titleCase(tokens, span)) return `part of "… ${word}"`;
  }
  return undefined;
}

/** A capitalised word directly after, in the same phrase. */
function runsOn(tokens: Tokens, index: number): boolean {
  const gap = tokens.gap[index];
  return index < tokens.count && (gap === Gap.Space || gap === Gap.Apostrophe) && isCapital(tokens, index) && tokens.shape[index] !== Shape.Digit;
}

/** True inside a headline that capitalises every word: there capitals tell nothing. */
export function titleCase(tokens: Tokens, span: { first: number; last: number }): boolean {
  let capitals = 0;
  let long = 0;
  for (let at = span.first - 1; at >= Math.max(0, span.first - 6); at--) {
    if (tokens.gap[at + 1] === Gap.Sentence) break;
    if ((tokens.folded[at] ?? "").length < 4) continue;
    long++;
    if (isCapital(tokens, at)) capitals++;
  }
  for (let at = span.last + 1; at < Math.min(tokens.count, span.last + 7); at++) {
    if (tokens.gap[at] === Gap.Sentence) break;
    if ((tokens.folded[at] ?? "").length < 4) continue;
    long++;
    if (isCapital(tokens, at)) capitals++;
  }
  return long >= 5 && capitals >= long - 1;
}
