// What each word of a query may mean: a slot of alternatives, each of them terms that all must be there.

import { asId, smallTerm, term } from "./shadow.js";
import { tellingOf, wordsOf } from "./query.js";

const LONGEST = 40; // letters of a word worth mending
const AKIN = 0.3; // what a page with a word akin to the one asked for is worth, beside one with the word itself
// A noun and the word it is made from: långsiktighet, långsiktig; samordning, samordna.
const MADE_FROM = [
  [/^(.{3,}(?:ig|sam|bar|lös))het(?:s|en|ens|er|ers|erna|ernas)?$/, "$1"],
  [/^(.{3,}(?:ig|sam|bar|lös))(?:t|a)?$/, "$1het"],
  [/^(.{5,}[^n])n?ing(?:s|en|ens|ar|arna)?$/, "$1a"],
];

/**
 * Reads queries against an index.
 *
 * @param engine answers what pages a term is on
 * @param loadVocabulary gives the words of the site that begin as a word does, or all; called only when a word is unknown
 * @param functionWords a set of words that are asked for only when there are no others
 * @param pairs the glossary's abbreviations and what they stand for: `[["SIP", "samordnad individuell plan"], …]`
 */
export function createMeaning(engine, loadVocabulary, functionWords, pairs) {
  const glossary = pairs.map(([short, long]) => [wordsOf(short).map(term), tellingOf(wordsOf(long), functionWords).map(term)]);

  /**
   * `{ slots, mended, guessed }`: a slot for each phrase and word, or for words that are one name; `mended` are the words
   * that others were searched for instead of, `[["samvekran", "samverkan"], …]`; `guessed` are those whose `parts` were, or
   * that others begin with, when nobody is typing them any longer.
   *
   * @param isTyping whether the last word may go on
   */
  async function meaningOf({ words: written, phrases }, isTyping) {
    const slots = phrases.map((phrase) => waysToSay(tellingOf(phrase, functionWords)));
    const words = [];
    for (const word of written) {
      const pieces = wordsOf(word);
      const isId = pieces.length > 1 && (await engine.find(asId(word))).size;
      if (isId) slots.push([[asId(word)]]);
      else words.push(...pieces);
    }
    const terms = words.map(term);
    const [mended, guessed] = [[], []];
    for (let n = 0; n < words.length;) {
      const name = nameAt(terms, n);
      const { alternatives, other, parts, isBegun } = name ?? await wordMeaning(words[n], n === words.length - 1, isTyping);
      slots.push(alternatives);
      if (other) mended.push([words[n], other]);
      if (parts || (isBegun && !isTyping)) guessed.push({ word: words[n], parts });
      n += name ? name.length : 1;
    }
    return { slots, mended, guessed };
  }

  /** Words, in lower case, as what they are, and function words also as others that are written so. */
  function waysToSay(words) {
    const terms = words.map(term);
    return words.every((word) => functionWords.has(word)) ? [words.map(smallTerm), terms] : [terms];
  }

  /** An abbreviation or a name that begins at a place, and both ways to say it. */
  function nameAt(terms, place) {
    for (const pair of glossary) {
      const said = pair.find((name) => name.length && name.every((each, n) => each === terms[place + n]));
      if (said) return { alternatives: pair, length: said.length };
    }
    return null;
  }

  async function wordMeaning(word, isLast, isTyping) {
    const low = word.toLowerCase().normalize("NFC");
    const itself = { alternatives: [...waysToSay([low]), ...akinTo(low)] };
    if (low.length > LONGEST || functionWords.has(low) || (await engine.find(term(low))).size) return itself;
    const { guess } = await import("./guessing.js");
    return await guess(low, { isLast, isTyping }, engine, loadVocabulary) ?? itself;
  }

  return { meaningOf };
}

function akinTo(word) {
  const found = MADE_FROM.find(([form]) => form.test(word));
  const terms = found ? [term(word.replace(...found))] : [];
  return terms.length ? [Object.assign(terms, { worth: AKIN })] : [];
}
