// Pagefind behind a small door: loads it when it is first needed, and turns its results into plain hits.

// What Pagefind says when the site has no page to find yet.
const EMPTY_INDEX = /no language indexes/i;

export function createEngine(base) {
  let loading;

  function load() {
    loading ??= start();
    loading.catch(() => { loading = undefined; }); // a later search may try again
    return loading;
  }

  async function start() {
    const pagefind = await import(new URL("pagefind/pagefind.js", base).href);
    await pagefind.options({ baseUrl: base.pathname, excerptLength: 28 });
    await pagefind.init();
    return pagefind;
  }

  async function resultsFor(query) {
    try {
      const pagefind = await load();
      return (await pagefind.search(query)).results;
    } catch (error) {
      if (EMPTY_INDEX.test(error.message)) return [];
      throw error;
    }
  }

  async function search(query) {
    const results = await resultsFor(query);
    return {
      count: results.length,
      load: async (from, to) => Promise.all(results.slice(from, to).map(async (result) => toHit(await result.data()))),
    };
  }

  return { search, warmUp: () => { load().catch(() => {}); } };
}

// The index knows a compound by its joints, "samverkans|insatser"; a reader is shown the word.
const withoutJoints = (text) => text.replace(/(?<=\p{L}(?:<\/?mark>)?)\|(?=(?:<\/?mark>)?\p{L})/gu, "");

function toHit(data) {
  return {
    url: data.url,
    title: withoutJoints(data.meta.title),
    kind: data.meta.kind ?? "",
    date: data.meta.date ?? "",
    isExample: "example" in data.meta,
    excerpt: withoutJoints(data.excerpt),
    parts: (data.sub_results ?? [])
      .filter((part) => part.url !== data.url)
      .slice(0, 3)
      .map((part) => ({ url: part.url, title: withoutJoints(part.title), excerpt: withoutJoints(part.excerpt) })),
  };
}
