/**
 * A country's name inside another name is no mention: Bank of Japan, German
 * Football Association, Chad Smith, speaks German. General rules; single
 * names are decoys in the data. Pure.
 */
import { matchesAt, type Span, type Story } from "./story.ts";
import { endsTitle, isHonorific, spanEndingAt, titleStartingAt } from "./titles.ts";
import { Gap, Shape, adjoins, isCapital, startsSentence, wordAt, wordsBetween, type Tokens } from "./tokens.ts";

/** Words that make a name of its own of a country and what follows: organisations, events, prizes, media, firms, places. */
const organisationNouns = new Set((
  "association associations federation confederation union council committee commission society institute institution academy university college school " +
  "centre center foundation fund trust bank corporation corp company inc ltd plc group airlines airline airways railways broadcasting radio television " +
  "newspaper press bulletin digest monitor times herald post tribune gazette journal review news agency service network laboratory observatory museum gallery orchestra opera ballet theatre theater " +
  "church archdiocese league cup open prix championship championships masters tour games prize award awards medal order festival biennale " +
  "alliance congregation club fc united rovers conference forum summit chamber exchange index pipeline stream highway canal cross crescent " +
  "navy airforce guard brigade legion authority board bureau organization organisation initiative movement front project programme program " +
  "telecom motors motor steel oil petroleum gas energy electric power shell solar insurance holdings investment studies affairs stadium arena circuit hotel street avenue road square bridge park hill lake river bay sea ocean gulf strait canal peninsula island islands mountains valley desert " +
  "court tribunal revolution war wars reich empire confederacy spring uprising doctrine hospital cathedral abbey tower palace wall idol"
).split(" "));
/** Two words that do so only together. */
const organisationPairs = new Set(["air force", "coast guard", "foreign office", "home office", "defense forces", "defence forces", "defense force", "defence force", "federal police", "people party", "s party", "communist party", "book trade", "national security", "revolutionary guard", "revolutionary guards"]);

/** Institutions of state: news says "the US Congress", "the Chinese Foreign Ministry" and means the country's own. */
const stateHeads = new Set((
  "congress senate house parliament government ministry department embassy consulate cabinet army military forces troops police administration presidency state treasury reserve " +
  "republicans republican democrats democrat democratic bundestag knesset duma kremlin constitution delegation mission officials taliban party parties left right greens"
).split(" "));

/** What the name of a state's own body begins with: in "US Federal Bureau of Investigation" the body's name is the rest, and "US" says whose it is. */
const bodyOpenings = new Set("national federal congressional court courts district home secret geological centers".split(" "));

/** "Bank of Japan", "Voice of America": what stands before "of" makes a name of the whole. */
const namesOf = new Set((
  "bank banks university college church museum academy institute institution association federation confederation council board voice radio knights order friends alternative organization organisation " +
  "observatory society union league party front army brotherhood chamber lord bay gulf sea strait isle straits college school hospital battle treaty peace house houses daughters sons heart bank center centre trust ministry department congress jews"
).split(" "));

/** Words that, capitalised before a country, make one name with it. */
const before = new Set((
  "international toyota nissan honda volkswagen siemens google facebook microsoft ikea unilever bbc cnn wwf deloitte kpmg hsbc santander vodafone shell air radio gaz force team lake meteo greenpeace caritas unicef oxfam amnesty environment statistics transparency electricite agence banco banque miss mount cafe credit societe club camp fort eastern western northern southern north south east west central latin pan royal free nazi imperial vichy soviet talking"
).split(" "));

/** Directions and such, fine in lower case ("eastern Germany"), a name of their own when capitalised ("Eastern Germany"). */
const speech = new Set("speak speaks speaking spoke spoken fluent fluently learn learns learning learned learnt translated translate translation translations dubbed".split(" "));
const languageNouns = new Set("language languages speaker speakers speaking lessons lesson translation translations dictionary grammar subtitles alphabet script word words phrase dialect".split(" "));
const money = new Set("dollar dollars baht ringgit rupiah ruble rubles rouble roubles zloty forint koruna cedi naira dirham dirhams taka dong hryvnia shekel shekels kwacha birr franc francs krona kronor kroner krone shilling shillings peso pesos rupee rupees pound pounds dinar dinars riyal riyals rial rials lira won yen yuan real reais rand".split(" "));

/** The reason why the span, taken for a country, is only part of another name; `undefined` where it stands by itself. */
export function partOfLongerName(story: Story, span: Span): string | undefined {
  const tokens = story.segments[span.segment];
  const form = span.forms[0];
  if (!tokens || !form) return undefined;
  return (
    currency(tokens, span, form.kind === "country-adjective") ??
    language(tokens, span, form.kind === "country-adjective") ??
    institutionOf(tokens, span) ??
    nameBefore(story, tokens, span) ??
    nameAfter(story, tokens, span)
  );
}

