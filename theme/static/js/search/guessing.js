// What is meant by a word that no page has: loaded with the site's words, when somebody asks for such a word.

import { term } from "./shadow.js";

const COMPLETIONS = 12;
const CARELESS = 0.7; // two letters without their dots, made single, or in the wrong order
const ONE_OFF = 1.2; // one mistake, perhaps in the first letter
const BEGUN = 3; // letters of a word that may go on,
const SENT = 5; // also when it was sent: a shorter one is then a word of its own

/**
 * `{ alternatives, other, parts, isBegun }`, or null when nothing is near: the `other` word that was meant, the `parts` that
 * it is made of, or words that begin so.
 *
 * @param low the word, in lower case
 * @param place whether it `isLast`, and whether somebody `isTyping` it
 */
export async function guess(low, { isLast, isTyping }, engine, loadVocabulary) {
  const alike = await loadVocabulary(low);
  const most = low.length > 6 ? 2 : low.length > 4 ? 1 : CARELESS; // a short word is often near another
  let near = alike.nearest(low, most);
  const isNear = async (most) => near && near.cost <= most && (await engine.find(term(near.word))).size > 0;
  const meant = () => ({ alternatives: [[term(near.word)]], other: near.word });
  if (await isNear(CARELESS) && !near.word.startsWith(low)) return meant();
  const completions = isLast && low.length >= (isTyping ? BEGUN : SENT) ? alike.completions(low, COMPLETIONS) : [];
  if (completions.length) return { alternatives: completions.map((each) => [term(each)]), isBegun: true };
  if (await isNear(ONE_OFF)) return meant(); // no word that begins otherwise is nearer
  if (low.length < 4) return null; // so short a word can't have begun otherwise, or be two
  const every = await loadVocabulary();
  near = every.nearest(low, most);
  if (await isNear(ONE_OFF)) return meant();
  const parts = every.split(low);
  if (parts) return { alternatives: [parts.map(term)], parts };
  return await isNear(Infinity) ? meant() : null;
}
