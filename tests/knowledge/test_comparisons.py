"""The same thing asked about in different years, side by side, counted as it is shown."""

from pathlib import Path

import pytest

from knowledge.library import Library
from knowledge.problems import ContentError
from knowledge.site import load
from tests.knowledge.making import header, write_site

TERM = "---\ntitel: Samordnad plan\nforkortning: SIP\nkalla: x\n---\nBetyder.\n"
THEMES = {
    f"teman/{slug}.md": f"---\ntitel: {slug}\nbeskrivning: x\n---\n" for slug in ("mal", "vardag")
}


def collection(year: int, *answers: str, **keys: str) -> str:
    """A collection, its first answer ``<year>a``, with the themes that each answer is to have."""
    written = enumerate(answers)
    lines = [f"> Ord.\n> — chef {each} ^a{year}{'abcdefgh'[n]}\n" for n, each in written]
    keys = {"fraga": "Vad är det?", "begrepp": "SIP"} | keys
    return header(**{"datum": f"{year}-02-03", **keys}) + "\n".join(lines)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_site(tmp_path, {"begrepp/sip.md": TERM, **THEMES})


def library(folder: Path, **collections: str) -> Library:
    files = {f"definitioner/{name}.md": text for name, text in collections.items()}
    return load(write_site(folder, files)).library


def test_the_years_of_a_term_stand_beside_each_other_the_first_one_first(folder: Path) -> None:
    found = library(
        folder,
        ny=collection(2023, "#mal", "#mal #vardag", begrepp="samordnad plan"),
        gammal=collection(2016, "#vardag", ""),
        annat=collection(2019, "", begrepp="remiss"),
    ).comparisons
    (comparison,) = found.values()
    assert comparison.url == "definitioner/ar-for-ar/sip/"
    assert [each.slug for each in comparison.collections] == ["gammal", "ny"]
    assert comparison.years == (2016, 2023)
    assert comparison.question == "Vad är det?"
    assert [(topic.slug, counts) for topic, counts in comparison.topics] == [
        ("mal", (0, 2)),
        ("vardag", (1, 1)),
    ]


def test_the_year_is_when_the_question_was_asked(folder: Path) -> None:
    found = library(
        folder,
        a=collection(2017, "", traff="{datum: 2016-12-14}"),
        b=collection(2016, ""),
        c=collection(2018, "", fraga="Vad var det?", status="utkast"),
    )
    assert found.comparisons == {}
    assert [each.year for each in found.definitions] == [2016, 2016]


def test_what_shows_no_answer_has_nothing_to_compare(folder: Path) -> None:
    found = library(
        folder,
        a=collection(2016, "#mal", samtycke="nej"),
        b=collection(2019, "#mal", aterkallade="[a2019a]"),
        c=collection(2023, "#mal"),
    )
    assert found.comparisons == {}


def test_a_withdrawn_answer_is_in_no_count(folder: Path) -> None:
    (comparison,) = library(
        folder,
        a=collection(2016, "#mal", "#mal", aterkallade="[a2016b]"),
        b=collection(2023, "#mal", "", fraga="Vad är det nu?"),
    ).comparisons.values()
    assert [counts for _, counts in comparison.topics] == [(1, 1)]
    assert comparison.question is None


def test_without_a_term_the_same_question_is_what_they_have_in_common(folder: Path) -> None:
    found = library(
        folder,
        a=collection(2016, "", begrepp=""),
        b=collection(2023, "", begrepp=""),
        c=collection(2024, "", begrepp="", fraga="Varför?"),
    )
    assert [each.name for each in found.comparisons.values()] == ["Vad är det?"]


def test_a_question_that_reads_as_a_term_is_not_taken_for_it(folder: Path) -> None:
    found = library(
        folder,
        a=collection(2016, ""),
        b=collection(2023, ""),
        c=collection(2019, "", begrepp="", fraga="SIP?"),
        d=collection(2024, "", begrepp="", fraga="SIP?"),
    )
    assert {each.url: each.years for each in found.comparisons.values()} == {
        "definitioner/ar-for-ar/sip/": (2016, 2023),
        "definitioner/ar-for-ar/fraga/sip/": (2019, 2024),
    }
    (term,) = found.terms
    assert [each.slug for each in found.collections_on(term)] == ["b", "a"]


def test_a_text_can_lead_there_and_none_can_take_its_place(folder: Path) -> None:
    files = {"a": collection(2016, ""), "b": collection(2023, "")}
    library(folder, **files, c=collection(2024, "") + "\n[x](/definitioner/ar-for-ar/sip/)\n")
    with pytest.raises(ContentError) as caught:
        library(
            folder,
            **{"ar-for-ar": collection(2022, "")},
            d=collection(2021, "") + "\n[x](/definitioner/ar-for-ar/remiss/)\n",
        )
    own, missing = [each.message for each in caught.value.problems]
    assert own == "adressen /definitioner/ar-for-ar/ är webbplatsens egen"
    assert missing.startswith("länken /definitioner/ar-for-ar/remiss/ leder ingenstans")
