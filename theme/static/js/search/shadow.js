// The writing that the index is made of (presentation/shadow.py): how a word of a query is asked for, and
// how a text of the index is read back.

import { stem } from "./stem.js";

const LETTERS = { å: "qa", ä: "qe", ö: "qo", q: "qq" };
const DIGITS = "bcdfghjklm";
const READ = { a: "å", e: "ä", o: "ö", q: "q", z: "", x: "", ...Object.fromEntries([...DIGITS].map((letter, digit) => [letter, `${digit}`])) };
const VEILED = /[\u{F0000}-\u{F00FF}]/gu; // the letters of a function word
const VEIL = 0xF0000;
const HIDDEN = /^(?:[^q]|q[^x])*qx/i; // a term that is not shown, at the beginning of a token

/** A term that finds every form of `word`. */
export function term(word) {
  return stem(word.toLowerCase()).replace(/[åäöq]/g, (letter) => LETTERS[letter]);
}

/** What to ask the index for: words with the term as their stem, words with it as a part, pages with the function word. */
export const asStem = (term) => `${term}qz`;
export const asPart = (term) => `${term}qx`;
export const asVeiled = (term) => `qz${term}qx`;
/** The term of a quote's id, letters and digits: h7k2. */
export const asId = (id) => id.toLowerCase().replace(/q/g, "qq").replace(/[0-9]/g, (digit) => `q${DIGITS[digit]}`);
export const EVERY_PAGE = "qzqx";

/** The visible text of something written. */
export function read(written) {
  return readWords(written).words.join(" ");
}

/**
 * The visible words of something written, and for each place in it the number of the visible word there:
 * a hidden term stands for the word before it, and what comes after the end of the text for none.
 */
export function readWords(written) {
  const words = [];
  const tokens = written.split(" ");
  const end = tokens.lastIndexOf(EVERY_PAGE);
  const visible = tokens.slice(0, end < 0 ? tokens.length : end).map((token) => {
    const hidden = HIDDEN.exec(token)?.[0] ?? "";
    const rest = unwrite(token.slice(hidden.length));
    if (hidden && words.length) words[words.length - 1] += rest;
    else words.push(rest);
    return words.length - 1;
  });
  return { words, visible };
}

function unwrite(token) {
  const plain = token.replace(VEILED, (sign) => String.fromCodePoint(sign.codePointAt(0) - VEIL));
  return plain.replace(/(q)([a-hj-moqxz])/gi, (_, first, second) => {
    const letter = READ[second.toLowerCase()];
    return first === "Q" ? letter.toUpperCase() : letter;
  });
}
