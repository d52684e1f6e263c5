"""Pictures beside shared links: each quote's own, which goes when the quote goes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from commands.build import build
from memory import memory_folder

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://example.org/blogg"


def told(file: Path) -> dict[str, str]:
    """What a page tells those who show a link to it."""
    soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    tags = soup.select("meta[property], meta[name]")
    return {str(tag.get("property") or tag["name"]): str(tag["content"]) for tag in tags}


@pytest.fixture(scope="session")
def published(built: Callable[..., Path]) -> Path:
    return built("tests/site", f"--site-url={ADDRESS}")


def test_every_page_has_a_picture_that_is_there(published: Path) -> None:
    seen = set()
    for file in published.rglob("index.html"):
        tags = told(file)
        if "og:title" not in tags:
            continue  # a projector, cards or a way on from an old address
        picture = tags["og:image"].removeprefix(f"{ADDRESS}/")
        beside = file.with_name("bild.png").relative_to(published).as_posix()
        assert picture == (beside if (published / beside).exists() else "bild.png")
        with Image.open(published / picture) as image:
            size = tags["og:image:width"], tags["og:image:height"]
            assert size == tuple(map(str, image.size)) == ("1200", "630")
        assert tags["twitter:card"] == "summary_large_image"
        seen.add(picture)
    assert seen == {file.relative_to(published).as_posix() for file in published.rglob("*.png")}


def test_the_words_are_told_to_those_who_do_not_see(published: Path) -> None:
    for file in published.glob("citat/*/bild.png"):
        alt = told(file.with_name("index.html"))["og:image:alt"]
        page = BeautifulSoup(file.with_name("index.html").read_text("utf-8"), "html.parser")
        words = page.select_one(".quote-large .quote-text")
        assert words is not None
        assert "".join(words.get_text().split()) in "".join(alt.split())


def test_a_quote_whose_signs_our_fonts_lack_is_shown_with_the_sites_picture(
    published: Path,
) -> None:
    shown = {file.parent.name for file in published.glob("citat/*/index.html")}
    assert shown - {file.parent.name for file in published.glob("citat/*/bild.png")} == {"r7ng"}
    assert "Kunskap om samverkan" in told(published / "citat/r7ng/index.html")["og:image:alt"]


def test_without_an_address_no_picture_is_made(small_site: Path) -> None:
    assert not [*small_site.rglob("bild.png")]
    assert "og:image" not in (small_site / "citat/r7ng/index.html").read_text("utf-8")


def test_words_that_are_taken_back_are_in_no_picture_that_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = shutil.copytree(ROOT / "tests/site", tmp_path / "content")
    site, kept = tmp_path / "site", memory_folder(content) / "delningsbilder"
    assert build(content, site, ADDRESS, search=False) == 0
    before = {file.name: file.read_bytes() for file in kept.iterdir()}
    picture = (site / "citat/e5gh/bild.png").read_bytes()
    assert picture in before.values()
    answers = content / "definitioner/gamla-svar.md"
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("samtycke: okant", "samtycke: nej"), encoding="utf-8")
    assert build(content, site, ADDRESS, search=False) == 0
    for folder in (site, kept):
        pictures = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
        assert before.keys() & {file.name for file in kept.iterdir()}
        assert picture not in pictures