function currency(tokens: Tokens, span: Span, adjective: boolean): string | undefined {
  const after = tokens.text[tokens.end[span.last] ?? 0];
  if (/^\s?[$€£]/.test(tokens.text.slice(tokens.end[span.last], (tokens.end[span.last] ?? 0) + 2))) return "currency sign";
  if (after === "@" || tokens.text[(tokens.start[span.first] ?? 0) - 1] === "@" || tokens.text[(tokens.start[span.first] ?? 0) - 1] === "#") return "handle or hashtag";
  const unit = wordAt(tokens, span.last + 1);
  if (!(adjective || span.forms[0]?.kind === "country-abbreviation") || (tokens.gap[span.last + 1] !== Gap.Space && tokens.gap[span.last + 1] !== Gap.Stop) || !money.has(unit)) return undefined;
  // "The Dutch won", "the British pound": a unit that is also another word counts after a number only.
  const before = wordAt(tokens, span.first - 1);
  const amount = tokens.shape[span.first - 1] === Shape.Digit || /^(hundred|thousand|million|billion|trillion|a|crore|lakh)$/.test(before);
  return amount || !/^(won|real|rand|pound)$/.test(unit) ? "name of a currency" : undefined;
}

function language(tokens: Tokens, span: Span, adjective: boolean): string | undefined {
  if (!adjective) return undefined;
  const previous = wordAt(tokens, span.first - 1);
  const next = wordAt(tokens, span.last + 1);
  const nextGap = tokens.gap[span.last + 1];
  if ((nextGap === Gap.Hyphen || nextGap === Gap.Space) && languageNouns.has(next)) return "language";
  if (tokens.gap[span.first] !== Gap.Space) return undefined;
  if (speech.has(previous)) return "language";
  if (previous === "from" && /^(into|to)$/.test(next) && wordsBetween(tokens, Math.max(0, span.first - 5), span.first).some((word) => word.startsWith("translat"))) return "language";
  const alone = (nextGap !== Gap.Space && nextGap !== Gap.Hyphen && nextGap !== Gap.Apostrophe) || /^(but|with|on|at|by|for|to|that|which|said|because|when|while)$/.test(next);
  if ((previous === "in" || previous === "into") && alone) return "language";
  return undefined;
}

/** "Bank of Japan", "Institute for German Economics". */
function institutionOf(tokens: Tokens, span: Span): string | undefined {
  let at = span.first - 1;
  if (wordAt(tokens, at) === "the") at--;
  const link = wordAt(tokens, at);
  if ((link !== "of" && link !== "for" && link !== "in" && link !== "de" && link !== "on") || tokens.gap[at + 1] !== Gap.Space || tokens.gap[at] !== Gap.Space) return undefined;
  const head = wordAt(tokens, at - 1);
  if (!isCapital(tokens, at - 1)) return undefined;
  // "a university of the US": names spell the country out.
  if (wordAt(tokens, span.first - 1) === "the" && span.forms[0]?.kind === "country-abbreviation") return undefined;
  if (link !== "in") return namesOf.has(head) && head !== "ministry" && head !== "department" && head !== "house" ? `part of "${head} ${link} …"` : undefined;
  return head === "jews" ? "part of a council's name" : undefined;
}

/** "Air India", "Eastern Germany", "Greenpeace Norway"; "Michael Jordan"'s first name is judged in `ambiguity`. */
function nameBefore(story: Story, tokens: Tokens, span: Span): string | undefined {
  const previous = span.first - 1;
  if (previous < 0 || tokens.gap[span.first] !== Gap.Space || !isCapital(tokens, previous) || tokens.allUpper) return undefined;
  if (titleCase(tokens, span)) return undefined;
  const word = wordAt(tokens, previous);
  // "Southern Italy was flooded": only the start of the sentence is capital.
  if (startsSentence(tokens, previous) && /(ern|central)$/.test(word)) return undefined;
  return before.has(word) || branchOf(story, tokens, span, previous) ? "part of a longer name" : undefined;
}

