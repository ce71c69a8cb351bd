/** Deciding what a page is, as its content script and the background go about it. */
import { readFileSync } from "node:fs";
import { firstLook, readArticle } from "../../src/article/article.ts";
import type { PageHead, PageText } from "../../src/article/pageFacts.ts";
import { root } from "../build-extension.ts";

const contentScript = () => readFileSync(new URL("dist/chrome/content.js", root), "utf8");

/** Milliseconds: in the page for the content script itself, for what the page says of itself, and for its text where that leaves it open; in the background. */
export interface Decided {
  evaluate: number;
  head: number;
  text: number;
  judging: number;
}

/** Decides in a page that has the lab's script. `evaluate`: of an expression on the lab; `url`: where the page came from. */
export async function decide(evaluate: (expression: string) => Promise<unknown>, url: string): Promise<Decided> {
  const decided = { evaluate: Number(await evaluate(`evaluate(${JSON.stringify(contentScript())})`)), head: Number(await evaluate(`head(${JSON.stringify(url)})`)), text: 0, judging: 0 };
  const judged = <Answer>(work: () => Answer): Answer => {
    const began = performance.now();
    const answer = work();
    decided.judging += performance.now() - began;
    return answer;
  };
  const head = (await evaluate("facts.head")) as PageHead;
  const look = judged(() => firstLook(head));
  if (!look.mayBeStory) return decided;
  if (look.leastProse > 0) {
    decided.text = Number(await evaluate(`prose(${look.leastProse})`));
    if (!(await evaluate("facts.holdsProse"))) return decided;
  }
  decided.text += Number(await evaluate(`text(${JSON.stringify(look.title)})`));
  const text = (await evaluate("facts.text")) as PageText;
  const { wantsClues, mayBeStory } = judged(() => readArticle(head, text));
  if (wantsClues && mayBeStory) decided.text += Number(await evaluate("clues()"));
  return decided;
}
