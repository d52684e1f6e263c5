"""The code that shows a quote on another site: the quote, its source, and no script."""

from collections.abc import Callable
from pathlib import Path

from bs4 import BeautifulSoup


def test_the_code_is_a_quotation_that_asks_for_nothing(built: Callable[..., Path]) -> None:
    site = built("tests/site", "--site-url=https://exempel.se/blogg")
    page = BeautifulSoup((site / "citat/r7ng/index.html").read_text("utf-8"), "html.parser")
    code, words = page.select_one(".embed-code"), page.select_one(".quote-large .quote-text")
    assert code is not None
    assert words is not None
    embedded = BeautifulSoup(code.get_text(), "html.parser")
    (quotation,) = embedded.find_all("blockquote")
    assert quotation["cite"] == "https://exempel.se/blogg/citat/r7ng/"
    *paragraphs, origin = quotation.find_all("p")
    assert "".join(map(str, paragraphs)) == "".join(map(str, words.find_all("p")))
    assert [link["href"] for link in origin.find_all("a")] == [quotation["cite"]]
    assert not embedded.find_all(["script", "iframe", "img", "link", "style"])


def test_without_an_address_there_is_no_code_to_give(small_site: Path) -> None:
    assert "embed-code" not in (small_site / "citat/r7ng/index.html").read_text("utf-8")
