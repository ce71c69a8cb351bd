import { describe, expect, it } from "vitest";
import { periodIn } from "../../src/lookup/period.ts";

describe("the time a question names", () => {
  it.each<[string, string, string, string]>([
    ["defence minister poland 2021", "2021-01-01", "2021-12-31", "defence minister poland"],
    ["president peru march 2019", "2019-03-01", "2019-03-31", "president peru"],
    ["president peru 5 december 2022", "2022-12-05", "2022-12-05", "president peru"],
    ["president peru december 5 2022", "2022-12-05", "2022-12-05", "president peru"],
    ["2023 11 12 president peru", "2023-11-12", "2023-11-12", "president peru"],
    ["president peru 2023 02", "2023-02-01", "2023-02-28", "president peru"],
    ["president peru 31 february 2022", "2022-02-01", "2022-02-28", "president peru 31"],
  ])("%s", (question, first, last, rest) => expect(periodIn(question.split(" "))).toEqual({ period: { first, last }, rest: rest.split(" ") }));
  it.each(["president of peru", "resolution 1874", "unscr 2001", "may"])("%s: none", (question) => expect(periodIn(question.split(" "))).toEqual({ rest: question.split(" ") }));
});
