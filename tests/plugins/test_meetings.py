"""Projector pages: the deck that its page shows, and nothing more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

Reader = Callable[[str], BeautifulSoup]


@pytest.mark.parametrize("deck", ["teman/vardag/", "definitioner/vad-ar-samklang/"])
def test_the_slides_are_the_pages_quotes_in_the_pages_order(page: Reader, deck: str) -> None:
    shown = [str(figure["id"]) for figure in page(deck).select("figure.quote[id]")]
    slides = page(f"{deck}mote/").select(".slide:not(.is-first)")
    assert [str(slide["id"]) for slide in slides] == shown
    for number, slide in enumerate(slides, start=1):
        (figure,) = page(deck).select(f"#{slide['id']}")
        for words in ("blockquote", ".quote-speaker, .slide-speaker"):
            one, other = slide.select_one(words), figure.select_one(words)
            assert one is not None
            assert other is not None
            assert one.get_text().split() == other.get_text().split()
        assert f"citat {number} av {len(shown)}" in slide.get_text()


def test_a_theme_and_a_collection_lead_to_their_projector(page: Reader) -> None:
    for deck in ("teman/vardag/", "definitioner/vad-ar-samklang/"):
        assert page(deck).select(f'a[href="/{deck}mote/"]')


def test_the_first_slide_has_the_questions_of_the_theme(page: Reader) -> None:
    asked = [item.get_text() for item in page("teman/vardag/").select("section.questions li")]
    slide = page("teman/vardag/mote/").select_one(".slide.is-first")
    assert slide is not None
    assert [item.get_text() for item in slide.select("li")] == asked != []


def test_what_has_no_quotes_to_show_has_no_projector(small_site: Path) -> None:
    for folder in (*(small_site / "teman").iterdir(), *(small_site / "definitioner").iterdir()):
        if folder.is_dir():
            has_quotes = 'figure class="quote' in (folder / "index.html").read_text("utf-8")
            for name in ("mote", "citat.md", "citat.docx"):
                assert (folder / name).exists() == has_quotes, folder / name
    assert not (small_site / "definitioner/tysta-svar/mote").exists()


def test_the_projector_is_not_for_search_engines(page: Reader, small_site: Path) -> None:
    assert page("teman/vardag/mote/").select('meta[name="robots"][content="noindex"]')
    assert "/mote/" not in (small_site / "sitemap.xml").read_text(encoding="utf-8")
