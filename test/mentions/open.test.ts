/** Places that stay open between two readings, over the whole dataset: few, and never counted as mentions. */
import { describe, expect, it } from "vitest";
import { loadFinder } from "../../build/load-finder.ts";
import { findAll, findMentions } from "../../src/mentions/findMentions.ts";

const finder = loadFinder();

describe("open readings", () => {
  it.each<[string, string[], string[]]>([
    ["nothing says which Georgia", ["Voters in Georgia went to the polls on Tuesday."], ["Georgia: GEO | The US state of Georgia"]],
    ["as much speaks for the one as for the other", ["Georgia is far from Tbilisi, the singer said in Atlanta."], ["Georgia: GEO | The US state of Georgia"]],
    ["the country", ["Georgia's parliament in Tbilisi sat late."], []],
    ["the state", ["Georgia's lawmakers in Atlanta sat late."], []],
    ["a first name", ["Georgia Miller won the race."], []],
    ["a word of both Congos where both are named", ["The Democratic Republic of the Congo and the Republic of the Congo share a river.", "A Congolese boat sank."], ["Congolese: COD | COG"]],
    ["the same where one is named", ["The Republic of the Congo has a coast.", "A Congolese boat sank."], []],
    ["a word nothing speaks for", ["A Congolese boat sank."], []],
    ["a word with one country and another meaning that nobody need be asked about", ["Jordan said he was tired."], []],
    ["a first name by itself that several rulers bear", ["The court convicted Abdullah of robbery."], []],
  ])("%s", (_name, segments, expected) => {
    const { mentions, open } = findAll(finder, {}, segments);
    expect(open.map(({ segment, start, end, readings }) => `${segments[segment]?.slice(start, end)}: ${readings.map((reading) => ("id" in reading ? reading.id : reading.words)).join(" | ")}`)).toEqual(expected);
    expect(mentions).toEqual(findMentions(finder, {}, segments));
    expect(mentions.filter(({ readings, id }) => readings !== undefined || id.startsWith("open:"))).toEqual([]);
  });

  it.each<[string, string | undefined, string, string[]]>([
    ["two people of one name, each of a country the story names", "2013-10-01", "David Johnston spoke at length.", ["david-johnston-1956", "david-johnston"]],
    ["the title says which", "2013-10-01", "Australian Defence Minister David Johnston spoke at length.", []],
    ["the day says which", "2011-10-01", "David Johnston spoke at length.", []],
  ])("%s", (_name, published, sentence, expected) => {
    const { open } = findAll(finder, published === undefined ? {} : { published }, ["Australia and Canada were on the list.", sentence]);
    expect(open.flatMap(({ readings }) => readings.map((reading) => ("id" in reading ? reading.id : reading.words)))).toEqual(expected);
  });
});
