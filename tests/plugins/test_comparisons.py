"""The page that has the years of the example's term side by side."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.plugins.conftest import words

PATH = "definitioner/ar-for-ar/integrerad-samverkan/"
YEARS = {
    "2016": "definitioner/vad-ar-integrerad-samverkan-2016/",
    "2023": "definitioner/vad-ar-integrerad-samverkan-2023/",
}
Reader = Callable[[str], BeautifulSoup]


@pytest.fixture
def page(example_site: Path) -> Reader:
    """Read a page of the example site."""

    def read(address: str) -> BeautifulSoup:
        text = (example_site / address / "index.html").read_text(encoding="utf-8")
        return BeautifulSoup(text, "html.parser")

    return read


def test_each_column_has_what_its_collection_shows(page: Reader) -> None:
    columns = page(PATH).select("section.year")
    assert [column.h2.get_text() for column in columns if column.h2] == list(YEARS)
    for column, source in zip(columns, YEARS.values(), strict=True):
        answers = [str(each["id"]) for each in page(source).select("figure.quote")]
        assert [str(each["id"]) for each in column.select("figure.quote")] == answers
        assert f"Svar {len(answers)}" in " ".join(column.get_text(" ").split())
        assert column.select(f'a[href="/{source}"]')
    assert "yk4f" not in str(page(PATH))


def test_it_says_what_the_numbers_are_of_and_that_the_question_was_the_same(page: Reader) -> None:
    text = words(page(PATH))
    assert "Samma fråga varje gång: Vad betyder integrerad samverkan för dig" in text
    assert "Antalen räknar de svar som visas här" in text
    rows = page(PATH).select("tbody tr")
    counted = {row.th.get_text(): [td.get_text() for td in row("td")] for row in rows if row.th}
    assert counted.pop("Alla svar") == ["18", "20"]
    for column, source in enumerate(YEARS.values()):
        links = [link.get_text() for link in page(source).select("figure.quote .topic-link")]
        assert {name: int(counts[column]) for name, counts in counted.items()} == {
            name: links.count(name) for name in counted
        }


def test_the_list_the_collections_and_the_term_lead_there(page: Reader) -> None:
    for address in ("definitioner/", *YEARS.values()):
        assert page(address).select(f'a[href="/{PATH}"]'), address
    alone = "definitioner/vad-ar-en-bra-overlamning-2019/"
    assert not page(alone).select('a[href*="ar-for-ar"]')
