// The search page: reads query and filters from the address and the fields, asks, shows the answer.
// The only JavaScript of the site. Without it the page's <noscript> text and "Andra vägar in" remain.

import { createAnswer } from "./search/answer.js";
import { countChoices } from "./search/counts.js";
import { createEngine } from "./search/engine.js";
import { FILTERS, QUOTES, readFilters } from "./search/filters.js";
import { connectKeys } from "./search/keys.js";
import { createMeaning } from "./search/meaning.js";
import { readQuery } from "./search/query.js";
import { rank } from "./search/ranking.js";
import { createView } from "./search/view.js";
import { readVocabulary } from "./search/vocabulary.js";

const COUNT_AFTER_MS = 150; // the hits come first
const PAUSE_MS = 20; // between letters that come faster than that nothing is asked

const base = new URL(document.getElementById("sok").dataset.base, window.location.href);
const names = JSON.parse(document.getElementById("soknamn").textContent);
const form = document.getElementById("sokformular");
const field = document.getElementById("sokord");
const filters = document.getElementById("sokfilter");
const engine = createEngine(base, names.pages);
const meaning = createMeaning(engine, loadVocabulary, names.abbreviations);
const view = createView(document, names);

let latest = 0; // number of the newest question; an answer to an older one is dropped
let timer;
let vocabulary;

function loadVocabulary() {
  vocabulary ??= fetch(new URL("sok/ordlista.txt", base))
    .then((response) => (response.ok ? response.text() : ""))
    .then(readVocabulary);
  vocabulary.catch(() => { vocabulary = undefined; });
  return vocabulary;
}

const addressed = () => new URLSearchParams(window.location.search);

function writeAddress(query, chosen) {
  const address = new URL(window.location.href);
  const values = { q: query, ...Object.fromEntries(Object.entries(FILTERS).map(([name, key]) => [key, chosen[name]])) };
  for (const [key, value] of Object.entries(values)) {
    if (value) address.searchParams.set(key, value);
    else address.searchParams.delete(key);
  }
  if (address.href !== window.location.href) window.history.replaceState(null, "", address);
}

async function search({ isTyping = false } = {}) {
  const query = field.value.trim();
  const chosen = query ? readFilters(addressed()) : {};
  const question = ++latest;
  const isStale = () => question !== latest;
  writeAddress(query, chosen);
  if (!query) return view.showNothing();
  view.showWaiting();
  try {
    await show(query, chosen, isTyping, isStale);
  } catch (error) {
    if (isStale()) return;
    console.warn("Search failed:", error);
    view.showError();
  }
}

async function show(query, chosen, isTyping, isStale) {
  const asked = readQuery(query);
  const { slots, correction } = await meaning.meaningOf(asked);
  const { pages, isPartial } = await rank(engine, slots);
  const isFiltered = Object.values(chosen).some(Boolean);
  const facets = isFiltered ? await engine.facets() : null;
  const answer = createAnswer({ pages, phrases: asked.phrases, chosen, facets, base: base.pathname, id: query.toLowerCase() });
  const hits = await answer.more();
  if (isStale()) return;
  const isQuotes = chosen.kind === QUOTES;
  view.showAnswer({ query, meant: correction, isPartial, count: answer.count(), hits, isQuotes, isTyping });
  offerMore(answer, isStale);
  if (!pages.length) return view.hideFilters();
  await showFilters({ pages, phrases: asked.phrases, chosen, base: base.pathname }, isStale);
}

async function showFilters(asked, isStale) {
  await new Promise((go) => { setTimeout(go, COUNT_AFTER_MS); });
  if (isStale()) return;
  const facets = await engine.facets();
  if (isStale()) return;
  const counts = await countChoices({ ...asked, facets });
  if (!isStale()) view.showFilters(counts, asked.chosen);
}

function offerMore(answer, isStale) {
  view.onMore(answer.hasMore() ? async () => {
    const hits = await answer.more();
    if (isStale()) return;
    view.addHits(hits);
    offerMore(answer, isStale);
  } : null);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search();
});

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, PAUSE_MS, { isTyping: true });
});

filters.addEventListener("change", (event) => {
  const address = new URL(window.location.href);
  address.searchParams.set(FILTERS[event.target.dataset.filter], event.target.value);
  window.history.replaceState(null, "", address);
  search();
});

field.addEventListener("focus", () => engine.warmUp(), { once: true });

window.addEventListener("popstate", () => {
  field.value = addressed().get("q") ?? "";
  search();
});

connectKeys(document, field, document.getElementById("sokresultat"));
field.value = addressed().get("q") ?? "";
if (field.value) search();
else if (!window.matchMedia("(pointer: coarse)").matches) field.focus({ preventScroll: true });
