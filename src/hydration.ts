/** Asks a page's own world whether its framework still waits to take over server-made text. For the background. */
import browser from "webextension-polyfill";
import { hydrationProbe } from "./page/hydrationProbe.ts";

/** A framework takes over a page piece by piece: what is settled must still be so after this time, in milliseconds. */
const betweenLooksMs = 150;

/** "settled" where two looks in a row find nothing pending. Rejects where no script may be put in. */
export async function hydrationIn(tabId: number, frameId: number): Promise<"pending" | "settled"> {
  const look = async () => {
    const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, world: "MAIN", func: hydrationProbe } as Parameters<typeof browser.scripting.executeScript>[0]);
    return answer?.result === "pending" ? "pending" : "settled";
  };
  if ((await look()) === "pending") return "pending";
  await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
  return look();
}
