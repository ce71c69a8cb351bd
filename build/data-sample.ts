/** `npm run data:sample -- --seed N --count 50 [--kind "party joined"]`: facts drawn at random over all kinds, each a sentence with its sources, for looking up by hand. */
import { parseArgs } from "node:util";
import { compileReference } from "./compile-reference/compile-reference.ts";
import { factsOf } from "./data-sample/facts.ts";
import { draw, seeded } from "./data-sample/seeded.ts";

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "50" }, kind: { type: "string" } } });
const [seed, count] = [Number(values.seed), Number(values.count)];
const { data } = compileReference(new URL("../src/data/", import.meta.url).pathname);
const kinds = [...factsOf(data)].filter(([kind]) => values.kind === undefined || kind === values.kind);
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1 || kinds.length === 0) {
  console.error(`usage: npm run data:sample -- --seed N --count N [--kind KIND], with a kind of: ${[...factsOf(data).keys()].join(", ")}`);
  process.exit(1);
}
const random = seeded(seed);
console.log(`${count} of ${kinds.reduce((sum, [, facts]) => sum + facts.length, 0)} facts, seed ${seed}: as many of each kind as come out even`);
// Turn about, so that small kinds are seen as often as the many tenures.
const turns = draw(kinds, kinds.length, random).map(([kind, facts], index) => ({ kind, facts: draw(facts, Math.ceil((count - index) / kinds.length), random) }));
for (const [index, { kind, fact }] of turns.flatMap(({ kind, facts }) => facts.map((fact) => ({ kind, fact }))).slice(0, count).entries()) {
  console.log(`${index + 1}. [${kind}; ${fact.record}] ${fact.sentence}`);
  for (const key of fact.source) console.log(`     ${key}: ${data.sources[key]?.title ?? ""}, ${data.sources[key]?.publisher ?? ""}${data.sources[key]?.url === undefined ? "" : `, ${data.sources[key].url}`}`);
}
