"""Search while a reader types: what is loaded when, and what is shown before all is there."""

import gzip
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
HITS = "#sokresultat > li"
FIRST, FEW = 2, 4  # texts are read at a time
TEXTS = "**/pagefind/fragment/*"


@pytest.fixture
def requests(visit: Open) -> Iterator[list[str]]:
    """The addresses that are asked for in the window that `visit` uses."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page = visit("/om/")
    page.on("request", note)
    yield asked
    page.remove_listener("request", note)


class Gate:
    """Lets so many texts through as there is room for, and holds the others."""

    def __init__(self) -> None:
        self.room = FIRST
        self.held: list[Route] = []
        self.asked = 0

    def __call__(self, route: Route) -> None:
        self.asked += 1
        if not self.room:
            self.held.append(route)
            return
        self.room -= 1
        route.continue_()

    def wait(self, page: Page) -> None:
        """Until more are asked for, as many as are read at a time."""
        for _ in range(500):
            if len(self.held) == FEW:
                return
            page.wait_for_timeout(10)
        pytest.fail(f"{len(self.held)} texts are waited for")

    def fail(self) -> None:
        """Let those that are held be lost on their way."""
        while self.held:
            self.held.pop(0).abort()

    def open(self) -> None:
        """Let those that are held through, and all that come."""
        self.room = 1000
        while self.held:
            self.held.pop(0).continue_()


def type_last_letter(page: Page, query: str) -> None:
    """As when all but the last letter was there long ago."""
    page.locator("#sokord").evaluate(
        "(field, query) => { field.value = query; field.dispatchEvent("
        "new InputEvent('input', { inputType: 'insertText', data: query.at(-1) })); }",
        query,
    )


@pytest.fixture
def gate(visit: Open) -> Iterator[Gate]:
    """On the search page, in the window that `visit` uses, before anything is asked."""
    page = visit("/sok/")
    gate = Gate()
    page.route(TEXTS, gate)
    yield gate
    gate.open()
    page.unroute(TEXTS, gate)


def test_the_search_is_loaded_when_its_page_is_opened_but_no_words_before_they_are_asked_for(
    visit: Open, requests: list[str]
) -> None:
    page = visit("/sok/")
    page.wait_for_load_state("networkidle")
    loaded = [url.split("/pagefind/")[1] for url in requests if "/pagefind/" in url]
    assert any(name.startswith("wasm") for name in loaded)
    assert not [name for name in loaded if "/" in name]  # in folders are words, texts and filters
    assert not [url for url in requests if "ordlista" in url]


def test_a_page_that_only_has_the_way_to_the_search_loads_nothing_of_it(
    visit: Open, requests: list[str]
) -> None:
    page = visit("/")
    page.get_by_role("searchbox").first.press_sequentially("samverkan")
    page.wait_for_load_state("networkidle")
    assert not [url for url in requests if "/pagefind/" in url or "/search/" in url]


def test_while_one_types_the_first_hits_do_not_wait_for_the_others_and_keep_their_places(
    visit: Open, gate: Gate
) -> None:
    page = visit("/sok/")
    type_last_letter(page, "samverkan")
    expect(page.locator(HITS).first).to_be_visible()
    expect(page.locator("#sokmer")).to_be_hidden()
    told = page.locator("#sokstatus").inner_text()
    first = page.locator(HITS).all_inner_texts()
    page.locator("#sokord").press("ArrowDown")
    gate.open()
    expect(page.locator("#sokmer")).to_be_visible()
    texts = page.locator(HITS).all_inner_texts()
    assert len(texts) > len(first)
    assert texts[: len(first)] == first
    assert page.locator("#sokstatus").inner_text() == told
    expect(page.locator(HITS).first.get_by_role("link").first).to_be_focused()
    page.locator("#sokord").press("Enter")
    expect(page.locator("#sokmer")).to_be_visible()
    assert page.locator(HITS).all_inner_texts() == texts


def test_a_text_that_is_put_in_whole_is_answered_whole(visit: Open) -> None:
    page = visit("/sok/")
    page.locator("#sokord").fill("samverkan")
    expect(page.locator(HITS).first).to_be_visible()
    shown = page.locator(HITS).count()
    page.wait_for_load_state("networkidle")
    assert page.locator(HITS).count() == shown > FEW


def test_a_newer_query_does_not_wait_for_the_texts_of_an_older(visit: Open, gate: Gate) -> None:
    page = visit("/sok/")
    type_last_letter(page, "samverkan")
    gate.wait(page)
    gate.room = FEW
    page.locator("#sokord").fill("avvikelse")  # on none of those pages
    expect(page.locator("#sokstatus")).to_contain_text("för ”avvikelse”")
    shown = page.locator(HITS).all_inner_texts()
    assert shown
    held = len(gate.held)
    before = gate.asked
    gate.open()
    page.wait_for_timeout(1000)
    assert held == FEW
    assert gate.asked == before  # no more of the older
    assert page.locator(HITS).all_inner_texts() == shown


def test_hits_that_were_read_are_shown_though_the_others_fail(visit: Open, gate: Gate) -> None:
    page = visit("/sok/")
    type_last_letter(page, "samverkan")
    gate.wait(page)
    expect(page.locator(HITS).first).to_be_visible()
    gate.fail()
    expect(page.locator("#sokmer")).to_be_visible()
    expect(page.locator("#sokstatus")).to_contain_text("för ”samverkan”")


def test_a_host_that_has_the_index_unpacked_on_its_way_is_understood(
    browser: Browser, address: str
) -> None:
    def unpack(route: Route) -> None:
        route.fulfill(body=gzip.decompress(route.fetch().body()))

    page = browser.new_page()
    page.route(re.compile(r"/pagefind/.*\.(pagefind|pf_meta|pf_index)$"), unpack)
    page.goto(f"{address}/sok/?q=kaffe")
    expect(page.locator(HITS).first).to_be_visible()
    page.close()


PARTS = ["**/wasm*", "**/*.pf_meta", "**/*.pf_index", "**/*.pf_fragment"]


def lose(route: Route) -> None:
    route.abort()


def replace(route: Route) -> None:
    """As when the site has been built anew since its page was opened."""
    route.fulfill(status=404)


@pytest.mark.parametrize("part", PARTS)
def test_what_is_lost_on_its_way_is_asked_for_again(
    browser: Browser, address: str, part: str
) -> None:
    page = browser.new_page()
    page.route(part, lose, times=1)
    page.goto(f"{address}/sok/?q=kaffe")
    expect(page.locator(HITS).first).to_be_visible()
    page.close()


@pytest.mark.parametrize(
    ("part", "answer"), [*((part, lose) for part in PARTS), ("**/*.pf_index", replace)]
)
def test_a_search_that_is_lost_is_not_taken_for_one_without_hits(
    browser: Browser, address: str, part: str, answer: Callable[[Route], None]
) -> None:
    page = browser.new_page()
    page.route(part, answer)
    page.goto(f"{address}/sok/?q=kaffe")
    expect(page.locator("#sokstatus")).to_contain_text("går inte att ladda")
    page.unroute(part)
    page.locator("#sokord").press("Enter")
    expect(page.locator(HITS).first).to_be_visible()
    page.close()


def test_more_hits_come_though_the_first_were_found_by_a_worker_that_is_gone(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}/sok/?q=samverkan")
    more = page.get_by_role("button", name="Visa fler träffar")
    more.wait_for()
    shown = page.locator(HITS).count()
    with page.expect_event("requestfailed"):
        page.route("**/*.pf_fragment", lose, times=1)
        more.click()
    expect(more).to_be_visible()
    more.click()
    expect(page.locator(HITS).nth(shown)).to_be_attached()
    page.close()
