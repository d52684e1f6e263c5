// What is told of words that no page has: loaded when a query has such words.

/**
 * `{ meant, note }`: the query with what was searched for, and what is told of it, nodes and texts.
 *
 * @param mended words, and those that were searched for instead: `[["samvekran", "samverkan"], …]`
 * @param guessed words whose parts were searched for, `{ word, parts }`, or without parts what begins so
 * @param addressOf gives the address of a search for a query
 */
export function tell(query, { mended, guessed }, document, addressOf) {
  const meant = mended.reduce((text, [word, other]) => text.replace(word, () => other), query);
  const exact = mended.reduce((text, [word]) => text.replace(word, () => `"${word}"`), query);
  const [strong, link] = ["strong", "a"].map((name) => document.createElement(name));
  strong.textContent = meant;
  link.textContent = query;
  link.href = addressOf(exact);
  const instead = mended.length ? ["Visar träffar för ", strong, ". Sök i stället efter ", link, "."] : [];
  const guesses = guessed.map(({ word, parts }) => `Ordet ”${word}” finns inte på webbplatsen. Visar ${shownFor(parts)}.`);
  return { meant, note: [...instead, ...guesses.map((guess, n) => (instead.length || n ? ` ${guess}` : guess))] };
}

const shownFor = (parts) => (parts ? `sidor med ${parts.map((part) => `”${part}”`).join(" och ")}` : "ord som börjar så");
