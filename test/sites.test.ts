import { describe, expect, it } from "vitest";
import { covers, sitePatternFrom, siteFrom, siteOfHost } from "../src/sites.ts";

describe("a pattern of sites from what somebody typed", () => {
  it.each([
    ["https://www.Example.org/news?x=1", "example.org"],
    ["*.Example.org", "*.example.org"],
    ["*://*.example.org/*", "*.example.org"],
    ["https://*.example.org", "*.example.org"],
    ["example.*", "example.*"],
    ["news*.example.org", "news*.example.org"],
    ["*.bücher.example", "*.bücher.example"],
    ["*", undefined],
    ["*.*", undefined],
    ["**.example.org", undefined],
    ["*.a.*.b.*", undefined],
    ["*..example.org", undefined],
    [".*example.org", undefined],
    ["two words*", undefined],
    ["(a+)+*", undefined],
    ["", undefined],
    [`*.${"a".repeat(300)}`, undefined],
  ])("%s → %s", (typed, pattern) => expect(sitePatternFrom(typed)).toBe(pattern));
});

describe("a pattern", () => {
  it.each([
    ["*.example.org", "news.example.org", true],
    ["*.example.org", "a.b.example.org", true],
    ["*.example.org", "example.org", false],
    ["*.example.org", "notexample.org", false],
    ["*.example.org", "news.example.org.evil.test", false],
    ["example.*", "example.org", true],
    ["example.*", "example.co.uk", true],
    ["example.*", "news.example.org", false],
    ["*.example.*", "news.example.co.uk", true],
    ["news*.example.org", "news2.example.org", true],
    ["news*.example.org", "news.example.org", false],
    ["a-b.*", "a-b.test", true],
    ["a.b.*", "axb.test", false],
    ["*.bücher.example", "x.bücher.example", true],
  ])("%s fits %s: %s", (pattern, site, expected) => expect(covers([pattern], site)).toBe(expected));

  it("of many letters is matched at once", () => {
    const began = performance.now();
    expect(covers([`*a*${"a".repeat(200)}b`], "a".repeat(250))).toBe(false);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("the host of a page's address", () => {
  it.each([
    ["https://www.Courier.example/2023/story", "courier.example"],
    ["https://news.courier.example:8443/x", "news.courier.example"],
    ["https://wwwnews.example/", "wwwnews.example"],
    ["https://www.courier.example./", "courier.example"],
    ["http://xn--mnchen-3ya.example/", "xn--mnchen-3ya.example"],
    ["https://münchen.example/", "xn--mnchen-3ya.example"],
    ["http://192.0.2.7/", "192.0.2.7"],
    ["http://localhost:3000/", "localhost"],
    ["http://[2001:db8::1]/", "[2001:db8::1]"],
    ["file:///story.html", ""],
  ])("%s", (url, site) => {
    const { hostname } = new URL(url);
    expect(siteOfHost(hostname)).toBe(site);
    // What somebody types for it is kept alike.
    expect(siteFrom(hostname) ?? hostname).toBe(site);
  });
});
