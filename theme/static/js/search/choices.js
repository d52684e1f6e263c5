// The filters with their choices: they come after the hits.

import { QUOTES } from "./filters.js";

/**
 * Shows the filters, with what each of their choices would leave.
 *
 * @param filters the element with a <select> for each
 * @param names what values are called, by filter
 * @param counts from `countChoices`
 * @param chosen the value of each filter
 */
export function showFilters(filters, names, counts, chosen) {
  filters.classList.remove("is-awaited");
  filters.hidden = false;
  for (const select of filters.querySelectorAll("select")) {
    const [any] = select.options;
    const options = [...counts[select.dataset.filter]].map(([value, number]) => {
      const name = names[select.dataset.filter]?.[value] ?? value;
      const option = new Option(number === null ? name : `${name} (${number})`, value);
      option.dataset.name = name;
      return option;
    });
    const order = select.dataset.filter === "year"
      ? (a, b) => b.value.localeCompare(a.value)
      : (a, b) => Number(a.value === QUOTES) - Number(b.value === QUOTES) || a.dataset.name.localeCompare(b.dataset.name, "sv");
    select.replaceChildren(any, ...options.sort(order));
    select.value = chosen[select.dataset.filter];
    select.disabled = !options.length;
  }
}
