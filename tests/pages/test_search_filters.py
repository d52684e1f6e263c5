"""The filters for kind, theme and year: their counts hold, and the address holds them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from language.stems import stem
from tests.pages.asking import Answer, ask, findable, terms_of, words_of

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
KEYS = {"kind": "slag", "theme": "tema", "year": "ar"}
HITS = "#sokresultat > li"


def wrong_counts(page: Page, query: str, chosen: str = "") -> dict[str, tuple[int, int]]:
    """Where choosing a filter shows another number of pages, or of quotes, than stood beside it."""
    (answer,) = ask(page, query, address=f"/sok/?x=1{chosen}", is_counted=True)
    assert any(answer.counts.values())
    wrong = {}
    for name, values in answer.counts.items():
        others = re.sub(rf"&{KEYS[name]}=[^&]*", "", chosen)
        for value, count in values.items():
            address = f"/sok/?x=1{others}&{KEYS[name]}={value}"
            (then,) = ask(page, query, address=address, is_whole=True)
            shown = len(then.quotes if value == "citat" else then.pages)
            if not count == shown == then.number:
                wrong[f"{query}: {name}={value}"] = (count, shown)
    return wrong


@pytest.mark.parametrize("query", ["samtycke", "remiss", "kommun vård", "samvrekan", "SIP"])
def test_a_filter_shows_as_many_pages_as_stands_beside_it(search_page: Page, query: str) -> None:
    assert wrong_counts(search_page, query) == {}


@pytest.mark.parametrize("query", ['"i vardagen"', '"en remiss"', 'vård "i vardagen"'])
def test_a_filter_of_a_phrase_shows_as_many_pages_as_stands_beside_it(
    search_page: Page, query: str
) -> None:
    assert wrong_counts(search_page, query) == {}


@pytest.mark.parametrize("chosen", ["&slag=inlagg", "&tema=relationer", "&tema=individ&ar=2018"])
def test_the_counts_beside_one_filter_know_of_the_others(search_page: Page, chosen: str) -> None:
    assert wrong_counts(search_page, "samtycke", chosen) == {}


def test_every_page_is_of_one_kind_and_at_most_of_one_year(search_page: Page) -> None:
    for answer in ask(search_page, "möte", "samtycke", "remiss", is_counted=True):
        kinds = {kind: count for kind, count in answer.counts["kind"].items() if kind != "citat"}
        assert sum(kinds.values()) == answer.number
        assert sum(answer.counts["year"].values()) <= answer.number
        assert all(re.fullmatch(r"\d{4}", year) for year in answer.counts["year"])


def test_a_kind_shows_pages_of_that_kind_alone(search_page: Page) -> None:
    for kind in ("inlagg", "begrepp", "rapporter", "teman", "definitioner", "topplistor"):
        (answer,) = ask(search_page, "samverkan", address=f"/sok/?slag={kind}", is_whole=True)
        assert answer.pages
        assert all(url.startswith(f"/{kind}/") for url in answer.pages)


def test_a_year_shows_pages_of_that_year_alone(search_page: Page) -> None:
    (answer,) = ask(search_page, "samverkan", address="/sok/?ar=2023", is_whole=True)
    assert answer.pages
    home = search_page.url.split("/sok")[0]
    for url in answer.pages:
        assert 'data-year="2023"' in search_page.request.get(home + url).text()


def quotes_with(site: Path, word: str, theme: str = "") -> set[str]:
    """The ids of the quotes that have a word, and a theme."""
    found = set()
    for main in findable(site).values():
        for figure in main.select("figure.quote[id]"):
            themes = {str(link["href"]).split("/")[2] for link in figure.select(".topic-link")}
            words = words_of(figure.select("blockquote")[0].get_text(" "))
            if any(stem(word) in terms_of(each) for each in words) and (
                not theme or theme in themes
            ):
                found.add(str(figure["id"]).removeprefix("citat-"))
    return found


def quote_hits(page: Page, word: str, address: str) -> Answer:
    (answer,) = ask(page, word, address=address, is_whole=True)
    return answer


@pytest.mark.parametrize("word", ["möte", "remiss", "överlämning"])
def test_the_kind_quotes_shows_all_quotes_with_the_word_and_no_pages(
    search_page: Page, example_site: Path, word: str
) -> None:
    answer = quote_hits(search_page, word, "/sok/?slag=citat")
    assert set(answer.quotes) == quotes_with(example_site, word)
    assert answer.quotes
    assert answer.pages == []


def test_a_theme_shows_the_quotes_that_have_it(search_page: Page, example_site: Path) -> None:
    themes = [path.name for path in (example_site / "teman").iterdir() if path.is_dir()]
    themes = [theme for theme in themes if quotes_with(example_site, "möte", theme)]
    assert themes
    for theme in themes:
        answer = quote_hits(search_page, "möte", f"/sok/?slag=citat&tema={theme}")
        assert set(answer.quotes) == quotes_with(example_site, "möte", theme), theme
        answer = quote_hits(search_page, "möte", f"/sok/?tema={theme}")
        assert set(answer.quotes) <= quotes_with(example_site, "möte", theme), theme


def test_a_choice_stands_in_the_address_and_a_reload_shows_the_same(
    visit: Open, open_page: Open
) -> None:
    page = visit("/sok/?q=samtycke")
    kind, theme, year = (page.locator(f"select[data-filter={name}]") for name in KEYS)
    kind.select_option("inlagg")
    page.wait_for_url("**slag=inlagg**")
    theme.select_option("individ")
    page.wait_for_url("**tema=individ**")
    expect(page.get_by_role("status")).to_contain_text("samtycke")
    expect(kind).to_have_value("inlagg")
    page.wait_for_timeout(600)  # the counts come after the hits
    texts = page.locator(HITS).all_inner_texts()
    options = theme.locator("option").all_inner_texts()
    assert texts
    address = page.url
    page.reload()
    expect(page.locator(HITS)).to_have_text([re.compile(".")] * len(texts))
    expect(kind).to_have_value("inlagg")
    expect(theme).to_have_value("individ")
    expect(year).to_have_value("")
    assert page.locator(HITS).all_inner_texts() == texts
    expect(theme.locator("option")).to_have_text(options)
    shared = open_page(address.removeprefix(address.split("/sok")[0]))
    expect(shared.locator(HITS)).to_have_count(len(texts))
    assert shared.locator(HITS).all_inner_texts() == texts
    expect(shared.locator("#sokord")).to_have_value("samtycke")


def test_all_kinds_again_takes_the_filter_out_of_the_address(visit: Open) -> None:
    page = visit("/sok/?q=samtycke&slag=begrepp&ar=2018")
    expect(page.locator("select[data-filter=kind]")).to_have_value("begrepp")
    page.locator("select[data-filter=kind]").select_option("")
    expect(page).to_have_url(re.compile("[?]q=samtycke&ar=2018$"))
    expect(page.locator(HITS).first).to_be_visible()
    page.locator("#sokord").fill("")
    expect(page).to_have_url(re.compile("/sok/$"))
    expect(page.locator("#sokfilter")).to_be_hidden()


def test_filters_that_leave_nothing_are_no_dead_end(visit: Open) -> None:
    page = visit("/sok/?q=samtycke&ar=1999")
    expect(page.get_by_role("status")).to_contain_text("samtycke")
    expect(page.locator(HITS)).to_have_count(0)
    expect(page.get_by_role("heading", name="Andra vägar in")).to_be_visible()
    expect(page.locator("#sokfilter")).to_be_visible()


def test_a_word_without_hits_leaves_no_old_counts_behind(visit: Open) -> None:
    page = visit("/sok/?q=samtycke")
    expect(page.locator("#sokfilter")).to_be_visible()
    page.locator("#sokord").fill("xyzzykvast")
    expect(page.get_by_role("status")).to_contain_text("xyzzykvast")
    expect(page.locator("#sokfilter")).to_be_hidden()


def test_the_filters_have_names_that_readers_know(visit: Open) -> None:
    page = visit("/sok/?q=samverkan")
    for label, some in {"Slag": "Citat", "Tema": "Ledning och mandat", "År": "2023"}.items():
        options = page.get_by_role("combobox", name=label).locator("option")
        expect(options.filter(has_text=re.compile(rf"^{some} \(\d+\)$"))).to_have_count(1)
    years = page.get_by_role("combobox", name="År").locator("option")
    values = years.evaluate_all("all => all.map((option) => option.value).filter(Boolean)")
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("width", [320, 800, 1280])
def test_hits_stay_where_they_are_when_the_filters_come(
    open_page: Open, address: str, width: int
) -> None:
    held: list[Route] = []
    page = open_page("/om/", width=width)

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search/choices.js", hold)
    page.goto(f"{address}/sok/?q=samverkan")
    first, filters = page.locator(HITS).first, page.locator("#sokfilter")
    before = first.evaluate("hit => hit.getBoundingClientRect().top")
    assert not filters.is_visible()
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()
    expect(filters).to_be_visible()
    assert first.evaluate("hit => hit.getBoundingClientRect().top") == before
