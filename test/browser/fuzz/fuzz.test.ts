import { expect, it } from "vitest";
import { describeFailure, fuzz } from "./fuzz.ts";

it("random trees under random changes show, and become again, what they are without us", async () => {
  const { failures, trees, steps, wrapped, painted } = await fuzz(1, 300);
  expect(failures.map(describeFailure)).toEqual([]);
  expect(trees).toBe(300);
  expect(steps).toBeGreaterThan(3000);
  expect(wrapped).toBeGreaterThan(1000);
  expect(painted).toBeGreaterThan(300);
}, 300_000);
