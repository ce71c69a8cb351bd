import { readFileSync } from "node:fs";

/**
 * The rows of a file of JSON lines. The caller names the row's shape; every
 * field a row may lack is optional in that shape.
 * @throws where the file is missing or a line is no JSON (with its number)
 */
export const readJsonl = <Row>(path: string): Row[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, i) => {
      if (!line.trim()) return [];
      try {
        return [JSON.parse(line) as Row];
      } catch (error) {
        throw new Error(`${path}:${i + 1}: ${String(error)}`);
      }
    });
