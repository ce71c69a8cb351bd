/** Time grows with the text and not with its square, however often the same people are named. */
import { expect, it } from "vitest";
import { loadFinder } from "../../build/load-finder.ts";
import { findMentions } from "../../src/mentions/findMentions.ts";

it("ten times as many paragraphs that name the same people take about ten times as long", () => {
  const paragraphs = ["Barack Obama met Vladimir Putin in Moscow.", "President Obama said Putin and Jill Biden, Joe Biden’s wife, would meet. Biden said so."];
  const finder = loadFinder();
  /** Processor time, so that other work on the machine does not count. */
  const timed = (times: number) => {
    const segments = Array.from({ length: times }, () => paragraphs).flat();
    const began = process.cpuUsage();
    const { length } = findMentions(finder, { published: "2015-06-01" }, segments);
    const { user, system } = process.cpuUsage(began);
    return { length, took: user + system };
  };
  timed(500);
  const few = timed(500);
  const many = timed(5000);
  expect(many.length).toBe(10 * few.length);
  // Where each place asked every other, it was a hundred times.
  expect(many.took / few.took).toBeLessThan(40);
});
