// What each word of a query may mean: a slot of alternatives, each of them terms that all must be there.

import { term } from "./shadow.js";
import { wordsOf } from "./query.js";

const COMPLETIONS = 12;
const CARELESS = 0.7; // two letters without their dots, or made single
const AKIN = 0.3; // what a page with a word akin to the one asked for is worth, beside one with the word itself
// A noun and the word it is made from: långsiktighet, långsiktig; samordning, samordna.
const MADE_FROM = [[/^(.{3,}(?:ig|sam|bar|lös))het(?:s|en|ens|er|ers|erna|ernas)?$/, "$1"], [/^(.{3,}(?:ig|sam|bar|lös))(?:t|a)?$/, "$1het"], [/^(.{5,}[^n])n?ing(?:s|en|ens|ar|arna)?$/, "$1a"]];

/**
 * Reads queries against an index.
 *
 * @param engine answers what pages a term is on
 * @param loadVocabulary gives the site's vocabulary; called only when a word is unknown
 * @param pairs the glossary's abbreviations and what they stand for: `[["SIP", "samordnad individuell plan"], …]`
 */
export function createMeaning(engine, loadVocabulary, pairs) {
  const glossary = pairs.map(([short, long]) => [wordsOf(short).map(term), wordsOf(long).map(term)]);

  /**
   * `{ slots, correction }`: a slot for each word, or for words that are one name; `correction` holds the words
   * that were searched for instead, or null.
   */
  async function meaningOf({ words, phrases }) {
    const slots = phrases.map((phrase) => [phrase.map(term)]);
    const meant = [];
    for (let n = 0; n < words.length;) {
      const name = nameAt(words.slice(n).map(term));
      if (name) {
        slots.push(name.alternatives);
        meant.push(...words.slice(n, n + name.length));
        n += name.length;
      } else {
        const { alternatives, word } = await wordMeaning(words[n], n === words.length - 1);
        slots.push(alternatives);
        meant.push(word);
        n += 1;
      }
    }
    const isCorrected = meant.some((word, n) => word !== words[n]);
    return { slots, correction: isCorrected ? meant.join(" ") : null };
  }

  /** An abbreviation or a name that the terms begin with, and both ways to say it. */
  function nameAt(terms) {
    for (const pair of glossary) {
      const said = pair.find((name) => name.length && name.every((each, n) => each === terms[n]));
      if (said) return { alternatives: pair, length: said.length };
    }
    return null;
  }

  async function wordMeaning(word, isLast) {
    const low = word.toLowerCase();
    if ((await engine.find(term(low))).size) return { alternatives: [[term(low)], ...akinTo(low)], word };
    const vocabulary = await loadVocabulary();
    const meant = (found) => ({ alternatives: [[term(found)]], word: found });
    const sameLetters = vocabulary.nearest(low, CARELESS);
    if (sameLetters && !sameLetters.startsWith(low)) return meant(sameLetters);
    const completions = isLast && low.length > 2 ? vocabulary.completions(low, COMPLETIONS) : [];
    if (completions.length) return { alternatives: completions.map((each) => [term(each)]), word };
    const oneOff = low.length > 3 ? vocabulary.nearest(low, 1) : null;
    if (oneOff) return meant(oneOff);
    const parts = vocabulary.split(low);
    if (parts) return { alternatives: [parts.map(term)], word };
    const twoOff = low.length > 5 ? vocabulary.nearest(low, 2) : null;
    return twoOff ? meant(twoOff) : { alternatives: [[term(low)]], word };
  }

  return { meaningOf };
}

function akinTo(word) {
  const found = MADE_FROM.find(([form]) => form.test(word));
  const terms = found ? [term(word.replace(...found))] : [];
  return terms.length ? [Object.assign(terms, { worth: AKIN })] : [];
}
