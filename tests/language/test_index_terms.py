"""A word is found by its forms and parts, and by nothing that only looks like it."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.compounds import Compounds
from language.hunspell import dictionary
from language.index_terms import IndexTerms
from language.stems import stem

TERMS = IndexTerms(dictionary(), Compounds(dictionary()))
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzåäöéü", min_size=1, max_size=30)
PIECES = st.sampled_from(
    "arbets marknad samverkan s insats er regler ombudsmän kvinno gatu sorge böcker plan et en "
    "möte social vård dag 20 mål händer ring".split()
)
WORDS = LETTERS | st.lists(PIECES, min_size=1, max_size=5).map("".join)
FORMS = [
    "möte mötet möten mötena",
    "insats insatsen insatser insatserna",
    "regel regeln regler reglerna",
    "nyckel nyckeln nycklar nycklarna",
    "plan planen planer planerna",
    "plats platsen platser platserna",
    "bok boken böcker böckerna",
    "ledare ledaren ledarna",
    "ansvar ansvaret ansvars",
    "budget budgeten budgetar",
    "karta kartan kartor kartorna",
]


def finds(query: str, word: str) -> bool:
    """Whether a query's word has a term that a text's word is written with."""
    return stem(query) in TERMS.of(word)


@pytest.mark.parametrize(
    "forms",
    [
        *FORMS,
        "gemensam gemensamt gemensamma",
        "stad staden städer städerna",
        "hand handen händer händerna",
        "natt natten nätter nätterna",
        "ledamot ledamoten ledamöter ledamöterna",
        "dotter dottern döttrar döttrarna",
        "fader fadern fäder fäderna",
        "ombudsman ombudsmannen ombudsmän ombudsmännen",
    ],
)
def test_every_form_of_a_word_finds_every_other(forms: str) -> None:
    for query, word in permutations(forms.split(), 2):
        assert finds(query, word), f"{query} doesn't find {word}: {TERMS.of(word)}"


@pytest.mark.parametrize("first", ["samverkans", "vardags"])
@pytest.mark.parametrize("forms", FORMS)
def test_every_form_of_a_compound_that_no_dictionary_has_finds_every_other(
    first: str, forms: str
) -> None:
    for query, word in permutations(forms.split(), 2):
        assert finds(first + query, first + word), f"{first}{query}: {TERMS.of(first + word)}"


@pytest.mark.parametrize(
    ("query", "compounds"),
    [
        ("insats", "samverkansinsats samverkansinsatser rehabiliteringsinsatserna"),
        ("insatser", "samverkansinsats samverkansinsatser"),
        ("samverkan", "samverkansinsatser samverkansdialog"),
        ("möte", "mötesplats chefsmöten avstämningsmötet"),
        ("regel", "dataskyddsreglerna dataskyddsregler"),
        ("regler", "dataskyddsregel"),
        ("bok", "handböcker handbok"),
        ("böcker", "handbok handböckerna"),
        ("mål", "målgrupp målgruppens målbild"),
        ("arbete", "arbetsmarknad arbetsmarknadsåtgärd sorgearbete"),
        ("arbetsmarknad", "arbetsmarknadsåtgärd arbetsmarknadsåtgärderna"),
        ("kvinna", "kvinnojour kvinnojouren"),
        ("gata", "gatunämnd"),
        ("hand", "handbok"),
        ("regler", "regelverk regelverken"),
        ("böcker", "bokhandel"),
    ],
)
def test_a_part_finds_the_compound(query: str, compounds: str) -> None:
    for word in compounds.split():
        assert finds(query, word), f"{query} doesn't find {word}: {TERMS.of(word)}"


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("vård", "vardag vardagen vår våren värd"),
        ("vardag", "vård vården var"),
        ("mål", "mal malar måltid målning"),
        ("mal", "mål målet"),
        ("plan", "plansch planka"),
        ("insats", "insatt insikt"),
        ("regel", "regera region"),
        ("bok", "bokstav boskap"),
        ("dag", "lördagg dagis"),
        ("ring", "förändring handling"),
        ("kan", "samverkan kanna"),
        ("20", "2023 200 120"),
        ("samverkansinsatser", "insatser samverkan"),
        ("råd", "rad raden området"),
    ],
)
def test_what_only_looks_like_it_is_not_found(query: str, others: str) -> None:
    found = [word for word in others.split() if finds(query, word)]
    assert found == []


def test_an_older_form_leads_to_its_word() -> None:
    assert TERMS.parts("kvinnojouren") == ("kvinna", "jouren")
    assert TERMS.parts("arbetsmarknaden") == ("arbete", "marknaden")
    assert TERMS.parts("samverkan") == ()


def test_the_authors_joints_are_obeyed() -> None:
    own = IndexTerms(dictionary(), Compounds(dictionary(), {"helhet": "hel|het"}))
    assert own.parts("helhet") == ("hel", "het")
    assert "hel" in own.of("helhet")
    assert "hel" not in TERMS.of("helhet")


@given(WORDS)
def test_the_terms_are_unique_and_the_first_is_the_stem(word: str) -> None:
    found = TERMS.of(word)
    assert found[0] == stem(word)
    assert len(set(found)) == len(found)
    assert all(found)
    assert TERMS.of(word) == found


@given(WORDS)
def test_the_parts_of_a_compound_find_it(word: str) -> None:
    for part in TERMS.parts(word):
        assert finds(part, word)
    assert len(TERMS.parts(word)) != 1


@given(st.text(min_size=1, max_size=30))
def test_whatever_stands_in_a_text_has_terms(text: str) -> None:
    assert TERMS.of(text.lower() or text)[0]
