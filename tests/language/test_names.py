"""A person's name in a signature is seen, and what only looks like one is not."""

import pytest

from language.names import people_named
from language.places import MUNICIPALITIES, REGIONS


def named(speaker: str) -> list[str]:
    return [speaker[start:end] for start, end in people_named(speaker)]


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Anna Lindqvist, handläggare", "Anna Lindqvist"),
        ("handläggare Anna Lindqvist", "Anna Lindqvist"),
        ("Kurator Karin Ekman, exempelträff 2024", "Karin Ekman"),
        ("Anna, handläggare", "Anna"),
        ("mamma till Emma", "Emma"),
        ("Lars, 54 år", "Lars"),
        ("Ann-Marie Ek", "Ann-Marie Ek"),
        ("Hans von Prov, chef", "Hans von Prov"),
        ("Per Provsson", "Per Provsson"),
        ("chef, Khadija Lindström", "Khadija Lindström"),
        ("Zlatan Petrovic (deltagare)", "Zlatan Petrovic"),
    ],
)
def test_a_name_is_seen(speaker: str, words: str) -> None:
    assert named(speaker) == [words]


@pytest.mark.parametrize(
    "speaker",
    [
        "handläggare, Arbetsförmedlingen, exempelträff",
        "Deltagare",
        "Kvinna, 45",
        "Per telefon, 2023",
        "Hans handläggare",
        "Maj 2019",
        "diakon, Sofia församling",
        "Rädda Barnen",
        "Projekt Lindberg",
        "Björn-gruppen",
        "Emma-projektet",
        "Unga Vuxna",
        "kurator på Maria",
        "",
    ],
)
def test_what_is_no_name_is_let_be(speaker: str) -> None:
    assert named(speaker) == []


@pytest.mark.parametrize(
    "form",
    [
        *("{}", "{} kommun", "Region {}", "Försäkringskassan {}", "Arbetsförmedlingen {}"),
        *("Vårdcentralen {}", "Samordningsförbundet {}", "Kurator {}", "Finsam {}", "Komvux {}"),
    ],
)
def test_no_place_of_sweden_and_no_office_there_is_taken_for_a_person(form: str) -> None:
    every = [form.format(place) for place in (*MUNICIPALITIES, *REGIONS)]
    assert [speaker for speaker in every if named(speaker)] == []
