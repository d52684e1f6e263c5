// The writing that the index is made of (presentation/shadow.py): how a word of a query is asked for, and
// how a text of the index is read back.

import { stem } from "./stem.js";

const END = "ǀ";
const HIDDEN = `${END}\\`;
const LETTERS = { å: "aɑ", ä: "aɛ", ö: "oɔ", Å: "AⱭ", Ä: "AƐ", Ö: "OƆ" };
const BACK = Object.fromEntries(Object.entries(LETTERS).map(([letter, written]) => [written, letter]));
const SIGNS = "~^$%@={}";
const CUTS = (" a er e en ar et an s t as erna or ade ande ser at ma ad ens arna mer es sen se ets mans ernas "
  + "ats orna ades ans met ers me serna andets ena andet mar ars sens arnas anden sar men mande ors "
  + "mas sa man sande marna sas set mor sorna mens sarna ornas sat enas made andena").split(" ");

/** The term that finds every form of `word`. */
export function term(word) {
  return stem(word.toLowerCase()).replace(/[åäö]/g, (letter) => LETTERS[letter]) + END;
}

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
    const end = token.lastIndexOf(HIDDEN);
    const rest = end < 0 ? token : token.slice(end + HIDDEN.length);
    if (end < 0 || !words.length) words.push(unwrite(rest));
    else words[words.length - 1] += unwrite(rest);
    return words.length - 1;
  });
  return { words, visible };
}

function unwrite(token) {
  return token
    .replace(/ǀ([~^$%@={}]{2})?/g, (_, signs) => signs ? CUTS[SIGNS.indexOf(signs[0]) * 8 + SIGNS.indexOf(signs[1])] : "")
    .replace(/[aAoO][ɑɛɔⱭƐƆ]/g, (pair) => BACK[pair] ?? pair);
}
