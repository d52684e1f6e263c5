"""The page of cards: which cards they are is chosen on it, and each holds the longest quote."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from knowledge.derived import CARD_FORMS

CARDS = "/teman/relationer/kort/"
MM = 96 / 25.4  # in pixels
SIZES = [("liten", 150), ("stor", 320), ("hel", 900)]
WORDS = "Vi behöver ses innan samverkansöverenskommelsen för rehabiliteringsinsatser skrivs. "
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("form", CARD_FORMS)
def test_the_longest_quote_of_each_size_is_not_cut(visit: Callable[..., Page], form: str) -> None:
    page = visit(CARDS, width=800)
    page.check(f"#{form}")
    page.emulate_media(media="print")
    for size, signs in SIZES:
        spilt = page.locator(".is-liten > figure.card").first.evaluate(
            """(card, [size, words]) => {
            card.parentElement.className = `sheet is-${size}`;
            const text = card.querySelector(".card-front");
            const part = Object.assign(document.createElement("p"), { textContent: words });
            text.replaceChildren(part);
            const role = "verksamhetsutvecklare, exempelträff för rehabilitering i maj";
            card.querySelector(".card-speaker").textContent = role;
            const spilt = [card, ...card.children].map((e) => e.scrollHeight - e.clientHeight);
            const { width } = card.getBoundingClientRect();
            card.parentElement.className = "sheet is-liten";
            return [...spilt, part.scrollWidth - part.clientWidth, width];
            }""",
            [size, (WORDS * 11)[:signs]],
        )
        assert max(spilt[:-1]) <= 1, (size, spilt)
        one_in_two = form == "kort" and size in ("liten", "stor")
        assert abs(spilt[-1] / MM - (97 if one_in_two else 194)) < 0.5


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_every_form_can_be_read_on_a_screen(
    visit: Callable[..., Page], width: int, scheme: str
) -> None:
    page = visit(CARDS, width=width, scheme=scheme)
    for form in CARD_FORMS:
        page.check(f"#{form}")
        assert Axe().run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_form_is_chosen_by_keyboard_and_without_javascript(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(CARDS, java_script_enabled=False)
    large = page.get_by_text("Klipp varje ark på mitten.")
    assert not large.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    assert page.get_by_role("radio", name="Stora kort").is_checked()
    assert large.is_visible()
