"""What the live server shows is what a build would write, at the start and after every save."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.living import (
    ROOT,
    built,
    eventually_as_built,
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small whole site, which has one of everything."""
    return Path(shutil.copytree(ROOT / "tests/site", tmp_path / "innehåll"))


@pytest.mark.parametrize("site", ["tests/site", "content"])
def test_every_page_and_file_is_what_a_build_writes(
    site: str, content: Path, live: Callable[[], str], tmp_path: Path
) -> None:
    shutil.rmtree(content)
    shutil.copytree(ROOT / site, content)
    output = built(content, tmp_path / "webbplats")
    eventually_as_built(live(), output)
