"""The forms of a word meet in one stem, and other words don't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.hunspell import dictionary
from language.stems import stem

LETTERS = st.text("abcdefghijklmnopqrstuvwxyzåäöéü", min_size=1, max_size=30)
PIECES = st.sampled_from(
    "möt insat gemensam het en er na s mm t ande plan a bar lig ig ö st".split()
)
WORDS = LETTERS | st.lists(PIECES, min_size=1, max_size=6).map("".join)


@pytest.mark.parametrize(
    "forms",
    [
        "möte mötet möten mötena mötets mötenas",
        "insats insatsen insatser insatserna insatsens",
        "gemensam gemensamt gemensamma",
        "långsiktig långsiktigt långsiktiga",
        "långsiktighet långsiktigheten långsiktighetens",
        "trygghet tryggheter trygghetens",
        "karta kartan kartor kartorna kartans",
        "grupp gruppen grupper grupperna gruppernas",
        "samordna samordnar samordnade samordnat samordnas",
        "hus huset husen husens",
        "plan planen planer planerna",
        "vård vården vårdens",
        "vardag vardagen vardagar vardagens",
        "mål målet målen målens",
        "åtgärd åtgärden åtgärder åtgärderna",
        "öppen öppens",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "vård vardag",
        "vård vår",
        "mål mal",
        "mål målare",
        "plan planeten",
        "plats plast",
        "stat stad",
        "rad råd",
        "tal tål",
        "far får",
        "bok bokstav",
    ],
)
def test_words_that_only_look_alike_have_stems_of_their_own(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", "plan stat ö å se bo sip 20 2023 boet fou ips".split())
def test_what_is_no_ending_stays(word: str) -> None:
    assert stem(word) == word


@given(WORDS)
def test_a_stem_is_the_beginning_of_its_word_and_never_empty(word: str) -> None:
    found = stem(word)
    assert found
    assert word.startswith(found)


@given(WORDS)
def test_a_word_that_can_be_said_has_a_stem_that_can(word: str) -> None:
    vowels = set("aeiouyåäöé")
    assert bool(vowels & set(stem(word))) == bool(vowels & set(word))


@given(st.text(min_size=1, max_size=30))
def test_whatever_is_typed_has_a_stem(text: str) -> None:
    assert text.startswith(stem(text))
    assert stem(text)


def test_every_word_of_the_dictionary_has_one() -> None:
    for word in map(str.lower, dictionary().entries):
        assert stem(word), word
        assert word.startswith(stem(word)), word
