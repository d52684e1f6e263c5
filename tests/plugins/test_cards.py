"""A large deck's cards lie on several pages, which lead to each other, and none is left out."""

import pytest
from bs4 import BeautifulSoup

from commands.build import build
from knowledge.derived import CARDS_PER_PAGE

COUNT = 2 * CARDS_PER_PAGE + 5


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> list[BeautifulSoup]:
    """Its pages of cards, in order."""
    folder = tmp_path_factory.mktemp("många")
    quotes = "\n\n".join(
        f"> Svar {n}.\n> — röst, exempelträff #vardag ^k{n:04}" for n in range(1, COUNT + 1)
    )
    for name, text in {
        "inlagg/ett.md": f"---\ntitel: Ett\ndatum: 2024-01-02\nsamtycke: ja\n---\n{quotes}",
        "teman/vardag.md": "---\ntitel: Vardag\nbeskrivning: Om vardag.\n---\n",
    }.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    assert build(folder / "content", folder / "site", "https://example.org", search=False) == 0
    places = ["", "sida/2/", "sida/3/"]
    kort = folder / "site/teman/vardag/kort"
    assert len([*kort.rglob("index.html")]) == len(places)
    files = (kort / place / "index.html" for place in places)
    return [BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser") for file in files]


def test_every_quote_is_on_one_of_the_pages_with_its_number(cards: list[BeautifulSoup]) -> None:
    found = [card.get_text() for page in cards for card in page.select("figure.card .card-deck")]
    assert found == [f"Vardag {n} av {COUNT}." for n in range(1, COUNT + 1)]
    assert [len(page.select("figure.card")) for page in cards] == [
        CARDS_PER_PAGE,
        CARDS_PER_PAGE,
        5,
    ]
    assert all(page.select("figure.card .qr-code") for page in cards)


def test_the_pages_lead_to_each_other(cards: list[BeautifulSoup]) -> None:
    def leads(page: BeautifulSoup, rel: str) -> set[str]:
        return {str(link["href"]) for link in page.select(f'a[rel="{rel}"]')}

    kort = "https://example.org/teman/vardag/kort/"
    assert [leads(page, "next") for page in cards] == [
        {f"{kort}sida/2/"},
        {f"{kort}sida/3/"},
        set(),
    ]
    assert [leads(page, "prev") for page in cards] == [set(), {kort}, {f"{kort}sida/2/"}]


def test_only_the_first_has_the_front_sheet_and_the_empty_cards(cards: list[BeautifulSoup]) -> None:
    assert [len(page.select(".is-front")) for page in cards] == [1, 0, 0]
    assert [len(page.select(".is-empty")) for page in cards] == [4, 0, 0]
    consent = "ord för ord och utan mitt namn. Jag kan ta tillbaka mitt ja."
    assert all(consent in card.get_text() for card in cards[0].select(".is-empty"))
    assert [len(page.select("h1")) for page in cards] == [1, 1, 1]
    assert cards[2].h1 is not None
    assert cards[2].h1.get_text() == "Vardag som kort, sida 3 av 3"
