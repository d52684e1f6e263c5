// One answer to one query: its pages in order, chosen by the filters, turned into hits a batch at a time.

import { choose, QUOTES } from "./filters.js";
import { readHits } from "./hits.js";

const BATCH = 10; // pages
const ALL_AT_ONCE = 20; // so few pages are shown without asking
// Pages that are read at a time while somebody types: the first are soon there, and what is typed next waits for no more.
const FIRST = 2;
const FEW = 4;
const QUOTES_PER_PAGE = 3;

/**
 * @param pages from `rank`
 * @param best a set of those of them that have the most of what was asked for
 * @param slots of alternatives of terms, which were asked for
 * @param phrases that a page must have word for word
 * @param isSmall whether a word is a function word
 * @param chosen the filters
 * @param facets the pages of the values that are chosen
 * @param base the address that the site's addresses begin with
 * @param id what may be the id of a quote, as printed on a card: that quote then comes first
 */
export function createAnswer({ pages, best, slots, phrases, isSmall, chosen, facets, base, id }) {
  const left = choose(pages, chosen, facets);
  const batch = phrases.length || left.length <= ALL_AT_ONCE ? ALL_AT_ONCE : BATCH;
  const isWhole = phrases.length || chosen.kind === QUOTES; // what pages have is not known until they are read
  let next = 0;
  let end = 0; // of the batch that is shown
  let withHits = 0; // pages
  let shown = 0;
  let reading = null; // the hits of pages that have been asked for, until they are given

  async function hitsOf(page) {
    const found = readHits(await page.load(), { slots, phrases, isSmall, base, id });
    if (!found) return [];
    const quotes = found.quotes.filter((quote) => !chosen.theme || quote.topics.includes(chosen.theme));
    if (chosen.kind === QUOTES) return quotes;
    const [first, ...others] = quotes.slice(0, QUOTES_PER_PAGE).map((quote) => ({ ...quote, source: "" }));
    if (!first) return [found.page];
    return first.id === id ? [first, { ...found.page, id }, ...others] : [found.page, first, ...others];
  }

  async function read(number) {
    const some = await Promise.allSettled(left.slice(next, next + number).map(hitsOf));
    const found = some.filter((each) => each.status === "fulfilled").map((each) => each.value);
    if (!found.length) throw some[0].reason;
    next += number;
    withHits += found.filter((each) => each.length).length;
    return found.flat();
  }

  /**
   * The next hits; pages that turn out to have none are passed over.
   *
   * @param enough a promise: the hits that are read when it is kept are given without the others, but for the first
   * of them. `more` gives those when it is asked again. It also does when they can't be read now.
   * @param isStale whether nobody waits for them any longer
   */
  async function more(enough, isStale = () => false) {
    const hits = [];
    const isInPieces = enough && !isWhole;
    const isFull = () => hits.length >= (phrases.length ? BATCH : 1);
    while (!isStale() && (isCut() || (hasMore() && !isFull()))) {
      if (!isCut()) end = Math.min(next + batch, left.length);
      reading ??= read(isInPieces ? Math.min(shown + hits.length ? FEW : FIRST, end - next) : end - next);
      try {
        const read = await Promise.race([reading, ...(isInPieces && hits.length ? [enough] : [])]);
        if (!read) break;
        hits.push(...read);
        reading = null;
      } catch (error) {
        reading = null;
        if (!hits.length) throw error;
        break;
      }
    }
    shown += hits.length;
    return hits.sort((a, b) => Number(b.id === id) - Number(a.id === id));
  }

  const hasMore = () => reading !== null || next < left.length;
  const isCut = () => reading !== null || next < end;
  /**
   * How many pages have hits, or how many quotes are hits; sure when no page that must be read is left. `others` is how
   * many of the pages, the last, don't have all that the best have.
   */
  function count() {
    if (chosen.kind === QUOTES) return { number: shown, isSure: !hasMore(), others: 0 };
    if (phrases.length) return { number: withHits, isSure: !hasMore(), others: 0 };
    return { number: hasMore() ? left.length : withHits, isSure: true, others: left.filter((page) => !best.has(page)).length };
  }

  return { more, hasMore, isCut, count };
}
