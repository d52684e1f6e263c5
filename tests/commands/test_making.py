"""A build that remembers the last one makes, byte for byte, what a build from nothing makes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

import other_process
from commands.build import build
from knowledge import readings
from memory import memory_folder
from presentation import bundle
from tests.presentation.indexing import said

ROOT = Path(__file__).resolve().parents[2]
Edit = Callable[[Path], object]


def everything(site: Path) -> dict[str, bytes]:
    return said(site, site.rglob("*.*"))


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


# Edits after which no page says anything else than before but those that show the text itself.
BODY_EDITS: list[Edit] = [
    replace("inlagg/ringen-borjar.md", "- en punkt", "En rad till.\n\n- en helt annan punkt"),
    replace("topplistor/tio-2022-del-1.md", "Den fyller en sida.", "Den fyller\n\ntre sidor."),
    replace("rapporter/provdagen.md", "Telefonen räcker.", "En rad.\n\nSnöret räcker."),
    *(
        replace(name, "Mer finns att säga.", "Mer finns, och det sägs nu.")
        for name in (
            *("teman/vardag.md", "begrepp/finsam.md", "sidor/om.md"),
            *("definitioner/gamla-svar.md", "inlagg/pelikan.md", "insamlingar/vad-bar-oss.md"),
        )
    ),
]
AMENDED = "Bygger om 1 text "


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = shutil.copytree(ROOT / "tests/site", tmp_path / "content")
    for file in folder.rglob("*.md"):
        with file.open("a", encoding="utf-8") as text:
            text.write("\n\nEtt stycke till.\n\nMer finns att säga.\n")
    return folder


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


@pytest.mark.parametrize(
    ("edit", "search"),
    [(BODY_EDITS[0], True), (BODY_EDITS[-1], True), *((edit, False) for edit in BODY_EDITS)],
)
def test_another_body_is_written_where_it_stands_and_nowhere_else(
    content: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    edit: Edit,
    search: bool,
) -> None:
    address = "https://exempel.se"
    assert build(content, tmp_path / "site", address, search=search) == 0
    before, files = everything(tmp_path / "site"), states(tmp_path / "site")
    edit(content)
    assert build(content, tmp_path / "site", address, search=search) == 0
    assert AMENDED in capsys.readouterr().out
    after = everything(tmp_path / "site")
    monkeypatch.setenv("SAMVERKANSBLOGGEN_MINNE", str(tmp_path / "tomt minne"))
    assert build(content, tmp_path / "annan", address, search=search) == 0
    assert in_order(after) == in_order(everything(tmp_path / "annan")) != in_order(before)
    pages = {name for name in after if name.endswith((".html", ".csv"))}
    same = {name for name in pages if after[name] == before[name]}
    assert {name: files[name] for name in same} == {
        name: state for name, state in states(tmp_path / "site").items() if name in same
    }


def test_a_word_that_only_the_former_body_had_is_proposed_to_nobody(
    content: Path, tmp_path: Path
) -> None:
    words = tmp_path / "site/sok/ordlista/x.txt"
    replace("inlagg/pelikan.md", "Mer finns att säga.", "Xylofonen spelar.")(content)
    assert build(content, tmp_path / "site") == 0
    assert "xylofonen" in words.read_text(encoding="utf-8")
    replace("inlagg/pelikan.md", "Xylofonen spelar.", "Trumman spelar.")(content)
    assert build(content, tmp_path / "site") == 0
    assert "xylofonen" not in words.read_text(encoding="utf-8")


def in_order(files: dict[str, bytes]) -> dict[str, bytes]:
    """Without those that Pagefind writes in an order that is another each time."""
    loose = (".pf_filter", ".pf_meta", "pagefind-entry.json")
    return {name: data for name, data in files.items() if not name.endswith(loose)}


def states(site: Path) -> dict[str, tuple[int, int]]:
    found = {str(file.relative_to(site)): file.stat() for file in site.rglob("*.*")}
    return {name: (about.st_ino, about.st_mtime_ns) for name, about in found.items()}


def test_a_text_is_amended_again_and_again_and_then_all_is_built(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def built(edit: Edit) -> str:
        edit(content)
        assert build(content, tmp_path / "site", search=False) == 0
        return capsys.readouterr().out

    assert AMENDED not in built(lambda _: None)
    assert AMENDED in built(BODY_EDITS[0])
    assert AMENDED in built(replace("inlagg/ringen-borjar.md", "En rad till.", "Två."))
    assert "Bygger om 2 texter" in built(lambda each: [edit(each) for edit in BODY_EDITS[1:3]])
    assert AMENDED not in built(EDITS[1])
    assert AMENDED not in built(lambda each: (each / "bilder/ringar.svg").write_text("<svg/>"))
    assert AMENDED not in built(EDITS[2])


def test_with_the_index_of_another_site_all_is_built(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(content, tmp_path / "site") == 0
    shutil.rmtree(memory_folder(content) / "sok")
    assert build(content, tmp_path / "annan", "https://exempel.se") == 0
    BODY_EDITS[0](content)
    capsys.readouterr()
    assert build(content, tmp_path / "site") == 0
    said = capsys.readouterr().out
    assert AMENDED in said
    assert "Bygger 21 texter" in said
    assert build(content, tmp_path / "tredje") == 0
    assert everything(tmp_path / "site") == everything(tmp_path / "tredje")


def failing(*_: object) -> None:
    raise subprocess.CalledProcessError(1, "pagefind")


def test_a_body_that_cannot_be_written_leaves_the_last_site(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(content, tmp_path / "site") == 0
    before = everything(tmp_path / "site")
    BODY_EDITS[0](content)
    with monkeypatch.context() as patched:
        patched.setattr(bundle, "_run_pagefind", failing)
        assert build(content, tmp_path / "site") == 1
    assert everything(tmp_path / "site") == before
    assert not list(tmp_path.glob(".site-*"))
    assert build(content, tmp_path / "site") == 0
    assert b"en helt annan punkt" in b"".join(everything(tmp_path / "site").values())


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
def test_two_processes_write_what_one_writes(tmp_path: Path) -> None:
    program = (
        "import sys; from tests.commands.test_making import build_alone; build_alone(*sys.argv[1:])"
    )
    for name in ("en", "tva"):
        arguments = [str(ROOT / "tests/site"), str(tmp_path / name), name]
        subprocess.run([sys.executable, "-c", program, *arguments], cwd=ROOT, check=True)
    assert everything(tmp_path / "en") == everything(tmp_path / "tva")


def build_alone(content: str, output: str, processes: str) -> None:
    """Build in a process of its own, which has no thread that keeps it from being copied."""
    other_process._WORTH_A_COPY = sys.maxsize if processes == "en" else 2
    fork, copies = os.fork, []
    os.fork = lambda: copies.append(1) or fork()  # type: ignore[func-returns-value]
    os.environ["SAMVERKANSBLOGGEN_MINNE"] = f"{output}-minne"
    assert build(Path(content), Path(output), "https://exempel.se", search=False) == 0
    # To read themes, terms, and what refers to them; to convert ahead; and to write pages.
    assert len(copies) == (5 if processes == "tva" and sys.platform == "linux" else 0)


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


def test_what_was_amended_before_is_as_it_was_left(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def built(*edits: Edit) -> None:
        for edit in edits:
            edit(content)
        assert build(content, tmp_path / "site", search=False) == 0

    again = replace("inlagg/ringen-borjar.md", "En rad till.", "En rad mindre.")
    built()
    built(BODY_EDITS[0])
    built(BODY_EDITS[1])
    built(again, EDITS[1])
    kept = b"".join(file.read_bytes() for file in memory_folder(content).iterdir())
    assert b"En rad mindre." in kept
    assert b"En rad till." not in kept
    built(BODY_EDITS[-2])
    monkeypatch.setenv("SAMVERKANSBLOGGEN_MINNE", str(tmp_path / "tomt minne"))
    assert build(content, tmp_path / "annan", search=False) == 0
    assert everything(tmp_path / "site") == everything(tmp_path / "annan")


def test_a_body_with_a_quote_that_waits_for_its_id_is_not_only_amended(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hidden = "> Ordet.\n> — röst, mars ^e5gh\n"
    name = "definitioner/gamla-svar.md"
    replace(name, "samtycke: okant", "samtycke: nej")(content)
    assert build(content, tmp_path / "site", search=False) == 0
    capsys.readouterr()
    replace(name, "Mer finns", f"{hidden}\nMer finns")(content)
    assert build(content, tmp_path / "site", search=False) == 1
    assert "id ^e5gh är redan givet" in capsys.readouterr().err
    replace(name, " ^e5gh\n\nMer", "\n\nMer")(content)
    assert build(content, tmp_path / "site", search=False) == 0
    assert "gav 1 citat fast id" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["texter", "html", "utdrag", "../huset/mallar"])
def test_a_damaged_memory_is_as_none(content: Path, tmp_path: Path, name: str) -> None:
    assert build(content, tmp_path / "site", search=False) == 0
    before = everything(tmp_path / "site")
    file = memory_folder(content) / name
    file.write_bytes(file.read_bytes()[:-7])
    shutil.rmtree(tmp_path / "site")
    assert build(content, tmp_path / "site", search=False) == 0
    assert everything(tmp_path / "site") == before


def test_templates_that_another_site_has_needed_are_compiled_already(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(content, tmp_path / "site", search=False) == 0
    another = shutil.copytree(content, tmp_path / "annat innehåll")
    monkeypatch.setattr(Environment, "compile", lambda *_, **__: pytest.fail("compiled again"))
    assert build(another, tmp_path / "annan", search=False) == 0
    assert everything(tmp_path / "annan") == everything(tmp_path / "site")


def test_what_takes_long_to_load_is_not_loaded_for_nothing(content: Path, tmp_path: Path) -> None:
    """What it costs is measured by bench; here what it need not cost may not even be imported."""
    place = [f"--content={content}", f"--output={tmp_path / 'site'}", "--no-search"]

    def loaded() -> set[str]:
        command = [sys.executable, "-X", "importtime", "tasks.py", "build", *place]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
        return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}

    for_all = {"bs4", "presentation.word", "knowledge.rendering", "pelican"}
    assert for_all <= loaded()
    replace("inlagg/pelikan.md", "Mer finns", "Mer fanns")(content)
    assert for_all & loaded() == {"bs4", "knowledge.rendering", "pelican"}  # it is in the feed
    assert not loaded() & {*for_all, "yaml", "jinja2", "dateutil", "slugify", "importlib.metadata"}
