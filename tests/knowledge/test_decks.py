"""What a meeting works with is what the page of the theme or the collection shows, in its order."""

from pathlib import Path

import pytest

from knowledge.decks import Deck
from knowledge.problems import ContentError
from knowledge.site import load
from tests.knowledge.making import header, write_site

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


def test_a_text_can_lead_to_what_a_meeting_works_with_where_there_is_something(
    tmp_path: Path,
) -> None:
    themes = {
        f"teman/{slug}.md": f"---\ntitel: {slug}\nbeskrivning: x\n---\n" for slug in ("full", "tom")
    }
    quote = "> Ett.\n> — chef #full ^h7k2\n"
    text = header(gammal_adress="/teman/full/kort/") + quote
    forms = ("mote/", "kort/", "sortera/")
    text += "".join(f"\n[x](/teman/full/{form}) [y](/teman/tom/{form})\n" for form in forms)
    with pytest.raises(ContentError) as caught:
        load(write_site(tmp_path, themes | {"inlagg/kort.md": text}))
    messages = [problem.message.split(".")[0] for problem in caught.value.problems]
    assert messages[0] == "adressen /teman/full/kort/ är webbplatsens egen"
    assert messages[1:] == [f"länken /teman/tom/{form} leder ingenstans" for form in forms]


def test_only_the_pdfs_that_are_made_can_be_linked_to(tmp_path: Path) -> None:
    names = ("kort", "vikkort", "stora-kort", "nonsens")
    links = "".join(f"\n[x](/teman/full/kort/{name}.pdf)\n" for name in names)
    theme = "---\ntitel: full\nbeskrivning: x\n---\n"
    text = header() + "> Ett.\n> — chef #full ^h7k2\n" + links
    with pytest.raises(ContentError) as caught:
        load(write_site(tmp_path, {"teman/full.md": theme, "inlagg/a.md": text}))
    messages = [problem.message.split(" leder")[0] for problem in caught.value.problems]
    assert messages == ["länken /teman/full/kort/nonsens.pdf"]


def test_a_part_of_a_file_to_take_along_is_no_place_to_lead_to(tmp_path: Path) -> None:
    theme = "---\ntitel: full\nbeskrivning: x\n---\n"
    text = header() + "> Ett.\n> — chef #full ^h7k2\n"
    text += "\n[x](/teman/full/offline.html)\n\n[x](/teman/full/offline-2.html)\n"
    with pytest.raises(ContentError) as caught:
        load(write_site(tmp_path, {"teman/full.md": theme, "inlagg/a.md": text}))
    (problem,) = caught.value.problems
    told, _, hint = problem.message.partition("; ")
    assert (
        told
        == "länken /teman/full/offline-2.html leder till en del, och delarna ändras med citaten"
    )
    assert hint == "länka till /teman/full/"
