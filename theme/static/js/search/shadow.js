// The writing that the index is made of (presentation/shadow.py): how a word of a query is asked for, and
// how a text of the index is read back.

import { stem } from "./stem.js";

const LETTERS = { å: "qa", ä: "qe", ö: "qo", q: "qq" };
const READ = { a: "å", e: "ä", o: "ö", q: "q", z: "", x: "" };
const HIDDEN = /^(?:[^q]|q[^x])*qx/i; // a term that is not shown, at the beginning of a token

/** A term that finds every form of `word`. */
export function term(word) {
  return stem(word.toLowerCase()).replace(/[åäöq]/g, (letter) => LETTERS[letter]);
}

/** What to ask the index for: words with the term as their stem, and words with it as a part. */
export const asStem = (term) => `${term}qz`;
export const asPart = (term) => `${term}qx`;
export const EVERY_PAGE = "qzqx";

/** The visible text of something written. */
export function read(written) {
  return readWords(written).words.join(" ");
}

/**
 * The visible words of something written, and for each place in it the number of the visible word there:
 * a hidden term stands for the word before it.
 */
export function readWords(written) {
  const words = [];
  const visible = written.split(" ").map((token) => {
    const hidden = HIDDEN.exec(token)?.[0] ?? "";
    const rest = unwrite(token.slice(hidden.length));
    if (hidden && words.length) words[words.length - 1] += rest;
    else words.push(rest);
    return words.length - 1;
  });
  return { words, visible };
}

function unwrite(token) {
  return token.replace(/(q)([aeoqzx])/gi, (_, first, second) => {
    const letter = READ[second.toLowerCase()];
    return first === "Q" ? letter.toUpperCase() : letter;
  });
}
