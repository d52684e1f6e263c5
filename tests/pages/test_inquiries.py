"""An inquiry as a meeting has it: on a screen that phones look at, and on paper."""

import io
from collections.abc import Callable

import pypdf
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

PAGE = "/insamlingar/vad-gor-ett-mote-vart-resan/"
FORM = "https://example.org/formular/vart-resan"
pytestmark = pytest.mark.browser


def test_a_phone_reads_the_way_to_the_form(visit: Callable[..., Page]) -> None:
    page = visit(PAGE, scheme="dark")
    shown = Image.open(io.BytesIO(page.screenshot()))
    (code,) = zxingcpp.read_barcodes(shown)
    assert code.text == page.get_by_role("link", name="Öppna formuläret").get_attribute("href")
    assert code.text == FORM


def test_it_is_printed_as_a_sheet_for_the_wall_and_slips(visit: Callable[..., Page]) -> None:
    page = visit(PAGE)
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    wall, slips = (" ".join(sheet.extract_text().split()) for sheet in pdf.pages)
    consent = page.locator(".answer-consent").first.inner_text()
    question = page.get_by_role("heading", level=1).inner_text()
    assert (wall.count(question), wall.count(consent)) == (1, 1)
    assert (slips.count(question), slips.count(consent)) == (2, 2)
    assert "".join(FORM.split()) in "".join(wall.split())
