// Pagefind behind a small door: loads it when it is first needed, and answers what pages a term is on.

import { asPart, asStem, EVERY_PAGE } from "./shadow.js";

// What a page with the word as part of another is worth, beside one with the word itself.
const PART = 0.6;

/**
 * @param base the address that the site's addresses begin with
 * @param size how many pages the index has
 */
export function createEngine(base, size) {
  const found = new Map();
  let loading;
  let loadingFacets;

  function load() {
    loading ??= start();
    loading.catch(() => { loading = undefined; }); // a later search may try again
    return loading;
  }

  async function start() {
    const pagefind = await import(new URL("pagefind/pagefind.js", base).href);
    // Every word of the index is closed: how much longer it is than what was asked for says nothing.
    await pagefind.options({ baseUrl: base.pathname, ranking: { termSimilarity: 0, diacriticSimilarity: 0 } });
    await pagefind.init();
    return pagefind;
  }

  async function ask(term, options) {
    return (await (await load()).search(term, options)).results;
  }

  /** The pages that a term is on: a map from id to `{ id, score, places, load }`, asked for once. */
  function find(term) {
    if (!found.has(term)) {
      const answer = Promise.all([ask(asStem(term)), ask(asPart(term))]).then(join);
      answer.catch(() => found.delete(term));
      found.set(term, answer);
    }
    return found.get(term);
  }

  /** One map of both answers. A word is as rare as both of them together say. */
  function join([whole, parts]) {
    const pages = new Map();
    const real = [whole, parts].map((results) => results.filter((result) => result.words.length));
    const all = rarity(new Set(real.flat().map((result) => result.id)).size);
    real.forEach((results, n) => {
      const worth = (n ? PART : 1) * all / (rarity(results.length) || 1);
      for (const result of results) {
        const other = pages.get(result.id) ?? { score: 0, places: [] };
        const [score, places] = [other.score + result.score * worth, [...other.places, ...result.words]];
        // Pagefind forgets a page's data when its result is thrown away: the whole result is kept.
        pages.set(result.id, { id: result.id, score, places, load: () => result.data() });
      }
    });
    return pages;
  }

  /** Pagefind's own measure of how much a word says that is on so many pages. */
  const rarity = (pages) => Math.log1p(Math.max(0, size - pages + 0.5) / (pages + 0.5));

  /** For each filter and value the ids of its pages: `facets.kind.get("inlagg")`. */
  function facets() {
    loadingFacets ??= readFacets();
    loadingFacets.catch(() => { loadingFacets = undefined; });
    return loadingFacets;
  }

  async function readFacets() {
    const facets = {};
    if (!(await ask(EVERY_PAGE)).length) return facets; // no page at all
    const pagefind = await load();
    for (const [name, values] of Object.entries(await pagefind.filters())) {
      facets[name] = new Map();
      for (const value of Object.keys(values)) {
        // A search without a word would load all of the index.
        const results = await ask(EVERY_PAGE, { filters: { [name]: value } });
        facets[name].set(value, new Set(results.map((result) => result.id)));
      }
    }
    return facets;
  }

  return { find, facets, warmUp: () => { load().catch(() => {}); } };
}
