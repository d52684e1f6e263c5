// The filters: kind, theme and year. Their state stands in the address; the fields show how many pages each leaves.

export const FILTERS = { kind: "slag", theme: "tema", year: "ar" };
export const QUOTES = "citat"; // a kind of hit, not of page

/** The filters in an address: `{ kind, theme, year }`, each a value or "". */
export function readFilters(params) {
  return Object.fromEntries(Object.entries(FILTERS).map(([name, key]) => [name, params.get(key) ?? ""]));
}

/** Those of the pages that every filter lets through, but the one named in `except`. */
export function choose(pages, chosen, facets, except = "") {
  const sets = Object.entries(chosen)
    .filter(([name, value]) => value && name !== except)
    .map(([name, value]) => pagesOf(facets, name, value));
  return pages.filter((page) => sets.every((set) => set.has(page.id)));
}

/** How many of the pages each value of each filter would leave, given the other filters: `{ kind: Map, … }`. */
export function count(pages, chosen, facets) {
  return Object.fromEntries(Object.keys(FILTERS).map((name) => {
    const left = choose(pages, chosen, facets, name);
    const values = name === "kind" ? [...(facets.kind?.keys() ?? []), QUOTES] : [...(facets[name]?.keys() ?? [])];
    const counts = values.map((value) => {
      const set = pagesOf(facets, name, value);
      return [value, left.filter((page) => set.has(page.id)).length];
    });
    return [name, new Map(counts.filter(([value, pages]) => pages || value === chosen[name]))];
  }));
}

function pagesOf(facets, name, value) {
  const set = name === "kind" && value === QUOTES ? facets.quotes?.get("ja") : facets[name]?.get(value);
  return set ?? new Set();
}
