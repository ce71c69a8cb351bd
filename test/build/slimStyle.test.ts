import { describe, expect, it } from "vitest";
import { slimCss } from "../../build/slim-style.ts";

describe("a style sheet made slim", () => {
  it.each([
    ["rules", "\n.a, .b {\n  color: red;\n  margin: 0 1px;\n}\n.c { top: 0; }\n", ".a,.b{color:red;margin:0 1px}.c{top:0}"],
    ["blanks that mean something", ".a .b :hover > .c { width: calc(100vw - 16px); font: 1em \"Segoe UI\", serif; }", ".a .b :hover > .c{width:calc(100vw - 16px);font:1em \"Segoe UI\",serif}"],
    ["conditions", "@media (forced-colors: active) {\n  .a:hover { color: rgb(1 2 3 / .5) !important; }\n}", "@media (forced-colors: active){.a:hover{color:rgb(1 2 3 / .5) !important}}"],
    ["own properties", ":host { --ngl-day: 1px; }", ":host{--ngl-day:1px}"],
  ])("keeps %s", (_name, css, slim) => {
    expect(slimCss(css).trim()).toBe(slim);
  });
});
