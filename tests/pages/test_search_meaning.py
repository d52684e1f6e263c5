"""What is meant by a word that no page has, and what it is not taken for."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.pages.asking import ask

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
HITS = "#sokresultat > li"


@pytest.mark.parametrize(
    ("typed", "meant", "page_about_it"),
    [
        ("samvrekan", "samverkan", "/begrepp/individsamverkan/"),
        ("overlamning", "överlämning", "/inlagg/overlamning-ar-en-stracka/"),
        ("Sekrettes", "sekretess", "/begrepp/sekretess/"),
        ("rehabilitring", "rehabilitering", "/begrepp/rehabilitering/"),
        ("tilit", "tillit", "/begrepp/tillit/"),
        ("samtykce remiss", "samtycke remiss", ""),
    ],
)
def test_a_misspelt_word_is_taken_for_the_nearest_and_can_be_insisted_on(
    visit: Open, typed: str, meant: str, page_about_it: str
) -> None:
    page = visit(f"/sok/?q={typed}")
    note = page.locator("#sokratt")
    expect(note).to_have_text(
        re.compile(rf"^Visar träffar för {meant}\w{{0,3}}\. Sök i stället efter {typed}\.$")
    )
    expect(page.locator(HITS).first).to_be_visible()
    urls = [hit.get_by_role("link").first.get_attribute("href") for hit in page.locator(HITS).all()]
    assert page_about_it in [*urls, ""]
    expect(page.locator("#sokfilter")).to_be_visible()  # nothing moves after that
    note.get_by_role("link", name=typed).click()
    expect(page.get_by_role("status")).to_contain_text("Inga träffar")
    expect(note).to_be_hidden()
    assert page.locator(HITS).count() == 0


def test_an_unknown_compound_is_split_into_words_that_are_known(search_page: Page) -> None:
    for typed, parts in {
        "insatssamverkan": "insats samverkan",
        "remissmöte": "remiss möte",
    }.items():
        one, other = ask(search_page, typed, parts, is_whole=True)
        assert one.pages
        assert set(one.pages) == set(other.pages[: len(one.pages)])
        first, last = parts.split()
        assert re.fullmatch(
            rf"Ordet ”{typed}” finns inte på webbplatsen\. "
            rf"Visar sidor med ”{first}\w*” och ”{last}\w*”\.",
            one.correction,
        )


def test_a_word_that_is_not_yet_finished_finds_those_that_begin_so(search_page: Page) -> None:
    for typed, url in {
        "sekret": "/begrepp/sekretess/",
        "styrgrup": "/begrepp/styrgrupp/",
        "samtycke remis": "/definitioner/vad-ar-en-bra-overlamning-2019/",
    }.items():
        (answer,) = ask(search_page, typed)
        assert url in answer.pages, typed
        begun = typed.split()[-1]
        assert answer.correction == (
            f"Ordet ”{begun}” finns inte på webbplatsen. Visar ord som börjar så."
        )


@pytest.mark.parametrize(
    "word", "demens hund Anna hemlös stress smärta utmattning mens katt vinter psykos".split()
)
def test_a_right_word_that_the_site_does_not_have_is_not_taken_for_another(
    search_page: Page, word: str
) -> None:
    (answer,) = ask(search_page, word)
    assert f"Inga träffar för ”{word}”" in answer.status
    assert answer.hits == []
    assert answer.correction == ""


def test_a_small_word_is_not_found_by_a_noun_that_ends_as_if_it_were_a_form_of_it(
    search_page: Page,
) -> None:
    summer, small = ask(search_page, "sommar", "som", is_whole=True)
    marks = {mark.lower() for hit in summer.hits for mark in hit.marks}
    assert marks
    assert all(mark.startswith("somma") for mark in marks), marks
    assert len(small.pages) > len(summer.pages)


def test_of_the_vocabulary_only_what_is_needed_is_loaded_and_once(open_page: Open) -> None:
    page = open_page("/sok/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ask(page, "samverkan", "möten", '"i vardagen"', '"samvrekan"', "och", "SIP", "böcker")
    assert [url for url in asked if "ordlista" in url] == []
    answers = ask(page, "samvrekan", "sekrettes", "sekret", "övrelämning")
    assert all(answer.hits for answer in answers)
    words = [url.split("/sok/")[1] for url in asked if "ordlista" in url]
    assert words == ["ordlista/s.txt", "ordlista/o.txt"]
    ask(page, "xqz")  # so short a word can't have begun otherwise
    assert not [url for url in asked if url.endswith("ordlista.txt")]
    (nothing, amiss, compound) = ask(page, "xyzzykvast", "tsamverkan", "insatssamverkan")
    assert not nothing.hits
    assert "Visar träffar för samverkan" in amiss.correction  # the first letter is wrong
    assert compound.hits
    words = [url.split("/sok/")[1] for url in asked if "ordlista" in url]
    assert sorted(words[2:]) == ["ordlista.txt", *(f"ordlista/{each}.txt" for each in "itx")]


@pytest.mark.parametrize("part", ["insatser", "möten", "planer"])
def test_a_word_finds_the_compounds_it_is_part_of(search_page: Page, part: str) -> None:
    (answer,) = ask(search_page, part, is_whole=True)
    found = {mark.lower() for hit in answer.hits for mark in hit.marks}
    assert any(part[:4] in word and not word.startswith(part[:4]) for word in found), found
