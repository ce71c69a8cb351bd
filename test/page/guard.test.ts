// @vitest-environment jsdom
/** What the page does to wrapped text in one turn, before anything of ours can run. */
import { expect, it } from "vitest";
import { createGuard } from "../../src/page/highlights/guard.ts";
import { createLedger } from "../../src/page/highlights/ledger.ts";
import type { SelectionKeeper } from "../../src/page/highlights/selection.ts";

const nothing = () => undefined;
const noSelection = { isNone: () => true, keeping: (change: () => void) => change() } as unknown as SelectionKeeper;

/** A paragraph whose text is wrapped around its name, watched; `end` stops. */
function wrapped(html: string, name: string) {
  document.body.innerHTML = html;
  const [from, to] = [document.getElementById("from")!, document.getElementById("to")!];
  const text = from.firstChild as Text;
  const life = new AbortController();
  const ledger = createLedger();
  const guard = createGuard(noSelection, ledger, { onTouched: nothing, onMoved: nothing, onChanged: nothing, onStorm: nothing }, life.signal);
  guard.watch(document.body);
  const start = text.data.indexOf(name);
  guard.quietly(() => void ledger.wrap(text, [{ start, end: start + name.length, key: 0, className: "mark" }]));
  expect(from.querySelectorAll("mark").length).toBe(1);
  return { from, to, text, settle: () => Promise.resolve(), end: () => life.abort() };
}

it("a text taken elsewhere keeps its words, though what it left behind is replaced in the same turn", async () => {
  const { from, to, text, settle, end } = wrapped(`<p id="from">They met in Norway on Monday.</p><p id="to">Then: </p>`, "Norway");
  to.append(text);
  from.textContent = "They left.";
  await settle();
  expect([from.textContent, to.textContent]).toEqual(["They left.", "Then: They met in Norway on Monday."]);
  expect(document.querySelectorAll("mark").length).toBe(0);
  end();
});

it("a text taken out has its words back, though what it left behind is replaced in the same turn", async () => {
  const { from, to, text, settle, end } = wrapped(`<p id="from">They met in Norway on Monday.</p><p id="to">Then: </p>`, "Norway");
  text.remove();
  from.textContent = "They left.";
  await settle();
  to.append(text);
  expect([from.textContent, to.textContent]).toEqual(["They left.", "Then: They met in Norway on Monday."]);
  end();
});

it("what a translation puts in the place of our parts, one by one, stands once", async () => {
  const { from, settle, end } = wrapped(`<p id="from">Norway met them on Monday.</p><p id="to"></p>`, "Norway");
  // The list as it stands now: each part goes from it when it is replaced.
  const parts = Array.from(from.childNodes);
  for (const part of parts) {
    if (part.textContent === "") continue;
    const font = document.createElement("font");
    font.textContent = (part.textContent ?? "").toUpperCase();
    part.replaceWith(font);
  }
  await settle();
  expect(from.textContent).toBe("NORWAY MET THEM ON MONDAY.");
  end();
});
