// Sorts a deck's quotes into heaps. All that is kept is kept in this browser, and nothing is sent.

import { emptyHeaps, MOST_HEAPS, moved, readHeaps, renamed } from "./sorting/heaps.js";
import { keep, kept, whenChangedElsewhere } from "./sorting/store.js";
import { csv } from "./sorting/table.js";

const DRAGGED = "application/x-citat";
const MOST_UNDONE = 100;
const BOUNCE = 300; // ms in which nobody reads a card: the same digit again is a slip of the finger
const at = (id) => document.getElementById(id);
const board = document.querySelector(".board");
const unsorted = at("osorterade");
const form = at("rubriker");
const cards = new Map([...unsorted.querySelectorAll(".sort-card")].map((card) => [card.dataset.id, card]));
let heaps = emptyHeaps();
let pressed = { key: "", timeStamp: 0 }; // the last digit
const past = []; // what lay where before each thing that was done, and the card that it was done to

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const tell = (words) => { at("lage").textContent = words; };
const quotes = (count) => `${count} citat`;

function warn(words) {
  at("problem").textContent = words;
  at("problem").hidden = !words;
}

const listOf = (number) => (number < 0 ? unsorted : at(`hog-${number + 1}`)).querySelector(".heap-cards");
const heapOf = (id) => heaps.findIndex((heap) => heap.ids.includes(id));

function heapSection({ name }, n) {
  const title = make("h2", { id: `hog-${n + 1}-rubrik`, tabIndex: -1 }, name, " ", make("span", { className: "heap-count" }));
  const section = make("section", { className: "heap", id: `hog-${n + 1}` }, title, make("div", { className: "heap-cards" }));
  section.setAttribute("aria-labelledby", title.id);
  return section;
}

function choices(card) {
  const buttons = heaps.map(({ name }) => make("button", { type: "button", textContent: name, ariaPressed: "false" }));
  const group = make("div", { className: "sort-choices", role: "group" }, ...buttons);
  group.ariaLabel = `Lägg citat ${card.dataset.number} i en hög`;
  return group;
}

/** Says on a card's buttons which heap it lies in. */
function mark(card) {
  const number = heapOf(card.dataset.id);
  [...card.querySelectorAll(".sort-choices button")].forEach((button, n) => { button.ariaPressed = String(n === number); });
}

/** The heaps anew, with new headings perhaps. */
function draw() {
  if (at("hogar").querySelector(".sort-card")) listOf(-1).append(...cards.values());
  at("hogar").replaceChildren(...heaps.map(heapSection));
  for (const card of cards.values()) {
    card.querySelector(".sort-choices")?.remove();
    card.append(choices(card));
  }
  heaps.forEach((heap, n) => listOf(n).append(...heap.ids.map((id) => cards.get(id))));
  for (const card of at("hogar").querySelectorAll(".sort-card")) mark(card);
  form.querySelector(".sorting-fields").replaceChildren(...[...heaps, { name: "" }].slice(0, MOST_HEAPS).map(({ name }, n) => (
    make("label", {}, n < heaps.length ? `Hög ${n + 1}` : "En hög till", make("input", { value: name, maxLength: 60, autocomplete: "off" }))
  )));
  count();
}

function count() {
  const sections = [...board.querySelectorAll(".heap")];
  for (const section of sections) {
    section.querySelector(".heap-count").textContent = quotes(section.querySelector(".heap-cards").childElementCount);
  }
  at("antal").replaceChildren(...sections.map((section) => (
    make("a", { href: `#${section.id}`, textContent: section.querySelector("h2").textContent })
  )));
}

/** Keeps what lies where now, and lets it be undone if there is something to undo. */
function store() {
  at("angra").hidden = !past.length;
  warn(keep(heaps) ? "" : "Webbläsaren lät oss inte spara. Högarna finns kvar tills sidan stängs eller laddas om.");
}

function change(next, card) {
  past.push({ heaps, card });
  past.splice(0, past.length - MOST_UNDONE);
  heaps = next;
  store();
}

function whereabouts(card) {
  const number = heapOf(card.dataset.id);
  const left = listOf(-1).childElementCount;
  const where = number < 0 ? "bland de osorterade" : `i ”${heaps[number].name}”`;
  return `Citat ${card.dataset.number} ligger ${where}. ${left ? `${left} kvar att sortera.` : "Alla är sorterade."}`;
}

/** The last thing that was done is as if it had not been; its card gets the focus. */
function undo() {
  const { heaps: before, card } = past.pop();
  heaps = before;
  store();
  draw();
  (card ?? unsorted.querySelector("h2")).focus();
  tell(card ? `Ångrat. ${whereabouts(card)}` : "Ångrat. Högarna är som förut.");
}

