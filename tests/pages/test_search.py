"""Search, in a real browser with the real index."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
HITS = "#sokresultat > li"


def test_the_address_holds_the_query_and_every_hit_is_a_link(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("/sok/?q=avvikelse")
    hits = page.locator(HITS)
    expect(hits.first).to_be_visible()
    for hit in hits.all():
        expect(hit.get_by_role("link").first).to_be_visible()
    expect(page.locator("#sokord")).to_have_value("avvikelse")
    link = hits.first.get_by_role("link").first
    assert link.get_attribute("href")
    link.click()
    page.wait_for_url("**/inlagg/en-avvikelse-ar-en-gava/**")


@pytest.mark.parametrize("word", ["överlämning", "ÖVERLÄMNING", "hängrännor", "förtroende", "så"])
def test_words_with_swedish_letters_are_found(open_page: Callable[..., Page], word: str) -> None:
    page = open_page("/sok/")
    page.locator("#sokord").fill(word)
    if word == "hängrännor":
        expect(page.get_by_role("status")).to_contain_text("hängrännor")
        return
    expect(page.locator(HITS).first).to_be_visible()
    expect(page.locator(f"{HITS} mark").first).to_be_visible()


def test_search_works_with_the_keyboard_alone(open_page: Callable[..., Page]) -> None:
    page = open_page("/")
    page.get_by_role("searchbox").first.focus()
    page.keyboard.type("sekretess")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=sekretess")
    expect(page.locator(HITS).first).to_be_visible()
    page.locator("#sokord").focus()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#sokresultat') !== null"):
            break
    else:
        pytest.fail("the results cannot be reached with Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sok/" not in url)


def test_a_screen_reader_hears_how_many_hits_there_are(open_page: Callable[..., Page]) -> None:
    page = open_page("/sok/?q=samtycke")
    expect(page.get_by_role("status")).to_contain_text("träff")


def test_no_hit_is_no_dead_end(open_page: Callable[..., Page]) -> None:
    page = open_page("/sok/?q=жжж")
    expect(page.get_by_role("status")).to_contain_text("жжж")
    assert page.locator(HITS).count() == 0
    expect(page.get_by_role("heading", name="Andra vägar in")).to_be_visible()


def test_a_script_in_the_query_is_only_words(open_page: Callable[..., Page]) -> None:
    page = open_page("/sok/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert page.locator("#sok img").count() == 0


def test_without_javascript_the_page_says_so_and_shows_other_ways(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("/sok/?q=samverkan", java_script_enabled=False)
    message = page.locator("noscript p")
    expect(message).to_be_visible()
    assert "JavaScript" in message.inner_text()
    links = {link.inner_text(): link.get_attribute("href") for link in message.locator("a").all()}
    assert set(links.values()) == {"/arkiv/", "/teman/", "/begrepp/"}


@pytest.mark.parametrize("part", ["insatser", "möten", "planer"])
def test_a_word_finds_the_compounds_it_is_part_of(
    open_page: Callable[..., Page], part: str
) -> None:
    page = open_page(f"/sok/?q={part}")
    marks = page.locator(f"{HITS} mark")
    expect(marks.first).to_be_visible()
    while page.locator("#sokmer").is_visible():
        before = page.locator(HITS).count()
        page.locator("#sokmer button").click()
        expect(page.locator(HITS)).not_to_have_count(before)
    found = {mark.inner_text().lower() for mark in marks.all()}
    assert any(part[:4] in word and not word.startswith(part[:4]) for word in found), found


def test_the_joints_of_compounds_are_never_shown(open_page: Callable[..., Page]) -> None:
    for word in ("samverkan", "insatser", "uppföljning"):
        page = open_page(f"/sok/?q={word}")
        expect(page.locator(HITS).first).to_be_visible()
        assert "|" not in page.locator("#sokresultat").inner_text()
