// Everything the reader sees of the search: status line, hits, help. Builds nodes, never HTML from strings.

import { markedText } from "./marked-text.js";

export function createView(document) {
  const status = document.getElementById("sokstatus");
  const list = document.getElementById("sokresultat");
  const more = document.getElementById("sokmer");
  const help = document.getElementById("sokhjalp");
  const moreButton = more.querySelector("button");

  function element(name, className, ...children) {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  function link(url, text) {
    const node = element("a", "", text);
    node.href = url;
    return node;
  }

  function hitItem(hit) {
    const item = element("li", "result");
    item.append(element("p", "result-title", link(hit.url, hit.title)));
    const facts = [hit.kind, hit.date].filter(Boolean).join(", ");
    if (facts || hit.isExample) {
      const example = hit.isExample ? [" ", element("span", "example-mark", "Exempel")] : [];
      item.append(element("p", "result-kind", facts, ...example));
    }
    item.append(element("p", "result-excerpt", ...markedText(hit.excerpt, document)));
    if (hit.parts.length) {
      const parts = element("ul", "result-parts", ...hit.parts.map((part) => element("li", "", link(part.url, part.title))));
      parts.setAttribute("role", "list");
      parts.setAttribute("aria-label", "Avsnitt på sidan");
      item.append(parts);
    }
    return item;
  }

  function showHits(hits) {
    list.replaceChildren(...hits.map(hitItem));
  }

  function onMore(action) {
    more.hidden = action === null;
    moreButton.onclick = action;
  }

  return {
    onMore,

    showNothing() {
      status.textContent = "";
      list.replaceChildren();
      onMore(null);
      help.hidden = false;
    },

    showWaiting() {
      if (!list.childElementCount) status.textContent = "Söker …";
    },

    showAnswer(query, count, hits) {
      showHits(hits);
      help.hidden = count > 0;
      status.textContent = count === 0
        ? `Inga träffar för ”${query}”. Pröva ett annat ord, eller någon av vägarna nedan.`
        : `${count === 1 ? "1 träff" : `${count} träffar`} för ”${query}”`;
    },

    addHits(hits) {
      const items = hits.map(hitItem);
      list.append(...items);
      items[0]?.querySelector("a").focus();
    },

    showError() {
      list.replaceChildren();
      onMore(null);
      help.hidden = false;
      status.textContent = "Sökningen går inte att ladda just nu. Försök igen om en stund, eller välj någon av vägarna nedan.";
    },
  };
}
