"""The real documents in ../shared/samples, which are not part of this project."""

import re
from datetime import date

import pytest

from importers import import_text
from importers.documents import Answer, Imported, Matter
from tests.importers.accounting import SAMPLES, check_every_letter, check_every_line

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the folder ../shared/samples is not there"
)


def read(number: str) -> Imported:
    [path] = SAMPLES.glob(f"{number}-*.txt")
    text = path.read_text(encoding="utf-8")
    imported = import_text(text, path.name, date(2026, 1, 1))
    check_every_line(text, imported)
    check_every_letter(text, imported)
    return imported


def test_the_report_has_forty_themes_under_five_sections() -> None:
    [report] = read("000").drafts
    [text] = report.body
    assert isinstance(text, str)
    sections: list[tuple[str, str, int]] = []
    for line in text.split("\n"):
        if line.startswith("## "):
            attributes = re.search(r"frekvens=(\S+) kategori=(\S+)", line)
            sections.append((attributes[1], attributes[2], 0) if attributes else ("", "", 0))
        elif line.startswith("### "):
            sections[-1] = (*sections[-1][:2], sections[-1][2] + 1)
    assert [section for section in sections if section[0]] == [
        ("många", "styrka", 7),
        ("många", "utvecklingsbehov", 7),
        ("få", "utvecklingsbehov", 10),
        ("många", "strategi", 7),
        ("få", "strategi", 9),
    ]
    assert 'ord="många, i vissa fall flertalet"' in text
    assert re.findall(r"^\[\^(\d)\]: ", text, re.MULTILINE) == ["1", "2", "3"]
    assert len(re.findall(r"\[\^\d\](?!:)", text)) == 3
    assert "## Nio[^3] sporadiskt" in text
    assert report.fields["datum"] == "2024-10-02"
    assert len(report.fields["forfattare"]) == 2  # type: ignore[arg-type]


def test_cut_words_are_whole_and_suspended_hyphens_stay() -> None:
    imported = read("000")
    [report] = imported.drafts
    [text] = report.body
    assert isinstance(text, str)
    assert not re.search(r"\w- (?!och|eller|respektive)[a-zåäö]", text)
    for kept in ("närings- och", "behandlings-, stöd- och", "vård- och", "förbunds-nivån"):
        assert kept in text
    [note] = [note for note in imported.notes if "avstavade ord" in note.text]
    assert note.text.startswith("11 ")


def test_the_posts_are_a_series_with_answers() -> None:
    imported = read("001")
    kinds = [draft.kind.folder for draft in imported.drafts]
    assert kinds == ["inlagg", "definitioner", "inlagg"]
    second, collection, first = imported.drafts
    assert [(d.fields["serie"], d.fields["del"]) for d in (first, second)] == [
        ("Integrerad samverkan", 1),
        ("Integrerad samverkan", 2),
    ]
    assert [d.fields["datum"] for d in (first, second)] == ["2011-10-19", "2011-10-28"]
    assert len(collection.body) == 22
    assert all(isinstance(part, Answer) for part in collection.body)
    assert collection.fields["begrepp"] == "integrerad samverkan"
    assert collection.fields["traff"] == {
        "datum": "2011-10-17",
        "datum_harlett": "ja",
        "deltagare": "nio myndigheter",
    }
    assert collection.span == "32-53"
    assert first.collection == collection.fingerprint
    out = [note for note in imported.notes if note.matter is Matter.LEFT_OUT]
    assert [note.lines for note in out] == [(55,)]


def test_the_list_is_a_part() -> None:
    imported = read("002")
    [toplist] = imported.drafts
    assert toplist.fields["lista"] == "Årets tio bästa i samverkan"
    assert toplist.fields["ar"] == 2012
    assert (toplist.fields["platser"], toplist.fields["kommer"]) == ("10-6", "5-1")
    [text] = toplist.body
    assert isinstance(text, str)
    assert re.findall(r"^## (\d+)\.", text, re.MULTILINE) == ["10", "9", "8", "7", "6"]
    assert text.split("\n\n")[-2] == "* * *"
    out = [note.lines for note in imported.notes if note.matter is Matter.LEFT_OUT]
    assert out == [(26, 28)]
