// Pagefind in a thread of its own: typing never waits for it. Its own worker is a second copy of it to load.

import * as pagefind from "../../../pagefind/pagefind.js";

const LOOK_EVERY_MS = 5;
const PACKED = /\.(?:pagefind|pf_meta|pf_index)$/; // but for texts, which are small
const base = new URL("../../../", import.meta.url); // the address that the site's addresses begin with
// Pagefind forgets a page's data when its result is thrown away: the results are kept.
const known = new Map();

// Pagefind looks every 50 ms whether it is loaded, and unpacks files itself, which takes it five times as long as the browser.
const { setTimeout: wait, fetch: get } = self;
self.setTimeout = (go, ms) => wait(go, Math.min(ms, LOOK_EVERY_MS));
self.fetch = async (address) => {
  const answer = await get(address).catch(String);
  if (!answer.ok) {
    const error = new Error(`${address}: ${answer.status ?? answer}`);
    reportError(error); // Pagefind would take what is lost for empty, and never ask for it again: this worker has to go
    throw error;
  }
  if (!PACKED.test(address) || !("DecompressionStream" in self)) return answer;
  const bytes = await answer.arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  const data = new Response(bytes);
  if (first !== 0x1f || second !== 0x8b) return data; // of some hosts the browser has unpacked it already
  return new Response(data.body.pipeThrough(new DecompressionStream("gzip")));
};

const loaded = load();
loaded.catch(reportError); // who has started this worker then starts another

async function load() {
  // Every word of the index is closed: how much longer it is than what was asked for says nothing.
  await pagefind.options({ baseUrl: base.pathname, ranking: { termSimilarity: 0, diacriticSimilarity: 0 } });
  await pagefind.init();
  await pagefind.search(""); // which finds nothing, when all is loaded
}

const answers = {
  async filters() {
    const counts = Object.entries(await pagefind.filters());
    return Object.fromEntries(counts.map(([name, values]) => [name, Object.keys(values)]));
  },

  async find(term, filters) {
    const { results } = await pagefind.search(term, { filters });
    // Of a word that it doesn't have Pagefind gives the pages of another, without places.
    const found = results.filter((result) => result.words.length);
    for (const result of found) known.set(result.id, result);
    return found.map(({ id, score }) => ({ id, score }));
  },

  async data(id, term) {
    if (!known.has(id)) await answers.find(term); // it was another worker that had found it
    return known.get(id).data();
  },
};

self.onmessage = async ({ data: { number, name, values } }) => {
  try {
    await loaded;
    self.postMessage({ number, answer: await answers[name](...values) });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
};
