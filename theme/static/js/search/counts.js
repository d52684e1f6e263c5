// How many hits each choice of a filter would leave.

import { choose, FILTERS, has, QUOTES } from "./filters.js";
import { readHits } from "./hits.js";

const MOST_READ = 60; // pages that are read only to be counted,
const AT_A_TIME = 10; // so many, that the texts of a newer answer needn't wait for all

/**
 * For each filter the values that leave something, given the other filters, and how many pages, or quotes when
 * quotes are what is asked for: `{ kind: Map, theme: Map, year: Map }`. A number is null when too many pages would
 * have to be read for it, or nobody waits for it any longer.
 */
export async function countChoices({ pages, phrases, chosen, facets, ...asked }, isStale) {
  const read = await readAll(pages, phrases, facets, isStale, (data) => readHits(data, { phrases, ...asked }));
  const isQuotes = chosen.kind === QUOTES;
  const certain = read || !phrases.length;
  const items = isQuotes ? read?.quotes : read?.pages;
  const counts = {};
  for (const name of Object.keys(FILTERS)) {
    const left = choose((name === "kind" ? read?.pages : items) ?? pages, chosen, facets, name);
    const isSure = certain && (read || !isQuotes || name === "kind");
    counts[name] = tally(left, name, facets, isSure, chosen[name]);
  }
  const quotes = read && choose(read.quotes, chosen, facets, "kind").length;
  if (quotes !== 0 || isQuotes) counts.kind.set(QUOTES, quotes);
  return counts;
}

function tally(items, name, facets, isSure, chosen) {
  const numbers = [...(facets[name]?.keys() ?? [])].map((value) => [value, items.filter((item) => has(item, name, value, facets)).length]);
  return new Map(numbers.filter(([value, number]) => number || value === chosen).map(([value, number]) => [value, isSure ? number : null]));
}

/** The pages that really have the phrases, and all quotes that are hits; null when they are not read. */
async function readAll(pages, phrases, facets, isStale, readPage) {
  const mustRead = pages.filter((page) => phrases.length || facets.quotes?.get("ja")?.has(page.id));
  if (mustRead.length > MOST_READ) return null;
  const found = new Map();
  for (let n = 0; n < mustRead.length; n += AT_A_TIME) {
    if (isStale()) return null;
    await Promise.all(mustRead.slice(n, n + AT_A_TIME).map(async (page) => {
      found.set(page.id, readPage(await page.load()));
    }));
  }
  const real = pages.filter((page) => !found.has(page.id) || found.get(page.id));
  const quotes = real.flatMap(({ id }) => (found.get(id)?.quotes ?? []).map(({ topics }) => ({ id, topics })));
  return { pages: real, quotes };
}
