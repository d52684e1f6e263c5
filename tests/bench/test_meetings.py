"""The sites that meetings' pages are measured on."""

from pathlib import Path

from bench.meetings import write_content
from knowledge.site import load


def test_every_theme_has_as_many_quotes_as_were_asked_for(tmp_path: Path) -> None:
    write_content(tmp_path, themes=3, quotes=25)
    decks = {deck.url: len(deck.quotes) for deck in load(tmp_path).library.decks}
    assert {url: count for url, count in decks.items() if url.startswith("teman/")} == {
        f"teman/tema{number}/": 25 for number in range(3)
    }
