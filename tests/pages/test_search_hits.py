"""What a hit shows: nothing that the page doesn't say, and no mark of the index."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from tests.pages.asking import Answer, ask, findable, text_of, words_of

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
HITS = "#sokresultat > li"
QUERIES = [
    *"möte samverkansinsatser uppföljning SIP IPS-handledare e-post 2023 överlämning".split(),
    *"vardagen stöd vård tid samvrekan styrgruppens procent".split(),
    *["samtycke kommun", '"i vardagen"', "hängrännor remiss"],
]


@pytest.fixture(scope="module")
def answers(search_page: Page) -> list[Answer]:
    found = ask(search_page, *QUERIES, is_whole=True, is_counted=True)
    assert sum(len(each.hits) for each in found) > 200
    return found


def test_a_hits_title_is_that_of_its_page(answers: list[Answer], example_site: Path) -> None:
    for answer in answers:
        for hit in answer.hits:
            if not hit.is_quote:
                title = findable(example_site)[hit.url].h1
                assert title is not None
                assert hit.title.split() == title.get_text(" ").split()


def test_an_excerpt_is_the_pages_own_words_in_their_order(
    answers: list[Answer], example_site: Path
) -> None:
    for answer in answers:
        for hit in answer.hits:
            if not hit.is_quote:
                excerpt = " ".join(words_of(hit.excerpt))
                text = " ".join(words_of(text_of(example_site, hit.url)))
                assert excerpt in text, f"{answer.query}: {hit.url}: {hit.excerpt}"


def test_a_sub_result_is_a_heading_of_the_page_with_its_address(
    answers: list[Answer], example_site: Path
) -> None:
    parts = {(url, text) for each in answers for hit in each.hits for url, text in hit.parts}
    assert len(parts) > 30
    for url, text in parts:
        page, anchor = url.split("#")
        html = (example_site / page.strip("/") / "index.html").read_text(encoding="utf-8")
        heading = BeautifulSoup(html, "html.parser").find(id=anchor)
        assert heading is not None, url
        assert heading.name in {"h2", "h3", "h4", "h5", "h6"}
        assert words_of(text) == words_of(heading.get_text(" "))


def test_a_quote_is_a_hit_of_its_own_with_words_speaker_and_address(
    answers: list[Answer], example_site: Path
) -> None:
    quotes = {hit.url: hit for each in answers for hit in each.hits if hit.is_quote}
    assert len(quotes) > 10
    for url, hit in quotes.items():
        file = example_site / url.strip("/") / "index.html"
        main = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").main
        assert main is not None
        (words,) = main.select("blockquote.quote-text")
        (speaker,) = main.select(".quote-speaker")
        assert words_of(hit.excerpt) == words_of(words.get_text(" "))
        assert f"Citat av {' '.join(speaker.get_text(' ').split()).rstrip('.')}" in hit.text
        assert hit.marks


def test_a_heading_that_begins_as_a_part_of_a_quote_is_named_is_the_authors_own_text(
    browser: Browser, serve: Callable[..., str], small_site: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{serve(small_site)}/sok/")
    noise, row = ask(page, "brus", "rodde")
    (hit,) = noise.hits
    assert hit.url == "/inlagg/ringen-sluts/"
    titles = {text: url.split("#")[1] for url, text in hit.parts}
    assert titles == {"Ord som stör": "ord-som-stor", "Vem som hör": "ord-r7ng"}
    assert row.quotes == ["r7ng"]
    assert row.hits[-1].excerpt.endswith("Sedan rodde vi.")
    page.close()


def test_no_page_is_found_by_what_the_site_says_of_every_page_of_its_kind(
    browser: Browser, serve: Callable[..., str], small_site: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{serve(small_site)}/sok/")
    own = ['"är ingen rangordning"', '"att samtala om"', '"togs upp av"', '"rapportens ord"']
    own += ['"vad hände sen"', '"4 svar"', '"återgivna utan att det framgår"']
    found = {each.query: each.pages for each in ask(page, *own) if each.pages}
    assert found == {}
    (words,) = ask(page, '"vissa fall flertalet"')  # the report's own, of how many
    assert words.pages == ["/rapporter/provdagen/"]
    page.close()


def test_no_quote_is_shown_twice_and_each_stands_below_its_page(answers: list[Answer]) -> None:
    for answer in answers:
        assert len(set(answer.quotes)) == len(answer.quotes)
        if answer.hits:
            assert not answer.hits[0].is_quote


def test_whatever_has_hits_can_be_filtered(answers: list[Answer]) -> None:
    for answer in answers:
        assert bool(answer.counts.get("kind")) == bool(answer.hits), answer.query


def test_the_page_about_it_comes_first(search_page: Page) -> None:
    best = {
        "sekretess": "/begrepp/sekretess/",
        "överlämning": "/inlagg/overlamning-ar-en-stracka/",
        "SIP-mötet": "/inlagg/sip-motet-steg-for-steg/",
        "finsamlagen": "/inlagg/finsamlagen-pa-fem-minuter/",
        "personuppgifter": "/personuppgifter/",
        "avvikelse": "/inlagg/en-avvikelse-ar-en-gava/",
        "styrgrupp": "/begrepp/styrgrupp/",
        "tillgänglighetsredogörelse": "/tillganglighet/",
        "lots": "/begrepp/lots/",
    }
    first = {each.query: each.pages[:2] for each in ask(search_page, *best)}
    for query, url in best.items():
        assert url in first[query], query


def test_more_hits_follow_those_that_are_shown_and_come_into_focus(visit: Open) -> None:
    page = visit("/sok/?q=samverkan")
    button = page.get_by_role("button", name="Visa fler träffar")
    button.wait_for()
    before = page.locator("#sokresultat > li").all_inner_texts()
    button.click()
    expect(page.locator("#sokresultat > li").nth(len(before))).to_be_attached()
    after = page.locator("#sokresultat > li").all_inner_texts()
    assert after[: len(before)] == before
    focused = page.evaluate("document.activeElement.closest('li')?.innerText")
    assert focused == after[len(before)]


def test_a_result_is_marked_up_as_a_list_of_links(visit: Open) -> None:
    page = visit("/sok/?q=samtycke")
    page.locator("#sokresultat > li").first.wait_for()
    items = page.get_by_role("list").locator("visible=true").filter(has=page.locator("li.result"))
    assert items.count() == 1
    assert page.locator("#sokresultat li").count() == page.locator("#sokresultat > li").count()
    for item in page.locator("#sokresultat > li").all():
        href = item.get_by_role("link").first.get_attribute("href")
        assert href is not None
        assert re.fullmatch(r"/[a-z0-9/-]+/", href)


def test_where_the_site_lives_in_a_folder_its_links_do_too(
    browser: Browser, serve: Callable[..., str], built: Callable[..., Path], tmp_path: Path
) -> None:
    site = built("tests/site", "--site-url=https://exempel.se/blogg")
    (tmp_path / "blogg").symlink_to(site)
    home = serve(tmp_path)
    page = browser.new_page()
    page.route("https://exempel.se/**", lambda route: route.fulfill(status=404))
    html = (site / "sok" / "index.html").read_text(encoding="utf-8")
    page.route(
        f"{home}/blogg/sok/",
        lambda route: route.fulfill(
            body=html.replace("https://exempel.se", home), content_type="text/html; charset=utf-8"
        ),
    )
    page.goto(f"{home}/blogg/sok/")
    (answer,) = ask(page, '"hör varandra"', address="/blogg/sok/")
    assert [hit.url for hit in answer.hits] == [
        "/blogg/definitioner/vad-ar-samklang/",
        "/blogg/citat/b2sk/",
    ]
    page.close()


def test_more_hits_come_also_when_the_browser_has_tidied_its_memory(open_page: Open) -> None:
    page = open_page("/sok/?q=samverkan")
    expect(page.locator(HITS).first).to_be_visible()
    before = page.locator(HITS).count()
    browser = page.context.new_cdp_session(page)
    for _ in range(3):
        browser.send("HeapProfiler.collectGarbage")
        page.wait_for_timeout(100)
    page.locator("#sokmer button").click()
    expect(page.locator(HITS)).not_to_have_count(before)
