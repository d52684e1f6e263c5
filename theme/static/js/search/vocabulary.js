// The words of the site, loaded when a word is not in the index: what it was meant to be, begins, or is made of.

import { stem } from "./stem.js";

const FOLDED = { å: "a", ä: "a", ö: "o", é: "e", ü: "u" };
const OTHER_FIRST = 0.2; // few mistake the first letter
const SHORTEST_PART = 4; // shorter words stand by chance in longer ones
const OTHER_ENDING = 0.5; // the same word in another form
const OTHER_LETTER = 1.5; // what differs so is often another word: a finger that slips hits the key beside
const SWAPPED = 0.7; // which seldom makes another word
const KEYS = new Map(["qwertyuiopå", "asdfghjklöä", "zxcvbnm"].flatMap((row, y) => [...row].map((key, x) => [key, [x + y / 2, y]])));
const firstOf = (word) => FOLDED[word[0]] ?? word.slice(0, 1); // as in language/vocabulary.py

/** The file with the words that begin as `word` does: each letter from a to z has its own. */
export function fileOf(word) {
  const letter = firstOf(word);
  return /^[a-z]$/.test(letter) ? `ordlista/${letter}.txt` : "ordlista.txt";
}

/** A vocabulary from its text: the commonest words first, in classes parted by empty lines. */
export function readVocabulary(text) {
  const words = text.split(/\n+/).filter(Boolean).map((word) => ({ word, stem: stem(word), first: firstOf(word) }));
  const known = new Map(words.map((each) => [each.stem, each.word]));
  const formOf = (word) => known.get(stem(word));

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

  /** Two or more words of the site that stand together in `word`, perhaps with a linking letter; null when there are none. */
  function split(word) {
    for (let size = word.length - SHORTEST_PART; size >= SHORTEST_PART; size -= 1) {
      const [first, rest] = [word.slice(0, size), word.slice(size)];
      const left = [first, first.replace(/[su]$/, ""), `${first.replace(/o$/, "")}a`, `${first}e`].map(formOf).find(Boolean);
      if (!left || left.length < SHORTEST_PART) continue;
      const last = formOf(rest);
      if (last) return [left, last];
      const right = split(rest);
      if (right) return [left, ...right];
    }
    return null;
  }

  return { completions, nearest, split };
}

/**
 * How far one word is from another: a letter put in, left out or changed to that of a key beside it is 1, to another
 * 1.5; two that are swapped 0.7; a vowel without its dots or ring, and a double letter made single, 0.3. Infinite when it
 * is sure to be `limit` or more.
 */
export function distance(one, other, limit = Infinity) {
  let leastBefore = 0;
  let [before, row, next] = [[], Array.from({ length: other.length + 1 }, (_, n) => n), []];
  for (let i = 1; i <= one.length; i += 1) {
    const a = one[i - 1];
    const drop = a === one[i - 2] ? 0.3 : 1;
    next[0] = i;
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const b = other[j - 1];
      const change = a === b ? 0 : a === FOLDED[b] ? 0.3 : isBeside(a, b) ? 1 : OTHER_LETTER; // who writes ä means it
      const add = b === other[j - 2] ? 0.3 : 1;
      let cost = Math.min(row[j] + drop, next[j - 1] + add, row[j - 1] + change);
      if (i > 1 && a === other[j - 2] && b === one[i - 2]) cost = Math.min(cost, before[j - 2] + SWAPPED);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (Math.min(least, leastBefore + SWAPPED) >= limit) return Infinity;
    leastBefore = least;
    [before, row, next] = [row, next, before];
  }
  return row[other.length];
}

function isBeside(one, other) {
  const [[x, y], [u, v]] = [one, other].map((key) => KEYS.get(key) ?? [Infinity, 0]);
  return Math.abs(x - u) <= 1 && Math.abs(y - v) <= 1;
}
