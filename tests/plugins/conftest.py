"""Pages of the small site, as soup."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup


@pytest.fixture
def page(small_site: Path) -> Callable[[str], BeautifulSoup]:
    """Read a page of the small site: `page("teman/vardag/")`."""

    def read(address: str) -> BeautifulSoup:
        path = small_site / address
        file = path / "index.html" if path.is_dir() else path
        return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")

    return read


def words(soup: BeautifulSoup) -> str:
    """The text of a page's main part, in one line."""
    assert soup.main is not None
    return " ".join(soup.main.get_text(" ").split())
