"""The words that a misspelt query may have meant: the commonest of the site, one for each stem."""

import itertools
from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.compounds import Compounds
from language.hunspell import dictionary
from language.index_terms import IndexTerms, Known
from language.stems import stem
from language.vocabulary import LETTERS, vocabulary, words_by_letter

TERMS = IndexTerms(dictionary(), Compounds(dictionary()))
WORDS = st.text("abcdeinorst åäöABC1", min_size=1, max_size=12) | st.sampled_from(
    "möte mötet Möten samverkansinsatser insats SIP regler handbok 2023 i".split()
)
COUNTS = st.dictionaries(WORDS, st.integers(1, 100), max_size=20)


def known(words: Iterable[str]) -> dict[str, Known]:
    return {word: TERMS.known(word) for word in words}


def words(counts: Mapping[str, int], size: int = 100) -> list[str]:
    return [word for each in vocabulary(counts, known, size) for word in each]


def test_the_commonest_form_stands_for_its_stem() -> None:
    assert words({"möte": 2, "Mötet": 3, "mötet": 1, "möten": 3}) == ["mötet"]


def test_the_parts_of_compounds_are_words_too() -> None:
    found = words({"samverkansinsatser": 1})
    assert set(found) == {"samverkansinsatser", "samverkan", "insatser"}


def test_common_words_come_first_in_classes_and_each_class_in_order() -> None:
    counts = {"lampa": 9, "dörr": 8, "kaffe": 2, "båt": 3, "ringlek": 1}
    assert vocabulary(counts, known, 10)[:2] == [["dörr", "lampa"], ["båt", "kaffe"]]


def test_no_more_than_was_asked_for_and_the_rarest_are_left_out() -> None:
    assert words({"lampa": 9, "dörr": 8, "kaffe": 2}, size=2) == ["dörr", "lampa"]
    assert words({"lampa": 9}, size=0) == []


@pytest.mark.parametrize("word", ["i", "på", "2023", "a" * 31, "a1b2", "&amp;", "o'b"])
def test_what_nobody_misspells_is_not_in_it(word: str) -> None:
    assert words({word: 5}) == []


def test_a_site_without_words_has_no_vocabulary() -> None:
    assert vocabulary({}, known, 10) == []


@given(COUNTS, st.integers(0, 10))
def test_each_stem_has_one_word_in_lower_case_that_stands_in_the_texts(
    counts: dict[str, int], size: int
) -> None:
    found = words(counts, size)
    stems = [stem(word) for word in found]
    known = {each for word in counts for each in (word.lower(), *TERMS.parts(word.lower()))}
    assert len(found) <= size
    assert len(set(stems)) == len(stems)
    assert set(found) <= known
    assert all(word == word.lower() and word.isalpha() for word in found)


@given(COUNTS)
def test_a_word_of_an_earlier_class_is_at_least_as_common(counts: dict[str, int]) -> None:
    def total(word: str) -> int:
        own = stem(word)
        return sum(
            count
            for each, count in counts.items()
            for part in {each.lower(), *TERMS.parts(each.lower())}
            if stem(part) == own and part.isalpha() and 3 <= len(part) <= 30
        )

    classes = vocabulary(counts, known, 100)
    sizes = [[total(word) for word in each] for each in classes]
    for common, rare in itertools.pairwise(sizes):
        assert min(common) > max(rare)
    for each in classes:
        assert each == sorted(each)
        assert each


@given(COUNTS)
def test_each_word_is_among_those_of_its_first_letter_in_the_same_order(
    counts: Mapping[str, int],
) -> None:
    classes = vocabulary(counts, known, 100)
    by_letter = words_by_letter(classes)
    assert list(by_letter) == list(LETTERS)
    for letter, of_letter in by_letter.items():
        first = {"a": "aåä", "o": "oö", "e": "eé", "u": "uü"}.get(letter, letter)
        assert of_letter == [[word for word in each if word[0] in first] for each in classes]
