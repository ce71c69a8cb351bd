/** How much script may go into a page, in bytes as minified: what it costs a reader who never asked for it. */

interface Budget {
  /** Scripts that come into one page together. */
  scripts: readonly string[];
  /** Bytes. */
  most: number;
  into: string;
}

const KB = 1024;
const budgets: readonly Budget[] = [
  { scripts: ["content.js"], most: 25 * KB, into: "every page" },
  { scripts: ["annotator.js"], most: 90 * KB, into: "every story" },
  { scripts: ["annotator.js", "hoverCard.js"], most: 113 * KB, into: "every story that names somebody" },
];

/** A plain sentence for each budget that is overdrawn. `sizes`: bytes by file; throws for a script that was not built. */
export function overdrawn(sizes: Readonly<Record<string, number>>): string[] {
  return budgets.flatMap(({ scripts, most, into }) => {
    const size = scripts.reduce((sum, script) => {
      const bytes = sizes[script];
      if (bytes === undefined) throw new Error(`${script} was not built, so its size cannot be checked`);
      return sum + bytes;
    }, 0);
    return size <= most ? [] : [`${scripts.join(" and ")}: ${size} bytes go into ${into}, ${size - most} more than the ${most} allowed (build/budgets.ts)`];
  });
}
