import { describe, expect, it } from "vitest";
import { isOnTheWay } from "../../src/card/safeWay.ts";

const below = { left: 100, top: 200, right: 400, bottom: 500 };

describe("the way from a word to its card", () => {
  it.each<[string, { x: number; y: number }, { x: number; y: number }, boolean]>([
    ["straight down", { x: 150, y: 180 }, { x: 150, y: 190 }, true],
    ["aslant to the card's far corner", { x: 120, y: 180 }, { x: 250, y: 190 }, true],
    ["along the line, away from the card", { x: 150, y: 180 }, { x: 400, y: 181 }, false],
    ["upwards", { x: 150, y: 180 }, { x: 150, y: 170 }, false],
    ["left of the card", { x: 150, y: 180 }, { x: 80, y: 198 }, false],
    ["aiming just beside the card's corner", { x: 150, y: 180 }, { x: 94, y: 199 }, true],
    ["from below, upwards", { x: 150, y: 520 }, { x: 160, y: 510 }, true],
    ["from the right, leftwards", { x: 430, y: 300 }, { x: 410, y: 310 }, true],
    ["from the left, rightwards", { x: 80, y: 300 }, { x: 95, y: 305 }, true],
    ["from the left, further left", { x: 80, y: 300 }, { x: 60, y: 300 }, false],
  ])("%s", (_name, left, at, expected) => {
    expect(isOnTheWay(left, below, at)).toBe(expected);
  });
});