/** Back among the unsorted a card lies where it lay from the beginning. */
function putBack(card) {
  const list = listOf(-1);
  const next = [...list.children].find((other) => Number(other.dataset.number) > Number(card.dataset.number));
  list.insertBefore(card, next ?? null);
}

/** A quote in a heap, or out of it if it lies there; what comes next gets the focus. */
function put(card, number) {
  const id = card.dataset.id;
  const to = heapOf(id) === number ? -1 : number;
  const next = card.nextElementSibling ?? card.previousElementSibling ?? card.closest(".heap").querySelector("h2");
  change(moved(heaps, id, to), card);
  if (to < 0) putBack(card);
  else listOf(to).append(card);
  mark(card);
  count();
  next.focus();
  tell(whereabouts(card));
}

function wordsOf(card) {
  const paragraphs = card.querySelector(".quote-text").cloneNode(true);
  for (const line of paragraphs.querySelectorAll("br")) line.replaceWith("\n");
  return [...paragraphs.children].map((paragraph) => paragraph.textContent).join("\n\n");
}

function rowOf(id, heap) {
  const card = cards.get(id);
  const source = card.querySelector(".quote-source");
  const said = card.querySelector(".quote-speaker").textContent;
  return [
    heap, id, wordsOf(card), said, source.querySelector("a").textContent, source.querySelector("time").dateTime,
    source.querySelector(".example-mark") ? "ja" : "nej", card.querySelector(".permalink").href,
  ];
}

function save() {
  const sorted = heaps.flatMap(({ name, ids }) => ids.map((id) => rowOf(id, name)));
  const rest = [...listOf(-1).children].map((card) => rowOf(card.dataset.id, ""));
  const table = csv([["hög", "id", "citat", "sagt av", "källa", "datum", "exempel", "adress"], ...sorted, ...rest]);
  const href = URL.createObjectURL(new Blob([table], { type: "text/csv;charset=utf-8" }));
  make("a", { href, download: "hogar.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

function clear() {
  change(emptyHeaps());
  keep(null);
  draw();
  tell("Allt är rensat ur webbläsaren.");
}

function load() {
  const text = kept();
  const { heaps: found, gone, isWhole } = readHeaps(text, new Set(cards.keys()));
  heaps = found;
  past.length = 0;
  at("angra").hidden = true;
  draw();
  if (text === undefined) warn("Webbläsaren låter oss inte spara. Högarna finns kvar tills sidan stängs eller laddas om.");
  else if (text !== null && !isWhole) warn("En del av det som var sparat gick inte att läsa.");
  if (gone) {
    keep(heaps);
    tell(`${quotes(gone)} finns inte längre på sidan och är borta ur högarna.`);
  }
}

const does = { print: () => window.print(), save, clear };

at("verktyg").addEventListener("click", (event) => does[event.target.dataset.does]?.());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  change(renamed(heaps, [...form.querySelectorAll("input")].map((input) => input.value)));
  draw();
  tell(`Rubrikerna är nu: ${heaps.map(({ name }) => name).join(", ")}.`);
});
board.addEventListener("click", (event) => {
  const button = event.target.closest(".sort-choices button");
  if (button && event.detail < 2) put(button.closest(".sort-card"), [...button.parentElement.children].indexOf(button));
});
board.addEventListener("keydown", (event) => {
  const card = event.target.closest(".sort-card");
  if (!card || event.ctrlKey || event.altKey || event.metaKey || !heaps[Number(event.key) - 1]) return;
  event.preventDefault();
  const again = event.key === pressed.key && event.timeStamp - pressed.timeStamp < BOUNCE;
  pressed = event;
  if (!event.repeat && !again) put(card, Number(event.key) - 1);
});
at("angra").addEventListener("click", undo);
document.addEventListener("keydown", (event) => {
  const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isUndo || !past.length || event.target.matches("input")) return;
  event.preventDefault();
  if (!event.repeat) undo();
});
board.addEventListener("dragstart", (event) => {
  event.dataTransfer.setData(DRAGGED, event.target.closest(".sort-card").dataset.id);
});
board.addEventListener("dragover", (event) => {
  if (event.dataTransfer.types.includes(DRAGGED) && event.target.closest(".heap")) event.preventDefault();
});
board.addEventListener("drop", (event) => {
  const section = event.target.closest(".heap");
  const card = cards.get(event.dataTransfer.getData(DRAGGED));
  const number = [...at("hogar").children].indexOf(section);
  if (!section || !card || heapOf(card.dataset.id) === number) return;
  event.preventDefault();
  put(card, number < 0 ? heapOf(card.dataset.id) : number);
});
whenChangedElsewhere(load);

unsorted.querySelector("h2").replaceChildren("Osorterade ", make("span", { className: "heap-count" }));
for (const card of cards.values()) card.draggable = true;
at("utan-skript").hidden = true;
for (const id of ["verktyg", "hogar", "antal"]) at(id).hidden = false;
load();
