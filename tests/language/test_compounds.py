"""Who searches for *insatser* finds *samverkansinsatser*: where the joints of a word are."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.compounds import read_key, score
from language.compounds import SHORTEST, Compounds
from language.hunspell import dictionary, kept_entries, read_entries, read_rules
from memory import save

HERE = Path(__file__).resolve().parent
GOLD = HERE.parents[2] / "shared" / "gold" / "compounds-dev.tsv"
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzåäöéü", min_size=1, max_size=30)
PIECES = st.sampled_from(
    "arbets marknad samverkan s insats er rehabiliterings ring skap ut vård av över nät verk et is "
    "förbund en kontakt vägarna finsam möte social tjänst domar fjäril slarv".split()
)
WORDS = LETTERS | st.lists(PIECES, min_size=1, max_size=6).map("".join)


@pytest.fixture(scope="module")
def split() -> Callable[[str], str]:
    return Compounds(dictionary()).split


def words(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize(
    "parts",
    words(
        "samverkans|insatser arbets|marknads|åtgärd arbets|marknads|åtgärderna kontakt|vägarna "
        "försäkrings|kassan rehabiliterings|insatsen social|tjänsten styr|gruppens små|grupper "
        "mål|bild väsk|lås slut|rapporten stöd|personer tystnads|plikten års|rapport nät|bank"
    ),
)
def test_a_compound_is_found_by_its_parts(split: Callable[[str], str], parts: str) -> None:
    assert split(parts.replace("|", "")) == parts


@pytest.mark.parametrize(
    "parts",
    words(
        "sank|mark nöt|allergi öppen|vård öppet|tid nobel|pris vatten|pöl "
        "låt|skrivare björk|löv nyhets|app "
        "sorge|arbete gatu|nämnd krono|torpare "  # the older forms of sorg, gata, krona
        "guld|ring nyckel|ring fotbolls|liga halv|lek"  # the things, not the endings
    ),
)
def test_a_noun_is_cut_where_it_goes_as_its_last_part_goes(
    split: Callable[[str], str], parts: str
) -> None:
    assert split(parts.replace("|", "")) == parts


@pytest.mark.parametrize(
    "parts", words("bok|föring journal|föringen vårdnads|havaren jord|bävning fågel|skådare")
)
def test_a_noun_of_a_verb_is_found_though_no_dictionary_has_it(
    split: Callable[[str], str], parts: str
) -> None:
    assert split(parts.replace("|", "")) == parts


@pytest.mark.parametrize(
    "parts", words("Skol|verket Arbets|miljö|verket Natur|vårds|verket Transport|styrelsens")
)
def test_an_institutions_name_is_cut_as_other_words_are(
    split: Callable[[str], str], parts: str
) -> None:
    assert split(parts.replace("|", "")) == parts


def test_capacity_and_capital_follow_a_linking_s(split: Callable[[str], str]) -> None:
    assert split("arbetskapacitet") == "arbets|kapacitet"
    assert split("förbundskaptenen") == "förbunds|kaptenen"
    assert split("medlemskapet") == "medlemskapet"


@pytest.mark.parametrize(
    "word",
    words(
        "fröhålla frösökte erafrenhet öpergripande etterfrågas turistur prövnig asketisk "
        "fasting tentakel rosmarin"
    ),
)
def test_a_misspelt_or_rare_word_is_left_alone(split: Callable[[str], str], word: str) -> None:
    assert split(word) == word


@pytest.mark.parametrize(
    "word",
    words(
        "samverkan uppföljning utvärdering påverkan utbildning överenskommelse "  # particles
        "kunskaper förändringar sjukdomar medlemskap värderingar partnerskapet "  # endings
        "Västmanland Norrköpings Andersson Uppsala Helsingborg Karlstads "  # names
        "förundersökning genomgång angelägenhet närvarande villkor verktyg redovisning "
        "diagram reparation "
        "deltagande organisation myndigheter temperatur bassängen porträttet frukosten"
    ),
)
def test_a_word_that_only_looks_like_two_is_whole(split: Callable[[str], str], word: str) -> None:
    assert split(word) == word


def test_a_form_has_the_joints_of_its_word(split: Callable[[str], str]) -> None:
    forms = words("handlingsplan handlingsplanen handlingsplaner handlingsplanernas")
    assert [split(form).index("|") for form in forms] == [len("handlings")] * 4
    assert split("sankmarkerna") == "sank|markerna"
    assert split("partiklar") == "partiklar"
    assert split("backstage") == "backstage"  # no form of backstag


def test_a_linking_s_stays_on_the_left(split: Callable[[str], str]) -> None:
    assert split("ansvarsområde") == "ansvars|område"
    assert split("fjärilslarv") == "fjärils|larv"


def test_letters_are_kept_as_they_are(split: Callable[[str], str]) -> None:
    assert split("Arbetsmarknaden") == "Arbets|marknaden"
    assert split("ARBETSMARKNADEN") == "ARBETS|MARKNADEN"
    text = "Ett SIP-möte om arbetsmarknaden, 2011 – och e-postadresser."
    assert split(text) == "Ett SIP-möte om arbets|marknaden, 2011 – och e-post|adresser."


# What the author says goes before all else


def test_the_authors_words_are_obeyed() -> None:
    own = Compounds(dictionary(), {"helhet": "hel|het", "utbildning": "ut|bildning"})
    assert own.split("helhet") == "hel|het"
    assert own.split("Utbildningen") == "Ut|bildningen"


def test_the_authors_whole_word_is_whole_and_a_part_of_others() -> None:
    own = Compounds(dictionary(), {"finsam": "finsam", "arbetsplats": "arbetsplats"})
    assert own.split("arbetsplats") == "arbetsplats"
    assert own.split("finsamlagen") == "finsam|lagen"


# What holds of every word


@given(WORDS)
def test_the_parts_are_the_word(word: str) -> None:
    found = COMPOUNDS.parts(word)
    assert "".join(found) == word
    assert all(found)


@given(WORDS)
def test_a_short_word_is_left_alone(word: str) -> None:
    assert COMPOUNDS.parts(word[: SHORTEST - 1]) == (word[: SHORTEST - 1],)


@given(WORDS)
def test_the_answer_is_always_the_same(word: str) -> None:
    once = COMPOUNDS.split(word)
    assert COMPOUNDS.split(once.replace("|", "")) == once
    assert Compounds(dictionary()).split(word) == once
    assert COMPOUNDS.split(word.upper()).lower() == once


@given(st.text(max_size=80))
def test_nothing_but_joints_is_added(text: str) -> None:
    assert COMPOUNDS.split(text).replace("|", "") == text.replace("|", "")


COMPOUNDS = Compounds(dictionary())


def test_a_very_long_word_takes_no_time() -> None:
    start = time.perf_counter()
    word = "arbetsmarknads" * 2000
    assert COMPOUNDS.split(word) == word
    assert time.perf_counter() - start < 10  # the square of the length would be minutes


# How well it does


@pytest.mark.parametrize(("name", "least"), [("field", 0.97), ("general", 0.94)])
def test_most_words_are_right(name: str, least: float) -> None:
    """Labelled by hand: words of this site's texts, and of everyday life."""
    result = score(read_key(HERE / f"compounds-{name}.tsv"), COMPOUNDS.split)
    assert result.compounds > 100
    assert result.f1 >= least, result.wrong
    assert result.harm <= 5, result.wrong


