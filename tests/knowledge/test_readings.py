"""What has not changed is not read again, and what has is."""

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.problems import ContentError
from knowledge.readings import Readings
from knowledge.site import Site, load, read_again
from tests.knowledge.making import header, write_site

SPOKEN = header(titel="Sagt", samtycke="ja") + "> Vi ringer.\n> — chef #vardag ^a2bc\n"
FILES = {
    "teman/vardag.md": "---\ntitel: Vardag\nbeskrivning: Om vardag.\n---\n",
    "teman/mal.md": "---\ntitel: Mål\nbeskrivning: Om mål.\n---\n",
    "inlagg/sagt.md": SPOKEN,
    "inlagg/annat.md": header(titel="Annat") + "Text.\n",
}

# How many texts there are; how many are read by the process itself, and when all are read again;
# whether they are what one process reads; and how many objects a theme is that all refer to.
_IN_TWO = """
import sys
from pathlib import Path
import other_process
from knowledge import readings
from knowledge.site import load
here, read_file = [], readings.read_file
def noted(path, *others):
    here.append(path)
    return read_file(path, *others)
readings.read_file = noted
content, known = Path(sys.argv[1]), readings.Readings()
library = load(content, readings=known).library
first = len(here)
load(content, readings=known)
again = len(here) - first
other_process.share = readings.share = lambda tasks, *_: [task() for task in tasks]
equal = load(content).library.documents == library.documents
topics = {id(topic) for quote in library.quotes for topic in quote.topics}
print(len(library.documents), first, again, int(equal), len(topics))
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_site(tmp_path, FILES)


def same(before: Site, after: Site) -> set[str]:
    """The slugs of the documents that are the very same."""
    known = set(map(id, before.library.documents))
    return {each.slug for each in after.library.documents if id(each) in known}


def test_only_a_file_that_has_changed_is_read_again(content: Path) -> None:
    readings = Readings()
    before = load(content, readings=readings)
    (content / "inlagg/annat.md").write_text(header(titel="Nytt") + "Ny text.\n", encoding="utf-8")
    (content / "teman/mal.md").unlink()
    after = load(content, readings=readings)
    assert same(before, after) == {"vardag", "sagt"}
    assert {each.title for each in after.library.documents} == {"Vardag", "Sagt", "Nytt"}


def test_a_theme_that_has_changed_is_seen_by_those_who_refer_to_it(content: Path) -> None:
    readings = Readings()
    before = load(content, readings=readings)
    theme = content / "teman/vardag.md"
    theme.write_text(FILES["teman/vardag.md"].replace("Vardag", "Varje dag"), encoding="utf-8")
    after = load(content, readings=readings)
    assert same(before, after) == {"mal", "annat"}
    assert [topic.title for quote in after.library.quotes for topic in quote.topics] == [
        "Varje dag"
    ]


def test_a_theme_that_comes_or_goes_is_seen_too(content: Path) -> None:
    readings = Readings()
    theme = content / "teman/vardag.md"
    text = theme.read_text(encoding="utf-8")
    load(content, readings=readings)
    theme.unlink()
    for _ in range(2):
        with pytest.raises(ContentError, match="okänt tema"):
            load(content, readings=readings)
    theme.write_text(text, encoding="utf-8")
    assert len(load(content, readings=readings).library.quotes) == 1


def test_a_file_that_is_told_of_is_read_though_it_looks_the_same(content: Path) -> None:
    readings = Readings()
    before = load(content, readings=readings)
    readings.forget("inlagg/annat.md")
    assert same(before, load(content, readings=readings)) == {"vardag", "mal", "sagt"}


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
def test_two_processes_read_what_one_would(content: Path) -> None:
    for number in range(300):
        text = f"> Svar {number}.\n> — chef #vardag ^b{number}c\n"
        path = content / f"inlagg/text-{number}.md"
        path.write_text(header(titel=f"Text {number}", samtycke="ja") + text, encoding="utf-8")
    command = [sys.executable, "-c", _IN_TWO, str(content)]
    ended = subprocess.run(
        command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    files, here, again, equal, topics = map(int, ended.stdout.split())
    assert files == 304
    assert 0 < here < files  # the other process has read the rest
    assert (again, equal, topics) == (0, 1, 1)


def test_one_file_is_read_against_what_is_known_of_the_others(content: Path) -> None:
    site = load(content)
    path = content / "inlagg/sagt.md"
    path.write_text(SPOKEN.replace("ringer", "mejlar"), encoding="utf-8")
    document = read_again(path, site)
    assert document is not None
    assert "mejlar" in str(document)
    path.write_text(SPOKEN.replace("#vardag", "#vadrag"), encoding="utf-8")
    with pytest.raises(ContentError, match="Menade du ”vardag”"):
        read_again(path, site)


def test_a_quote_that_is_taken_back_is_in_no_reading(content: Path) -> None:
    site = load(content)
    path = content / "inlagg/sagt.md"
    path.write_text(
        SPOKEN.replace("samtycke: ja", "samtycke: ja\naterkallade: [a2bc]"), encoding="utf-8"
    )
    assert "Vi ringer" not in str(read_again(path, site))
