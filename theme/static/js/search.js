// The search page: reads query and filters from the address and the fields, asks, shows the answer.
// Without it the page's <noscript> text and "Andra vägar in" remain.

import { createAnswer } from "./search/answer.js";
import { createEngine } from "./search/engine.js";
import { FILTERS, QUOTES, readFilters, valuesOf } from "./search/filters.js";
import { connectKeys } from "./search/keys.js";
import { createMeaning } from "./search/meaning.js";
import { readQuery, smallAmong } from "./search/query.js";
import { rank } from "./search/ranking.js";
import { createView } from "./search/view.js";

const ADDRESS_AFTER_MS = 400;
const COUNT_AFTER_MS = 150; // the hits come first
const FIRST_AFTER_MS = 40; // of a letter the hits that are read by then are shown, if not all are

const base = new URL(document.getElementById("sok").dataset.base, window.location.href);
const names = JSON.parse(document.getElementById("soknamn").textContent);
const functionWords = new Set(names.function_words);
const isSmall = smallAmong(functionWords);
const form = document.getElementById("sokformular");
const field = document.getElementById("sokord");
const filters = document.getElementById("sokfilter");
const engine = createEngine();
const meaning = createMeaning(engine, loadVocabulary, functionWords, names.abbreviations);
const view = createView(document);
const list = document.getElementById("sokresultat");

let latest = 0; // number of the newest question; an answer to an older one is dropped
let writing;
const chosen = { kind: "", theme: "", year: "" };
const vocabularies = new Map();

/** The words of the site that begin as `word` does, or all of them. */
async function loadVocabulary(word = "") {
  const { fileOf, readVocabulary } = await import("./search/vocabulary.js");
  const file = fileOf(word);
  if (!vocabularies.has(file)) {
    const text = fetch(new URL(`sok/${file}`, base)).then((response) => (response.ok ? response.text() : Promise.reject(response.status)));
    vocabularies.set(file, text.then(readVocabulary).catch(() => {
      vocabularies.delete(file); // a later search may try again
      return readVocabulary("");
    }));
  }
  return vocabularies.get(file);
}

function addressOf(query, chosen) {
  const address = new URL(window.location.href);
  const values = { q: query, ...Object.fromEntries(Object.entries(FILTERS).map(([name, key]) => [key, chosen[name]])) };
  for (const [key, value] of Object.entries(values)) {
    if (value) address.searchParams.set(key, value);
    else address.searchParams.delete(key);
  }
  return address.href;
}

/** A search that was sent is a step in the history; one that is being typed is not, and waits for a pause. */
function writeAddress(query, chosen, isTyping) {
  const href = addressOf(query, chosen);
  clearTimeout(writing);
  const write = (how) => { if (href !== window.location.href) window.history[how](null, "", href); };
  if (isTyping) writing = setTimeout(write, ADDRESS_AFTER_MS, "replaceState");
  else write("pushState");
}

/** Whether more is to come soon: a letter was typed or taken away, not a whole text put in. */
function isLetter({ data, inputType, isComposing }) {
  return isComposing || data?.length === 1 || Boolean(inputType?.startsWith("delete"));
}

async function search({ isTyping = false, isByLetter = false, left = null } = {}) {
  const query = field.value.trim();
  const question = ++latest;
  const isStale = () => question !== latest;
  writeAddress(query, query ? chosen : {}, isTyping);
  if (!query) return view.showNothing();
  view.showWaiting();
  const ask = () => show(query, { ...chosen }, { isTyping, isByLetter, left }, isStale);
  try {
    await ask().catch(() => (isStale() ? null : ask())); // what was lost on its way may come the second time
  } catch (error) {
    if (isStale()) return;
    console.warn("Search failed:", error);
    view.showError();
  }
}

