"""What a meeting works with is what the page of the theme or the collection shows, in its order."""

from pathlib import Path

from knowledge.decks import Deck
from knowledge.site import load

DECKS: dict[str, Deck] = {deck.url: deck for deck in load(Path("tests/site")).library.decks}


def test_a_theme_with_quotes_is_a_deck_and_one_without_is_none() -> None:
    gatherings = load(Path("tests/site")).library.gatherings
    for slug, gathering in gatherings.items():
        assert (f"teman/{slug}/" in DECKS) == bool(gathering.quotes)
    vardag = DECKS["teman/vardag/"]
    assert vardag.title == gatherings["vardag"].topic.title
    assert vardag.quotes == gatherings["vardag"].quotes
    assert vardag.questions == gatherings["vardag"].topic.questions


def test_a_collection_is_a_deck_of_the_answers_that_may_be_shown() -> None:
    collections = [deck for deck in DECKS.values() if deck.url.startswith("definitioner/")]
    assert collections
    for deck in collections:
        assert deck.lead.endswith("?")
        assert [quote.number for quote in deck.quotes] == sorted(q.number for q in deck.quotes)
        assert all(quote.source.url == deck.url for quote in deck.quotes)


def test_withheld_words_are_in_no_deck() -> None:
    words = " ".join(quote.text for deck in DECKS.values() for quote in deck.quotes)
    assert "tystgräs" not in words
    assert len(words) > 100
