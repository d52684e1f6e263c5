"""What a meeting needs to gather new words: a question, where to answer, and a table to fill."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from commands.pelican_run import run_pelican
from commands.speaking import BuildError
from knowledge.inquiries import ANSWER_COLUMNS
from knowledge.site import load
from tests.plugins.conftest import words

Reader = Callable[[str], BeautifulSoup]
PAGE = "insamlingar/vad-bar-oss/"


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    """Build two inquiries, one of them with a form of its own, and a draft: `made(FORM_URL=…)`."""
    folder = tmp_path / "content" / "insamlingar"
    folder.mkdir(parents=True)
    for name, keys in {
        "a": "formular: https://example.org/a",
        "b": "",
        "c": "status: utkast",
    }.items():
        text = f"---\ntitel: Vad är {name}?\n{keys}\n---\nSvara.\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")

    def make(**settings: Any) -> Path:
        site, output = load(tmp_path / "content"), tmp_path / "site"
        run_pelican(site, output, None, search=False, settings=settings)
        return output

    return make


def forms(site: Path, name: str) -> list[str]:
    html = (site / "insamlingar" / name / "index.html").read_text(encoding="utf-8")
    links = BeautifulSoup(html, "html.parser").select("main a[rel~=external]")
    return [str(link["href"]) for link in links]


def test_the_sheet_has_the_question_and_what_one_says_yes_to(page: Reader) -> None:
    soup = page(PAGE)
    assert soup.h1 is not None
    assert soup.h1.get_text() == "Vad bär oss?"
    slips = soup.select(".answer-slip")
    assert len(slips) == 2
    for slip in slips:
        assert "Vad bär oss?" in slip.get_text()
        assert "Ja, ni får visa mina ord." in slip.get_text()


def test_without_a_form_people_answer_on_paper(page: Reader) -> None:
    assert "Svara på papper" in words(page(PAGE))
    assert "telefon" not in words(page(PAGE))
    assert not page(PAGE).select("svg.qr-code")


def test_the_table_for_the_answers_opens_right_in_excel(small_site: Path, page: Reader) -> None:
    (link,) = page(PAGE).select('a[type="text/csv"]')
    data = (small_site / str(link["href"]).lstrip("/")).read_bytes()
    assert data == b"\xef\xbb\xbf" + ";".join(ANSWER_COLUMNS).encode() + b"\r\n"


def test_nobody_finds_it_by_chance(small_site: Path, page: Reader) -> None:
    assert page(PAGE).select('meta[name="robots"][content="noindex"]')
    assert "insamlingar" not in (small_site / "sitemap.xml").read_text(encoding="utf-8")
    assert page("definitioner/").select('a[href="/insamlingar/"]')
    assert page("insamlingar/").select(f'a[href="/{PAGE}"]')


def test_the_sites_form_is_for_those_that_have_none(made: Callable[..., Path]) -> None:
    site = made(FORM_URL="https://example.org/alla")
    assert forms(site, "a") == ["https://example.org/a"]
    assert forms(site, "b") == ["https://example.org/alla"]
    assert not (site / "insamlingar/c").exists()


def test_a_form_that_answers_cannot_be_sent_to_in_private_stops_the_build(
    made: Callable[..., Path],
) -> None:
    with pytest.raises(BuildError, match="FORM_URL i pelicanconf"):
        made(FORM_URL="http://example.org/alla")
