/** The whole cast of a story as text to take along: plain, Markdown, CSV. Pure. */
import type { Card } from "../reference/cardTypes.ts";
import type { EntityKind } from "../reference/types.ts";
import type { Words } from "../words/words.ts";
import { castLine } from "./castLine.ts";
import type { Member } from "./members.ts";

export type CastFormat = "plain" | "markdown" | "csv";

export interface CastRows {
  members: Member[];
  cards: Record<string, Card>;
  /** Printed above the list: what it is, and as of when. */
  title: string;
  /** Headings by kind. */
  headings: Record<EntityKind, string>;
  words: Words;
}

const kinds: EntityKind[] = ["person", "country", "agreement", "own"];

interface Row {
  kind: EntityKind;
  id: string;
  name: string;
  line: string;
  count: number;
  day: string;
}

export function castText(format: CastFormat, { members, cards, title, headings, words }: CastRows): string {
  const rows = kinds.flatMap((kind) => members.flatMap(({ id, kind: own, places }): Row[] => {
    const card = own === kind ? cards[id] : undefined;
    return card ? [{ kind, id, name: card.name, line: castLine(card, words), count: places.length, day: card.reading.newerThanData ? card.horizon : card.reading.day }] : [];
  }));
  if (format === "csv") {
    const lines = [["kind", "name", "background", "mentions", "as of", "id"], ...rows.map(({ kind, name, line, count, day, id }) => [kind, name, line, String(count), day, id])];
    return lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
  }
  const markdown = format === "markdown";
  const sections = kinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const lines = own.map(({ name, line }) => (markdown ? `- **${escaped(name)}**${line === "" ? "" : `: ${escaped(line)}`}` : `${name}${line === "" ? "" : `: ${line}`}`));
    return [[markdown ? `## ${escaped(headings[kind])}\n` : headings[kind], ...lines].join("\n")];
  });
  return `${[markdown ? `# ${escaped(title)}` : title, ...sections].join("\n\n")}\n`;
}

/** A cell as RFC 4180 has it; one that a spreadsheet would reckon with is kept a text. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What means something in Markdown is taken as it stands. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
