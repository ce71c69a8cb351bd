import { expect, it } from "vitest";
import { faultsOf, median, pageCells, runMatrix, tableOf } from "./matrix.ts";
import { frameworkPages } from "./pages.ts";
import { groups, scenarios } from "./scenarios.ts";

it("framework pages stay what they are, and their names are marked again after every change", async () => {
  const only = process.env["FRAMEWORKS"];
  const pages = await frameworkPages((name) => only === undefined || new RegExp(only).test(name));
  const matrix = await runMatrix("chrome", pages, groups);
  console.log(tableOf(matrix, [...pageCells, ...scenarios.map(({ name }) => name)]));
  expect(faultsOf(matrix)).toEqual([]);
  expect(median(matrix.latencies)).toBeLessThan(1000);
}, 600_000);
