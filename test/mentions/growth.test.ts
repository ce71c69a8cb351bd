/** Time grows with the text and not with its square, however often the same people are named. */
import { expect, it } from "vitest";
import { loadFinder } from "../../build/load-finder.ts";
import { findMentions } from "../../src/mentions/findMentions.ts";

it("a story that names the same people in each of thousands of paragraphs is read in seconds", () => {
  const paragraphs = ["Barack Obama met Vladimir Putin in Moscow.", "President Obama said Putin and Jill Biden, Joe Biden’s wife, would meet. Biden said so."];
  const segments = Array.from({ length: 5_000 }, () => paragraphs).flat();
  const finder = loadFinder();
  const began = performance.now();
  const mentions = findMentions(finder, { published: "2015-06-01" }, segments);
  // Less than a second where it is linear; more than a minute where each place asked every other.
  expect(performance.now() - began).toBeLessThan(5000);
  const named = (text: string) => findMentions(finder, { published: "2015-06-01" }, [text]).length;
  expect(mentions.length).toBeGreaterThanOrEqual(5000 * named(paragraphs[0] ?? ""));
});
