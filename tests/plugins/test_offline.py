"""Files to take along: light, whole, and for nobody to find but from the page they belong to."""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

import pelicanconf
from knowledge.library import Library
from knowledge.site import load
from plugins.offline import OfflineFiles
from presentation.offline import LARGEST
from presentation.templates import ThemeEnvironment
from tests.knowledge.making import header, write_site

DECKS = ["teman/vardag/", "definitioner/vad-ar-samklang/"]
SITE_URL = "https://www.ett-ganska-langt-namn-pa-en-webbplats.example.org/blogg"
Reader = Callable[[str], BeautifulSoup]


@pytest.mark.parametrize("deck", DECKS)
def test_slides_and_cards_are_the_records_words_with_speaker_and_source(
    page: Reader, small_site: Path, deck: str
) -> None:
    file = page(f"{deck}offline.html")
    records = json.loads((small_site / deck / "citat.json").read_text("utf-8"))["citat"]
    assert len(records) == len(file.select(".slide:not(.is-first)")) > 1
    for number, record in enumerate(records, start=1):
        for place in (f"#citat-{record['id']}", f"#kort-{record['id']}"):
            (shown,) = file.select(place)
            quotation = shown.blockquote
            assert quotation is not None
            assert "".join(quotation.get_text().split()) == "".join(record["citat"].split())
            assert record["sagt av"] in shown.get_text()
            assert f"{number} av {len(records)}" in shown.get_text()
        (slide,) = file.select(f"#citat-{record['id']}")
        assert record["källa"] in slide.get_text()


@pytest.mark.parametrize("deck", DECKS)
def test_its_page_offers_it_under_a_name_of_its_own(page: Reader, deck: str) -> None:
    (link,) = page(deck).select(f'a[href="/{deck}offline.html"]')
    assert link["download"] == f"{deck.split('/')[1]}.html"
    assert link.get_text() == "Ladda ned för mötet"


def test_nobody_finds_it_by_searching(page: Reader, small_site: Path) -> None:
    assert page("teman/vardag/offline.html").select('meta[name="robots"][content="noindex"]')
    assert "offline" not in (small_site / "sitemap.xml").read_text("utf-8")
    assert not list((small_site / "definitioner/tysta-svar").glob("offline*"))


def written(library: Library) -> Iterator[tuple[str, str]]:
    """Every file to take along, by its address."""
    theme = Path(pelicanconf.THEME)
    names = {"SITENAME": "Bloggen", "SITESUBTITLE": "", "SITEURL": SITE_URL, "library": library}
    environment = ThemeEnvironment(theme, names, None, **pelicanconf.JINJA_ENVIRONMENT)
    settings: dict[str, Any] = dict.fromkeys(("PROSE", "EXCERPTS", "AMENDED"))
    settings |= {
        "LIBRARY": library,
        "ENVIRONMENT": environment,
        "THEME": theme,
        "SITEURL": SITE_URL,
    }
    for output in OfflineFiles({"localsiteurl": ""}, settings).outputs():
        template = environment.get_template(f"{output.template}.html")
        yield output.url, template.render(output.variables | output.late())


def test_thousands_of_quotes_are_files_of_half_a_megabyte_and_none_is_lost(tmp_path: Path) -> None:
    chance = random.Random(1)
    words = "Vi *ses* & <hörs> på torget, inte i remissen.  \n> Vi *ringer*. ".split(" ")
    answers = (
        f"> {' '.join(chance.choices(words, k=chance.choice([2, 9, 30, 200])))} ja.\n"
        f"> — handläggare, exempelträff ^a{number:04}\n"
        for number in range(1500)
    )
    title = "En ganska lång rubrik på en samling med väldigt många svar från deltagarna"
    text = header(titel=title, fraga="Vad är samverkan?") + "\n".join(answers)
    library = load(write_site(tmp_path, {"definitioner/manga.md": text})).library
    files = dict(written(library))
    numbers = range(1, len(files) + 1)
    assert list(files) == [f"definitioner/manga/offline{f'-{n}' * (n > 1)}.html" for n in numbers]
    slides: list[str] = []
    cards: list[str] = []
    for number, html in zip(numbers, files.values(), strict=True):
        assert LARGEST * 0.8 < len(html.encode()) < LARGEST or number == len(files) > 5
        assert f"del {number} av {len(files)} (citat {len(slides) + 1}–" in html
        slides += re.findall(r'<section class="slide" id="citat-(\w+)"', html)
        cards += re.findall(r'<figure class="card" id="kort-(\w+)"', html)
    quotes = [quote.id for quote in library.decks[0].quotes]
    assert slides == quotes
    assert sorted(cards) == quotes
