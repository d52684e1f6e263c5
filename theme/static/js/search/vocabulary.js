// The words of the site, loaded when a word is not in the index: what it was meant to be, begins, or is made of.

import { stem } from "./stem.js";

const FOLDED = { å: "a", ä: "a", ö: "o", é: "e", ü: "u" };
const OTHER_FIRST = 0.2; // few mistake the first letter
const OTHER_ENDING = 0.5; // the same word in another form
const firstOf = (word) => FOLDED[word[0]] ?? word.slice(0, 1); // as in language/vocabulary.py

/** The file with the words that begin as `word` does: each letter from a to z has its own. */
export function fileOf(word) {
  const letter = firstOf(word);
  return /^[a-z]$/.test(letter) ? `ordlista/${letter}.txt` : "ordlista.txt";
}

/** A vocabulary from its text: the commonest words first, in classes parted by empty lines. */
export function readVocabulary(text) {
  const words = text.split(/\n+/).filter(Boolean).map((word) => ({ word, stem: stem(word), first: firstOf(word) }));
  const stems = new Set(words.map((each) => each.stem));
  const isKnown = (word) => stems.has(stem(word));

  /** The commonest words that begin so. */
  function completions(start, most) {
    return words.filter(({ word }) => word.startsWith(start)).slice(0, most).map(({ word }) => word);
  }

  /** The nearest word at most so far away, `{ word, cost }`, the commoner of two as near; null when there is none. */
  function nearest(word, most) {
    const own = stem(word);
    const first = firstOf(word);
    let best = null;
    let least = most + OTHER_FIRST + 0.001;
    for (const other of words) {
      const longer = Math.min(Math.abs(other.word.length - word.length), Math.abs(other.stem.length - own.length));
      if (longer > Math.ceil(most)) continue;
      const limit = least - (other.first === first ? 0 : OTHER_FIRST);
      let cost = distance(word, other.word, limit);
      if (own.length > 3) cost = Math.min(cost, OTHER_ENDING + distance(own, other.stem, limit - OTHER_ENDING));
      if (cost < limit) [best, least] = [other.word, cost + least - limit];
    }
    return best && { word: best, cost: least };
  }

  /** Two or more words that stand together in `word`, perhaps with a linking letter; null when there are none. */
  function split(word) {
    for (let size = word.length - 3; size >= 3; size -= 1) {
      const [first, rest] = [word.slice(0, size), word.slice(size)];
      const left = [first, first.replace(/[su]$/, ""), `${first.replace(/o$/, "")}a`, `${first}e`].find(isKnown);
      if (!left || left.length < 3) continue;
      if (isKnown(rest)) return [left, rest];
      const right = rest.length > 5 ? split(rest) : null;
      if (right) return [left, ...right];
    }
    return null;
  }

  return { completions, nearest, split };
}

/**
 * How far one word is from another: letters put in, left out, changed or swapped, each 1; a vowel without its
 * dots or ring, and a double letter made single, 0.3. Infinite when it is sure to be `limit` or more.
 */
export function distance(one, other, limit = Infinity) {
  let [before, row, next] = [[], Array.from({ length: other.length + 1 }, (_, n) => n), []];
  for (let i = 1; i <= one.length; i += 1) {
    const a = one[i - 1];
    const drop = a === one[i - 2] || a === one[i] ? 0.3 : 1;
    next[0] = i;
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const b = other[j - 1];
      const change = a === b ? 0 : a === FOLDED[b] ? 0.3 : 1; // who writes ä means it
      const add = b === other[j - 2] || b === other[j] ? 0.3 : 1;
      let cost = Math.min(row[j] + drop, next[j - 1] + add, row[j - 1] + change);
      if (i > 1 && a === other[j - 2] && b === one[i - 2]) cost = Math.min(cost, before[j - 2] + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least >= limit) return Infinity;
    [before, row, next] = [row, next, before];
  }
  return row[other.length];
}
