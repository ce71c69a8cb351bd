/** Counts over the pages visited in the browser, and the pages that were harmed. */
import { share } from "./tables.ts";
import type { Visit } from "./visit.ts";

/** No side of a box may stand further off than this, in pixels. */
const tolerance = 0.5;

const at = (sorted: number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** The counts, a line each. */
export function totalsOf(visits: Visit[], seconds: number): string[] {
  const stories = visits.filter(({ soon }) => soon);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const shareOf = (when: "soon" | "late", rows: Visit[]) => {
    const marks = sum(rows.map((row) => row[when]?.marks ?? 0));
    return share(marks, marks + sum(rows.map((row) => row[when]?.painted ?? 0)));
  };
  const waiting = stories.filter(({ waits }) => waits);
  const why = new Map<string, number>();
  for (const { late } of visits) for (const [reason, count] of Object.entries(late.why)) why.set(reason, (why.get(reason) ?? 0) + count);
  const tasks = stories.map(({ difference }) => difference.longestTask).sort((a, b) => a - b);
  const shifts = visits.map(({ difference }) => difference.largestShift);
  const equal = (read: (visit: Visit) => boolean) => share(visits.filter(read).length, visits.length);
  return [
    `Pages: ${visits.length} in ${seconds.toFixed(0)} s, ${sum(visits.map(({ difference }) => difference.elements))} elements; ${stories.length} annotated by themselves, the others when told to`,
    `  stretches that are marks two seconds after load, on static stories: ${shareOf("soon", stories.filter(({ waits }) => !waits))}; on ${waiting.length} whose framework never comes, since its scripts are blocked: ${shareOf("soon", waiting)}`,
    `  in the end, on all pages: ${shareOf("late", visits)}; painted because of ${[...why].map(([reason, count]) => `${reason} ${count}`).join(", ") || "nothing"}`,
    `  longest task on stories once parsed: median ${at(tasks, 0.5).toFixed(0)} ms, 95th of 100 ${at(tasks, 0.95).toFixed(0)} ms, longest ${at(tasks, 1).toFixed(0)} ms`,
    `  largest shift of a box: ${Math.max(0, ...shifts).toFixed(2)} px; pages with more than ${tolerance} px: ${shifts.filter((shift) => shift > tolerance).length}`,
    `  visible text the same with marks: ${equal(({ difference }) => difference.visibleEqual)}`,
    `  switched off, the same HTML: ${equal(({ difference }) => difference.htmlEqual)}; the same text nodes: ${equal(({ difference }) => difference.textNodesEqual)}; nothing of ours left: ${equal(({ difference }) => difference.left === 0)}`,
  ];
}

/** A line for each thing that is wrong on a page. */
export function harmsOf({ page, difference, errors, gaveUp }: Visit): string[] {
  const say = (words: string) => `  ${page.id} ${words} ${page.url}`;
  return [
    ...(difference.visibleEqual ? [] : [say("visible text differs with marks")]),
    ...(difference.htmlEqual ? [] : [say(`HTML not restored: ${JSON.stringify(difference.firstDifference)}`)]),
    ...(difference.textNodesEqual ? [] : [say("text nodes not restored")]),
    ...(difference.left === 0 ? [] : [say(`${difference.left} things of ours left`)]),
    ...(difference.largestShift > tolerance ? [say(`a box shifted by ${difference.largestShift.toFixed(1)} px: ${difference.shifted}`)] : []),
    ...errors.map((error) => say(`error: ${error}`)),
    ...(gaveUp === undefined ? [] : [say(`gave up: ${gaveUp}`)]),
  ];
}

/** A line for each page with stretches that are only painted for no known reason. */
export function paintedOf({ page, late }: Visit): string[] {
  return late.why["other"] === undefined ? [] : [`  ${page.id} ${late.why["other"]} of ${late.marks + late.painted}: ${late.example.replace(/\s+/g, " ")}`];
}
