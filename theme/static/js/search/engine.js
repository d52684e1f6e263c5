// Pagefind behind a small door: answers what pages a term is on.

import { ask } from "./asking.js";
import { asStem } from "./shadow.js";

export function createEngine() {
  const found = new Map();
  const loaded = new Map();

  /** The pages that a term is on: a map from id to `{ id, score, load }`, asked for once. */
  function find(term) {
    if (!found.has(term)) {
      const word = asStem(term);
      const answer = ask("find", word).then((pages) => byId(pages, word));
      answer.catch(() => found.delete(term));
      found.set(term, answer);
    }
    return found.get(term);
  }

  /** What the index keeps of a page that a word is on, asked for once. */
  function load(id, word) {
    if (!loaded.has(id)) {
      const answer = ask("data", id, word);
      answer.catch(() => loaded.delete(id));
      loaded.set(id, answer);
    }
    return loaded.get(id);
  }

  const byId = (pages, word) => new Map(pages.map((page) => [page.id, { ...page, load: () => load(page.id, word) }]));

  /**
   * For each of the filters' values the ids of its pages, of those that any of the terms is on: `facets.kind.get("inlagg")`.
   *
   * @param filters the values that are asked for, `{ kind: ["inlagg"], … }`
   * @param isStale whether nobody waits for them any longer
   */
  async function facets(terms, filters, isStale) {
    // A search without a word would load all of the index.
    const words = terms.map(asStem);
    const facets = {};
    for (const [name, values] of Object.entries(filters)) {
      facets[name] = new Map();
      for (const value of values) {
        if (isStale()) return facets;
        const results = await Promise.all(words.map((word) => ask("find", word, { [name]: value })));
        facets[name].set(value, new Set(results.flat().map(({ id }) => id)));
      }
    }
    return facets;
  }

  /** All filters with all their values. */
  const filters = () => ask("filters");

  return { find, facets, filters };
}
