// What a reader has typed: words, and phrases in quotation marks.

const LONGEST = 200; // letters; what comes after is not read
const PHRASE = /["”“„»«]([^"”“„»«]+)["”“„»«]/g;
const WORD = /\p{L}+|\p{N}+/gu; // as the index has them
/** The words of a text, as they stand. */
export function wordsOf(text) {
  return text.normalize("NFC").replaceAll("\u00ad", "").match(WORD) ?? [];
}

/**
 * `{ words, phrases }`: the words outside quotation marks, and each phrase as its words in lower case.
 *
 * @param functionWords a set of words that are left out when there are others
 */
export function readQuery(query, functionWords) {
  const text = query.slice(0, LONGEST);
  const phrases = [...text.matchAll(PHRASE)].map((found) => wordsOf(found[1].toLowerCase())).filter((phrase) => phrase.length);
  const words = wordsOf(text.replace(PHRASE, " "));
  const telling = words.filter((word) => !functionWords.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word));
  return { words: telling.length || phrases.length ? telling : words, phrases };
}
