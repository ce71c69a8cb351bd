/** Processor time of a page's main thread, which other work of the machine does not lengthen. */
import type { CDPSession, Page } from "puppeteer-core";

/** Milliseconds since the page was opened, by the names of the browser's metrics (`TaskDuration`, `ScriptDuration` …). */
export type ThreadClock = () => Promise<(metric: string) => number>;

/** Begins to count. */
export async function threadClock(page: Page): Promise<ThreadClock> {
  const session: CDPSession = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metric) => (metrics.find(({ name }) => name === metric)?.value ?? Number.NaN) * 1000;
  };
}
