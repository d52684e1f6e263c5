// What a page of the index has to show for a query: itself, its headings, and its quotes as hits of their own.

import { read, readWords } from "./shadow.js";
import { wordsOf } from "./query.js";

const EXCERPT = 28; // words
const LEAD = 4; // words before the first that was found
const MOST_PARTS = 3;
const HEADING = /^h[2-6]$/;
const OURS = "\ue000"; // what only the names of a quote's parts begin with: presentation/shadow.py
const QUOTE = new RegExp(`^${OURS}ord-(.+)$`);
const texts = new WeakMap();

/**
 * Read a page's data, and find what was asked for in it.
 *
 * @param data what Pagefind keeps of the page
 * @param slots what was asked for: alternatives of terms, the phrases' first
 * @param phrases each a list of words in lower case, that must stand together; may be empty
 * @param isSmall whether a word is a function word
 * @param base the address that the site's addresses begin with
 * @param id of a quote that is a hit whatever its words
 * @returns `{ page, quotes }`, or null when a phrase is missing
 */
export function readHits(data, { slots, phrases, isSmall, base, id }) {
  const { words, visible, find } = textOf(data, isSmall);
  const plain = phrases.length ? words.map((word) => wordsOf(word.toLowerCase())) : [];
  const spans = phrases.map((phrase) => spansOf(phrase, plain));
  if (spans.some((each) => !each.length)) return null;
  // The words of a phrase are only looked for together.
  const asked = [...spans.map((each) => [[each]]), ...slots.slice(phrases.length).map((slot) => found(slot, find))];
  const marked = new Set(asked.flat(4));
  const text = { words, marked, start: (anchor) => visible[anchor.location] ?? words.length };
  const quotes = quotesOf(data, text, asked.filter((slot) => slot.length), base, id);
  return { page: pageOf(data, text, quotes), quotes };
}

/** The text of a page, read once. */
function textOf(data, isSmall) {
  if (!texts.has(data)) texts.set(data, readWords(data.content.trimEnd(), isSmall));
  return texts.get(data);
}

/** Of the alternatives that the page has all terms of, where each term stands. */
function found(slot, find) {
  const places = slot.map((terms) => terms.map((term) => find(term).map((place) => [place])));
  return places.filter((alternative) => alternative.every((term) => term.length));
}

function namesAfter(start, anchors) {
  return anchors.filter(({ id }) => id.startsWith(start)).map(({ id }) => id.slice(start.length));
}

/** Where a phrase stands: the numbers of its words, each time. A written word may be several: "IPS-handledare". */
function spansOf(phrase, plain) {
  const flat = plain.flatMap((parts, place) => parts.map((part) => ({ part, place })));
  const spans = [];
  for (let n = 0; n + phrase.length <= flat.length; n += 1) {
    if (phrase.every((word, k) => flat[n + k].part === word)) {
      spans.push([...new Set(flat.slice(n, n + phrase.length).map(({ place }) => place))]);
    }
  }
  return spans;
}

function quotesOf(data, text, asked, base, id) {
  const hits = [];
  data.anchors.forEach((anchor, n) => {
    const quote = QUOTE.exec(anchor.id);
    if (!quote) return;
    const speaker = data.anchors.slice(n + 1).find((other) => other.id === `${OURS}vem-${quote[1]}`);
    const [from, to] = [text.start(anchor), speaker ? text.start(speaker) : text.words.length];
    const inside = (place) => place >= from && place < to;
    const has = (term) => term.some((span) => span.every(inside));
    const hasAll = asked.every((slot) => slot.some((alternative) => alternative.every(has)));
    if (!hasAll && quote[1] !== id) return;
    const matches = [...text.marked].filter(inside).length;
    hits.push({
      type: "quote",
      id: quote[1],
      url: `${base}citat/${quote[1]}/`,
      topics: namesAfter(`${OURS}tema-${quote[1]}-`, data.anchors),
      speaker: speaker ? read(speaker.text).replace(/\.$/, "") : "",
      source: read(data.meta.title),
      date: data.meta.date ?? "",
      isExample: "example" in data.meta,
      excerpt: marks(text, from, to),
      from,
      to,
      weight: quote[1] === id ? Infinity : matches / (to - from + 12),
    });
  });
  return hits.sort((a, b) => b.weight - a.weight);
}

function pageOf(data, text, quotes) {
  const outside = [...text.marked].filter((place) => !quotes.some(({ from, to }) => place >= from && place < to));
  const title = titleOf(data, text);
  const from = excerptStart(outside.sort((a, b) => a - b), title.length, text.words.length);
  return {
    type: "page",
    url: data.url,
    title: marks(title, 0, title.words.length),
    kind: data.meta.kind ?? "",
    date: data.meta.date ?? "",
    isExample: "example" in data.meta,
    excerpt: marks(text, from, Math.min(from + EXCERPT, text.words.length)),
    isCutBefore: from > title.length,
    isCutAfter: from + EXCERPT < text.words.length,
    parts: partsOf(data, text),
  };
}

/** The title with its marks: it is also the first words of the text, `length` of them. */
function titleOf(data, text) {
  const words = read(data.meta.title).split(" ");
  const isFirst = words.every((word, n) => text.words[n]?.startsWith(word));
  return { words, marked: isFirst ? text.marked : new Set(), length: isFirst ? words.length : 0 };
}

/** The window of words after `first` with the most of what was found, the earliest of those with as much. */
function excerptStart(places, first, length) {
  let [best, most] = [first, 0];
  places.filter((place) => place >= first).forEach((place, n, every) => {
    const count = every.slice(n).filter((other) => other < place + EXCERPT - LEAD).length;
    if (count > most) [best, most] = [place - LEAD, count];
  });
  return Math.max(first, Math.min(best, length - EXCERPT));
}

/** Sections of the page with something found in them, but for those whose heading is the site's own. */
function partsOf(data, text) {
  const headings = data.anchors.filter((anchor) => HEADING.test(anchor.element));
  const parts = headings.map((anchor, n) => {
    const [from, to] = [text.start(anchor), headings[n + 1] ? text.start(headings[n + 1]) : text.words.length];
    const count = [...text.marked].filter((place) => place >= from && place < to).length;
    return { url: `${data.url}#${anchor.id}`, title: read(anchor.text).replace(/\.$/, ""), count };
  });
  return parts.filter((part) => part.count && part.title).sort((a, b) => b.count - a.count).slice(0, MOST_PARTS);
}

/** A run of words as pieces of text, `{ text, isMarked }`: signs around a word are not marked with it. */
function marks({ words, marked }, from, to) {
  const pieces = [];
  const add = (text, isMarked) => {
    const last = pieces.at(-1);
    if (last && last.isMarked === isMarked) last.text += text;
    else if (text) pieces.push({ text, isMarked });
  };
  words.slice(from, to).forEach((word, n) => {
    const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word);
    add(`${n ? " " : ""}${before}`, false);
    add(core, marked.has(from + n));
    add(after, false);
  });
  return pieces;
}
