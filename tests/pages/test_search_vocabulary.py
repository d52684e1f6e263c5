"""What a misspelt word is taken for, and what an unknown compound is made of."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from language.stems import stem

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
# Classes of words, the commonest first, as in /sok/ordlista.txt.
WORDS = """\
insatser
samverkan

bil
mötet
överlämning
tillit

bal
fullmäktige
kaffe
kvinna
jour
plan
sidan
vardag

ansvar
samklang
samtycke
"""
Ask = Callable[[str], Any]


@pytest.fixture(scope="module")
def ask(browser: Browser, serve: Callable[..., str]) -> Iterator[Ask]:
    """Ask the vocabulary: `ask("words.nearest('mote', 1)")`, or `distance`."""
    page = browser.new_page()
    page.goto(serve(ROOT / "theme" / "static" / "js") + "/search/stem.js")

    def ask_(expression: str) -> Any:
        return page.evaluate(
            "async (text) => {const {distance, fileOf, readVocabulary} = await import("
            f"'/search/vocabulary.js'); const words = readVocabulary(text); return {expression};}}",
            WORDS,
        )

    yield ask_
    page.close()


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("möte", "möte", 0),
        ("mote", "möte", 0.3),
        ("overlamning", "överlämning", 0.6),
        ("tilit", "tillit", 0.3),
        ("tillitt", "tillit", 0.3),
        ("samvrekan", "samverkan", 0.7),
        ("samvrkan", "samverkan", 1),
        ("samverkqan", "samverkan", 1),
        ("samverkqn", "samverkan", 1),
        ("bil", "bul", 1),
        ("bil", "bal", 1.5),
        ("utmattning", "utmaning", 1.3),
        ("", "bil", 3),
        ("", "", 0),
    ],
)
def test_dots_rings_and_double_letters_cost_little_and_the_letter_of_a_key_beside_less_than_another(
    ask: Ask, one: str, other: str, far: float
) -> None:
    assert ask(f"distance('{one}', '{other}')") == pytest.approx(far)


def test_who_writes_dots_and_rings_means_them(ask: Ask) -> None:
    assert ask("distance('möte', 'mote')") == 1.5
    assert ask("distance('stä', 'stå')") == 1


def test_a_word_too_far_away_is_not_measured_to_the_end(ask: Ask) -> None:
    assert ask("distance('samverkan', 'kaffe', 2) === Infinity")
    assert ask("distance('mote', 'möte', 2)") == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("typed", "most", "meant"),
    [
        ("samvrekan", 1, "samverkan"),
        ("overlamning", 0.7, "överlämning"),
        ("tilit", 0.7, "tillit"),
        ("motet", 0.7, "mötet"),
        ("fullmaktige", 0.7, "fullmäktige"),
        ("smtycke", 1, "samtycke"),
        ("samtykce", 1, "samtycke"),
        ("overlamningar", 2, "överlämning"),  # in another form
        ("bkl", 1, "bil"),
        ("samklag", 1, "samklang"),
        ("bl", 1, "bil"),  # the commoner of two as near
        ("samvrkan", 0.7, None),
        ("jord", 0.7, None),
        ("hängrännor", 2, None),
        ("xyzzykvast", 2, None),
        ("жжж", 2, None),
    ],
)
def test_the_nearest_word_is_what_was_meant(
    ask: Ask, typed: str, most: float, meant: str | None
) -> None:
    assert ask(f"words.nearest('{typed}', {most})?.word ?? null") == meant


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("samverkansinsats", "samverkan insats"),
        ("insatsplan", "insats plan"),
        ("vardagssamverkan", "vardag samverkan"),
        ("kvinnojour", "kvinna jour"),
        ("kvinnojouransvar", "kvinna jour ansvar"),
        ("samverkansinsatsplan", "samverkan insats plan"),
        ("samverkan", None),
        ("samverkanskvast", None),
        ("xyzzyplan", None),
        ("bilplan", None),  # so short a word stands by chance in others
        ("planbil", None),
        ("ab", None),
        ("", None),
    ],
)
def test_an_unknown_word_is_split_into_words_of_the_site(
    ask: Ask, typed: str, parts: str | None
) -> None:
    found = ask(f"words.split('{typed}')")
    if parts is None:
        assert found is None
    else:
        assert [stem(part) for part in found] == [stem(part) for part in parts.split()]


def test_the_commonest_words_that_begin_so_come_first(ask: Ask) -> None:
    assert ask("words.completions('sam', 2)") == ["samverkan", "samklang"]
    assert ask("words.completions('sam', 9)") == ["samverkan", "samklang", "samtycke"]
    assert ask("words.completions('xyz', 9)") == []


def test_a_site_without_words_answers_nothing(ask: Ask) -> None:
    assert ask("readVocabulary('').nearest('möte', 2)") is None
    assert ask("readVocabulary('').split('vardagsplan')") is None
    assert ask("readVocabulary('').completions('mö', 9)") == []


def test_the_words_that_begin_alike_are_in_one_file(ask: Ask) -> None:
    words = "bil åka äta öppen éclair über Qatar œuvre жжж 7".lower().split()
    files = [ask(f"fileOf('{word}')") for word in words]
    assert [file.removeprefix("ordlista/") for file in files] == [
        *("b.txt", "a.txt", "a.txt", "o.txt", "e.txt", "u.txt", "q.txt"),
        *["ordlista.txt"] * 3,
    ]
    assert ask("fileOf('')") == "ordlista.txt"
