"""The machine's own Chromium is found wherever its system puts it."""

import shutil

import pytest

from commands.chromium import find_chromium
from commands.speaking import BuildError


@pytest.mark.parametrize(
    "place",
    [
        "/usr/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ],
)
def test_it_is_found_without_a_word_from_the_author(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.delenv("BROWSER_BIN", raising=False)
    known = {"chromium": "/usr/bin/chromium"} if place.startswith("/usr") else {place: place}
    monkeypatch.setattr(shutil, "which", known.get)
    assert find_chromium() == place


def test_a_place_that_the_author_says_and_that_has_none_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BROWSER_BIN", "/opt/crome")
    monkeypatch.setattr(shutil, "which", {"chromium": "/usr/bin/chromium"}.get)
    with pytest.raises(BuildError, match="BROWSER_BIN säger /opt/crome, men där finns inget"):
        find_chromium()