@pytest.mark.skipif(not GOLD.is_file(), reason="the project's yardsticks are not beside it")
def test_the_yardstick_is_reached() -> None:
    result = score(read_key(GOLD), COMPOUNDS.split)
    assert result.words > 700
    assert result.f1 >= 0.97, result.wrong
    assert result.harm <= 5, result.wrong


def test_it_is_fast_enough_for_a_build() -> None:
    """Generous bounds: a machine that runs all tests at once is slow. bench has the figures."""
    key = [word for word, _ in read_key(HERE / "compounds-general.tsv")]
    dictionary.cache_clear()
    start = time.process_time()
    compounds = Compounds(dictionary())
    loaded = time.process_time()
    for word in key:
        compounds.split(word)
    assert loaded - start < 1.5
    assert (time.process_time() - loaded) / len(key) < 0.3e-3 * 2


# The dictionary's files


@pytest.fixture
def dictionary_file(tmp_path: Path) -> Path:
    file = tmp_path / "ord.dic"
    file.write_text("3\nskola/AY\nskola/M\nfel/%\na-kassa/X\nvad\n", encoding="utf-8")
    return file


ENTRIES = {"skola": "AYM", "vad": ""}


def test_a_word_on_two_lines_has_the_flags_of_both(dictionary_file: Path) -> None:
    assert read_entries(dictionary_file) == ENTRIES


def test_what_is_kept_of_a_dictionary_is_what_was_read(
    dictionary_file: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "ordbok"
    save(kept, "another version", [b"fel", b""])
    assert kept_entries(dictionary_file, kept) == ENTRIES
    dictionary_file.unlink()
    assert kept_entries(dictionary_file, kept) == ENTRIES


def test_words_are_cut_where_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    lines = tmp_path / "ord.txt"
    lines.write_text("vardagsmakt\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "tasks.py", "compounds", str(lines)],
        cwd=HERE.parents[1],
        env={**os.environ, "SAMVERKANSBLOGGEN_MINNE": str(tmp_path / "fil")},
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.stdout, done.stderr) == ("vardagsmakt\tvardags|makt\n", "")


def test_an_ending_is_for_inflection_or_for_a_joint() -> None:
    inflections, linkings = read_rules(
        ["SFX A Y 1", "SFX A 0 s .", "SFX y a e/WXZ a", "SFX r 0 -/WX .", "# SFX B 0 x ."]
    )
    assert [(each.flag, each.restored, each.added) for each in inflections] == [("A", "", "s")]
    assert [(each.flag, each.restored, each.added) for each in linkings] == [("y", "a", "e")]
