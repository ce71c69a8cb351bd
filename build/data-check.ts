/** `npm run data:check [-- DIR]`: every problem of the dataset, one a line as file · record · reason; fails where there is any. `-- --warnings` also prints what only a person can judge. */
import { compileReference } from "./compile-reference/compile-reference.ts";
import { printProblem } from "./compile-reference/problem.ts";

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith("--")) ?? new URL("../src/data/", import.meta.url).pathname;
const { data, problems, warnings } = compileReference(folder);
for (const problem of problems) console.log(printProblem(problem));
if (options.includes("--warnings")) for (const warning of warnings) console.log(`warning: ${printProblem(warning)}`);
console.log(`${data.countries.length} countries, ${data.offices.length} offices, ${data.people.length} people, ${data.agreements.length} agreements: ${problems.length === 0 ? "no problem" : `${problems.length} problem(s)`}, ${warnings.length} warning(s)`);
process.exitCode = problems.length > 0 ? 1 : 0;
