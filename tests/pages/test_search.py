"""Search, in a real browser with the real index: the field, the keys, and no hit."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.asking import ask
from tests.plugins.test_consent import WITHHELD

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
HITS = "#sokresultat > li"
FOCUSED = """[...document.querySelectorAll('#sokresultat > li')]
  .indexOf(document.activeElement.closest('li'))"""


def test_the_address_holds_the_query_and_every_hit_is_a_link(visit: Open) -> None:
    page = visit("/sok/?q=avvikelse")
    hits = page.locator(HITS)
    expect(hits.first).to_be_visible()
    for hit in hits.all():
        expect(hit.get_by_role("link").first).to_be_visible()
    expect(page.locator("#sokord")).to_have_value("avvikelse")
    link = hits.first.get_by_role("link").first
    assert link.get_attribute("href")
    link.click()
    page.wait_for_url("**/inlagg/en-avvikelse-ar-en-gava/**")


def test_the_address_follows_what_is_typed_and_back_returns_to_the_hits(visit: Open) -> None:
    page = visit("/sok/")
    page.locator("#sokord").press_sequentially("sekretess")
    expect(page).to_have_url(re.compile(r"/sok/\?q=sekretess$"))
    expect(page.locator(f"{HITS} mark").first).to_be_visible()
    page.reload()  # what is typed is answered bit by bit, what is in the address all at once
    expect(page.locator(f"{HITS} mark").first).to_be_visible()
    texts = page.locator(HITS).all_inner_texts()
    page.locator(HITS).first.get_by_role("link").first.click()
    page.wait_for_url(lambda url: "/sok/" not in url)
    page.go_back()
    expect(page.locator(HITS)).to_have_count(len(texts))
    expect(page.locator("#sokord")).to_have_value("sekretess")
    assert page.locator(HITS).all_inner_texts() == texts


def test_who_goes_back_from_a_hit_comes_to_that_hit_again(visit: Open) -> None:
    page = visit("/sok/?q=samverkan")
    page.get_by_role("button", name="Visa fler träffar").click()
    last = page.locator(HITS).nth(16).get_by_role("link").first
    address = last.get_attribute("href")
    last.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")
    page.go_back()
    expect(page.locator(HITS).nth(16).get_by_role("link").first).to_be_focused()
    expect(page.locator(":focus")).to_have_attribute("href", address or "")
    expect(page.locator(":focus")).to_be_in_viewport()


@pytest.mark.parametrize("query", ["överlämning & möte", "a+b 100%", '"i vardagen"', "#2 ?q=x"])
def test_an_address_can_hold_any_query(visit: Open, query: str) -> None:
    page = visit("/sok/")
    page.locator("#sokord").fill(query)
    expect(page.get_by_role("status")).to_contain_text(
        f" för {query}" if '"' in query else f"”{query}”"
    )
    texts = page.locator(HITS).all_inner_texts()
    page.reload()
    expect(page.get_by_role("status")).to_contain_text(
        f" för {query}" if '"' in query else f"”{query}”"
    )
    expect(page.locator("#sokord")).to_have_value(query)
    assert page.locator(HITS).all_inner_texts() == texts


# The keys


def test_search_works_with_the_keyboard_alone(visit: Open) -> None:
    page = visit("/")
    page.get_by_role("searchbox").first.focus()
    page.keyboard.type("sekretess")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=sekretess")
    expect(page.locator(HITS).first).to_be_visible()
    page.locator("#sokord").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#sokresultat') !== null"):
            break
    else:
        pytest.fail("the results cannot be reached with Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sok/" not in url)


def test_arrows_walk_between_the_field_and_the_hits(visit: Open) -> None:
    page = visit("/sok/?q=samtycke")
    expect(page.locator(HITS).nth(2)).to_be_visible()
    field = page.locator("#sokord")
    field.focus()
    for key, place in [("Down", 0), ("Down", 1), ("Down", 2), ("Up", 1), ("Up", 0)]:
        page.keyboard.press(f"Arrow{key}")
        assert page.evaluate(FOCUSED) == place
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    last = page.locator(HITS).last.get_by_role("link").first
    last.focus()
    page.keyboard.press("ArrowDown")
    expect(last).to_be_focused()


def test_escape_leads_back_to_the_field_and_enter_opens_the_hit(visit: Open) -> None:
    page = visit("/sok/?q=samtycke")
    expect(page.locator(HITS).nth(1)).to_be_visible()
    page.locator("#sokord").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#sokord")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    href = page.locator(HITS).nth(1).get_by_role("link").first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{href}")


def test_a_slash_leads_to_the_field_and_is_typed_in_it(visit: Open) -> None:
    page = visit("/sok/?q=samtycke")
    field = page.locator("#sokord")
    expect(page.locator(HITS).first).to_be_visible()
    page.locator(HITS).first.get_by_role("link").first.focus()
    page.keyboard.press("/")
    expect(field).to_be_focused()
    expect(field).to_have_value("samtycke")
    page.keyboard.press("End")
    page.keyboard.press("/")
    expect(field).to_have_value("samtycke/")


def test_a_screen_reader_hears_how_many_hits_there_are(visit: Open) -> None:
    page = visit("/sok/")
    status = page.get_by_role("status")
    expect(status).to_have_attribute("aria-live", "polite")
    page.locator("#sokord").press_sequentially("samtycke")
    expect(status).to_have_text(re.compile(r"^Träffar på \d+ sidor för ”samtycke”\.$"))
    said = re.search(r"\d+", status.inner_text())
    assert said is not None
    pages = [hit for hit in page.locator(HITS).all() if not hit.locator("blockquote").count()]
    assert int(said[0]) == len(pages)


# No hit, and no JavaScript


@pytest.mark.parametrize("query", ["жжж", "xyzzykvast", "qwrtpsdfg", "hängrännor", "\\", "…", "🚣"])
def test_nonsense_gives_no_hit_and_no_dead_end(visit: Open, query: str) -> None:
    page = visit("/sok/")
    page.locator("#sokord").fill(query)
    expect(page.get_by_role("status")).to_contain_text(f"Inga träffar för ”{query}”")
    assert page.locator("#sokresultat li").count() == 0
    expect(page.locator("#sokratt")).to_be_hidden()
    expect(page.get_by_role("heading", name="Andra vägar in")).to_be_visible()
    for way in ("Teman", "Nyast", "Bläddra"):
        links = page.locator("#sokhjalp div").filter(has=page.get_by_role("heading", name=way))
        expect(links.last.get_by_role("link").first).to_be_visible()


def test_the_other_ways_in_lead_somewhere_and_step_aside_for_hits(visit: Open) -> None:
    page = visit("/sok/")
    expect(page.locator("#sokhjalp")).to_be_visible()
    links = {link.get_attribute("href") for link in page.locator("#sokhjalp a").all()}
    assert {"/arkiv/", "/begrepp/"} <= links
    assert any(link and link.startswith("/teman/") for link in links)
    assert any(link and link.startswith("/inlagg/") for link in links)
    for link in links:
        assert page.request.get(f"{page.url.split('/sok')[0]}{link}").ok, link
    page.locator("#sokord").fill("samtycke")
    expect(page.locator("#sokhjalp")).to_be_hidden()


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=alert(1)>",
        '"<img src=x onerror=alert(1)>" samtycke',
        "</script><script>alert(1)</script>",
        "javascript:alert(1)",
        "samvrekan<b>",
    ],
)
def test_a_script_in_the_query_is_only_words(search_page: Page, query: str) -> None:
    (answer,) = ask(search_page, query)
    assert query in answer.status + answer.correction
    assert search_page.locator("#sok img, #sok script, #sokstatus *").count() == 0
    assert search_page.locator("#sokratt b").count() == 0


def test_without_javascript_the_page_says_so_and_shows_other_ways(open_page: Open) -> None:
    page = open_page("/sok/?q=samverkan", java_script_enabled=False)
    message = page.locator("noscript p")
    expect(message).to_be_visible()
    assert "JavaScript" in message.inner_text()
    links = {link.inner_text(): link.get_attribute("href") for link in message.locator("a").all()}
    assert set(links.values()) == {"/arkiv/", "/teman/", "/begrepp/"}


def test_withheld_words_are_found_by_nobody(
    browser: Browser, serve: Callable[..., str], small_site: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{serve(small_site)}/sok/")
    for answer in ask(page, *WITHHELD, *(f'"{word}"' for word in WITHHELD), is_whole=True):
        shown = " ".join(hit.text for hit in answer.hits).lower()
        assert answer.query.strip('"').lower() not in shown
        if answer.query.startswith('"'):
            assert answer.hits == []
    page.close()
