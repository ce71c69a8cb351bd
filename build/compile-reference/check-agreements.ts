/** What agreements alone can get wrong. */
import type { DataFiles } from "./read-data.ts";
import type { Report } from "./problem.ts";

/** Reports resolutions that share a number or a wrong vote, parties named twice, and a treaty that comes before itself. */
export function checkAgreements(files: DataFiles, report: Report): void {
  const numbers = new Map<number, string>();
  for (const { file, record } of files.agreements) {
    const say = (reason: string) => report(file, record.id, reason);
    const parties = (record.parties ?? []).map(({ id }) => id);
    for (const id of new Set(parties.filter((id, index) => parties.indexOf(id) !== index))) {
      // A state that left and came back has one entry for each time.
      const times = (record.parties ?? []).filter((party) => party.id === id);
      if (times.filter(({ until }) => until === undefined).length > 1) say(`party ${id} is named twice`);
    }
    for (const { id } of record.nonParties ?? []) if ((record.parties ?? []).some((party) => party.id === id && party.from !== undefined && party.until === undefined)) say(`${id} is named as party and as outside`);
    if (record.before?.includes(record.id) || record.after?.includes(record.id)) say("is named as its own forerunner or successor");
    if (record.type === "un-resolution" && record.resolution === undefined && /^unsc-\d+$/.test(record.id)) say("a Security Council resolution needs its number and situation (resolution)");
    if (record.resolution === undefined) continue;
    const { number, vote } = record.resolution;
    if (record.id !== `unsc-${number}`) say(`resolution ${number} must have the id unsc-${number}`);
    const other = numbers.get(number);
    if (other !== undefined) say(`resolution ${number} is also ${other}`);
    numbers.set(number, record.id);
    if (vote && vote.yes + vote.no + vote.abstain > 15) say(`the vote counts ${vote.yes + vote.no + vote.abstain} members, and the Council has 15`);
    if (vote?.against && vote.against.length !== vote.no) say(`names ${vote.against.length} against, and counts ${vote.no}`);
    if (vote?.abstaining && vote.abstaining.length !== vote.abstain) say(`names ${vote.abstaining.length} abstaining, and counts ${vote.abstain}`);
  }
}
