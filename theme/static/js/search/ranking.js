// Which pages answer a query, best first.

const ENOUGH = 10; // pages with all words: then none is shown that has only some

/**
 * The pages that have something for every slot; when none has, those that have something for the most of them. If they are
 * few, `others` are to follow: pages that are more about some of the words than the best of the former about all.
 *
 * @param slots a list of alternatives each; an alternative is terms that all must be there
 * @returns `{ pages, others, isPartial }`, where a page is `{ id, score, slots, load }`: its score, and how many slots it has
 * something for
 */
export async function rank(engine, slots) {
  const found = new Map();
  for (const pages of await Promise.all(slots.map((slot) => pagesFor(engine, slot)))) {
    for (const [id, page] of pages) {
      const known = found.get(id) ?? { ...page, score: 0, slots: 0 };
      known.score += page.score;
      known.slots += 1;
      found.set(id, known);
    }
  }
  const every = [...found.values()].sort((a, b) => b.score - a.score);
  const most = every.reduce((most, page) => Math.max(most, page.slots), 0);
  const pages = every.filter((page) => page.slots === most);
  const others = every.filter((page) => page.slots < most && page.score > pages[0].score);
  return { pages, others: others.slice(0, Math.max(0, ENOUGH - pages.length)), isPartial: most < slots.length };
}

/** The pages for one slot: the best of a page's alternatives gives its score. */
async function pagesFor(engine, slot) {
  const best = new Map();
  const answers = await Promise.all(slot.map((terms) => pagesWithAll(engine, terms)));
  answers.forEach((pages, n) => {
    for (const [id, page] of pages) {
      best.set(id, { ...page, score: Math.max(best.get(id)?.score ?? 0, page.score * (slot[n].worth ?? 1)) });
    }
  });
  return best;
}

/** The pages with all of the terms. */
async function pagesWithAll(engine, terms) {
  const answers = await Promise.all([...new Set(terms)].map(engine.find));
  const [first, ...others] = answers.sort((a, b) => a.size - b.size);
  const pages = new Map();
  for (const [id, page] of first ?? []) {
    const all = [page, ...others.map((answer) => answer.get(id))];
    if (all.includes(undefined)) continue;
    pages.set(id, { ...page, score: all.reduce((sum, each) => sum + each.score, 0) });
  }
  return pages;
}
