"""What other pages take from articles is cut once, and is always what it would be cut to alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.rendering import html_elsewhere, render, split_sections
from presentation import excerpts
from presentation.excerpts import Excerpts

ADDRESS = "https://exempel.se/topplistor/a/"
HTML = render("## 2. Två {#plats-2}\n\n[Se](/b/)\n\n## 1. Ett {#plats-1}\n\nÅ, ä och ö.\n")
ANCHORS = ["plats-2", "plats-1"]


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing may be parsed any more."""

    def refuse(*_: object) -> None:
        pytest.fail("parsed again")

    with monkeypatch.context() as patch:
        patch.setattr(excerpts, "html_elsewhere", refuse)
        patch.setattr(excerpts, "split_sections", refuse)
        yield


def cut(folder: Path) -> None:
    made = Excerpts(folder)
    assert made.whole(HTML, ADDRESS) == html_elsewhere(HTML, ADDRESS)
    assert made.sections(HTML, ADDRESS, iter(ANCHORS)) == split_sections(HTML, ADDRESS, ANCHORS)
    made.keep()


def test_what_an_earlier_build_cut_is_not_parsed_again(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    cut(tmp_path)
    request.getfixturevalue("forgetful")
    cut(tmp_path)


def test_another_address_or_another_part_is_another_excerpt(tmp_path: Path) -> None:
    cut(tmp_path)
    made = Excerpts(tmp_path)
    assert 'href="http://b/b/"' in made.whole(HTML, "http://b/a/")
    assert list(made.sections(HTML, ADDRESS, ["plats-1"])) == ["plats-1"]
    assert made.sections(HTML, ADDRESS, []) == {}
