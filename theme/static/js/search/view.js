// Everything the reader sees of the search: status line, hits, filters, help. Builds nodes, never HTML from strings.

import { QUOTES } from "./filters.js";

export function createView(document, names) {
  const at = (id) => document.getElementById(id);
  const [status, voice, correction, list] = ["sokstatus", "sokrost", "sokratt", "sokresultat"].map(at);
  const [more, help] = ["sokmer", "sokhjalp"].map(at);
  const moreButton = more.querySelector("button");
  const filters = at("sokfilter");
  let announcing;

  function element(name, className, ...children) {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  function link(url, ...children) {
    const node = element("a", "", ...children);
    node.href = url;
    return node;
  }

  const marked = (pieces) => pieces.map(({ text, isMarked }) => (isMarked ? element("mark", "", text) : text));

  const example = (hit) => (hit.isExample ? [" ", element("span", "example-mark", "Exempel")] : []);

  function facts(...words) {
    return words.filter(Boolean).join(", ");
  }

  function pageItem(hit) {
    const item = element("li", "result", element("p", "result-title", link(hit.url, ...marked(hit.title))));
    const about = facts(hit.kind, hit.date);
    if (about || hit.isExample) item.append(element("p", "result-kind", about, ...example(hit)));
    const [before, after] = [hit.isCutBefore ? "… " : "", hit.isCutAfter ? " …" : ""];
    item.append(element("p", "result-excerpt", before, ...marked(hit.excerpt), after));
    if (hit.parts.length) {
      const links = hit.parts.flatMap((part, n) => [n ? " · " : "", link(part.url, part.title)]);
      item.append(element("p", "result-parts", element("span", "visually-hidden", "Avsnitt på sidan: "), ...links));
    }
    return item;
  }

  function quoteItem(hit) {
    const words = element("blockquote", "result-quote", link(hit.url, ...marked(hit.excerpt)));
    words.cite = hit.url;
    const from = hit.source ? `, ur ”${hit.source}”, ${hit.date}` : "";
    const origin = element("p", "result-kind", `Citat av ${hit.speaker}${from}`, ...example(hit));
    return element("li", "result is-quote", words, origin);
  }

  const items = (hits) => hits.map((hit) => (hit.type === "quote" ? quoteItem(hit) : pageItem(hit)));

  /** A reader who types isn't told of every letter's answer. */
  function say(text, isTyping) {
    status.textContent = text;
    clearTimeout(announcing);
    announcing = setTimeout(() => { voice.textContent = text; }, isTyping ? 700 : 0);
  }

  function countText(query, { number, isSure }, isQuotes, isFiltered) {
    const asked = /["”“»]/.test(query) ? query : `”${query}”`;
    if (!number && isFiltered) return `Inga träffar för ${asked} med de här valen.`;
    if (!number) return `Inga träffar för ${asked}. Pröva ett annat ord, eller någon av vägarna nedan.`;
    const least = isSure ? "" : isQuotes ? "Minst " : "minst ";
    if (isQuotes) return `${least}${number} citat för ${asked}.`;
    return `Träffar på ${least}${number === 1 ? "1 sida" : `${number} sidor`} för ${asked}.`;
  }

  const shownFor = (parts) => (parts ? `sidor med ${parts.map((part) => `”${part}”`).join(" och ")}` : "ord som börjar så");

  /** What was searched for instead of words that the site doesn't have. */
  function showCorrection(query, meant, instead, guessed) {
    const mended = instead ? ["Visar träffar för ", element("strong", "", meant), ". Sök i stället efter ", link(instead, query), "."] : [];
    const guesses = guessed.map(({ word, parts }) => `Ordet ”${word}” finns inte på webbplatsen. Visar ${shownFor(parts)}.`);
    correction.hidden = !mended.length && !guesses.length;
    correction.replaceChildren(...mended, ...guesses.map((guess, n) => (mended.length || n ? ` ${guess}` : guess)));
  }

  /** What must be said of pages that don't have all words. */
  function restText({ others }, isPartial) {
    if (isPartial) return " Ingen sida har alla orden; här är sidor som har några av dem.";
    if (!others) return "";
    return others === 1 ? " Den sista har bara en del av orden." : ` De ${others} sista har bara en del av orden.`;
  }

  function showFilters(counts, chosen) {
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

  function onMore(action) {
    more.hidden = action === null;
    moreButton.onclick = action;
  }

  function clear() {
    list.replaceChildren();
    correction.hidden = true;
    filters.hidden = true;
    onMore(null);
    help.hidden = false;
  }

  return {
    onMore,
    showFilters,

    hideFilters() {
      filters.hidden = true;
    },

    showNothing() {
      clear();
      say("", false);
    },

    showWaiting() {
      if (!list.childElementCount) status.textContent = "Söker …";
    },

    showAnswer({ query, meant, instead, guessed, isPartial, isFiltered, count, hits, isQuotes, isTyping }) {
      list.replaceChildren(...items(hits));
      showCorrection(query, meant, instead, hits.length ? guessed : []);
      help.hidden = hits.length > 0;
      const rest = hits.length ? restText(count, isPartial) : "";
      say(countText(meant, count, isQuotes, isFiltered) + rest, isTyping);
    },

    /** Adds hits below, and returns the link that a reader goes on from. */
    addHits(hits) {
      const added = items(hits);
      list.append(...added);
      return (added[0] ?? list.lastElementChild)?.querySelector("a");
    },

    showError() {
      clear();
      say("Sökningen går inte att ladda just nu. Försök igen om en stund, eller välj någon av vägarna nedan.", false);
    },
  };
}
