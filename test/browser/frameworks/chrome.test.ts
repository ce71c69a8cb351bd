import { expect, it } from "vitest";
import { pageCells } from "./cells.ts";
import { runMatrix } from "./matrix.ts";
import { frameworkPages } from "./pages.ts";
import { groups, scenarios } from "./scenarios.ts";
import { faultsOf, median, tableOf } from "./table.ts";

it("framework pages stay what they are, and their names are marked again after every change", async () => {
  const only = process.env["FRAMEWORKS"];
  const pages = await frameworkPages((name) => only === undefined || new RegExp(only).test(name));
  const matrix = await runMatrix("chrome", pages.flatMap((source) => groups.map((group) => ({ source, group }))));
  console.log(tableOf(matrix, [...pageCells, ...scenarios.map(({ name }) => name)]));
  expect(faultsOf(matrix)).toEqual([]);
  expect(median(matrix.latencies)).toBeLessThan(1000);
}, 600_000);
