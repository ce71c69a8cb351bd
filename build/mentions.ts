/**
 * `npm run mentions`: the extension's own finder on text and HTML files, or on
 * JSON lines from standard input.
 *
 *   npm run mentions -- [--format json] [--date YYYY-MM-DD] [--explain] FILE…
 *   npm run mentions -- --jsonl < documents.jsonl > mentions.jsonl
 */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { isPartialDate } from "../src/reference/partialDate.ts";
import { describeFile, printDescription, type FileOptions } from "./mentions-of-files.ts";
import { mentionsOfLine } from "./mentions-of-lines.ts";
import { loadFinder } from "./load-finder.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "format": { type: "string", default: "text" },
    "date": { type: "string" },
    "jsonl": { type: "boolean", default: false },
    "explain": { type: "boolean", default: false },
    "help": { type: "boolean", default: false },
  },
});

const usage = "usage: npm run mentions -- [--format json] [--date YYYY-MM-DD] [--explain] FILE…\n       npm run mentions -- --jsonl < documents.jsonl";

/** Ends the program with a message and exit code 1. */
function refuse(message: string): never {
  console.error(`mentions: ${message}\n${usage}`);
  process.exit(1);
}

if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (values.format !== "text" && values.format !== "json") refuse(`unknown format "${values.format}": text or json`);
if (values.date !== undefined && (values.date.length !== 10 || !isPartialDate(values.date))) refuse(`"${values.date}" is no day: YYYY-MM-DD`);
if (!values.jsonl && positionals.length === 0) refuse("no file given");

// A reader that closes the pipe early (head) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const finder = loadFinder();
let failed = false;
if (values.jsonl) {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    try {
      process.stdout.write(`${JSON.stringify(mentionsOfLine(finder, line, values.date))}\n`);
    } catch (error) {
      failed = true;
      console.error(`mentions: line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} else {
  const options: FileOptions = { explain: values.explain, ...(values.date !== undefined && { date: values.date }) };
  const described = [];
  for (const file of positionals) {
    try {
      const description = describeFile(finder, file, options);
      if (values.format === "json") described.push(description);
      else console.log(printDescription(description));
    } catch (error) {
      failed = true;
      console.error(`mentions: ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (values.format === "json") console.log(JSON.stringify(described.length === 1 && positionals.length === 1 ? described[0] : described, null, 2));
}
process.exitCode = failed ? 1 : 0;