async function show(query, filters, { isTyping, isByLetter, left }, isStale) {
  const asked = readQuery(query, functionWords);
  const late = new Promise((go) => { setTimeout(go, FIRST_AFTER_MS); });
  const { slots, ...words } = await meaning.meaningOf(asked, isTyping);
  if (isStale()) return;
  const { pages: best, others, isPartial } = await rank(engine, slots);
  const pages = asked.phrases.length ? best : [...best, ...others];
  const isFiltered = Object.values(filters).some(Boolean);
  const terms = [...new Set(slots.flat(2))];
  const facets = await engine.facets(terms, valuesOf(filters), isStale);
  const { meant, note } = await tell(query, pages.length ? words : { mended: words.mended, guessed: [] }, filters);
  const what = { pages, best: new Set(best), slots, phrases: asked.phrases, isSmall, chosen: filters, facets, base: base.pathname, id: query.toLowerCase() };
  const answer = createAnswer(what);
  if (isStale()) return;
  const hits = await answer.more(isByLetter ? late : undefined, isStale);
  if (isStale()) return;
  const isQuotes = filters.kind === QUOTES;
  view.showAnswer({ meant, note, isPartial, isFiltered, count: answer.count(), hits, isQuotes, isTyping });
  showRest(answer, left, isStale);
  if (!pages.length) return view.hideFilters();
  view.awaitFilters();
  showFilters(what, terms, isStale).catch(() => { if (!isStale()) view.hideFilters(); });
}

/** What is told of the words that no page has. */
async function tell(query, words, filters) {
  if (!words.mended.length && !words.guessed.length) return { meant: query, note: [] };
  const telling = await import("./search/telling.js");
  return telling.tell(query, words, document, (other) => addressOf(other, filters));
}

/** Shows the hits that were not read in time, below those that are there, and those that the reader had `left`. */
async function showRest(answer, left, isStale) {
  view.onMore(null);
  const showMore = async (enough) => {
    const hits = enough || answer.hasMore() ? await answer.more(enough, isStale) : [];
    if (!isStale()) view.addHits(hits);
    return hits.length > 0 && !isStale();
  };
  try {
    while (answer.isCut() && !isStale()) await showMore(Promise.resolve());
    if (left && !isStale()) {
      const { goBack } = await import("./search/returning.js");
      await goBack(left, { document, list, showMore });
    }
  } catch (error) {
    console.warn("Search failed:", error);
  }
  if (!isStale()) offerMore(answer, isStale);
}

async function showFilters(asked, terms, isStale) {
  await new Promise((go) => { setTimeout(go, COUNT_AFTER_MS); });
  if (isStale()) return;
  const [{ countChoices }, choices, every] = await Promise.all([
    import("./search/counts.js"), import("./search/choices.js"), engine.filters(),
  ]);
  const facets = await engine.facets(terms, every, isStale);
  if (isStale()) return;
  const counts = await countChoices({ ...asked, facets }, isStale);
  if (!isStale()) choices.showFilters(filters, names, counts, asked.chosen);
}

function offerMore(answer, isStale) {
  view.onMore(answer.hasMore() ? async () => {
    try {
      const hits = await answer.more();
      if (isStale()) return;
      view.addHits(hits)?.focus();
      offerMore(answer, isStale);
    } catch (error) {
      console.warn("Search failed:", error); // the button is still there
    }
  } : null);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});

field.addEventListener("input", (event) => search({ isTyping: true, isByLetter: isLetter(event) }));

filters.addEventListener("change", (event) => {
  chosen[event.target.dataset.filter] = event.target.value;
  search();
});

function readAddress() {
  const params = new URLSearchParams(window.location.search);
  const isSame = field.value.trim() === (params.get("q") ?? "").trim();
  const before = JSON.stringify(chosen);
  field.value = params.get("q") ?? "";
  Object.assign(chosen, readFilters(params));
  return !isSame || before !== JSON.stringify(chosen);
}

// A link to a place on the page comes here too, and asks for nothing new.
window.addEventListener("popstate", () => { if (readAddress()) search(); });

connectKeys(document, field, list);
list.addEventListener("click", ({ target }) => {
  const link = target.closest("a"); // which the reader may come back to
  if (link) window.history.replaceState({ hit: link.href, shown: list.childElementCount }, "");
});
readAddress();
if (field.value) search({ left: window.history.state });
else if (!window.matchMedia("(pointer: coarse)").matches) field.focus({ preventScroll: true });
