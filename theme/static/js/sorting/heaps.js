// What lies in which heap: headings and ids, never anybody's words.

const USUAL = ["Håller med", "Fundera på", "Håller inte med"];
const LONGEST_NAME = 60;
export const MOST_HEAPS = 8;

const cleanName = (name) => name.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_NAME).trim();

/** The usual headings with nothing under them. */
export const emptyHeaps = () => USUAL.map((name) => ({ name, ids: [] }));

function parsed(text) {
  try {
    const stored = JSON.parse(text);
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

/**
 * The heaps that were stored, as far as they make sense, with each of the `known` ids at most once.
 * `gone` is how many of the ids are not known (any more), `isWhole` whether all could be read.
 */
export function readHeaps(text, known) {
  const left = new Set(known);
  const stored = parsed(text);
  const makesSense = (heap) => typeof heap?.name === "string" && cleanName(heap.name) && Array.isArray(heap.ids);
  const kept = stored.filter(makesSense).slice(0, MOST_HEAPS);
  const ids = kept.flatMap((heap) => heap.ids);
  const heaps = kept.map((heap) => ({ name: cleanName(heap.name), ids: heap.ids.filter((id) => left.delete(id)) }));
  return {
    heaps: heaps.length ? heaps : emptyHeaps(),
    gone: new Set(ids.filter((id) => !known.has(id))).size,
    isWhole: kept.length > 0 && kept.length === stored.length,
  };
}

/** The heaps with a quote in the one of that number, or, without a number, in none. */
export function moved(heaps, id, number) {
  return heaps.map((heap, n) => {
    const others = heap.ids.filter((each) => each !== id);
    return { name: heap.name, ids: n === number ? [...others, id] : others };
  });
}

/** The heaps under new headings: an empty one takes its heap away, the same twice puts two together, a further one is new. */
export function renamed(heaps, names) {
  const found = new Map();
  names.map(cleanName).forEach((name, n) => {
    if (name) found.set(name, [...(found.get(name) ?? []), ...(heaps[n]?.ids ?? [])]);
  });
  return found.size ? [...found].map(([name, ids]) => ({ name, ids })) : emptyHeaps();
}
