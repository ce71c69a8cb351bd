import { expect, it } from "vitest";
import { pageCells } from "./cells.ts";
import { runMatrix } from "./matrix.ts";
import { frameworkPages } from "./pages.ts";
import { groups, scenarios, type Scenario } from "./scenarios.ts";
import { faultsOf, median, tableOf } from "./table.ts";

/** One of each kind: a virtual tree, compiled signals, a morphing library, and none; one of them taken over late. */
const core = ["React 19", "React 19 hydrated late", "Svelte 5", "htmx morph", "plain script"];

it("the core of the framework pages holds in Firefox too, and every framework takes over late", async () => {
  const pages = await frameworkPages();
  const whole = pages.filter(({ name }) => core.includes(name));
  const late = pages.filter((page) => page.mode === "late" && !whole.includes(page));
  expect([whole.length, late.length]).toEqual([core.length, 9]);
  const jobs = [...whole.flatMap((source) => groups.map((group) => ({ source, group }))), ...late.map((source, at) => ({ source, group: groups[at % groups.length] as Scenario[] }))];
  const matrix = await runMatrix("firefox", jobs);
  console.log(tableOf(matrix, [...pageCells, ...scenarios.map(({ name }) => name)]));
  expect(faultsOf(matrix)).toEqual([]);
  expect(median(matrix.latencies)).toBeLessThan(1000);
}, 600_000);
