"""Where sentences end, and the words for numbers."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import dates, hyphenation, numerals, sentences


@pytest.mark.parametrize("module", [dates, hyphenation, numerals, sentences])
def test_the_examples_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Det går.", True),
        ("Går det?”", True),
        ("Så sade hon.¹", True),
        ("Sedan … ", True),
        ("möten, t.ex.", False),
        ("och så vidare, m.m.", False),
        ("utan slut", False),
        ("", False),
    ],
)
def test_ends(text: str, ends: bool) -> None:
    assert sentences.ends_sentence(text) is ends


def test_sentences() -> None:
    text = "Vi möttes, t.ex. Anna och jag. Hur gick det? ”Bra.” Sedan kl. 3 gick vi. "
    assert sentences.sentences(text) == [
        "Vi möttes, t.ex. Anna och jag.",
        "Hur gick det?",
        "”Bra.”",
        "Sedan kl. 3 gick vi.",
    ]


@given(st.text())
def test_sentences_keep_every_word(text: str) -> None:
    assert " ".join(sentences.sentences(text)).split() == text.split()


@pytest.mark.parametrize(
    ("word", "number"),
    [("sju", 7), ("Tio", 10), ("12", 12), ("tionde", 10), ("IV", 4), ("ett", 1), ("x2", None)],
)
def test_numbers(word: str, number: int | None) -> None:
    assert numerals.number(word) == number


@given(st.text())
def test_any_word_is_a_number_or_not(word: str) -> None:
    numerals.number(word)
