// @vitest-environment jsdom
import { expect, test } from "vitest";
import { createLedger } from "../../src/page/highlights/ledger.ts";

const className = "mark";

test("stretches become marks with their keys, none around blanks, and the text comes back to its node", () => {
  document.body.replaceChildren("Japan  and Norway");
  const node = document.body.firstChild as Text;
  const ledger = createLedger();
  const entry = ledger.wrap(node, [
    { start: 0, end: 5, key: 1, className },
    { start: 5, end: 7, key: 2, className },
    { start: 11, end: 17, key: 3, className },
  ]);
  expect([...(entry?.marks ?? [])].map(([mark, key]) => [mark.textContent, key])).toEqual([["Japan", 1], ["Norway", 3]]);
  expect([...document.querySelectorAll("mark.mark")].map(({ textContent }) => textContent)).toEqual(["Japan", "Norway"]);
  expect(document.body.textContent).toBe("Japan  and Norway");
  if (entry) ledger.unwrap(entry);
  expect([...document.body.childNodes]).toEqual([node]);
  expect(node.data).toBe("Japan  and Norway");
});

test("blanks alone are not wrapped", () => {
  document.body.replaceChildren(" \n");
  const ledger = createLedger();
  expect(ledger.wrap(document.body.firstChild as Text, [{ start: 0, end: 2, key: 1, className }])).toBe(undefined);
  expect(document.body.childNodes.length).toBe(1);
});
