/** `npm run data:report [-- --gaps]`: what the dataset holds, by kind, office and part of the world; where it has gaps; how far it reaches. `--gaps` lists every gap. */
import { compileReference } from "./compile-reference/compile-reference.ts";
import { reportCounts } from "./data-report/counts.ts";
import { reportGaps } from "./data-report/gaps.ts";
import { reportTargets } from "./data-report/targets.ts";

const { data, problems, warnings } = compileReference(new URL("../src/data/", import.meta.url).pathname);
const lines = [
  `Checked up to ${data.horizon}; ${problems.length} problem(s), ${warnings.length} warning(s) (npm run data:check)`,
  "",
  ...reportTargets(data),
  "",
  ...reportCounts(data),
  "",
  ...reportGaps(data, process.argv.includes("--gaps")),
];
console.log(lines.join("\n"));