/** "Cancer Research UK", "Toyota USA": a firm's or charity's branch, in the middle of a sentence and with nothing in the same phrase after it. */
function branchOf(story: Story, tokens: Tokens, span: Span, previous: number): boolean {
  const form = span.forms[0];
  const word = wordAt(tokens, previous);
  if (form?.kind !== "country-abbreviation" || !/^(UK|USA)$/.test(form.text) || startsSentence(tokens, previous) || word.length < 3 || sentenceWords.has(word) || isHonorific(word)) return false;
  if (endsTitle(story, span.segment, previous) || spanEndingAt(story, span.segment, previous) !== undefined || word.endsWith("day")) return false;
  const after = span.last + 1;
  return after >= tokens.count || tokens.gap[after] !== Gap.Space;
}

/** "German Football Association", "Korea Herald", "American Airlines"; not "US President", "Israeli Prime Minister". */
function nameAfter(story: Story, tokens: Tokens, span: Span): string | undefined {
  const first = span.last + 1;
  // "Holland & Knight": a firm; "China & Russia" are two countries.
  if (/^\s?&\s?$/.test(tokens.text.slice(tokens.end[span.last], tokens.start[first])) && isCapital(tokens, first) && !tokens.allUpper && matchesAt(story, span.segment, first).every(({ forms }) => forms.every(({ kind }) => !kind.startsWith("country")))) return "name of a firm";
  if (!runsOn(tokens, first) || tokens.allUpper) return undefined;
  if (titleStartingAt(story, span.segment, first).length > 0 || isHonorific(wordAt(tokens, first))) return undefined;
  let last = first;
  while (last + 1 < tokens.count && last - first < 6) {
    if (runsOn(tokens, last + 1)) last++;
    else if (/^(of|for|and|on|the)$/.test(wordAt(tokens, last + 1)) && adjoins(tokens, last + 1) && runsOn(tokens, last + 2) && /^(of|for|and|on)$/.test(wordAt(tokens, last + 1))) last += 2;
    else break;
  }
  const words = wordsBetween(tokens, first, last + 1);
  // Capitals tell nothing in a headline, but "American Federation of …" is a name there too.
  const named = organisationNouns.has(words[0] ?? "") && /^(of|for)$/.test(words[1] ?? "");
  if (words.some((_, at) => endsTitle(story, span.segment, first + at)) || (titleCase(tokens, span) && !named)) return undefined;
  if (bodyOpenings.has(words[0] ?? "") && attributive(tokens, span)) return undefined;
  const pair = words.findIndex((word, at) => at > 0 && organisationPairs.has(`${words[at - 1]} ${word}`));
  if (pair >= 0) return `part of "… ${words[pair - 1]} ${words[pair]}"`;
  if (stateHeads.has(words.at(-1) ?? "") || (words.length > 1 && stateHeads.has(words[0] ?? ""))) return undefined;
  const noun = words.find((word) => organisationNouns.has(word));
  return noun === undefined ? undefined : `part of "… ${noun}"`;
}

/** "US", "U.S.", "UK", "United States": news sets these, and no other names of countries, before bodies whose own names do without them. */
function attributive(tokens: Tokens, span: Span): boolean {
  const kind = span.forms[0]?.kind;
  return kind === "country-abbreviation" || (kind === "country-name" && wordAt(tokens, span.first) === "united");
}

/** Words that begin a sentence, not a name: after a heading without a stop they stand in capitals too. */
const sentenceWords = new Set("the a an in on at by for from to of and but or as if when while after before since with without under over this that these those it he she they we you i his her its their our my there here what why how who where is are was were has had have not no despite during against about amid among between through into until only both also".split(" "));

/** A capitalised word directly after, in the same phrase. */
function runsOn(tokens: Tokens, index: number): boolean {
  const gap = tokens.gap[index];
  if (tokens.shape[index] === Shape.Capital && sentenceWords.has(wordAt(tokens, index))) return false;
  return index < tokens.count && (gap === Gap.Space || gap === Gap.Apostrophe) && isCapital(tokens, index) && tokens.shape[index] !== Shape.Digit;
}

/** True inside a headline that capitalises every word: there capitals tell nothing. */
export function titleCase(tokens: Tokens, span: { first: number; last: number }): boolean {
  let capitals = 0;
  let long = 0;
  for (let at = span.first - 1; at >= Math.max(0, span.first - 6); at--) {
    if (tokens.gap[at + 1] === Gap.Sentence) break;
    if (wordAt(tokens, at).length < 4) continue;
    long++;
    if (isCapital(tokens, at)) capitals++;
  }
  for (let at = span.last + 1; at < Math.min(tokens.count, span.last + 7); at++) {
    if (tokens.gap[at] === Gap.Sentence) break;
    if (wordAt(tokens, at).length < 4) continue;
    long++;
    if (isCapital(tokens, at)) capitals++;
  }
  return (long >= 4 && capitals === long) || (long >= 8 && capitals === long - 1);
}
