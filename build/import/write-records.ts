import { writeFileSync } from "node:fs";

/** Members of one line at most this long: parties, names with their evidence, dated steps, lists of short words. */
const LINE = 200;

/** A value as JSON, small objects and lists on one line, so that a diff shows one fact a line. */
const format = (value: unknown, indent: string): string => {
  const flat = JSON.stringify(value);
  if (typeof value !== "object" || value === null) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object") && flat.length < LINE) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    return `[\n${value.map((item) => deeper + format(item, deeper)).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (indent !== "  " && flat.length < LINE) return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${format(member, deeper)}`).join(", ")} }`;
  return `{\n${members.map(([key, member]) => `${deeper}${JSON.stringify(key)}: ${format(member, deeper)}`).join(",\n")}\n${indent}}`;
};

/** Writes records to a JSON file in the form in which people correct them by hand. */
export const writeRecords = (path: string, records: readonly object[]): void => {
  writeFileSync(path, `${format(records, "")}\n`);
};
