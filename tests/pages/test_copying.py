"""A quote is copied with its source, or as a link, from wherever it stands in a list."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
ALLOWED = {"permissions": ["clipboard-read", "clipboard-write"]}


@pytest.mark.parametrize(
    ("path", "figures", "source"),
    [
        ("/teman/relationer/", "figure.quote", ".quote-source"),
        ("/definitioner/vad-ar-integrerad-samverkan-2023/", "figure.quote", "h1"),
        ("/inlagg/arbetsgivaren-ar-ingen-remissinstans/", "figure.quote", "h1"),
        ("/citat/bg9k/", ".quote-large", ".quote-page-source"),
    ],
)
def test_the_words_are_copied_to_the_letter_and_say_where_they_come_from(
    open_page: Callable[..., Page], path: str, figures: str, source: str
) -> None:
    page = open_page(path, **ALLOWED)
    figure = page.locator(figures).last
    words = figure.locator(".quote-text").inner_text().strip()
    speaker = figure.locator(".quote-speaker").inner_text()
    origin = (figure if source == ".quote-source" else page).locator(source).first.inner_text()
    figure.get_by_role("button", name="med källa").click()
    expect(page.get_by_role("status").last).to_have_text("Kopierat")
    copied = page.evaluate("navigator.clipboard.readText()")
    link = page.locator(f"{figures} .permalink, .address").last.evaluate("link => link.href")
    assert copied == f"”{words}”\n— {speaker}, ur {' '.join(origin.split())}. {link}"
    button = figure.get_by_role("button", name="Kopiera länk")
    button.click()
    expect(button).to_have_text("Kopierat")
    assert page.evaluate("navigator.clipboard.readText()") == link


def test_a_refused_clipboard_is_told(open_page: Callable[..., Page]) -> None:
    page = open_page("/teman/relationer/")
    refuse = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }"
    page.evaluate(refuse)
    button = page.get_by_role("button", name="med källa").first
    button.click()
    expect(button).to_have_text("Det gick inte")


def test_without_scripts_no_button_promises_anything(open_page: Callable[..., Page]) -> None:
    page = open_page("/teman/relationer/", java_script_enabled=False)
    expect(page.locator(".copy-button")).to_have_count(0)
    expect(page.locator("figure.quote .permalink").first).to_be_visible()
