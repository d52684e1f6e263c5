// Copies a quote with its source, or its address. The buttons are made here: without scripts there are none.

const SHOWN_MS = 2000;
const status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
status.setAttribute("role", "status");

const textOf = (element) => element.innerText.trim();

/** Who said it, and where; the source stands at the quote, is told of on the quote's own page, or is the page itself. */
function originOf(figure) {
  const source = figure.querySelector(".quote-source") ?? document.querySelector(".quote-page-source") ?? document.querySelector("h1");
  return `${textOf(figure.querySelector(".quote-speaker"))}, ur ${textOf(source).replaceAll(/\s+/g, " ")}`;
}

function copyButton(name, label, text) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy-button", textContent: name });
  button.setAttribute("aria-label", label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = "Kopierat";
    } catch {
      button.textContent = "Det gick inte"; // a browser may refuse
    }
    status.textContent = button.textContent;
    setTimeout(() => { button.textContent = name; status.textContent = ""; }, SHOWN_MS);
  });
  return button;
}

function addButtons(figure) {
  const link = figure.querySelector(".permalink") ?? document.querySelector(".address");
  const id = figure.id.replace("citat-", "");
  const words = () => `”${textOf(figure.querySelector(".quote-text"))}”\n— ${originOf(figure)}. ${link.href}`;
  const place = figure.querySelector(".permalink") ?? figure.querySelector(".quote-speaker");
  place.after(
    copyButton("Kopiera", `Kopiera citat ${id} med källa`, words),
    copyButton("Kopiera länk", `Kopiera länk till citat ${id}`, () => link.href),
  );
}

// A clipboard is given to pages that came the safe way only.
if (navigator.clipboard) {
  document.body.append(status);
  for (const figure of document.querySelectorAll("figure:is(.quote, .quote-large)[id]")) addButtons(figure);
}
