// Which pages answer a query, best first.

/**
 * The pages that have something for every slot; when none has, those that have something for the most of them.
 *
 * @param slots a list of alternatives each; an alternative is terms that all must be there
 * @returns `{ pages, isPartial }`, where a page is `{ id, score, places, load }`; its places are parted
 * into slots, alternatives and terms
 */
export async function rank(engine, slots) {
  const found = new Map();
  for (const slot of slots) {
    for (const [id, page] of await pagesFor(engine, slot)) {
      const known = found.get(id) ?? { ...page, score: 0, places: [] };
      known.score += page.score;
      known.places.push(page.places);
      found.set(id, known);
    }
  }
  const pages = [...found.values()];
  const most = pages.reduce((most, page) => Math.max(most, page.places.length), 0);
  const best = pages.filter((page) => page.places.length === most).sort((a, b) => b.score - a.score);
  return { pages: best, isPartial: most < slots.length };
}

/** The pages for one slot, each with its places alternative by alternative: the best of them gives the score. */
async function pagesFor(engine, slot) {
  const best = new Map();
  for (const terms of slot) {
    for (const [id, page] of await pagesWithAll(engine, terms)) {
      const other = best.get(id);
      const places = [...(other?.places ?? []), page.places];
      best.set(id, { ...page, score: Math.max(other?.score ?? 0, page.score * (terms.worth ?? 1)), places });
    }
  }
  return best;
}

/** The pages with all of the terms, each with its places term by term. */
async function pagesWithAll(engine, terms) {
  const answers = await Promise.all([...new Set(terms)].map(engine.find));
  const [first, ...others] = answers.sort((a, b) => a.size - b.size);
  const pages = new Map();
  for (const [id, page] of first ?? []) {
    const all = [page, ...others.map((answer) => answer.get(id))];
    if (all.includes(undefined)) continue;
    const score = all.reduce((sum, each) => sum + each.score, 0);
    pages.set(id, { ...page, score, places: all.map((each) => each.places) });
  }
  return pages;
}
