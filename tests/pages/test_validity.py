"""What the site writes is what standards say it should be."""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser
import pytest

ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_page_of_the_example_is_valid_html(
    example_site: Path, html_errors: Callable[[Path], list[str]]
) -> None:
    assert html_errors(example_site) == []


def test_every_page_of_the_small_site_is_valid_html(
    small_site: Path, html_errors: Callable[[Path], list[str]]
) -> None:
    assert html_errors(small_site) == []


def feeds(site: Path) -> list[Path]:
    found = sorted((site / "feeds").rglob("*.xml"))
    assert found
    return found


def test_feeds_can_be_read_and_their_links_stand_alone(example_site: Path) -> None:
    for file in feeds(example_site):
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo, f"{file}: {feed.bozo_exception}"
        assert feed.feed.title
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), file
        for entry in feed.entries:
            assert entry.title, file
            assert urlsplit(entry.link).netloc, f"{file}: {entry.link}"
            assert 'href="/' not in str(entry), f"{file}: {entry.link}"


def test_atom_feeds_have_what_the_standard_asks_for(example_site: Path) -> None:
    for file in [file for file in feeds(example_site) if ".atom." in file.name]:
        root = ET.parse(file).getroot()
        for name in ("title", "id", "updated"):
            assert root.findtext(f"{ATOM}{name}"), f"{file}: {name}"
        for entry in root.findall(f"{ATOM}entry"):
            for name in ("title", "id", "updated", f"author/{ATOM}name"):
                assert entry.findtext(f"{ATOM}{name}"), f"{file}: {name}"


def test_there_is_a_feed_of_everything_and_one_for_each_theme(example_site: Path) -> None:
    names = {file.relative_to(example_site / "feeds").as_posix() for file in feeds(example_site)}
    themes = {folder.name for folder in (example_site / "teman").iterdir() if folder.is_dir()}
    assert len(themes) == 12
    expected = {f"teman/{theme}" for theme in themes} | {"alla"}
    assert names == {f"{name}.{kind}.xml" for name in expected for kind in ("atom", "rss")}


def test_the_sitemap_lists_pages_that_exist(example_site: Path) -> None:
    root = ET.parse(example_site / "sitemap.xml").getroot()
    paths = [
        urlsplit(element.text or "").path for element in root.iter() if element.tag.endswith("loc")
    ]
    assert "/" in paths
    assert "/teman/individ/" in paths
    assert "/404.html" not in paths
    for path in paths:
        assert (example_site / path.lstrip("/") / "index.html").is_file(), path


@pytest.mark.parametrize("gathering", ["teman", "definitioner"])
def test_quotes_come_as_data_with_the_same_words_in_each_form(
    example_site: Path, gathering: str
) -> None:
    for file in (example_site / gathering).rglob("citat.json"):
        data = json.loads(file.read_text(encoding="utf-8"))
        table = file.with_suffix(".csv").read_bytes()
        assert table.startswith(b"\xef\xbb\xbf")
        for quote in data["citat"]:
            assert quote["id"].encode() in table, file
            assert (example_site / "citat" / quote["id"] / "index.html").is_file()
