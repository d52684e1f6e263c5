// What a reader has typed: words, and phrases in quotation marks.

const LONGEST = 200; // letters; what comes after is not read
const PHRASE = /["”“„»«]([^"”“„»«]+)["”“„»«]/g;
const WORD = /\p{L}+|\p{N}+/gu; // as the index has them
// Words that say nothing of what is looked for, when others do.
const SMALL = new Set(("och att det som en på är av för med till den inte om vi ett men när kan ska då de har hur vad "
  + "vem vilka vilken vilket varför var man jag du ni han hon oss er dem sig sin sitt sina min mitt mina din ditt dina "
  + "vår vårt våra i ur vid hos från under över mellan efter mot eller så också bara där här dig mig finns få får gör "
  + "göra vill blir bli vara varit skulle kunde måste alla allt någon något några denna detta dessa genom inom utan").split(" "));

/** The words of a text, as they stand. */
export function wordsOf(text) {
  return text.normalize("NFC").replaceAll("\u00ad", "").match(WORD) ?? [];
}

/** `{ words, phrases }`: the words outside quotation marks, and each phrase as its words in lower case. */
export function readQuery(query) {
  const text = query.slice(0, LONGEST);
  const phrases = [...text.matchAll(PHRASE)].map((found) => wordsOf(found[1].toLowerCase())).filter((phrase) => phrase.length);
  const words = wordsOf(text.replace(PHRASE, " "));
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word));
  return { words: telling.length || phrases.length ? telling : words, phrases };
}
