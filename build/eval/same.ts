/** When an annotated name and a predicted one mean the same entity. */
import { foldWord } from "../../src/mentions/fold.ts";
import { spelledAlike } from "../../src/mentions/spelling.ts";

const styles = new Set("president prime minister king queen sir general gen mr mrs ms dr sheikh the of jr sr us defence defense foreign secretary premier chancellor pope".split(" "));
const weak = new Set("the of on for and a to in an un united nations treaty agreement convention accord accords protocol pact declaration act".split(" "));

function words(name: string): string[] {
  return (name.replace(/_/g, " ").replace(/\s*\([^)]*\)/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord);
}

/** Names equal up to accents, order, middle names and small differences of spelling. */
export function samePerson(a: string, b: string): boolean {
  const x = words(a).filter((word) => !styles.has(word));
  const y = words(b).filter((word) => !styles.has(word));
  if (x.length === 0 || y.length === 0) return false;
  if (x.join("") === y.join("")) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length >= 2 && short.every((word) => long.includes(word))) return initials(x) === "" || initials(y) === "" || initials(x) === initials(y);
  const alike = (p = "", q = "") => p === q || spelledAlike(p, q);
  return short.length >= 2 && alike(x.at(-1), y.at(-1)) && alike(x[0], y[0]);
}

function initials(name: string[]): string {
  return name.filter((word) => word.length === 1).join("");
}

/** Titles that share their telling words, or letters that stand for the other's words. */
export function sameAgreement(a: string, b: string): boolean {
  const number = /\bresolutions?\b[^0-9]{0,12}(\d{3,4})\b/i;
  const [m, n] = [number.exec(a)?.[1], number.exec(b)?.[1]];
  if (m !== undefined || n !== undefined) return m === n;
  const x = words(a);
  const y = words(b);
  if (x.join(" ") === y.join(" ")) return true;
  const letters = (name: string[]) => name.filter((word) => !["of", "the", "and", "for", "on"].includes(word)).map((word) => word[0]).join("");
  if (letters(x) === y.join("") || letters(y) === x.join("")) return true;
  const p = new Set(x.filter((word) => !weak.has(word)));
  const q = new Set(y.filter((word) => !weak.has(word)));
  const shared = [...p].filter((word) => q.has(word)).length;
  return p.size > 0 && q.size > 0 && shared === Math.min(p.size, q.size) && shared >= Math.max(p.size, q.size) / 2;
}
