// One answer to one query: its pages in order, chosen by the filters, turned into hits a batch at a time.

import { choose, QUOTES } from "./filters.js";
import { readHits } from "./hits.js";

const BATCH = 10; // pages
const ALL_AT_ONCE = 20; // so few pages are shown without asking
const QUOTES_PER_PAGE = 3;

/**
 * @param pages from `rank`
 * @param slots of alternatives of terms, which were asked for
 * @param phrases that a page must have word for word
 * @param chosen the filters
 * @param facets the pages of the values that are chosen
 * @param base the address that the site's addresses begin with
 * @param id what may be the id of a quote, as printed on a card: that quote then comes first
 */
export function createAnswer({ pages, slots, phrases, chosen, facets, base, id }) {
  const left = choose(pages, chosen, facets);
  const batch = phrases.length || left.length <= ALL_AT_ONCE ? ALL_AT_ONCE : BATCH;
  let next = 0;
  let withHits = 0; // pages
  let shown = 0;

  async function hitsOf(page) {
    const found = readHits(await page.load(), slots, phrases, base, id);
    if (!found) return [];
    const quotes = found.quotes.filter((quote) => !chosen.theme || quote.topics.includes(chosen.theme));
    if (chosen.kind === QUOTES) return quotes;
    const [first, ...others] = quotes.slice(0, QUOTES_PER_PAGE).map((quote) => ({ ...quote, source: "" }));
    if (!first) return [found.page];
    return first.id === id ? [first, { ...found.page, id }, ...others] : [found.page, first, ...others];
  }

  /** The next hits; pages that turn out to have none are passed over. */
  async function more() {
    const hits = [];
    while (next < left.length && hits.length < (phrases.length ? BATCH : 1)) {
      const some = await Promise.allSettled(left.slice(next, next + batch).map(hitsOf));
      const read = some.filter((each) => each.status === "fulfilled").map((each) => each.value);
      if (!read.length) throw some[0].reason;
      next += batch;
      withHits += read.filter((each) => each.length).length;
      hits.push(...read.flat());
    }
    shown += hits.length;
    return hits.sort((a, b) => Number(b.id === id) - Number(a.id === id));
  }

  const hasMore = () => next < left.length;
  /** How many pages have hits, or how many quotes are hits; sure when no page that must be read is left. */
  function count() {
    if (chosen.kind === QUOTES) return { number: shown, isSure: !hasMore() };
    if (phrases.length) return { number: withHits, isSure: !hasMore() };
    return { number: hasMore() ? left.length : withHits, isSure: true };
  }

  return { more, hasMore, count };
}
