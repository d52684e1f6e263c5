"""Every link leads somewhere, on every page of the example site."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "form": "action"}


@pytest.fixture(scope="module")
def pages(example_site: Path) -> dict[str, BeautifulSoup]:
    """Every page of the site by its address."""
    return {
        "/" + file.relative_to(example_site).as_posix().removesuffix("index.html"): BeautifulSoup(
            file.read_text(encoding="utf-8"), "html.parser"
        )
        for file in example_site.rglob("*.html")
    }


def links(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for tag, attribute in LINKS.items():
        for element in soup.find_all(tag):
            if address := element.get(attribute):
                yield tag, str(address)


def test_every_internal_link_and_anchor_resolves(
    example_site: Path, pages: dict[str, BeautifulSoup]
) -> None:
    anchors = {
        address: {str(element["id"]) for element in soup.find_all(id=True)}
        for address, soup in pages.items()
    }
    broken = []
    for address, soup in pages.items():
        for _, link in links(soup):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = unquote(parts.path) or address
            assert target.startswith("/"), f"{address}: {link} depends on where the page is"
            file = example_site / target.lstrip("/")
            if target in anchors:
                if parts.fragment and unquote(parts.fragment) not in anchors[target]:
                    broken.append(f"{address} → {link} (no such anchor)")
            elif not file.is_file():
                broken.append(f"{address} → {link}")
    assert not broken, "\n".join(sorted(set(broken)))


def test_no_page_asks_another_host_for_anything(pages: dict[str, BeautifulSoup]) -> None:
    for address, soup in pages.items():
        for tag, link in links(soup):
            local = {"a"} if "canonical" not in link else {"a", "link"}
            assert tag in local or not urlsplit(link).netloc, f"{address}: {tag} {link}"


SCRIPTS = {  # the only pages that have one
    "search/asking.js": r"/sok/",
    "search.js": r"/sok/",
    "meeting.js": r"/(teman|definitioner)/[^/]+/mote/",
    "sorting.js": r"/(teman|definitioner)/[^/]+/sortera/",
    "copy.js": r"/(teman|definitioner|inlagg|topplistor|rapporter|citat)/[^/]+/(sida/\d+/)?",
}


OFFLINE = re.compile(r"/(teman|definitioner)/[^/]+/offline(-\d+)?\.html")


def test_pages_hold_no_script_but_these_and_no_style_of_their_own(
    pages: dict[str, BeautifulSoup],
) -> None:
    for address, soup in pages.items():
        if OFFLINE.fullmatch(address):
            continue  # the next test's
        scripts = soup.find_all("script")
        for script in filter(None, (each.get("src") for each in scripts)):
            assert re.fullmatch(SCRIPTS[str(script).removeprefix("/theme/js/")], address), address
        data = [script for script in scripts if script.get("type") == "application/json"]
        assert all(script.get("src") for script in scripts if script not in data), address
        assert not soup.find_all("style"), address
        assert not soup.find_all(style=True), address


def test_a_file_to_take_along_holds_all_of_itself_and_allows_nothing_else(
    example_site: Path, pages: dict[str, BeautifulSoup]
) -> None:
    files = [address for address in pages if OFFLINE.fullmatch(address)]
    assert len(files) == len(list(example_site.glob("*/*/mote/")))
    for soup in map(pages.__getitem__, files):
        (policy,) = soup.select('meta[http-equiv="Content-Security-Policy"]')
        allowed = dict(part.split(" ", 1) for part in str(policy["content"]).split("; "))
        (style,), (script,) = (
            [str(each.string) for each in soup.find_all(tag)] for tag in ("style", "script")
        )
        for kind, text in (("style-src", style), ("script-src", script)):
            digest = b64encode(sha256(text.encode()).digest()).decode()
            assert allowed.pop(kind) == f"'sha256-{digest}'"
        none = dict.fromkeys(("default-src", "form-action", "base-uri"), "'none'")
        assert allowed == none | dict.fromkeys(("font-src", "img-src"), "data:")
        assert soup.find("meta", attrs={"http-equiv": True}) == policy
        assert policy.find_previous_sibling(["style", "link", "script"]) is None
        wanted = [each for tag, each in links(soup) if tag != "a"]
        wanted += re.findall(r"url\(\"(.+?)\"\)", style)
        assert len(wanted) >= 3
        assert all(each.startswith("data:") for each in wanted)
        assert not re.search(r"@import|\bimport\b|\bexport\b", style + script)
        assert not soup.find_all(style=True)
        assert not soup.find_all(["iframe", "object", "embed", "audio", "video", "base"])


def test_every_page_says_what_it_is(pages: dict[str, BeautifulSoup]) -> None:
    titles: dict[str, str] = {}
    for address, soup in pages.items():
        assert soup.html is not None
        assert soup.html["lang"] == "sv", address
        for shown in soup.select("#lista, #korten") or [soup]:  # one of the two at a time
            assert len(shown.find_all("h1")) == 1, address
        assert soup.title is not None
        title = soup.title.get_text()
        other = titles.setdefault(title, address)
        assert other == address, f"{address} and {other} have the same title: {title}"


def test_ids_are_unique_on_their_page(pages: dict[str, BeautifulSoup]) -> None:
    for address, soup in pages.items():
        ids = [element["id"] for element in soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), address


def test_headings_skip_no_level(pages: dict[str, BeautifulSoup]) -> None:
    for address, soup in pages.items():
        level = 0
        for heading in soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"]):
            this = int(heading.name[1])
            assert this <= level + 1, f"{address}: {heading.get_text()}"
            level = this
