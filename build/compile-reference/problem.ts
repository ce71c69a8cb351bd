/** Something wrong with a record; the build fails on it. A warning has the same shape. */
export interface Problem {
  /** File below the data folder. */
  file: string;
  /** Id of the record, or where in the file. */
  record: string;
  reason: string;
}

/** Takes a problem; the reason is a plain sentence part, without the file and the record. */
export type Report = (file: string, record: string, reason: string) => void;

/** One problem a line, as the commands print it. */
export function printProblem({ file, record, reason }: Problem): string {
  return `${file} · ${record} · ${reason}`;
}
