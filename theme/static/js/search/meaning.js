// What each word of a query may mean: a slot of alternatives, each of them terms that all must be there.

import { asId, term } from "./shadow.js";
import { tellingOf, wordsOf } from "./query.js";

const COMPLETIONS = 12;
const CARELESS = 0.7; // two letters without their dots, or made single
const ONE_OFF = 1.2; // one mistake, perhaps in the first letter
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
  const glossary = pairs.map(([short, long]) => [wordsOf(short).map(term), wordsOf(long).map(term)]);

  /**
   * `{ slots, mended }`: a slot for each phrase and word, or for words that are one name; `mended` are the words
   * that others were searched for instead of, `[["samvekran", "samverkan"], …]`.
   */
  async function meaningOf({ words: written, phrases }) {
    const slots = phrases.map((phrase) => [tellingOf(phrase, functionWords).map(term)]);
    const words = [];
    for (const word of written) {
      const pieces = wordsOf(word);
      const isId = pieces.length > 1 && (await engine.find(asId(word))).size;
      if (isId) slots.push([[asId(word)]]);
      else words.push(...pieces);
    }
    const terms = words.map(term);
    const mended = [];
    for (let n = 0; n < words.length;) {
      const name = nameAt(terms, n);
      const { alternatives, word } = name ?? await wordMeaning(words[n], n === words.length - 1);
      slots.push(alternatives);
      if (!name && word !== words[n]) mended.push([words[n], word]);
      n += name ? name.length : 1;
    }
    return { slots, mended };
  }

  /** An abbreviation or a name that begins at a place, and both ways to say it. */
  function nameAt(terms, place) {
    for (const pair of glossary) {
      const said = pair.find((name) => name.length && name.every((each, n) => each === terms[place + n]));
      if (said) return { alternatives: pair, length: said.length };
    }
    return null;
  }

  async function wordMeaning(word, isLast) {
    const low = word.toLowerCase().normalize("NFC");
    const itself = { alternatives: [[term(low)], ...akinTo(low)], word };
    if (low.length > LONGEST || (await engine.find(term(low))).size) return itself;
    const alike = await loadVocabulary(low);
    const most = low.length > 5 ? 2 : low.length > 3 ? 1 : CARELESS;
    let near = alike.nearest(low, most);
    const isNear = async (most) => near && near.cost <= most && (await engine.find(term(near.word))).size > 0;
    const meant = () => ({ alternatives: [[term(near.word)]], word: near.word });
    if (await isNear(CARELESS) && !near.word.startsWith(low)) return meant();
    const completions = isLast && low.length > 2 ? alike.completions(low, COMPLETIONS) : [];
    if (completions.length) return { alternatives: completions.map((each) => [term(each)]), word };
    if (await isNear(ONE_OFF)) return meant(); // no word that begins otherwise is nearer
    if (low.length < 4) return itself; // so short a word can't have begun otherwise, or be two
    const every = await loadVocabulary();
    near = every.nearest(low, most);
    if (await isNear(ONE_OFF)) return meant();
    const parts = every.split(low);
    if (parts) return { alternatives: [parts.map(term)], word };
    return await isNear(Infinity) ? meant() : itself;
  }

  return { meaningOf };
}

function akinTo(word) {
  const found = MADE_FROM.find(([form]) => form.test(word));
  const terms = found ? [term(word.replace(...found))] : [];
  return terms.length ? [Object.assign(terms, { worth: AKIN })] : [];
}
