/** How well saved pages were told apart (news or not) and dated, against the labels of their index: the tables of both commands. */
import type { PageArticle } from "../../src/messages.ts";
import { halfOf, type SavedPage } from "./saved-pages.ts";

/** What was read of one saved page. */
export interface Reading {
  page: SavedPage;
  article: PageArticle;
  /** Whether the quick look let it through; absent where it was not asked. */
  looked?: boolean;
}

/** "3 of 4 (75.0 %)". */
export const share = (part: number, whole: number): string => `${part} of ${whole}${whole > 0 ? ` (${((100 * part) / whole).toFixed(1)} %)` : ""}`;

/** The tables, a line each; with `errors` every page that was read wrong. */
export function tablesOf(readings: Reading[], errors: boolean): string[] {
  const parts: [string, Reading[]][] = [
    ["half a", readings.filter(({ page }) => halfOf(page) === "a")],
    ["half b", readings.filter(({ page }) => halfOf(page) === "b")],
    ["all", readings],
  ];
  return ["News or not", ...parts.flatMap(newsOf), "Publication day", ...parts.flatMap(daysOf), ...(errors ? ["Errors", ...readings.flatMap(errorsOf)] : [])];
}

function newsOf([name, rows]: [string, Reading[]]): string[] {
  const stories = rows.filter(({ page }) => page.is_article === true);
  const others = rows.filter(({ page }) => page.is_article === false);
  const taken = (of: Reading[]) => share(of.filter(({ article }) => article.isArticle).length, of.length);
  const past = (of: Reading[]) => share(of.filter(({ looked }) => looked).length, of.length);
  const lines = [`  ${name}: stories found ${taken(stories)}, other pages taken for stories ${taken(others)}`];
  if (rows.some(({ looked }) => looked !== undefined)) lines.push(`    past the first look: stories ${past(stories)}, other pages ${past(others)}`);
  return lines;
}

function daysOf([name, rows]: [string, Reading[]]): string[] {
  const dated = rows.filter(({ page }) => page.published);
  const kinds = [...new Set(dated.map(({ page }) => page.gold_kind ?? "?"))].sort();
  const line = (label: string, of: Reading[]) => {
    const given = of.filter(({ article }) => article.published);
    const right = given.filter(({ page, article }) => article.published === page.published);
    return `  ${name}, ${label}: right ${share(right.length, of.length)}; of those given ${share(right.length, given.length)}`;
  };
  return kinds.flatMap((kind) => {
    const ofKind = dated.filter(({ page }) => (page.gold_kind ?? "?") === kind);
    const stories = ofKind.filter(({ page }) => page.is_article === true);
    return [line(kind, ofKind), ...(stories.length > 0 && stories.length < ofKind.length ? [line(`${kind}, stories alone`, stories)] : [])];
  });
}

function errorsOf({ page, article }: Reading): string[] {
  const lines: string[] = [];
  const name = `${halfOf(page)} ${page.id}`;
  if (page.is_article !== "uncertain" && article.isArticle !== page.is_article) lines.push(`  ${name} ${page.is_article ? "missed" : "taken"}: ${article.reason} [${page.kind}] ${page.url}`);
  if (page.published && article.published !== page.published) {
    const read = article.published ? `${article.published} from ${article.publishedSource}` : "no day";
    lines.push(`  ${name} ${read}, not ${page.published} (${page.gold_kind}${page.gold_suspect ? ", doubtful" : ""}) ${page.url}`);
  }
  return lines;
}
