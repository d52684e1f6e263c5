// Pagefind in a thread of its own: typing never waits for it. Its own worker is a second copy of it to load.

const base = new URL("../../../", import.meta.url); // the address that the site's addresses begin with
// Pagefind forgets a page's data when its result is thrown away: the results are kept.
const known = new Map();
let loading;

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

const answers = {
  load: async () => { await load(); },

  async filters() {
    const counts = Object.entries(await (await load()).filters());
    return Object.fromEntries(counts.map(([name, values]) => [name, Object.keys(values)]));
  },

  async find(term, filters) {
    const { results } = await (await load()).search(term, { filters });
    // Of a word that it doesn't have Pagefind gives the pages of another, without places.
    const found = results.filter((result) => result.words.length);
    for (const result of found) known.set(result.id, result);
    return found.map(({ id, score }) => ({ id, score }));
  },

  data: (id) => known.get(id).data(),
};

self.onmessage = async ({ data: { number, name, values } }) => {
  try {
    self.postMessage({ number, answer: await answers[name](...values) });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
};
