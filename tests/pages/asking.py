"""Ask the search page many things in one visit, and read the site as it should be found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page

from knowledge.compounds import read_compounds
from knowledge.problems import Problems
from language.compounds import Compounds
from language.hunspell import dictionary
from language.index_terms import IndexTerms
from presentation.shadow_words import STEM

ROOT = Path(__file__).resolve().parents[2]
# What only the index has.
MARKS = re.compile(rf"(?<=\w){STEM}|[\u0300-\u036f]", re.IGNORECASE)
# Submits each query as a reader does, and reads the answer when the status line names the query.
SCRIPT = """async ([queries, address, isWhole, isCounted]) => {
  const at = (id) => document.getElementById(id);
  const until = async (isSo) => {
    for (let n = 0; !isSo(); n += 1) {
      if (n > 1000) throw new Error(`no answer to ${at("sokord").value}: ${isSo}`);
      await new Promise((go) => setTimeout(go, 5));
    }
  };
  const shown = (node) => (node.hidden ? "" : node.textContent);
  const answers = [];
  for (const query of queries) {
    history.replaceState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
    at("sokstatus").textContent = "";
    at("sokresultat").replaceChildren();
    at("sokfilter").hidden = true;
    at("sokord").value = query;
    at("sokformular").requestSubmit();
    await until(() => / för |går inte/.test(at("sokstatus").textContent));
    if (at("sokstatus").textContent.includes("går inte")) throw new Error(`${query}: no search`);
    const isFound = at("sokresultat").childElementCount > 0;
    const isTold = () => at("sokfilter").checkVisibility({ visibilityProperty: true });
    if (isCounted && isFound) await until(isTold);
    const status = at("sokstatus").textContent;
    while (isWhole && !at("sokmer").hidden) {
      const before = at("sokresultat").childElementCount;
      at("sokmer").querySelector("button").click();
      await until(() => at("sokmer").hidden || at("sokresultat").childElementCount > before);
    }
    const hits = [...document.querySelectorAll("#sokresultat li")].map((item) => ({
      url: item.querySelector("a")?.getAttribute("href") ?? "",
      text: item.textContent,
      title: item.querySelector("a")?.textContent ?? "",
      excerpt: item.querySelector(".result-excerpt, blockquote")?.textContent ?? "",
      marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent),
      parts: [...item.querySelectorAll(".result-parts a")]
        .map((link) => [link.getAttribute("href"), link.textContent]),
      isOwn: item.parentElement === at("sokresultat"),
    }));
    const counts = {};
    if (isTold()) {
      for (const select of at("sokfilter").querySelectorAll("select")) {
        const options = [...select.options].filter((option) => option.value);
        const texts = options.map((option) => [option.value, option.text]);
        counts[select.dataset.filter] = Object.fromEntries(texts);
      }
    }
    const [correction, isHelped] = [shown(at("sokratt")), !at("sokhjalp").hidden];
    answers.push({ query, status, correction, hits, counts, isHelped });
  }
  return answers;
}"""


@dataclass(frozen=True)
class Hit:
    """One item of the list, as a reader sees it."""

    url: str
    text: str
    title: str
    excerpt: str
    marks: list[str]
    parts: list[list[str]]

    @property
    def is_quote(self) -> bool:
        return self.url.startswith("/citat/")


@dataclass(frozen=True)
class Answer:
    """What the page shows for one query."""

    query: str
    status: str
    correction: str
    hits: list[Hit]
    counts: dict[str, dict[str, int]]  # of the choices that have a number, if they were waited for
    is_helped: bool

    @property
    def pages(self) -> list[str]:
        """The pages among the hits, in order."""
        return [hit.url for hit in self.hits if not hit.is_quote]

    @property
    def quotes(self) -> list[str]:
        """The ids of the quotes among the hits, in order."""
        return [hit.url.split("/")[2] for hit in self.hits if hit.is_quote]

    @property
    def number(self) -> int:
        """How many pages, or quotes, the status line says there are."""
        found = re.search(r"(\d+) (?:sid|citat)", self.status)
        return int(found[1]) if found else 0


def ask(
    page: Page,
    *queries: str,
    address: str = "/sok/",
    is_whole: bool = False,
    is_counted: bool = False,
) -> list[Answer]:
    """Submit queries one after another; all hits when `is_whole`, else the first batch.

    :param address: with the filters.
    :param is_counted: whether to wait for the filters, which come a while after the hits.
    """
    asked = [list(queries), address, is_whole, is_counted]
    found: list[dict[str, Any]] = page.evaluate(SCRIPT, asked)
    return [_answer(each) for each in found]


def _answer(found: dict[str, Any]) -> Answer:
    for hit in found["hits"]:
        assert hit.pop("isOwn"), f"{found['query']}: an <li> that is no hit: {hit}"
        assert hit["url"], f"{found['query']}: a hit without a link: {hit}"
        assert not MARKS.search(hit["text"]), f"{found['query']}: {hit['text']}"
    counts = {
        name: {
            value: int(text.split("(")[-1][:-1]) for value, text in options.items() if "(" in text
        }
        for name, options in found["counts"].items()
    }
    hits = [Hit(**hit) for hit in found["hits"]]
    return Answer(
        found["query"], found["status"], found["correction"], hits, counts, found["isHelped"]
    )


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, in lower case."""
    return re.findall(r"[^\W\d_]+|\d+", text.lower())


@cache
def terms_of(word: str) -> tuple[str, ...]:
    return _terms().of(word.lower())


@cache
def _terms() -> IndexTerms:
    own = read_compounds(ROOT / "content", Problems())
    return IndexTerms(dictionary(), Compounds(dictionary(), own))


@cache
def findable(site: Path) -> dict[str, Tag]:
    """The main part of every page that search reads, by its address, without what it leaves out."""
    found = {}
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if "data-pagefind-body" not in html:
            continue
        main = BeautifulSoup(html, "html.parser").main
        if main is None or not main.has_attr("data-pagefind-body"):
            continue
        for each in main.select("[data-pagefind-ignore], script, style, svg, code, pre"):
            each.decompose()
        for each in main.select(".topic-link"):
            each.clear()  # a theme's name is no word of the text
        address = path.parent.relative_to(site).as_posix()
        found[f"/{address}/"] = main
    return found


@cache
def text_of(site: Path, url: str) -> str:
    """All that a reader can look for on a page, with single spaces."""
    return " ".join(findable(site)[url].get_text(" ").split())


@cache
def terms_on(site: Path, url: str) -> set[str]:
    """The terms of all words of a page."""
    return {term for word in set(words_of(text_of(site, url))) for term in terms_of(word)}


@cache
def text_line(site: Path, url: str) -> str:
    """The words of a page, in lower case, with single spaces."""
    return f" {' '.join(words_of(text_of(site, url)))} "


def says(site: Path, url: str, phrase: Iterable[str]) -> bool:
    """Whether a page has the words one after another."""
    return f" {' '.join(phrase)} " in text_line(site, url)
