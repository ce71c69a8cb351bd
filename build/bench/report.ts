/** A bench run as it is written: its parts in a fixed order, so that a run of some parts can take the places of theirs in a stored one. */
import { figure, isMet, markdownOf, type Table, type Verdict } from "./figures.ts";

const parts = ["sizes", "finder", "pages", "live", "growth", "markjs", "extension"] as const;
export type Part = (typeof parts)[number];

export interface Figures {
  tables: Table[];
  verdicts: Verdict[];
}

/** Tables and verdicts in the order of their parts, each with its part. */
export interface Report {
  machine: string;
  quick: boolean;
  verdicts: (Verdict & { part: Part })[];
  tables: (Table & { part: Part })[];
}

/** Brings the parts of a run in order. */
export function reportOf(machine: string, quick: boolean, run: ReadonlyMap<Part, Figures>): Report {
  const tagged = parts.flatMap((part) => { const figures = run.get(part); return figures ? [{ part, ...figures }] : []; });
  return {
    machine, quick,
    verdicts: tagged.flatMap(({ part, verdicts }) => verdicts.map((verdict) => ({ ...verdict, part }))),
    tables: tagged.flatMap(({ part, tables }) => tables.map((table) => ({ ...table, part }))),
  };
}

/** The parts of a report. */
export function figuresIn({ verdicts, tables }: Report): Map<Part, Figures> {
  const present = parts.filter((part) => [...verdicts, ...tables].some((one) => one.part === part));
  return new Map(present.map((part) => [part, { verdicts: verdicts.filter((one) => one.part === part), tables: tables.filter((one) => one.part === part) }]));
}

/** The report in Markdown, the targets first. */
export function reportMarkdown({ machine, quick, verdicts, tables }: Report): string {
  const summary: Table = {
    title: "Targets",
    columns: ["what", "measured", "target", "met"],
    rows: verdicts.map((verdict) => [verdict.what, `${figure(verdict.measured)} ${verdict.unit}`, `${verdict.atLeast === true ? "≥" : "≤"} ${figure(verdict.limit)} ${verdict.unit}`, Number.isNaN(verdict.measured) ? "–" : isMet(verdict) ? "yes" : "no"]),
  };
  return `# Bench\n\n${machine}${quick ? ", quick run" : ""}. Compare within a table only: the machine is shared.\n\n${[summary, ...tables].map(markdownOf).join("\n")}`;
}
