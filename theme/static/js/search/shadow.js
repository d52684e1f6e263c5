// The writing that the index is made of (presentation/shadow_words.py): how a word of a query is asked for, and
// how a text of the index is read back.

import { stem } from "./stem.js";

const FOLDED = { å: "qa", ä: "qe", ö: "qo", q: "qq" };
const DIGITS = "bcdfghjklm";
const READ = { a: "å", e: "ä", o: "ö", q: "q", z: "", ...Object.fromEntries([...DIGITS].map((letter, digit) => [letter, `${digit}`])) };
const LETTERS = "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789éÉüÜ"; // that can be veiled
const FIRST_SIGN = 0x300;
const LEFT_OUT = 0x340; // and the five after it
const WRITTEN = /qy(.)|([\u0300-\u036f])|(q)([a-hj-moqz])|\^/giu;
// A term that is not shown; what is glued to it is.
const HIDDEN = /^(?:~([\u0300-\u036f]+)\$|(?:~|(?=[A-Z]))((?:[^qQ]|[qQ][^z])*)qz)/;
const ATTACHED = "$"; // has no space before it
const EVERY_PAGE = "qzqz";
const RUN = /\p{L}+|\p{N}+/gu;
const IDS = /[\p{L}\p{N}]+/gu;

/** A function that works out each answer once: while a reader types, the same words are read again and again. */
function remembered(answer) {
  const known = new Map();
  return (value) => {
    if (!known.has(value)) known.set(value, answer(value));
    return known.get(value);
  };
}

/** A term that finds every form of `word`. */
export const term = remembered((word) => fold(stem(word.toLowerCase())));

/** The term of a function word, which no form of another word has. */
export const smallTerm = (word) => `qz${term(word)}`;

/** What to ask the index for: what has the term. */
export const asStem = (term) => `${term}qz`;
/** The term of a quote's id, letters and digits: h7k2. */
export const asId = (id) => id.toLowerCase().replace(/q/g, "qq").replace(/[0-9]/g, (digit) => `q${DIGITS[digit]}`);

/** The visible text of something written. */
export function read(written) {
  return readWords(written).words.join(" ");
}

/**
 * The visible words of something written, and for each place in it the number of the visible word there: what comes
 * after the end of the text has none. `find` gives the numbers of the words that have a term.
 *
 * @param isSmall whether a word is a function word
 */
export function readWords(written, isSmall = () => false) {
  const words = [];
  const visible = [];
  const hidden = new Map(); // by word, told once
  const tokens = written.split(" ");
  const end = tokens.lastIndexOf(EVERY_PAGE);
  for (let token of tokens.slice(0, end < 0 ? tokens.length : end)) {
    const [whole, veiled, plain] = HIDDEN.exec(token) ?? [];
    if (whole && words.length) {
      const word = words.at(-1).match(RUN)?.at(-1).toLowerCase();
      hidden.set(word, [...(hidden.get(word) ?? []), plain?.toLowerCase() ?? unwrite(veiled)]);
      token = ATTACHED + token.slice(whole.length);
    }
    if (token[0] === ATTACHED && words.length) words[words.length - 1] += unwrite(token.slice(1));
    else words.push(unwrite(token));
    visible.push(words.length - 1);
  }
  let places;
  const find = (term) => (places ??= placesOf(words, hidden, isSmall)).get(term) ?? [];
  return { words, visible, find };
}

/** Where each term stands among the words: that of a word's own letters, and those that were told of it. */
function placesOf(words, hidden, isSmall) {
  const termsOf = new Map();
  const places = new Map();
  words.forEach((word, n) => {
    if (!termsOf.has(word)) {
      const { runs, ids } = partsOf(word);
      const terms = runs.flatMap((run) => (isSmall(run) ? [smallTerm(run)] : [term(run), ...(hidden.get(run.toLowerCase()) ?? [])]));
      termsOf.set(word, new Set([...terms, ...ids]));
    }
    for (const each of termsOf.get(word)) {
      if (places.has(each)) places.get(each).push(n);
      else places.set(each, [n]);
    }
  });
  return places;
}

const partsOf = remembered((word) => ({
  runs: word.match(RUN) ?? [],
  ids: /\p{N}/u.test(word) ? word.match(IDS).map(asId) : [],
}));

const fold = (text) => text.replace(/[åäöq]/g, (letter) => FOLDED[letter]);

const unwrite = remembered((token) => token.replace(WRITTEN, (_, itself, sign, q, letter) => {
  if (itself) return itself;
  if (sign) return LETTERS[signNumber(sign)] ?? sign;
  if (!q) return ""; // the capital after it is to be shown
  const read = READ[letter.toLowerCase()];
  return q === "Q" ? read.toUpperCase() : read;
}));

function signNumber(sign) {
  const number = sign.codePointAt(0);
  return number - FIRST_SIGN - (number > LEFT_OUT ? 6 : 0);
}
