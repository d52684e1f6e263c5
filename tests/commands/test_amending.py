"""Builds after each other, each a process of its own, as an author's are."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.presentation.indexing import said

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "tests/site", tmp_path / "texter")


def build(content: Path, name: str, *options: str) -> str:
    """Build in a folder with a memory of its own, and tell what was said."""
    site = content.parent / name
    task = ["tasks.py", "build", f"--content={content}", f"--output={site}", *options]
    done = subprocess.run(
        [sys.executable, *task],
        cwd=ROOT,
        env={**os.environ, "SAMVERKANSBLOGGEN_MINNE": f"{site}-minne"},
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def files(site: Path) -> dict[str, bytes]:
    """All but those that Pagefind writes in an order that is another each time."""
    loose = (".pf_filter", ".pf_meta", "pagefind-entry.json")
    found = said(site, site.rglob("*.*"))
    return {name: data for name, data in found.items() if not name.endswith(loose)}


def add(content: Path, line: str) -> None:
    with (content / "inlagg/pelikan.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


def lose_index(site: Path) -> None:
    (index,) = Path(f"{site}-minne").glob("*/sok")
    shutil.rmtree(index)


def write_in_place(site: Path) -> None:
    """As a program does that makes pictures smaller, or adds a line to each file."""
    for name in ("*.png", "*.pf_fragment", "*.pf_index", "*.html", "*.css"):
        for file in site.rglob(name):
            with file.open("ab") as opened:
                opened.write(b"x")


@pytest.mark.parametrize("change", [lose_index, write_in_place])
def test_what_has_happened_since_the_last_build_is_mended_by_the_next(
    content: Path, change: Callable[[Path], None]
) -> None:
    site, fresh = content.parent / "site", content.parent / "ny"
    address = "--site-url=https://exempel.se"
    build(content, site.name, address)
    change(site)
    add(content, "Ett nytt ord: ringledarskap.")
    assert "Bygger 21 texter" in build(content, site.name, address)
    build(content, fresh.name, address)
    assert files(site) == files(fresh)


def test_after_an_amended_index_nothing_is_new_until_the_index_is_another(content: Path) -> None:
    build(content, "site")
    add(content, "Xylofonen spelar.")
    assert "Bygger om 1 text och sökindex" in build(content, "site")
    assert "Inget är ändrat" in build(content, "site")
    next((content.parent / "site/pagefind/fragment").iterdir()).unlink()
    assert "Inget är ändrat" not in build(content, "site")
