/** The reader's settings: shape, defaults and the way from any stored value to a valid one. Pure. */
import type { EntityKind } from "./reference/types.ts";
import { covers, sitePatternFrom } from "./sites.ts";
import { languages, type Language } from "./words/languages.ts";

export { covers, siteFrom } from "./sites.ts";

/** How marks look; `key`: not at all until Shift is held. */
const markStyles = ["underline", "tint", "key"] as const;
/** Which mentions are marked; `calm`: about one a line at most. */
const densities = ["calm", "every", "section", "page"] as const;
/** Light or dark: by what lies behind the word, or always the same. */
const themes = ["page", "light", "dark"] as const;
export const kinds: readonly EntityKind[] = ["person", "country", "agreement", "own"];
/** How long the pointer rests on a name before its card shows, in milliseconds; `click`: it shows by a click alone. */
export const cardDelays = [150, 300, 600, "click"] as const;

/** What of the settings an annotated page shows at once. */
export interface Appearance {
  markStyle: (typeof markStyles)[number];
  density: (typeof densities)[number];
  /** Kinds of names that are marked. */
  kinds: EntityKind[];
  cardDelay: (typeof cardDelays)[number];
  theme: (typeof themes)[number];
}

/** Version 1 had nothing of `Appearance`, version 2 no language and no names of the reader's own. */
export interface Settings extends Appearance {
  version: 3;
  /** The global switch. */
  on: boolean;
  /** Hosts and patterns of hosts (`sites.ts`) on which Newsgloss is off; `example.org` also covers `www.example.org`. */
  offSites: string[];
  /** Hosts and patterns on which every page is annotated, news or not. */
  alwaysSites: string[];
  /** The number of different names found, on the toolbar button. */
  badge: boolean;
  /** Of the interface; `auto`: the browser's. */
  language: Language | "auto";
}

export const defaultSettings: Settings = {
  version: 3, on: true, offSites: [], alwaysSites: [], badge: false, language: "auto",
  markStyle: "underline", density: "calm", kinds: [...kinds], cardDelay: 150, theme: "page",
};

/** Valid settings from whatever was stored, by whichever version: what is sound is kept, the rest takes its default. */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== "object" || stored === null) return defaultSettings;
  const { on, offSites, alwaysSites, version, badge, language, markStyle, density, kinds: marked, cardDelay, theme } = stored as Record<string, unknown>;
  return {
    version: 3,
    on: typeof on === "boolean" ? on : defaultSettings.on,
    offSites: sitesFrom(offSites),
    alwaysSites: sitesFrom(alwaysSites),
    badge: typeof badge === "boolean" ? badge : defaultSettings.badge,
    language: oneOf(languages, language, defaultSettings.language),
    markStyle: oneOf(markStyles, markStyle, defaultSettings.markStyle),
    density: oneOf(densities, density, defaultSettings.density),
    kinds: Array.isArray(marked) ? kinds.filter((kind) => marked.includes(kind) || (kind === "own" && isBefore(version, 3))) : defaultSettings.kinds,
    cardDelay: oneOf(cardDelays, cardDelay, defaultSettings.cardDelay),
    theme: oneOf(themes, theme, defaultSettings.theme),
  };
}

function isBefore(version: unknown, other: Settings["version"]): boolean {
  return typeof version === "number" && version < other;
}

function oneOf<T>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

function sitesFrom(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const sites = value.flatMap((site) => (typeof site === "string" ? (sitePatternFrom(site) ?? []) : []));
  return [...new Set(sites)].sort();
}

/** What the settings say of a site. */
export function rule(settings: Settings, site: string): "off-everywhere" | "off-here" | "always" | "news" {
  if (!settings.on) return "off-everywhere";
  if (covers(settings.offSites, site)) return "off-here";
  return covers(settings.alwaysSites, site) ? "always" : "news";
}

/** What an annotated page needs of the settings. */
export function appearanceOf({ markStyle, density, kinds, cardDelay, theme }: Settings): Appearance {
  return { markStyle, density, kinds, cardDelay, theme };
}

/** Settings with a site switched on or off; on also lifts the rule for a domain above it. */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.offSites.filter((other) => !covers([other], site));
  return { ...settings, offSites: on ? others : [...others, site].sort() };
}

/** Settings with a site's pages always annotated, or only where they are news. */
export function withAlways(settings: Settings, site: string, always: boolean): Settings {
  const others = settings.alwaysSites.filter((other) => !covers([other], site));
  return { ...settings, alwaysSites: always ? [...others, site].sort() : others };
}
