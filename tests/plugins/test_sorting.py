"""Sorting pages: the deck that its page shows, and nothing more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

Reader = Callable[[str], BeautifulSoup]


@pytest.mark.parametrize("deck", ["teman/vardag/", "definitioner/vad-ar-samklang/"])
def test_the_cards_are_the_pages_quotes_in_the_pages_order(page: Reader, deck: str) -> None:
    shown = page(deck).select("figure.quote[id]")
    cards = page(f"{deck}sortera/").select(".sort-card")
    assert [str(card["id"]) for card in cards] == [str(figure["id"]) for figure in shown]
    for card, figure in zip(cards, shown, strict=True):
        for words in ("blockquote", ".quote-speaker"):
            one, other = card.select_one(words), figure.select_one(words)
            assert one is not None
            assert other is not None
            assert one.get_text().split() == other.get_text().split()
    assert page(deck).select(f'a[href="/{deck}sortera/"]')


def test_what_has_no_quotes_has_nothing_to_sort(small_site: Path) -> None:
    for folder in (*(small_site / "teman").iterdir(), *(small_site / "definitioner").iterdir()):
        assert (folder / "sortera").exists() == (folder / "mote").exists()


def test_it_is_not_for_search_engines(page: Reader, small_site: Path) -> None:
    assert page("teman/vardag/sortera/").select('meta[name="robots"][content="noindex"]')
    assert "/sortera/" not in (small_site / "sitemap.xml").read_text(encoding="utf-8")
