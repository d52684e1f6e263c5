// The filters: kind, theme and year. Their state stands in the address.

export const FILTERS = { kind: "slag", theme: "tema", year: "ar" };
export const QUOTES = "citat"; // a kind of hit, not of page

/** The filters in an address: `{ kind, theme, year }`, each a value or "". */
export function readFilters(params) {
  return Object.fromEntries(Object.entries(FILTERS).map(([name, key]) => [name, params.get(key) ?? ""]));
}

/** The values of the index's filters that have to be known to choose by `chosen`: `{ kind: ["inlagg"] }`. */
export function valuesOf(chosen) {
  const asked = Object.entries(chosen).filter(([, value]) => value);
  return Object.fromEntries(asked.map(([name, value]) => (name === "kind" && value === QUOTES ? ["quotes", ["ja"]] : [name, [value]])));
}

/** Those of the pages, or of the quotes of pages, that every filter lets through, but the one named in `except`. */
export function choose(items, chosen, facets, except = "") {
  const asked = Object.entries(chosen).filter(([name, value]) => value && name !== except);
  return items.filter((item) => asked.every(([name, value]) => has(item, name, value, facets)));
}

/** Whether an item has a value: `{ id }` is a page; `{ id, topics }` is a quote on it, which has its own themes. */
export function has(item, name, value, facets) {
  if (name === "theme" && item.topics) return item.topics.includes(value);
  if (name === "kind" && item.topics) return value === QUOTES;
  const set = name === "kind" && value === QUOTES ? facets.quotes?.get("ja") : facets[name]?.get(value);
  return set?.has(item.id) ?? false;
}
