"""`check` tells everything at once, in Swedish, one line each, sorted by file and line."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from commands.build import build
from commands.check import check
from tests.knowledge.making import header, write_site

TESTS = Path(__file__).resolve().parents[1]
BROKEN = sorted(path for path in (TESTS / "invalid").iterdir() if path.is_dir())


def complaints(captured: pytest.CaptureFixture[str]) -> list[str]:
    *lines, last = captured.readouterr().err.splitlines()
    assert last.startswith(f"{len(lines)} fel")
    return lines


@pytest.mark.parametrize("case", BROKEN, ids=lambda path: path.name)
def test_a_broken_site_is_explained(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One folder for each mistake: the files, and every message they give."""
    monkeypatch.chdir(case)
    assert check(Path("content")) == 1
    expected = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert complaints(capsys) == expected
    assert expected


def test_paths_begin_as_the_folder_is_given_also_after_a_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = header(samtycke="okant") + "> Ett.\n> — chef ^h7k2\n"
    folder = write_site(tmp_path / "content", {"inlagg/a.md": text})
    elsewhere = tmp_path / "annanstans"
    elsewhere.mkdir()
    monkeypatch.chdir(tmp_path)
    assert build(Path("content"), tmp_path / "site", search=False) == 0
    assert check(Path("content")) == 0
    assert "\ncontent/inlagg/a.md:4: påminnelse: samtycket" in capsys.readouterr().out
    monkeypatch.chdir(elsewhere)
    assert check(Path("../content")) == 0
    assert "../content/inlagg/a.md:4: påminnelse: samtycket" in capsys.readouterr().out
    assert check(folder) == 0
    assert f"{folder}/inlagg/a.md:4: påminnelse: samtycket" in capsys.readouterr().out


def test_a_link_to_a_pdf_wants_a_build_that_makes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theme = "---\ntitel: Vardag\nbeskrivning: x\n---\n"
    text = header() + "> Ett.\n> — chef #vardag ^h7k2\n\n[x](/teman/vardag/kort/kort.pdf#page=2)\n"
    folder = write_site(tmp_path / "content", {"teman/vardag.md": theme, "inlagg/a.md": text})
    message = "länken /teman/vardag/kort/kort.pdf#page=2 leder till en PDF, som bara görs med --pdf"
    assert check(folder) == 0
    assert f"{folder}/inlagg/a.md:9: påminnelse: {message}" in capsys.readouterr().out
    assert build(folder, tmp_path / "site", search=False) == 1
    assert complaints(capsys) == [f"{folder}/inlagg/a.md:9: {message}"]
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"---\ntitel: bl\xe5\n---\n",
            "2: filen är inte UTF-8; spara om den med teckenkodningen UTF-8",
        ),
        (
            "---\ntitel: x\n".encode("utf-16"),
            "1: filen är inte UTF-8; spara om den med teckenkodningen UTF-8",
        ),
        (
            b"---\ntitel: x\n---\na\0b",
            "4: filen innehåller ett tecken som inte kan visas: NUL (U+0000)",
        ),
        (
            b"---\ntitel: x\n---\n\x1b[1m",
            "4: filen innehåller ett tecken som inte kan visas: styrtecken (U+001B)",
        ),
        (b"", "1: filen är tom"),
        (b"\xef\xbb\xbf\r\n\r\n", "1: filen är tom"),
    ],
    ids=["latin-1", "utf-16", "nul", "control character", "empty", "only a bom"],
)
def test_a_file_that_is_no_text_is_explained(
    data: bytes,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "content" / "inlagg").mkdir(parents=True)
    (tmp_path / "content" / "inlagg" / "å ä.md").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    assert check(Path("content")) == 1
    assert complaints(capsys) == [f"content/inlagg/å ä.md:{message}"]


def test_paths_begin_where_the_author_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write_site(tmp_path / "content", {"inlagg/a.md": header(titel="")})
    monkeypatch.chdir(tmp_path)
    assert check(content) == 1
    assert complaints(capsys)[0].startswith("content/inlagg/a.md:1: titel saknas")
    monkeypatch.chdir(tmp_path / "content")
    assert check(content) == 1
    assert complaints(capsys)[0].startswith("inlagg/a.md:1: titel saknas")
    monkeypatch.chdir("/")
    assert check(content) == 1
    assert complaints(capsys)[0].split(":")[0].endswith("content/inlagg/a.md")


