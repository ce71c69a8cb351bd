/** The marks a reader sees on a page, from outside. */
import type { Page } from "puppeteer-core";

export interface MarkSeen {
  text: string;
  kind: "person" | "country" | "agreement";
  /** Scrolls it into view; answers a point on it in viewport pixels. */
  reveal(): Promise<{ x: number; y: number }>;
}

/** All marks in document order. Marks of one name over several elements count one by one. */
export async function readMarks(page: Page): Promise<MarkSeen[]> {
  const found = (await page.evaluate(`[...document.querySelectorAll("mark.newsgloss-mark")].map((mark) => ({ text: mark.textContent, classes: mark.className }))`)) as { text: string; classes: string }[];
  return found.map(({ text, classes }, index) => ({
    text,
    kind: /-p\b/.test(classes) ? "person" : /-c\b/.test(classes) ? "country" : "agreement",
    reveal: async () =>
      (await page.evaluate(`(() => {
        const mark = document.querySelectorAll("mark.newsgloss-mark")[${index}];
        mark.scrollIntoView({ block: "center", behavior: "instant" });
        const box = mark.getClientRects()[0];
        return { x: box.left + Math.min(box.width / 2, 20), y: box.top + box.height / 2 };
      })()`)) as { x: number; y: number },
  }));
}
