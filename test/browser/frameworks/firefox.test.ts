import { expect, it } from "vitest";
import { faultsOf, median, pageCells, runMatrix, tableOf } from "./matrix.ts";
import { frameworkPages } from "./pages.ts";
import { groups, scenarios } from "./scenarios.ts";

/** One of each kind: a virtual tree, signals, templates, a morphing library, and none. */
const core = ["React 19", "Vue 3", "Svelte 5", "lit", "htmx morph", "plain script"];

it("the core of the framework pages holds in Firefox too", async () => {
  const only = process.env["FRAMEWORKS"];
  const pages = (await frameworkPages((name) => core.includes(name) && (only === undefined || new RegExp(only).test(name)))).filter(({ mode }) => mode !== "early");
  const matrix = await runMatrix("firefox", pages, groups);
  console.log(tableOf(matrix, [...pageCells, ...scenarios.map(({ name }) => name)]));
  expect(faultsOf(matrix)).toEqual([]);
  expect(median(matrix.latencies)).toBeLessThan(1000);
}, 600_000);
