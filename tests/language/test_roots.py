"""Roots: what the forms of a word, and its nearest relatives, have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.compounds import Compounds
from language.hunspell import dictionary
from language.roots import Roots, words_of


@pytest.fixture(scope="module")
def roots() -> Roots:
    return Roots(dictionary(), Compounds(dictionary()))


@pytest.mark.parametrize(
    "words",
    [
        "individ individens individerna individers",
        "utvärdera utvärderas utvärdering utvärderingarna",
        "förebygga förebyggande förebyggs",
        "långsiktig långsiktighet långsiktigt",
        "nätverk nätverken nätverkens",
        "kontaktväg kontaktvägar kontaktvägarna",
        "beslut beslutet besluta beslutar",
        "självklar självklart självklarhet",
    ],
)
def test_forms_and_relatives_share_a_root(roots: Roots, words: str) -> None:
    first, *others = words.split()
    for other in others:
        assert roots.of(first) & roots.of(other), other


@pytest.mark.parametrize(
    "pair",
    ["tid tidig", "direkt direktiv", "mål målare", "integrerad integritet", "ord ordning"],
)
def test_words_that_only_look_alike_do_not(roots: Roots, pair: str) -> None:
    one, other = pair.split()
    assert not roots.of(one) & roots.of(other)


def test_a_compound_has_its_longest_parts_first(roots: Roots) -> None:
    found = [(each, start, end) for each, start, end in roots.within("nätverksträffar")]
    sizes = [end - start for _, start, end in found]
    assert sizes == sorted(sizes, reverse=True)
    assert any(roots.of("nätverk") & each for each, _, _ in found)
    assert any(roots.of("träff") & each for each, _, _ in found)


@given(st.text(max_size=40))
def test_any_word_has_a_root_and_never_an_empty_one(roots: Roots, text: str) -> None:
    for word in words_of(text):
        assert word in text
        assert roots.of(word.lower())
        assert all(roots.of(word.lower()))
        assert all(each for each, _, _ in roots.within(word.lower()))
