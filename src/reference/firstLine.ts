/** The one line that says who or what an entity is on the story's day. English; used where there is no card view. Pure. */
import type { Card, HeldOffice } from "./cardTypes.ts";
import type { PartialDate } from "./types.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2023-11-12` → `12 Nov 2023`, `2023-11` → `Nov 2023`, `2023` → `2023`. */
function plainDate(date: PartialDate): string {
  const [year = "", month, day] = date.split("-");
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** For example "On 12 Nov 2023 · Minister of National Defense, South Korea". */
export function firstLine(card: Card): string {
  const on = `${card.reading.basis === "horizon" ? "As of" : "On"} ${plainDate(card.reading.day)}`;
  if (card.kind === "person") {
    const office = card.held[0];
    if (office) return `${on} · ${titleOf(office)}`;
    const last = card.earlier[0];
    if (last) return `${on} · formerly ${titleOf(last)}${last.until !== undefined ? ` (until ${plainDate(last.until)})` : ""}`;
    const next = card.later[0];
    return next ? `${on} · later ${titleOf(next)}${next.from !== undefined ? ` (from ${plainDate(next.from)})` : ""}` : `${on} · no office known`;
  }
  if (card.kind === "country") {
    const leaders = card.leaders.slice(0, 2).map(({ title, holder }) => `${title} ${holder.name}`);
    return `${on} · ${[card.capital && `capital ${card.capital.value}`, ...leaders].filter(Boolean).join("; ") || card.official || card.name}`;
  }
  if (card.kind === "office") {
    const holders = card.held.map(({ holder, acting }) => `${holder.name}${acting ? " (acting)" : ""}`);
    return `${on} · ${holders.join(", ") || "no holder known"}`;
  }
  if (card.kind === "own") return card.note;
  const standing = { "not-yet-signed": "not yet signed", "signed": "signed, not in force", "in-force": "in effect", "suspended": "suspended", "ended": "ended" }[card.standing];
  return `${on} · ${standing}. ${card.summary}`;
}

function titleOf(office: HeldOffice): string {
  return `${office.acting ? "acting " : ""}${office.title}, ${office.of.name}`;
}
