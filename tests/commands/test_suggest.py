"""``suggest`` proposes themes, says why, and writes them only when asked."""

import json
import time
from pathlib import Path

import pytest

from commands.check import check
from commands.suggest import suggest
from tests.knowledge.making import header, write_site

ROOT = Path(__file__).resolve().parents[2]
TOPICS = {
    "teman/relationer.md": "---\ntitel: Relationer\nbeskrivning: Att känna varandra.\n"
    "nyckelord: [kontakt, nätverk]\n---\n",
    "teman/regler.md": "---\ntitel: Regler\nbeskrivning: Lagar och sekretess.\n---\n",
}
BODY = (
    "> Kontaktvägarna är långa,\n> och vårt nätverk är glest.\n> — handläggare ^h7k2\n\n"
    "> Tjäder och blåbär.\n> — chef\n\n"
    "## Bara tyst {: frekvens=få }\n\nSekretessen hindrar.\n"
)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_site(Path("content"), TOPICS | {"rapporter/r.md": header() + BODY})


@pytest.fixture
def file(content: Path) -> Path:
    return content / "rapporter/r.md"


def run(*files: Path, content: Path = Path("content"), **how: bool) -> int:
    return suggest(files, content, write=how.get("write", False), as_json=how.get("as_json", False))


def test_each_item_is_told_with_its_place_and_the_words_that_spoke(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert run(file) == 0
    assert capsys.readouterr().out.splitlines() == [
        "content/rapporter/r.md:6: citat: ”Kontaktvägarna är långa, och vårt nätverk är glest.”",
        "  relationer (Kontaktvägarna, nätverk)",
        "content/rapporter/r.md:10: citat: ”Tjäder och blåbär.”",
        "  inget förslag: inga ord talar för det",
        "content/rapporter/r.md:13: rubrik: Bara tyst",
        "  regler (Sekretessen)",
        "",
        "3 citat och rubriker utan tema, 2 fick förslag.",
        "Inget är ändrat. Med --write skrivs förslagen in i filerna.",
    ]
    assert file.read_bytes() == before


def test_json_is_all_that_is_printed_when_it_is_asked_for(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, as_json=True) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    first, second, third = json.loads(captured.out)
    assert first == {
        "file": "content/rapporter/r.md",
        "line": 6,
        "id": "h7k2",
        "kind": "citat",
        "text": "Kontaktvägarna är långa, och vårt nätverk är glest.",
        "themes": ["relationer"],
        "words": {"relationer": ["Kontaktvägarna", "nätverk"]},
    }
    assert (second["id"], second["themes"], second["words"]) == (None, [], {})
    assert (third["kind"], third["text"], third["themes"]) == ("rubrik", "Bara tyst", ["regler"])


def test_what_is_written_waits_for_the_author_and_is_written_once(
    file: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, write=True) == 0
    assert "Ta bort frågetecknet om det stämmer" in capsys.readouterr().out
    text = file.read_text(encoding="utf-8")
    assert "> — handläggare #relationer? ^h7k2\n" in text
    assert '## Bara tyst {: frekvens=få teman="regler?" }\n' in text
    assert "> — chef\n" in text
    assert run(file, write=True) == 0
    assert file.read_text(encoding="utf-8") == text
    capsys.readouterr()
    assert check(content) == 0
    reminders = [line for line in capsys.readouterr().out.splitlines() if "påminnelse" in line]
    assert len(reminders) == 2
    assert reminders[0].startswith("content/rapporter/r.md:8: påminnelse: temat ”relationer”")
    file.write_text(text.replace("?", ""), encoding="utf-8")
    assert check(content) == 0
    assert "påminnelse" not in capsys.readouterr().out


def test_when_all_is_themed_it_says_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(header() + "> Ord.\n> — chef #regler\n", encoding="utf-8")
    assert run(file) == 0
    assert "har redan teman" in capsys.readouterr().out
    assert run(file, as_json=True) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_file_beside_the_content_folder_is_judged_by_its_themes(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = write_site(Path("annat"), {"rapporter/r.md": header() + BODY}) / "rapporter/r.md"
    assert run(outside, as_json=True) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["themes"] for each in found] == [["relationer"], [], ["regler"]]


def test_a_file_without_anything_to_theme_is_explained(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content / "teman/regler.md") == 1
    assert "bara inlägg, definitionssamlingar" in capsys.readouterr().err
    assert run(content / "finns-ej.md") == 1
    assert "finns-ej.md: filen finns inte" in capsys.readouterr().err
    assert run(content / "rapporter") == 1
    assert "är en mapp" in capsys.readouterr().err
    assert run(content / "rapporter/r.md", content=Path("annan")) == 1
    assert "Mappen med texterna, annan, finns inte." in capsys.readouterr().err


def test_errors_in_the_content_are_told_first(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(header() + "> Ord.\n> — chef #okand\n", encoding="utf-8")
    assert run(file, write=True, as_json=True) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "okänt tema ”okand”" in captured.err


def test_without_themes_there_is_nothing_to_suggest_among(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = write_site(tmp_path / "bar", {"rapporter/r.md": header() + BODY})
    assert run(bare / "rapporter/r.md", content=bare) == 1
    assert "Det finns inga teman" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told_of(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("commands.suggest.write_proposals", lambda *_: False)
    assert run(file, write=True) == 1
    assert "r.md: gick inte att skriva" in capsys.readouterr().err


def test_the_whole_example_content_takes_a_moment(capsys: pytest.CaptureFixture[str]) -> None:
    content = ROOT / "content"
    files = [*content.glob("inlagg/*.md"), *content.glob("definitioner/*.md")]
    start = time.monotonic()
    assert run(*files, *content.glob("rapporter/*.md"), content=content) == 0
    assert time.monotonic() - start < 10
    assert "fick förslag" in capsys.readouterr().out
