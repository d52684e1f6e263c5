"""Themes are suggested for words that speak for them, and the words are told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.suggestions import UNSEEN, read_rows, read_themes, score
from language.compounds import Compounds
from language.hunspell import dictionary
from language.related_words import GROUPS, SILENT
from language.roots import Roots
from language.suggestions import MOST, Suggester, Suggestion, Text
from language.theme_words import Theme

KEY = Path(__file__).resolve().parents[2] / "bench" / "suggestions.tsv"
ROOTS = Roots(dictionary(), Compounds(dictionary()))
CONTACT = Theme("relationer", "Relationer", "Att känna varandra.", ["kontakt", "vända sig till"])
LEADERS = Theme("ledning", "Ledning", "Chefer och styrelser.")
RULES = Theme("regler", "Regler", "Lagar och sekretess.")
THEMES = [CONTACT, LEADERS, RULES]


SUGGESTER = Suggester(THEMES, ROOTS)


def suggest(words: str, below: str = "", themes: list[Theme] = THEMES) -> list[Suggestion]:
    suggester = SUGGESTER if themes is THEMES else Suggester(themes, ROOTS)
    return suggester.suggest(Text(words, below))


def slugs(words: str, below: str = "", themes: list[Theme] = THEMES) -> list[str]:
    return [each.theme for each in suggest(words, below, themes)]


def test_a_compound_meets_a_key_word_and_is_told_as_it_stands() -> None:
    [only] = suggest("Kontaktvägarna är långa.")
    assert (only.theme, only.words) == ("relationer", ("Kontaktvägarna",))


def test_a_key_word_of_several_words_is_met_in_any_form() -> None:
    [only] = suggest("Han vände sig till dem.")
    assert (only.theme, only.words) == ("relationer", ("vände sig till",))


def test_related_words_speak_for_the_theme_whose_own_words_they_are_related_to() -> None:
    assert slugs("Ingen har mandat att besluta.") == []
    assert slugs("Ingen i nämnden bryr sig.") == ["ledning"]
    assert slugs("Det finns paragrafer.") == ["regler"]


def test_nothing_is_suggested_without_a_word_that_speaks_for_it() -> None:
    for nothing in ("", "...", "Ja!", "Vi ska göra det här i dag.", "Blåbär och tjäder 1234"):
        assert suggest(nothing) == []
    assert suggest("Kontakten med chefen", themes=[]) == []


def test_small_words_and_turns_of_phrase_stay_silent() -> None:
    will = Theme("vilja", "Vilja", "")
    assert slugs("Viljan finns.", themes=[will]) == ["vilja"]
    assert slugs("Vi vill det.", themes=[will]) == []
    role = Theme("roller", "Roller", "")
    assert slugs("Vem har vilken roll?", themes=[role]) == ["roller"]
    assert slugs("Det spelar ingen roll.", themes=[role]) == []


def test_words_that_only_join_sentences_stay_silent_though_a_relative_is_a_key_word() -> None:
    resources = Theme("resurser", "Resurser", "Det som behövs.", ["kunnande", "gällande avtal"])
    examples = [(Text("Även enligt dem, samtidigt under tiden.", ""), ["resurser"])] * 5
    suggester = Suggester([resources, RULES], ROOTS, examples)
    assert suggester.suggest(Text("Samtidigt gäller det även att kunna, enligt alla.", "")) == []
    assert suggester.suggest(Text("Kunnandet behövs.", ""))


def test_what_is_silent_speaks_when_the_author_has_made_it_a_key_word() -> None:
    assert slugs("Stödet uteblev.", themes=[Theme("hjalp", "Stöd", "Om stöd.")]) == []
    assert slugs("Stödet uteblev.", themes=[Theme("hjalp", "Hjälp", "", ["stöd"])]) == ["hjalp"]


def test_a_heading_weighs_more_than_what_stands_below_it() -> None:
    below = "Chefen i styrelsen leder. " * 5
    assert slugs("Sekretess", below)[0] == "regler"
    assert slugs("Övrigt", below) == ["ledning"]


def test_at_most_three_themes_and_none_far_behind_the_best() -> None:
    names = ["älg", "tjäder", "lodjur", "björn", "varg"]
    animals = [Theme(name, name) for name in names]
    assert len(slugs(" ".join(names), themes=animals)) == MOST
    assert slugs("Sekretess, lagar, regler, paragrafer. Och chefer.") == ["regler"]


def test_what_the_author_has_themed_teaches_new_words() -> None:
    torch = "Vi delar facklan."
    known = [(Text(f"Facklan går vidare, {word}."), ["regler"]) for word in "abcdefgh"]
    known += [(Text(f"Något helt annat {word}."), ["ledning"]) for word in "abcdefgh"]
    assert slugs(torch) == []
    [only] = Suggester(THEMES, ROOTS, known).suggest(Text("Vi delar facklan."))
    assert (only.theme, only.words) == ("regler", ("facklan",))


def test_one_example_teaches_nothing() -> None:
    once = [(Text("Facklan går vidare."), ["regler"])]
    assert Suggester(THEMES, ROOTS, once).suggest(Text("Vi delar facklan.")) == []


@given(st.text(max_size=200), st.text(max_size=200))
def test_whatever_the_text_the_words_that_speak_stand_in_it(words: str, below: str) -> None:
    found = suggest(words, below)
    assert len(found) <= MOST
    assert [each.weight for each in found] == sorted((s.weight for s in found), reverse=True)
    for each in found:
        assert each.words
        for spoken in each.words:
            for word in spoken.split():
                assert word in f"{words}\n{below}"


@given(st.permutations(THEMES))
def test_the_order_of_the_themes_changes_nothing(themes: list[Theme]) -> None:
    text = "Kontakten med chefen är svår när sekretessen hindrar."
    assert suggest(text, themes=themes) == suggest(text)


@pytest.mark.parametrize("phrases", [*GROUPS, SILENT])
def test_the_thesaurus_has_no_word_twice_in_a_group(phrases: tuple[str, ...]) -> None:
    assert len(phrases) == len(set(phrases))


# The yardstick


@pytest.mark.parametrize("name", ["with key words", "without"])
def test_texts_that_the_rules_were_not_made_for_get_their_themes(name: str) -> None:
    rows = [row for row in read_rows(KEY) if row.group == UNSEEN]
    result = score(rows, Suggester(read_themes(None)[name], ROOTS))
    assert result.texts > 40
    assert result.f1 > 0.77, result
    assert result.helped > 0.92 * result.texts, result
