// What the forms of a word have in common: the rules of language/stems.py, for the words of a query.
// A test holds the two to the same answers.

const VOWELS = /[aeiouyåäöé]/;
const OPEN = /[aeouyåäö]$/; // a stem doesn't end so: "boet" is not "bo" and "et"
const ENDINGS = ("andenas andena andets andet anden ande ernas arnas ornas ades erna arna orna enas ade ats ens "
  + "ets ena ers ars ors ans en et er ar or an as es at ad a e").split(" ");
const OF_LONGER = new Set(["an", "ans", "ad", "at", "ats"]); // "plan" and "stat" are whole,
const WHOLE = /(?:plan|man|organ|stad|grad|blad|rad|stat|plats|sats)s?$/; // also as parts
const NEUTER = /(?:[ilv]g|isk|iv|sam|bar|[ae]ll|full|lös)t$/;
const HET = /het(?:s|en|ens|er|ers|erna|ernas)?$/;

export function stem(word) {
  const het = HET.exec(word);
  if (het) return word.slice(0, het.index + 3);
  let short = withoutEnding(word);
  if (short === word && NEUTER.test(word)) short = word.slice(0, -1);
  const last = short.at(-2);
  if (short.length > 4 && short.endsWith("s") && !VOWELS.test(last) && last !== "s") {
    const isGenitive = short === word && !word.endsWith("ats"); // insats is whole
    short = isGenitive ? withoutEnding(short.slice(0, -1)) : short.slice(0, -1);
  }
  return short.endsWith("mm") ? short.slice(0, -1) : short;
}

function withoutEnding(word) {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    if (OF_LONGER.has(ending) && WHOLE.test(word)) continue;
    const short = word.slice(0, -ending.length);
    const shortest = OF_LONGER.has(ending) ? 4 : 3;
    if (short.length >= shortest && !OPEN.test(short) && VOWELS.test(short)) return short;
  }
  return word;
}
