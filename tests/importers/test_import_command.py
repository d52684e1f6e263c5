"""``import``: what the author is told, and the exit code."""

import os
import sys
from pathlib import Path

import pytest

from commands.import_documents import import_documents
from tests.importers.accounting import DOCUMENTS

POST = "lördag 3 maj 2014\n\nVägen in\n\nDet finns två dörrar till Ängö."


def save(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_what_was_made_and_what_was_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert import_documents([DOCUMENTS / "fyra-inlagg.txt"], tmp_path / "c", dry_run=False) == 0
    out = capsys.readouterr().out
    path = f"{(tmp_path / 'c').as_posix()}/inlagg/2014-02-03-att-ringa-forst.md"
    assert f"skapad: {path} (inlägg, rad 3–14)" in out
    assert "fyra-inlagg.txt:27–31: utelämnat: läsarkommentar: ”Anonym” … ”Tack för detta.”" in out
    assert "4 filer skapades." in out
    assert import_documents([DOCUMENTS / "fyra-inlagg.txt"], tmp_path / "c", dry_run=False) == 0
    out = capsys.readouterr().out
    assert "redan importerad" in out
    assert "0 filer skapades, 4 fanns redan." in out


@pytest.mark.skipif(sys.platform == "win32", reason="no such files, and links need a right")
def test_what_is_no_file_in_the_folder_is_none_of_imports_business(tmp_path: Path) -> None:
    folder = tmp_path / "c/inlagg"
    folder.mkdir(parents=True)
    (folder / "borta.md").symlink_to(tmp_path / "ingenstans.md")
    os.mkfifo(folder / "ror.md")  # it would be waited for, for ever
    file = save(tmp_path / "x.txt", POST.encode())
    assert import_documents([file], tmp_path / "c", dry_run=False) == 0
    assert (folder / "2014-05-03-vagen-in.md").exists()


def test_a_dry_run_says_what_it_would_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save(tmp_path / "x.txt", POST.encode())
    assert import_documents([file], tmp_path / "c", dry_run=True) == 0
    assert "skulle skapas" in capsys.readouterr().out
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", ""), ("utf-8-sig", ""), ("utf-16", "UTF-16"), ("cp1252", "Windows-1252")],
)
def test_encodings(
    encoding: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save(tmp_path / "x.txt", POST.encode(encoding))
    assert import_documents([file], tmp_path / "c", dry_run=False) == 0
    [made] = (tmp_path / "c").rglob("*.md")
    assert "två dörrar till Ängö." in made.read_text(encoding="utf-8")
    assert (f"lästes som {told}" in capsys.readouterr().out) is bool(told)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a\0b", "ingen textfil"),
        (b"%PDF-1.4 abc", "PDF"),
        (b"PK\x03\x04abc", "en zip-fil"),
        (b"PK\x03\x04..word/document.xml", "ett Word-dokument"),
        (b"PK\x03\x04..xl/workbook.xml", "ett kalkylark från Excel"),
        (b"PK\x03\x04..ppt/presentation.xml", "en presentation"),
        (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", "LibreOffice"),
        (b"\x81\x8d\x8f", "teckenkodning går inte att känna igen (rad 1)"),
        (b"\xff\xfeabc", "UTF-16"),
        (b"\x01\x02\x03\x04text", "styrtecken"),
        (b"", "tom"),
        ("\n \n\u00a0\n".encode(), "tom"),
        (b"12\n\n\x0c13\n", "ingen text att importera"),
    ],
)
def test_unreadable_files_do_not_stop_the_others(
    data: bytes, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = save(tmp_path / "dålig.txt", data)
    good = save(tmp_path / "bra.txt", POST.encode())
    missing = tmp_path / "saknas.txt"
    assert import_documents([bad, missing, tmp_path, good], tmp_path / "c", dry_run=False) == 1
    errors = capsys.readouterr().err
    assert f"{bad}: " in errors
    assert message in errors
    assert f"{missing}: filen finns inte" in errors
    assert f"{tmp_path}: är en mapp" in errors
    assert len(list((tmp_path / "c").rglob("*.md"))) == 1


def test_unrecognised_text_becomes_a_draft_post(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save(tmp_path / "x.txt", b"Bara ett stycke om ingenting alls, utan datum.")
    assert import_documents([file], tmp_path / "c", dry_run=False) == 0
    [made] = (tmp_path / "c" / "inlagg").glob("*.md")
    assert "status: utkast\n" in made.read_text(encoding="utf-8")
    assert "tveksamt: sorten gick inte att känna igen" in capsys.readouterr().out


def test_two_parts_of_a_list_in_one_import_announce_nothing(tmp_path: Path) -> None:
    parts = [DOCUMENTS / "plats-10-6.txt", DOCUMENTS / "plats-5-1.txt"]
    assert import_documents(parts, tmp_path, dry_run=False) == 0
    assert not any("kommer: " in path.read_text("utf-8") for path in tmp_path.rglob("*.md"))


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save(tmp_path / "x.txt", POST.encode())
    blocked = save(tmp_path / "c", b"en fil")
    assert import_documents([file], blocked, dry_run=False) == 1
    assert "kunde inte skriva" in capsys.readouterr().err


def test_places_that_another_file_holds_are_not_said_to_be_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = [DOCUMENTS / "plats-10-6.txt", DOCUMENTS / "plats-5-1.txt"]
    assert import_documents(parts[:1], tmp_path / "one", dry_run=False) == 0
    assert "plats 5–1 saknas i texten" in capsys.readouterr().out
    assert import_documents(parts, tmp_path / "both", dry_run=False) == 0
    assert "saknas i texten" not in capsys.readouterr().out


def test_paths_are_told_from_where_the_author_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    good = save(tmp_path / "bra.txt", POST.encode())
    assert import_documents([good, tmp_path / "saknas.txt"], tmp_path / "c", dry_run=False) == 1
    told = capsys.readouterr()
    assert str(tmp_path) not in told.out + told.err
    assert "skapad: c/inlagg/" in told.out
    assert told.err == "saknas.txt: filen finns inte\n"
