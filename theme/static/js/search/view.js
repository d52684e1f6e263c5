// Everything the reader sees of the search: status line, hits, filters, help. Builds nodes, never HTML from strings.

export function createView(document) {
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

  /** What must be said of pages that don't have all words. */
  function restText({ others }, isPartial) {
    if (isPartial) return " Ingen sida har alla orden; här är sidor som har några av dem.";
    if (!others) return "";
    return others === 1 ? " Den sista har bara en del av orden." : ` De ${others} sista har bara en del av orden.`;
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

    hideFilters() {
      filters.hidden = true;
    },

    /** Keeps room for the filters, so that the hits stay where they are when these have their numbers. */
    awaitFilters() {
      if (!filters.hidden) return;
      filters.classList.add("is-awaited");
      filters.hidden = false;
    },

    showNothing() {
      clear();
      say("", false);
    },

    showWaiting() {
      if (!list.childElementCount) status.textContent = "Söker …";
    },

    showAnswer({ meant, note, isPartial, isFiltered, count, hits, isQuotes, isTyping }) {
      list.replaceChildren(...items(hits));
      correction.replaceChildren(...note);
      correction.hidden = !note.length;
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
