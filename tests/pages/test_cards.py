"""Cards as they come out of the printer: whole quotes, one size, a code that can be read."""

import io
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
import zxingcpp
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page

DECKS = ["teman/relationer/", "definitioner/vad-ar-integrerad-samverkan-2023/"]
MM = 96 / 25.4  # in pixels
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("deck", DECKS)
def test_each_sheet_is_one_page_and_has_every_word(visit: Callable[..., Page], deck: str) -> None:
    page = visit(f"/{deck}kort/")
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(pdf.pages) == page.locator(".sheet").count()
    assert [round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:]] == [210, 297]
    printed = "".join("".join(sheet.extract_text() for sheet in pdf.pages).split())
    for quote in page.locator(".card-text").all_inner_texts():
        assert "".join(quote.split()) in printed


@pytest.mark.parametrize("deck", DECKS)
def test_the_cards_of_a_printed_sheet_are_cut_alike(visit: Callable[..., Page], deck: str) -> None:
    page = visit(f"/{deck}kort/", width=800)
    page.emulate_media(media="print")
    sizes = Counter(
        tuple(size)
        for size in page.eval_on_selector_all(
            ".is-liten > .card",
            f"all => all.map((card) => [card.offsetWidth, card.offsetHeight]"
            f".map((side) => Math.round(side / {MM})))",
        )
    )
    assert set(sizes) == {(97, 70)}
    spilt = page.eval_on_selector_all(
        ".card", "all => all.filter((card) => card.scrollHeight > card.clientHeight + 1).length"
    )
    assert spilt == 0


@pytest.mark.parametrize(("size", "signs"), [("liten", 150), ("stor", 320)])
def test_the_longest_quote_of_a_size_is_not_cut(
    visit: Callable[..., Page], size: str, signs: int
) -> None:
    page = visit(f"/{DECKS[0]}kort/", width=800)
    page.emulate_media(media="print")
    words = "Vi behöver ses innan samverkansöverenskommelsen för rehabiliteringsinsatser skrivs. "
    heights = page.locator(f".is-{size} > figure.card").first.evaluate(
        """(card, words) => {
        const text = card.querySelector(".card-text");
        text.innerHTML = "";
        text.append(Object.assign(document.createElement("p"), { textContent: words }));
        card.querySelector(".card-speaker").textContent = "verksamhetsutvecklare, exempelträff";
        return [card.scrollHeight, card.clientHeight, card.offsetHeight];
        }""",
        (words * 4)[:signs],
    )
    assert heights[0] <= heights[1]
    assert abs(heights[2] - (70 if size == "liten" else 140) * MM) < 2


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_the_sheets_can_be_read_on_a_screen(
    visit: Callable[..., Page], width: int, scheme: str
) -> None:
    page = visit(f"/{DECKS[0]}kort/", width=width, scheme=scheme)
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_code_of_a_card_leads_to_its_quote(
    built: Callable[..., Path], browser: Browser
) -> None:
    site = built("content", "--site-url=https://example.org/blogg")
    html = (site / DECKS[0] / "kort/index.html").read_text("utf-8")
    card = re.search(r'<figure class="card" id="kort-(\w+)".*?(<svg.*?</svg>)', html, re.DOTALL)
    assert card is not None
    page = browser.new_page()
    page.set_content(f'<div style="width: 17mm">{card[2]}</div>')
    picture = Image.open(io.BytesIO(page.locator("svg").screenshot(scale="css")))
    page.close()
    (code,) = zxingcpp.read_barcodes(picture.resize([side * 3 for side in picture.size]))
    assert code.text == f"https://example.org/blogg/citat/{card[1]}/"
