// The search page: reads the query from the address and the field, asks the engine, shows the answer.
// The only JavaScript of the site. Without it the page's <noscript> text and "Andra vägar in" remain.

import { createEngine } from "./search/engine.js";
import { createView } from "./search/view.js";

const PAGE_SIZE = 10;
const DEBOUNCE_MS = 120;

const root = document.getElementById("sok");
const form = document.getElementById("sokformular");
const field = document.getElementById("sokord");
const engine = createEngine(new URL(root.dataset.base, window.location.href));
const view = createView(document);

let latest = 0; // number of the newest question; an answer to an older one is dropped
let timer;

function queryInAddress() {
  return new URLSearchParams(window.location.search).get("q") ?? "";
}

function writeAddress(query) {
  const address = new URL(window.location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  if (address.href !== window.location.href) window.history.replaceState(null, "", address);
}

async function search(text) {
  const query = text.trim();
  const question = ++latest;
  const isStale = () => question !== latest;
  writeAddress(query);
  if (!query) {
    view.showNothing();
    return;
  }
  view.showWaiting();
  try {
    const answer = await engine.search(query);
    if (isStale()) return;
    const first = await answer.load(0, PAGE_SIZE);
    if (isStale()) return;
    view.showAnswer(query, answer.count, first);
    offerMore(answer, first.length, isStale);
  } catch (error) {
    if (isStale()) return;
    console.warn("Search failed:", error);
    view.showError();
  }
}

function offerMore(answer, shown, isStale) {
  view.onMore(shown < answer.count ? async () => {
    const next = await answer.load(shown, shown + PAGE_SIZE);
    if (isStale()) return;
    view.addHits(next);
    offerMore(answer, shown + next.length, isStale);
  } : null);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search(field.value);
});

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, DEBOUNCE_MS, field.value);
});

field.addEventListener("focus", () => engine.warmUp(), { once: true });

window.addEventListener("popstate", () => {
  field.value = queryInAddress();
  search(field.value);
});

field.value = queryInAddress();
if (field.value) search(field.value);
else if (!window.matchMedia("(pointer: coarse)").matches) field.focus({ preventScroll: true });