def test_a_whole_site_passes_with_reminders(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(TESTS / "site") == 0
    *reminders, last = capsys.readouterr().out.splitlines()
    later = [line.partition("site/")[2] for line in reminders[-3:]]
    assert later == [
        "inlagg/framtiden.md: visas 1 januari 2999",
        "rapporter/provdagen.md: en uppföljning visas 1 januari 2999",
        "teman/vardag.md: en uppföljning visas 1 januari 2999",
    ]
    del reminders[-3:]
    assert last == "Inga fel. 21 texter och 8 citat som får visas."
    assert all(": påminnelse: " in line for line in reminders)
    assert reminders


def test_what_waits_for_its_day_is_told_by_check_and_build_and_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "titel: V\nbeskrivning: x\nuppfoljning: {2062-11-19: Listan är klar.}"
    files = {
        "inlagg/b.md": header(datum="2062-11-20") + "Text.\n",
        "inlagg/a.md": header(datum="2062-11-20 14:30") + "Text.\n",
        "inlagg/nu.md": header() + "Text.\n",
        "inlagg/utkast.md": header(datum="2062-11-20", status="utkast") + "Text.\n",
        "teman/v.md": f"---\n{told}\n---\n",
    }
    content = write_site(tmp_path / "content", files)
    monkeypatch.chdir(tmp_path)
    later = [
        "content/teman/v.md: en uppföljning visas 19 november 2062",
        "content/inlagg/b.md: visas 20 november 2062",
        "content/inlagg/a.md: visas 20 november 2062 kl. 14.30",
    ]
    assert check(Path("content")) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == later
    for _ in range(2):  # and when nothing has changed
        assert build(content, tmp_path / "site", search=False) == 0
        said = [line for line in capsys.readouterr().out.splitlines() if "visas" in line]
        assert said == later


def test_a_folder_that_is_not_there_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path / "finns-ej") == 1
    assert "finns inte" in capsys.readouterr().out


def test_checking_changes_nothing(tmp_path: Path) -> None:
    text = header() + "> Ord.\n> — chef\n"
    write_site(tmp_path, {"inlagg/a.md": text})
    assert check(tmp_path) == 0
    assert (tmp_path / "inlagg/a.md").read_text(encoding="utf-8") == text
    assert len(list(tmp_path.rglob("*"))) == 2


def test_what_may_give_somebody_away_is_told_each_time_and_as_the_text_is_now(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = header() + "Två deltagare slutade.\n"
    write_site(tmp_path, {"inlagg/a.md": text})
    for _ in range(2):
        assert check(tmp_path) == 0
        assert "a.md" in (said := capsys.readouterr().out)
        assert "”Två deltagare slutade”" in said or "”Två deltagare”" in said
    write_site(tmp_path, {"inlagg/a.md": text.replace("Två", "Några")})
    assert check(tmp_path) == 0
    assert "påminnelse" not in capsys.readouterr().out


def test_many_texts_are_looked_over_by_two_processes_and_each_is_told_of_once(
    tmp_path: Path,
) -> None:
    text = "Två deltagare slutade.\n"
    files = {f"inlagg/{n:03}.md": header(titel=f"Text {n}") + text for n in range(250)}
    content = write_site(tmp_path, files)
    checking = "import sys; from pathlib import Path; from commands.check import check; "
    checking += "sys.exit(check(Path(sys.argv[1])))"
    command = [sys.executable, "-c", checking, str(content)]
    for _ in range(2):
        ended = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True)
        assert ended.returncode == 0
        told = re.findall(r"inlagg/(\d+)\.md:\d+: påminnelse: ", ended.stdout)
        assert told == [f"{number:03}" for number in range(250)]


def test_a_check_between_builds_changes_nothing_for_the_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, site = tmp_path / "content", tmp_path / "site"
    write_site(content, {"inlagg/a.md": header() + "Inledning.\n\nOrd.\n"})
    assert build(content, site, search=False) == 0
    write_site(content, {"inlagg/a.md": header() + "Inledning.\n\nAndra ord.\n"})
    assert check(content) == 0
    assert build(content, site, search=False) == 0
    assert "Bygger om 1 text " in capsys.readouterr().out
