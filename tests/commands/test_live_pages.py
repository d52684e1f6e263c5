"""What the live server shows is what a build would write, at the start and after every save."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.living import (
    ROOT,
    built,
    change,
    eventually,
    eventually_as_built,
    eventually_told,
    get,
    write,
)

HOUSE = ("commands", "knowledge", "language", "plugins", "presentation", "theme")


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


def test_after_saves_of_every_kind_it_still_is(
    content: Path, live: Callable[[], str], tmp_path: Path
) -> None:
    address = live()
    change(content / "inlagg/ringen-borjar.md", "Första stycket", "Det allra första stycket")
    change(content / "inlagg/ringen-borjar.md", "titel: Ringen börjar", "titel: Ringen öppnas")
    change(content / "definitioner/vad-ar-samklang.md", "z9zz: ord", "c3ab: ord")
    change(content / "teman/vardag.md", "titel: ", "titel: Ny ")
    change(content / "sidor/om.md", "titel: ", "titel: Mer ")
    change(content / "inlagg/framtiden.md", "2999", "2009")
    (content / "inlagg/2012-05-04-ringen-sluts.md").rename(content / "inlagg/ringen-sluts.md")
    change(content / "inlagg/pelikan.md", "2012-05-04-ringen-sluts.md", "ringen-sluts.md")
    write(content, "nytt.md", "Nytt", "Alldeles nytt, med [svaret](/citat/b2sk/).")
    (content / "rapporter/provdagen.md").unlink()
    eventually(f"{address}/inlagg/nytt/", "Alldeles nytt")
    eventually_as_built(address, built(content, tmp_path / "webbplats"))
    assert "Ringen" not in get(f"{address}/rapporter/provdagen/")


def test_lists_follow_a_title(content: Path, live: Callable[[], str]) -> None:
    address = live()
    change(content / "inlagg/ringen-borjar.md", "titel: Ringen börjar", "titel: Ringen öppnas")
    for page in ("inlagg/ringen-borjar/", "inlagg/", "", "serier/ringarna/", "feeds/alla.atom.xml"):
        eventually(f"{address}/{page}", "Ringen öppnas", gone="Ringen börjar")


def test_a_quote_that_is_taken_back_is_gone_from_every_page(
    content: Path, live: Callable[[], str]
) -> None:
    address = live()
    words = "Att någon ringer"
    pages = ("definitioner/vad-ar-samklang/", "teman/vardag/", "teman/vardag/citat.csv")
    assert all(words in get(f"{address}/{page}") for page in (*pages, "citat/c3ab/"))
    change(content / "definitioner/vad-ar-samklang.md", "z9zz: ord", "c3ab: ord")
    for page in (*pages, "citat/c3ab/"):
        eventually(f"{address}/{page}", gone=words)


def test_what_is_taken_back_stays_so_while_another_file_is_broken(
    content: Path, live: Callable[[], str]
) -> None:
    address = live()
    write(content, "trasig.md", "Trasig", "Text", "okand: nyckel\n")
    change(
        content / "inlagg/2012-05-04-ringen-sluts.md",
        "samtycke: ja",
        "aterkallade: r7ng\nsamtycke: ja",
    )
    page = f"{address}/inlagg/ringen-sluts/"
    eventually(page, "Här fortsätter", gone="olika åror")
    (content / "inlagg/trasig.md").unlink()
    eventually(f"{address}/teman/vardag/", gone="olika åror")
    assert "olika åror" not in get(page)


def test_a_broken_file_keeps_the_last_edition_until_it_is_mended(
    content: Path, live: Callable[[], str]
) -> None:
    address = live()
    change(content / "inlagg/ringen-borjar.md", "titel: Ringen", "okand: x\ntitel: Cirkeln")
    write(content, "nytt.md", "Nytt", "Alldeles nytt.")
    eventually_told(address, "okänd nyckel")
    assert "Ringen börjar" in get(f"{address}/inlagg/ringen-borjar/")
    assert "Alldeles nytt" not in get(f"{address}/inlagg/nytt/")
    change(content / "inlagg/ringen-borjar.md", "okand: x\n", "")
    eventually(f"{address}/inlagg/", "Cirkeln börjar", "Nytt")
    eventually(f"{address}/inlagg/nytt/", "Alldeles nytt.")


def test_a_draft_is_saved_and_then_published(content: Path, live: Callable[[], str]) -> None:
    address = live()
    write(content, "halv.md", "Halv", "Ett utkast.", "status: utkast\n")
    eventually(f"{address}/utkast/inlagg/halv/", "Ett utkast.")
    write(content, "halv.md", "Halv", "Ännu ett utkast.", "status: utkast\n")
    eventually(f"{address}/utkast/inlagg/halv/", "Ännu ett utkast.")
    write(content, "halv.md", "Halv", "Färdigt.")
    eventually(f"{address}/inlagg/halv/", "Färdigt.")
    eventually(f"{address}/utkast/inlagg/halv/", gone="utkast.")


def test_pictures_and_files_are_those_of_the_folder(content: Path, live: Callable[[], str]) -> None:
    address = live()
    (content / "filer/bilaga.txt").write_text("Ny bilaga", encoding="utf-8")
    (content / "filer/till.txt").write_text("En till", encoding="utf-8")
    eventually(f"{address}/filer/bilaga.txt", "Ny bilaga")
    eventually(f"{address}/filer/till.txt", "En till")
    (content / "filer/till.txt").unlink()
    eventually(f"{address}/filer/till.txt", gone="En till")
    assert "---" not in get(f"{address}/inlagg/pelikan.md")
    assert "---" not in get(f"{address}/filer/../inlagg/pelikan.md")


def test_search_answers_from_an_index_that_follows(content: Path, live: Callable[[], str]) -> None:
    address = live()
    eventually(f"{address}/pagefind/pagefind-entry.json", "page_count")
    assert "lyktgubbe" not in get(f"{address}/sok/ordlista.txt")
    write(content, "nytt.md", "Nytt", "En lyktgubbe och en lyktgubbe.")
    eventually(f"{address}/sok/ordlista.txt", "lyktgubb")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_a_theme_that_is_edited_is_shown_and_one_that_is_broken_is_not(
    content: Path, tmp_path: Path, live_in: Callable[[Path], str]
) -> None:
    house = tmp_path / "hus"
    house.mkdir()
    for name in HOUSE:
        shutil.copytree(ROOT / name, house / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ROOT.glob("*.py"):
        shutil.copy(file, house)
    address = live_in(house)
    base = house / "theme/templates/base.html"
    change(base, "Hoppa till innehållet", "Hoppa rakt på")
    eventually(f"{address}/inlagg/ringen-borjar/", "Hoppa rakt på")
    change(
        house / "theme/static/css/base.css",
        "{",
        "{/* ny */",
    )
    eventually(f"{address}/theme/css/base.css", "/* ny */")
    change(base, "{{ SITENAME }}", "{{ INGENTING }}")
    eventually_told(address, "INGENTING", "base.html:")
    assert "Hoppa rakt på" in get(f"{address}/arkiv/")
    change(base, "{% endif %}", "")
    eventually_told(address, "base.html:")
    assert "Hoppa rakt på" in get(f"{address}/serier/")
