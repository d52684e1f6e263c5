"""What a text can lead to is what the build writes, no more and no less."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.derived import derived_addresses
from knowledge.site import load

SMALL = Path("tests/site")
FOLDERS = (
    *("inlagg", "definitioner", "topplistor", "rapporter", "teman", "begrepp", "insamlingar"),
    *("citat", "serier", "amnen"),
)


@pytest.fixture(scope="session")
def written(built: Callable[..., Path]) -> set[str]:
    """The addresses of all that is written where a link can be judged."""
    site = built(str(SMALL), "--site-url=https://example.org/blogg")
    files = [file for folder in FOLDERS for file in (site / folder).rglob("*") if file.is_file()]
    return {file.relative_to(site).as_posix().removesuffix("index.html") for file in files}


def test_whatever_is_written_can_be_led_to(written: set[str], tmp_path: Path) -> None:
    content = shutil.copytree(SMALL, tmp_path / "content")
    links = "".join(f"[x](/{address})\n\n" for address in sorted(written))
    text = f"---\ntitel: Allt\ndatum: 2020-01-02\n---\n{links}"
    (content / "inlagg/allt.md").write_text(text, encoding="utf-8")
    assert load(content).library.posts


def test_whatever_can_be_led_to_is_written(written: set[str]) -> None:
    derived = set(derived_addresses(load(SMALL).library))
    some_builds_make = {address for address in derived if address.endswith((".pdf", "bild.png"))}
    assert derived - some_builds_make <= written
    assert some_builds_make < derived
