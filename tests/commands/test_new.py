"""`new` gives a file to start from, which is right from the start."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from commands.check import check
from commands.new import FOLDERS, new, quoted, starter
from knowledge.front_matter import parse
from knowledge.site import load
from tests.knowledge.making import LINE, header, write_site


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_new_file_of_every_kind_passes_the_check(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "Om [AR]: ”Åtta” #råd & 'tips'"
    assert new(kind, title, tmp_path) == 0
    path = tmp_path / FOLDERS[kind] / "om-ar-atta-rad-tips.md"
    assert capsys.readouterr().out == f"Skapade {path}\n"
    assert check(tmp_path) == 0
    (document,) = load(tmp_path).library.documents
    assert (document.title, document.kind.folder) == (title, FOLDERS[kind])


LEFT = {
    "inlagg": 3,
    "definitioner": 4,
    "topplista": 8,
    "rapport": 8,
    "tema": 3,
    "begrepp": 2,
    "insamling": 1,
    "sida": 1,
}


@pytest.mark.parametrize("kind", FOLDERS)
def test_what_was_to_be_replaced_is_told_of_when_it_is_no_draft_any_more(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each phrase on its line, and nothing of what can stand as it is."""
    new(kind, "Ett", tmp_path)
    path = tmp_path / FOLDERS[kind] / "ett.md"
    assert check(tmp_path) == 0
    assert "står kvar" not in capsys.readouterr().out
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("status: utkast\n", ""), encoding="utf-8")
    assert check(tmp_path) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if "står kvar" in line]
    assert len(told) == LEFT[kind], told
    lines = path.read_text(encoding="utf-8").splitlines()
    for each in told:
        number, phrase = re.findall(r"md:(\d+): påminnelse: ”(.*)” står kvar", each)[0]
        assert phrase in lines[int(number) - 1]


def test_a_quote_that_was_never_replaced_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quote = "> Det någon sa, ord för ord.\n> — roll, sammanhang ^h7k2\n"
    write_site(tmp_path, {"inlagg/a.md": header() + quote})
    assert check(tmp_path) == 0
    told = re.findall(r":(\d+): påminnelse: ”(.+?)” står kvar", capsys.readouterr().out)
    assert told == [("6", "Det någon sa, ord för ord."), ("7", "roll, sammanhang")]


@pytest.mark.parametrize(
    "body",
    [
        "Här står det som sidans text. Varför den är med. Det förklarar vi.",
        "<!--\nSidans text.\n-->",
        "```\nSidans text.\n```",
        "## Det som många tog upp\n\n## Vad som bör göras",
    ],
)
def test_an_authors_own_words_are_not_taken_for_what_was_to_be_replaced(
    body: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path, {"inlagg/a.md": header() + body})
    assert check(tmp_path) == 0
    assert "står kvar" not in capsys.readouterr().out


@given(LINE)
def test_any_title_comes_back_to_the_letter(title: str) -> None:
    if title.strip():
        text = starter("sida", title, date(2024, 1, 2))
        header = text.split("---\n")[1] if "---\n" not in title else text
        assert parse(header.rstrip("\n"))["titel"].value == " ".join(title.split())


@pytest.mark.parametrize("title", ["[DATUM]", "[TITEL]", "\\1", "a # b", "'a", '"a', "| a", "- a"])
def test_a_title_is_never_taken_for_something_else(title: str) -> None:
    text = starter("inlagg", title, date(2024, 1, 2))
    assert f"titel: {quoted(title)}\n" in text
    assert "datum: 2024-01-02\n" in text


def test_an_existing_file_is_never_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("inlagg", "Ett", tmp_path) == 0
    path = tmp_path / "inlagg" / "ett.md"
    path.write_text("mitt", encoding="utf-8")
    assert new("inlägg", "Ett!", tmp_path) == 1
    assert path.read_text(encoding="utf-8") == "mitt"
    assert f"{path} finns redan" in capsys.readouterr().out


@pytest.mark.parametrize(("kind", "title"), [("dikt", "Ett"), ("inlagg", "🙂"), ("inlagg", "")])
def test_what_cannot_be_made_is_told_of_and_leaves_nothing(
    kind: str, title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(kind, title, tmp_path) == 1
    assert capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_a_very_long_title_gets_a_name_that_disks_allow(tmp_path: Path) -> None:
    assert new("inlagg", "mycket lång titel " * 40, tmp_path) == 0
    (path,) = (tmp_path / "inlagg").iterdir()
    assert len(path.name) <= 104


def test_a_file_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    assert new("inlagg", "Hej", tmp_path / "fil") == 1
    assert "gick inte att skapa" in capsys.readouterr().out


def test_a_year_in_the_title_is_the_lists_year() -> None:
    assert "ar: 2022\n" in starter("topplista", "Årets tio 2022", date(2024, 1, 2))
    assert "ar: 2024\n" in starter("topplista", "Årets tio", date(2024, 1, 2))


@pytest.mark.parametrize(
    ("kind", "meant"), [("insamlingar", "insamling"), ("raport", "rapport"), ("Teman", "tema")]
)
def test_a_kind_that_is_nearly_right_is_proposed(
    kind: str, meant: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder's name too, which an author sees more often."""
    assert new(kind, "Ett", tmp_path) == 1
    assert capsys.readouterr().out == f"Okänd sort ”{kind}”. Menade du ”{meant}”?\n"
