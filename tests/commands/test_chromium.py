"""The machine's own Chromium is found wherever its system puts it."""

import shutil

import pytest

from commands.chromium import find_chromium


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
