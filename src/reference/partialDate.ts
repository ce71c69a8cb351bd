/** Days of which sometimes only the month or the year is known (`2024`, `2024-09`, `2024-09-06`). Pure. */
import type { Day, PartialDate } from "./types.ts";

const form = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** True for a date that exists: `2024`, `2024-02`, `2024-02-29`; false for `2023-02-29`. */
export function isPartialDate(text: string): boolean {
  if (!form.test(text)) return false;
  if (text.length < 10) return true;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** The first day the date may mean: `2024-09` → `2024-09-01`. */
export function earliest(date: PartialDate): Day {
  return date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`;
}

/** The last day the date may mean: `2024-02` → `2024-02-29`. */
export function latest(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 0] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** True where `day` lies in a stretch; open ends hold. Both ends belong to it, read generously where partial. */
export function covers(span: { from?: PartialDate; until?: PartialDate }, day: Day): boolean {
  if (span.from !== undefined && earliest(span.from) > day) return false;
  return span.until === undefined || latest(span.until) >= day;
}

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}
