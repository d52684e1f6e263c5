// Pagefind behind a small door: loads it when it is first needed, and answers what pages a term is on.

// What Pagefind says when the site has no page to find yet.
const EMPTY_INDEX = /no language indexes/i;

export function createEngine(base) {
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
    // Every word of the index is closed: what it is like, and how long, says nothing.
    await pagefind.options({ baseUrl: base.pathname, ranking: { termSimilarity: 0, diacriticSimilarity: 0 } });
    await pagefind.init();
    return pagefind;
  }

  async function ask(term, options) {
    try {
      return (await (await load()).search(term, options)).results;
    } catch (error) {
      if (EMPTY_INDEX.test(error.message)) return [];
      throw error;
    }
  }

  /** The pages that a term is on: a map from id to `{ id, score, places, load }`, asked for once. */
  function find(term) {
    if (!found.has(term)) {
      const answer = ask(term).then((results) => new Map(results
        .filter((result) => result.words.length) // what stands in no place is a name, such as that of the kind
        .map((result) => [result.id, { id: result.id, score: result.score, places: result.words, load: () => result.data() }])));
      answer.catch(() => found.delete(term));
      found.set(term, answer);
    }
    return found.get(term);
  }

  /** For each filter and value the ids of its pages: `facets.kind.get("inlagg")`. */
  function facets() {
    loadingFacets ??= readFacets();
    loadingFacets.catch(() => { loadingFacets = undefined; });
    return loadingFacets;
  }

  async function readFacets() {
    const pagefind = await load();
    const facets = {};
    for (const [name, values] of Object.entries(await pagefind.filters())) {
      facets[name] = new Map();
      for (const value of Object.keys(values)) {
        const results = await ask(null, { filters: { [name]: value } });
        facets[name].set(value, new Set(results.map((result) => result.id)));
      }
    }
    return facets;
  }

  return { find, facets, warmUp: () => { load().catch(() => {}); } };
}
