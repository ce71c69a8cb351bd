// @vitest-environment jsdom
import { expect, test } from "vitest";
import { createItems } from "../../src/page/highlights/items.ts";
import { createLedger } from "../../src/page/highlights/ledger.ts";
import { createWrapping } from "../../src/page/highlights/wrapping.ts";

/** Wrapping with a name that waits; `done` gathers what is handed on to be shown. */
function withNameWaiting() {
  document.body.replaceChildren("Talks in Japan went on.");
  const node = document.body.firstChild as Text;
  const items = createItems(({ data }) => data);
  const done: string[] = [];
  const wrapping = createWrapping(
    {
      items,
      ledger: createLedger(),
      guard: { quietly: (change) => change(), watch: () => undefined },
      style: { dress: () => undefined, look: () => undefined },
      selection: { isNone: () => true, holds: () => false, keeping: (change) => change() },
    },
    (shown) => done.push(...[...shown].map(({ wanted }) => wanted)),
  );
  items.add({ mention: { segment: 0, start: 9, end: 14, kind: "country", id: "JPN", why: { form: "Japan", rule: "test" } }, ranges: [{ node, start: 9, end: 14 }], paintOnly: false });
  wrapping.await(node);
  return { wrapping, done };
}

test("a name that waits while a page undoes too much is painted as the rest begins, and not wrapped", () => {
  const { wrapping, done } = withNameWaiting();
  wrapping.rest();
  expect(wrapping.run(() => false)).toBe(true);
  expect(done).toEqual(["Japan"]);
  expect(document.querySelector("mark")).toBe(null);
});
