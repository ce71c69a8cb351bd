/** How news names a person: the order of the name, and the part used alone. */
import { readFileSync } from "node:fs";
import { foldWord } from "../../../src/mentions/fold.ts";

/** What a name's culture makes of it. */
export interface Naming {
  name: string;
  family: string;
  order?: "eastern" | "mononym";
  aliases: string[];
}

interface Override {
  name?: string;
  family?: string;
  order?: "eastern" | "mononym";
  aliases?: string[];
}
const overrides = JSON.parse(readFileSync(new URL("naming-overrides.json", import.meta.url), "utf8")) as Record<string, Override>;

const eastern = new Set(["CHN", "KOR", "PRK", "TWN", "KHM"]);
/** Called by the first name. */
const byFirst = new Set(["ETH", "ERI", "ISL", "THA", "MNG", "LAO"]);
/** Called by the whole name. */
const byWhole = new Set(["MMR", "BTN"]);
const spanish = new Set("ESP MEX ARG COL CHL PER VEN CUB BOL ECU URY PRY GTM HND SLV NIC CRI PAN DOM GNQ".split(" "));
const secondNames = new Set("manuel luis jose antonio carlos maria miguel angel fernando alberto eduardo francisco pablo javier andres enrique ernesto rafael daniel jorge ramon mario julio isabel cristina elena alejandro felipe gabriel guillermo arturo augusto cesar domingo armando adolfo alfredo roberto ricardo gustavo hugo ivan martin nicolas patricio pedro raul rodrigo salvador sebastian vicente victor margarita lucia patricia beatriz ines orlando oscar horacio emilio federico ignacio joaquin juan rene ruben samuel santiago tomas xavier".split(" "));
const particles = new Set("van von der den de di da do dos das du del della ter ten zu la le el al bin ibn ben ould o mc st abu as ad an ash at".split(" "));

/** Cleans a name and says how it is used. `country`: alpha-3 code. */
export function namingOf(raw: string, country: string | undefined, titleIsMonarch: boolean): Naming {
  const name = clean(raw);
  const override = overrides[name];
  const plain = override?.name ?? name;
  const made = override?.family !== undefined ? { family: override.family, ...(override.order && { order: override.order }) } : guess(plain, country, titleIsMonarch);
  return { name: plain, ...made, aliases: [...(override?.aliases ?? []), ...(plain !== name ? [name] : [])] };
}

function clean(raw: string): string {
  return raw
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/,? (Jr|Sr)\.?$/, "")
    .replace(/^(Sir|Dame|Gen\.?|Lt\. Gen\.?|Maj\. Gen\.?|Dr\.?|Sheikh|Shaykh|Sayyid|Crown Prince|Prince|King|Queen|Emir|Sultan) (?=\S+ \S)/, "")
    .replace(/\s+/g, " ")
    .trim();
}

function guess(name: string, country: string | undefined, monarch: boolean): { family: string; order?: "eastern" | "mononym" } {
  const words = name.split(" ");
  const last = words.at(-1) ?? name;
  if (words.length === 1 || monarch || /^[IVX]+$/.test(last) || / (of|the) /.test(name)) return { family: words[0] ?? name, order: "mononym" };
  if (country !== undefined && eastern.has(country)) return { family: words[0] ?? name, order: "eastern" };
  if (country === "VNM") return { family: last };
  if (country !== undefined && byFirst.has(country)) return { family: words[0] ?? name };
  if (country !== undefined && byWhole.has(country)) return { family: name };
  if ((country === "HKG" || country === "MAC") && /-/.test(words[1] ?? "")) return { family: words[0] ?? name, order: "eastern" };
  let first = words.length - 1;
  if (country !== undefined && spanish.has(country) && words.length >= 3) {
    first = secondNames.has(foldWord(words[1] ?? "")) || (words[1] ?? "").length <= 2 ? 2 : 1;
    if (first >= words.length) first = words.length - 1;
    if (words.length - first > 2) first = words.length - 2;
  }
  while (first > 1 && particles.has(foldWord((words[first - 1] ?? "").replace(/[-'’].*$/, "")))) first--;
  return { family: words.slice(first).join(" ") };
}
