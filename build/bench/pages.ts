/** Pages to measure on: saved ones from a folder with an index, or made-up ones. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finder } from "../../src/mentions/findMentions.ts";
import { addressOf, savedPages } from "../pages/saved-pages.ts";
import { madeUpStory, pageOf } from "./made-up.ts";

export interface BenchPage {
  name: string;
  url: string;
  html: string | Buffer;
  charset: string;
  isNews: boolean;
  published?: string;
}

/** Every n-th labelled page of the folder: three quarters of `count` stories, and `count` others, which differ more among themselves. */
export function pagesFrom(folder: string, count: number): BenchPage[] {
  const rows = savedPages(folder).filter(({ is_article }) => is_article !== "uncertain");
  const pick = (isNews: boolean, most: number) => {
    const fitting = rows.filter(({ is_article }) => is_article === isNews);
    const step = Math.max(1, Math.floor(fitting.length / most));
    return fitting.filter((_, index) => index % step === 0).slice(0, most);
  };
  return [...pick(true, Math.ceil(count * 0.75)), ...pick(false, count)].map((row) => ({
    name: `${row.kind} ${row.id}`.slice(0, 40),
    url: addressOf(row).href,
    html: readFileSync(join(folder, row.file)),
    charset: row.encoding,
    isNews: row.is_article === true,
    ...(typeof row.published === "string" && { published: row.published }),
  }));
}

/** Stories of growing size with names of the dataset, and a page that is no news. */
export function madeUpPages(finder: Finder): BenchPage[] {
  const names = [...finder.reference.people.values()].filter(({ tenures }) => tenures.length > 0).slice(0, 300).map(({ name }) => name);
  const story = (characters: number, mentions: number): BenchPage => ({
    name: `made up, ${characters / 1000} KB, ${mentions} names`,
    url: "http://bench.newsgloss.example/2023/11/12/story",
    html: pageOf(madeUpStory(names, characters, mentions)),
    charset: "utf-8",
    isNews: true,
    published: "2015-06-01",
  });
  const shop = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><body><h1>Shoes</h1>${Array.from({ length: 400 }, (_, index) => `<div class="product"><a href="/shoe/${index}">Shoe ${index}</a> <span>$${index}</span> <button>Buy</button></div>`).join("")}</body></html>`;
  return [story(14_000, 40), story(3_000, 10), story(50_000, 200), story(200_000, 1_000), { name: "made up, shop", url: "http://shop.example/", html: shop, charset: "utf-8", isNews: false }];
}
