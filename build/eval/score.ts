/**
 * Precision, recall and F1 of predicted mentions against annotated ones.
 * Strict: the same stretch (a leading "the", a possessive and a final stop
 * aside) and the same entity; relaxed: overlapping and the same entity.
 */
import type { GoldDocument, GoldMention } from "./corpus.ts";
import { sameAgreement, samePerson } from "./same.ts";

export type Kind = "country" | "person" | "agreement";
export const kinds: Kind[] = ["country", "person", "agreement"];

/** What a system answers for a document. */
export interface Predicted {
  start: number;
  end: number;
  kind: Kind;
  id: string;
  name: string;
  iso?: string;
  aliases?: string[];
}

export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export interface ScoringError {
  kind: Kind;
  type: "false" | "missed";
  doc: string;
  context: string;
  note: string;
}

export interface Score {
  strict: Count;
  relaxed: Count;
}

export interface ScoringOptions {
  /** Adjectives are not annotated in this corpus: predicted ones count neither way. */
  ignoreAdjectives: boolean;
  /** True for a predicted stretch that is an adjective or a word for a people. */
  isAdjective: (text: string) => boolean;
}

/** Adds one document to the scores by kind and lists its errors. */
export function scoreDocument(document: GoldDocument, predicted: Predicted[], scores: Record<Kind, Score>, errors: ScoringError[], options: ScoringOptions): void {
  for (const kind of kinds) {
    const all = document.mentions.filter((mention) => mention.kind === kind);
    const used = new Set<GoldMention>();
    const strictly = new Set<GoldMention>();
    const left: Predicted[] = [];
    const { strict, relaxed } = scores[kind];
    const mine = predicted.filter((mention) => mention.kind === kind);
    const take = (mention: Predicted, near: (gold: GoldMention) => boolean) => all.find((gold) => !used.has(gold) && near(gold) && sameEntity(kind, gold, mention));
    const found = new Map<Predicted, GoldMention>();
    for (const mention of mine) {
      const gold = take(mention, (other) => sameStretch(document.text, other, mention));
      if (!gold) left.push(mention);
      else {
        used.add(gold);
        strictly.add(gold);
        found.set(mention, gold);
      }
    }
    for (const mention of left) {
      const gold = take(mention, (other) => overlap(other, mention));
      if (!gold) continue;
      used.add(gold);
      found.set(mention, gold);
    }
    for (const mention of mine) {
      const gold = found.get(mention);
      if (gold) {
        if (!required(kind, gold)) continue;
        relaxed.right++;
        if (strictly.has(gold)) strict.right++;
        else strict.wrong++;
        continue;
      }
      if (countsNeitherWay(kind, document, mention, used, options)) continue;
      relaxed.wrong++;
      strict.wrong++;
      errors.push({ kind, type: "false", doc: document.doc_id, context: around(document.text, mention), note: mention.name });
    }
    for (const gold of all) {
      if (!required(kind, gold)) continue;
      if (!used.has(gold)) {
        relaxed.missed++;
        strict.missed++;
        errors.push({ kind, type: "missed", doc: document.doc_id, context: around(document.text, gold), note: gold.gold_name ?? gold.agreement ?? gold.iso ?? "" });
      } else if (!strictly.has(gold)) strict.missed++;
    }
  }
}

/** P, R and F1 in percent; `NaN` where undefined. */
export function rates({ right, wrong, missed }: Count): { p: number; r: number; f: number } {
  const p = (100 * right) / (right + wrong);
  const r = (100 * right) / (right + missed);
  return { p, r, f: (2 * p * r) / (p + r) };
}

function required(kind: Kind, gold: GoldMention): boolean {
  if (gold.optional || gold.amb) return false;
  return kind !== "person" || gold.official === true;
}

function sameEntity(kind: Kind, gold: GoldMention, mention: Predicted): boolean {
  if (kind === "country") return gold.iso !== undefined && gold.iso === mention.iso;
  if (kind === "person") {
    const name = nameOf(gold);
    return name !== undefined && [mention.name, ...(mention.aliases ?? [])].some((other) => samePerson(name, other));
  }
  return [gold.agreement, gold.gold_title_or_uri, ...(gold.agreement_aliases ?? [])].some((name) => typeof name === "string" && [mention.name, mention.id, ...(mention.aliases ?? [])].some((other) => sameAgreement(name, other)));
}

function nameOf(gold: GoldMention): string | undefined {
  const title = gold.gold_title_or_uri;
  return (title && !title.startsWith("wikidata:") ? title : undefined) ?? gold.gold_name ?? undefined;
}

function countsNeitherWay(kind: Kind, document: GoldDocument, mention: Predicted, used: Set<GoldMention>, options: ScoringOptions): boolean {
  const over = document.mentions.filter((gold) => overlap(gold, mention));
  if (over.some((gold) => gold.kind === kind && used.has(gold) && sameEntity(kind, gold, mention))) return true;
  if (kind === "agreement") return over.some((gold) => gold.kind === kind && gold.optional);
  if (kind === "person") return over.some((gold) => gold.kind === "person" && nameOf(gold) === undefined && samePerson(`${gold.surface} ${gold.surface}`, mention.name));
  if (over.some((gold) => gold.near_iso?.split("|").includes(mention.iso ?? "-") || gold.metonym_iso === mention.iso)) return true;
  const inSomething = over.some((gold) => gold.kind !== "value");
  return !inSomething && options.ignoreAdjectives && options.isAdjective(document.text.slice(mention.start, mention.end));
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function sameStretch(text: string, a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const [x, y] = [core(text, a), core(text, b)];
  return x.start === y.start && x.end === y.end;
}

function core(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const article = /^the\s+/i.exec(text.slice(start, end));
  if (article) start += article[0].length;
  const possessive = /['’]s?$/.exec(text.slice(start, end));
  if (possessive) end -= possessive[0].length;
  if (/^[A-Z](\.[A-Z])+\.$/.test(text.slice(start, end))) end--;
  return { start, end };
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(Math.max(0, start - 45), start)}[${text.slice(start, end)}]${text.slice(end, end + 45)}`.replace(/\s+/g, " ");
}
