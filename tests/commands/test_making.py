"""A build that remembers the last one makes, byte for byte, what a build from nothing makes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.build import build
from knowledge import readings
from memory import memory_folder

ROOT = Path(__file__).resolve().parents[2]
Edit = Callable[[Path], object]


def everything(site: Path) -> dict[str, bytes]:
    return {str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*.*")}


def replace(name: str, old: str, new: str) -> Edit:
    def edit(content: Path) -> None:
        file = content / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    return edit


EDITS: list[Edit] = [
    replace("inlagg/ringen-borjar.md", "- en punkt", "- en helt annan punkt"),
    replace("inlagg/ringen-borjar.md", "titel: Ringen börjar", "titel: Ringen är sluten"),
    replace("inlagg/pelikan.md", "Author:", "Status: draft\nAuthor:"),
    replace("inlagg/dold.md", "status: dold\n", ""),
    replace("teman/vardag.md", "titel: Vardag och långsiktighet", "titel: Vardagen"),
    replace("begrepp/finsam.md", "forkortning: Finsam\n", "forkortning: FS\n"),
    replace("definitioner/gamla-svar.md", "samtycke: okant", "samtycke: nej"),
    replace(
        "definitioner/gamla-svar.md", "^e5gh", "^e5gh\n\n> Nytt.\n> — röst, mars #vardag ^nyyy"
    ),
    lambda content: (content / "topplistor" / "ny.md").write_text(
        "---\ntitel: Lista\nlista: Ny\nar: 2020\ndatum: 2020-12-01\n---\n## 1. Ett\n\nText.\n",
        "utf-8",
    ),
    lambda content: (content / "inlagg/pelikan.md").unlink(),
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "tests/site", tmp_path / "content")


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_every_file_is_that_of_a_build_from_nothing(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edit: Edit
) -> None:
    assert build(content, tmp_path / "site", search=False) == 0
    before = everything(tmp_path / "site")
    edit(content)
    assert build(content, tmp_path / "site", search=False) == 0
    monkeypatch.setenv("SAMVERKANSBLOGGEN_MINNE", str(tmp_path / "tomt minne"))
    assert build(content, tmp_path / "annan", search=False) == 0
    assert everything(tmp_path / "site") == everything(tmp_path / "annan") != before


def test_only_what_was_saved_is_read_again(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(content, tmp_path / "site", search=False) == 0
    read: list[str] = []
    real = readings.read_file

    def noted(path: Path, *others: object) -> readings.Reading:
        read.append(path.name)
        return real(path, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(readings, "read_file", noted)
    EDITS[0](content)
    assert build(content, tmp_path / "site", search=False) == 0
    assert len(read) == 1


@pytest.mark.parametrize("name", ["texter", "html", "mallar", "utdrag"])
def test_a_damaged_memory_is_as_none(content: Path, tmp_path: Path, name: str) -> None:
    assert build(content, tmp_path / "site", search=False) == 0
    before = everything(tmp_path / "site")
    file = memory_folder(content) / name
    file.write_bytes(file.read_bytes()[:-7])
    shutil.rmtree(tmp_path / "site")
    assert build(content, tmp_path / "site", search=False) == 0
    assert everything(tmp_path / "site") == before
