// What a reader has typed: words, and phrases in quotation marks.

const LONGEST = 200; // letters; what comes after is not read
const PHRASE = /["”“„»«]([^"”“„»«]+)["”“„»«]/g;
const WORD = /\p{L}+|\p{N}+/gu; // as the index has them
const WRITTEN = /[\p{L}\p{N}]+/gu; // as a reader has: h7k2
const plain = (text) => text.normalize("NFC").replaceAll("\u00ad", "");

/** What tells function words, as they stand in a text, from others: one in capitals is an abbreviation. */
export const smallAmong = (functionWords) => (word) => functionWords.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word);

/** The words of a text, as they stand. */
export function wordsOf(text) {
  return plain(text).match(WORD) ?? [];
}

/**
 * `{ words, phrases }`: the words outside quotation marks, letters and digits together, and each phrase as its words
 * in lower case.
 *
 * @param functionWords a set of words that are left out when there are others
 */
export function readQuery(query, functionWords) {
  const text = query.slice(0, LONGEST);
  const phrases = [...text.matchAll(PHRASE)].map((found) => wordsOf(found[1].toLowerCase())).filter((phrase) => phrase.length);
  const words = plain(text.replace(PHRASE, " ")).match(WRITTEN) ?? [];
  return { words: phrases.length ? withoutSmall(words, functionWords) : tellingOf(words, functionWords), phrases };
}

/** The words that are no function words, but for abbreviations; all when there are no others. */
export function tellingOf(words, functionWords) {
  const telling = withoutSmall(words, functionWords);
  return telling.length ? telling : words;
}

function withoutSmall(words, functionWords) {
  const isSmall = smallAmong(functionWords);
  return words.filter((word) => !isSmall(word));
}
