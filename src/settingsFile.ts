/** The file in which a reader keeps or moves settings and own names. Pure. */
import { ownId, ownLimits, ownNameFrom, type OwnFault, type OwnName } from "./ownNames/ownNames.ts";
import { defaultSettings, settingsFrom, type Settings } from "./settings.ts";

/** Raised when a file could no longer be read by an older Newsgloss. */
const format = 1;
/** Larger than 500 entries with everything filled in can be, in UTF-16 units. */
export const longestFile = 4_000_000;

export interface Kept {
  settings: Settings;
  names: OwnName[];
}

/** Why a file is refused. `at`: the setting's key, or the number of the entry from 1 on. */
export type Refusal =
  | { reason: "too-large" | "no-json" | "foreign" | "newer" | "too-many-names" }
  | { reason: "broken-setting"; at: string }
  | { reason: "broken-name"; at: number; fault: OwnFault };

/** The text of a file. */
export function writeSettingsFile({ settings, names }: Kept): string {
  return `${JSON.stringify({ file: "newsgloss-settings", format, settings, names }, null, 2)}\n`;
}

/**
 * Reads a file whole or refuses it whole: nothing of a broken file is taken.
 * Settings of an older Newsgloss are brought to today's; what the file does not name takes its default.
 */
export function readSettingsFile(text: string): Kept | Refusal {
  if (text.length > longestFile) return { reason: "too-large" };
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { reason: "no-json" };
  }
  if (!isRecord(read) || read["file"] !== "newsgloss-settings" || !isRecord(read["settings"])) return { reason: "foreign" };
  if (typeof read["format"] !== "number") return { reason: "foreign" };
  const version = read["settings"]["version"];
  if (read["format"] > format || (typeof version === "number" && version > defaultSettings.version)) return { reason: "newer" };
  const settings = settingsFrom(read["settings"]);
  const broken = brokenSetting(read["settings"], settings);
  if (broken !== undefined) return { reason: "broken-setting", at: broken };
  const { names: given = [] } = read;
  if (!Array.isArray(given)) return { reason: "broken-setting", at: "names" };
  if (given.length > ownLimits.names) return { reason: "too-many-names" };
  const names = new Map<string, OwnName>();
  for (const [index, one] of given.entries()) {
    const entry = ownNameFrom(one);
    if (typeof entry === "string") return { reason: "broken-name", at: index + 1, fault: entry };
    names.set(ownId(entry.name), entry);
  }
  return { settings, names: [...names.values()] };
}

/** The key of a setting whose value could not be taken as it is. */
function brokenSetting(given: Record<string, unknown>, read: Settings): string | undefined {
  return (Object.keys(defaultSettings) as (keyof Settings)[]).find((key) => {
    if (key === "version" || !(key in given)) return false;
    const [was, is]: [unknown, unknown] = [given[key], read[key]];
    // Lists are brought in order, and may grow when an older file is brought to today's.
    if (Array.isArray(is)) return !Array.isArray(was) || is.length < new Set(was).size;
    return was !== is;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
