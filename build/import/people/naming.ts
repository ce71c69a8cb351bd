/** How English-language news names a person: the order of the name, and the part it uses alone. */
import { readFileSync } from "node:fs";
import { foldWord } from "../../../src/mentions/fold.ts";

/** A name as news prints it. */
export interface Naming {
  name: string;
  family: string;
  order?: "eastern" | "mononym";
  aliases: string[];
}

/** Names that no rule gets right, by the name as sources have it. */
const settled = JSON.parse(readFileSync(new URL("naming-overrides.json", import.meta.url), "utf8")) as Record<string, Partial<Naming>>;

const listed = (text: string) => new Set(text.split(" "));
const eastern = listed("CHN KOR PRK TWN KHM");
/** Chinese names beside others. */
const mixed = listed("HKG MAC SGP MYS");
const chinese = listed("an au chan chang cheng chia chiam chin chiu chor chow chua chui foo fong gan goh heng ho hui khaw khoo koh kwok lam lau law lee leong leung liew lim liow loke low lui lye lo ma nga ng ong seah see sim sin sun tan tang teo tiong toh tong tsang tse tung wee wong yam yeo yeoh yeung yip");
/** Called by the first name. */
const byFirst = listed("ETH ERI ISL THA LAO MYS BRN");
/** Called by the whole name. */
const byWhole = listed("MMR BTN");
const spanish = listed("ESP MEX ARG COL CHL PER VEN CUB BOL ECU URY PRY GTM HND SLV NIC CRI PAN DOM GNQ");
const slavic = listed("RUS BLR UKR KAZ KGZ TJK UZB TKM MDA");
const seconds = listed("abel adolfo alberto alejandro alfredo alfonso amado andres angel antonio armando arturo augusto aurelio beatriz belisario carlos cesar cristina daniel dario de domingo eduardo elena emilio enrique ernesto esteban eugenio felipe fernando federico francisco gabriel gerardo german gilberto gregorio guadalupe guillermo gustavo hector hernan horacio hugo humberto ignacio ines isabel ismael ivan jaime javier jesus joaquin jorge jose josefina juan julian julio lucia luis luz manuel marcelo margarita maria mario martin mauricio mercedes miguel moises nicolas octavio orlando oscar pablo patricia patricio pedro rafael ramiro ramon raul rene ricardo roberto rodolfo rodrigo ruben salvador samuel santiago sebastian sergio silvia teresa tomas vicente victor xavier");
const particles = listed("van von der den de di da do dos das du del della ter ten zu la le el al bin bint ibn ben ould o mc st abu as ad an ash at dal dos");
const dynasty = /^(\S+(?: \S+)? [Bb]in (?:Abd (?:al|Al)-\S+|Abdul \S+|\S+))(?: [Bb]in .*)? [Aa]l[- ](?:Saud|Nahyan|Nuhayyan|Maktoum|Maktum)$/;

/** `raw`: a tidied and shortened name; `country`: alpha-3 code; `hint`: the family's part as a source marks it; `monarch`: goes by a reign name. */
export function namingOf(raw: string, country: string | undefined, hint: string | undefined, monarch: boolean): Naming {
  const given = settled[raw];
  const plain = given?.name ?? (raw);
  const aliases = [...(given?.aliases ?? []), ...(plain !== raw ? [raw] : [])];
  if (given?.family !== undefined) return { name: plain, family: given.family, ...(given.order && { order: given.order }), aliases };
  return { name: plain, ...alone(plain, country, hint, monarch), aliases };
}

/** Leaves out patronymics, second surnames and lines of forefathers, as news does. Parameters as for `namingOf`. */
export function shorten(name: string, country = "", hint: string | undefined): string {
  const words = name.split(" ");
  if (slavic.has(country) && words.length === 3 && /(ovich|evich|yich|ovych|yovych|ovna|evna|ivna|ichna)$/i.test(words[1] ?? "")) return `${words[0]} ${words[2]}`;
  const line = country === "SAU" || country === "ARE" ? dynasty.exec(name)?.[1] : undefined;
  if (line !== undefined) return line.replace(/ Bin /, " bin ");
  if (spanish.has(country) && hint !== undefined && words.length >= 3 && !name.endsWith(hint) && name.indexOf(hint) > 0) return name.slice(0, name.indexOf(hint) + hint.length);
  return name;
}

function alone(name: string, country = "", hint: string | undefined, monarch: boolean): { family: string; order?: "eastern" | "mononym" } {
  const words = name.replace(/ (Jr|Sr)\.$/, "").replace(/(?<=\S+ \S+) I{1,3}V?$/, "").split(" ");
  const [first = name] = words;
  const last = words.at(-1) ?? name;
  if (words.length === 1 || monarch) return { family: words.length > 1 && !/^[IVX]+$/.test(last) && monarch ? words.join(" ") : first, order: "mononym" };
  if (eastern.has(country) && (!/^\p{L}\.?$/u.test(first) || words.length === 2)) return { family: first, order: "eastern" };
  if (mixed.has(country) && chinese.has(foldWord(first)) && words.length >= 3) return { family: first, order: "eastern" };
  if (mixed.has(country) && chinese.has(foldWord(last))) return { family: last };
  if (country === "VNM") return { family: last };
  if (byFirst.has(country)) return { family: words.find((word) => !/^(moha?mm?[ae]d|mohd|muhammad|ahmad|abdul|abd)$/i.test(word)) ?? first };
  if (byWhole.has(country)) return { family: words.join(" ") };
  if (hint !== undefined && words.join(" ").endsWith(` ${hint}`) && !particles.has(foldWord(hint))) return { family: withParticles(words, words.length - hint.split(" ").length) };
  if (spanish.has(country) && words.length >= 3) return { family: withParticles(words, spanishStart(words)) };
  return { family: withParticles(words, words.length - 1) };
}

function spanishStart(words: string[]): number {
  const second = foldWord((words[1] ?? "").replace(/\.$/, ""));
  let start = seconds.has(second) || second.length <= 1 ? 2 : 1;
  if (particles.has(second)) start = 1;
  if (start >= words.length) start = words.length - 1;
  return words.slice(start).filter((word) => !particles.has(foldWord(word))).length > 2 ? words.length - 2 : start;
}

function withParticles(words: string[], start: number): string {
  let first = start;
  while (first > 1 && particles.has(foldWord(words[first - 1] ?? ""))) first--;
  return words.slice(first).join(" ");
}
