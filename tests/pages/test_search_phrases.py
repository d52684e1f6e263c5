"""A phrase in quotation marks is found wherever it stands, and nowhere else."""

import random
from pathlib import Path

import pytest
from bs4 import Tag
from playwright.sync_api import Page

from tests.pages.asking import Answer, ask, findable, says, text_of, words_of

pytestmark = pytest.mark.browser
BLOCKS = "p, li, h1, h2, h3, h4, td, dd, blockquote"


def runs(main: Tag, number: int) -> list[str]:
    """Words that stand together in a block, as they are written, with the signs between them."""
    chance = random.Random(number)
    blocks = [" ".join(block.get_text().split()) for block in main.select(BLOCKS)]
    blocks = [block for block in blocks if len(block.split()) > 3 and '"' not in block]
    found = []
    for block in chance.sample(blocks, min(2, len(blocks))):
        words = block.translate(dict.fromkeys(map(ord, "”“„»«"), " ")).split()
        start = chance.randrange(max(1, len(words) - 5))
        found.append(" ".join(words[start : start + 5]))
    return found


def is_exact(site: Path, answer: Answer) -> bool:
    phrase = words_of(answer.query)
    return all(says(site, url, phrase) for url in answer.pages)


def test_every_page_is_found_by_what_it_says(search_page: Page, example_site: Path) -> None:
    phrases = {
        f'"{run}"': url
        for number, (url, main) in enumerate(findable(example_site).items())
        for run in runs(main, number)
    }
    assert len(phrases) > 100
    missing = {}
    for answer in ask(search_page, *phrases, is_whole=True):
        if phrases[answer.query] not in answer.pages:
            missing[answer.query] = phrases[answer.query]
        assert is_exact(example_site, answer), f"{answer.query}: {answer.pages}"
        assert answer.correction == ""
        assert answer.number == len(answer.pages)
    assert missing == {}


def test_every_page_is_found_by_its_title(search_page: Page, example_site: Path) -> None:
    titles = {}
    for url, main in findable(example_site).items():
        assert main.h1 is not None
        title = " ".join(main.h1.get_text(" ").split())
        titles[f"”{title.translate(dict.fromkeys(map(ord, '”“'), ' '))}”"] = url
    missing = {}
    for answer in ask(search_page, *titles, is_whole=True):
        if titles[answer.query] not in answer.pages:
            missing[answer.query] = titles[answer.query]
    assert missing == {}


def test_every_quote_is_found_by_its_words_as_a_hit_of_its_own(
    search_page: Page, example_site: Path
) -> None:
    quotes = {
        str(figure["id"]).removeprefix("citat-"): figure
        for main in findable(example_site).values()
        for figure in main.select("figure.quote[id]")
    }
    assert len(quotes) > 30
    queries = {}
    for key, figure in quotes.items():
        words = figure.select("blockquote")[0].get_text(" ")
        queries[f'"{" ".join(words_of(words)[:12])}"'] = key
    for answer in ask(search_page, *queries, is_whole=True):
        key = queries[answer.query]
        assert key in answer.quotes, answer.query
        (hit,) = [each for each in answer.hits if each.url == f"/citat/{key}/"]
        (said,) = quotes[key].select("blockquote")
        (speaker,) = quotes[key].select(".quote-speaker")
        assert words_of(hit.excerpt) == words_of(said.get_text(" "))
        assert " ".join(speaker.get_text(" ").split()).rstrip(".") in hit.text
        assert hit.marks


@pytest.mark.parametrize(
    ("query", "url"),
    [
        ('"en avvikelse är en gåva"', "/inlagg/en-avvikelse-ar-en-gava/"),
        ('"ÖVERLÄMNINGEN ÄR EN STRÄCKA, INTE EN PUNKT"', "/inlagg/overlamning-ar-en-stracka/"),
        ("”överlämningen är en sträcka inte en punkt”", "/inlagg/overlamning-ar-en-stracka/"),
        ("»hälso- och sjukvård«", "/begrepp/halso-och-sjukvard/"),
        ('"hälso och sjukvård"', "/begrepp/halso-och-sjukvard/"),
        ('"SIP-mötet steg"', "/inlagg/sip-motet-steg-for-steg/"),
        ('"samordnad individuell plan"', "/begrepp/sip/"),
        ('samtycke "ett samtal"', "/inlagg/samtycke-ar-ett-samtal/"),
    ],
)
def test_a_phrase_is_found_in_any_case_and_across_punctuation(
    search_page: Page, query: str, url: str
) -> None:
    (answer,) = ask(search_page, query, is_whole=True)
    assert url in answer.pages
    assert answer.hits[0].marks


def test_a_page_with_the_words_but_not_the_phrase_is_not_shown(
    search_page: Page, example_site: Path
) -> None:
    phrases = ['"plan individuell samordnad"', '"gåva en är avvikelse"', '"plan för mötet och"']
    for answer in ask(search_page, *phrases):
        assert answer.hits == []
        assert "Inga träffar" in answer.status
        assert answer.is_helped
    loose, exact = ask(search_page, "möte vård", '"möte vård"', is_whole=True)
    assert loose.pages
    assert exact.pages == []


def test_another_form_of_a_word_is_not_the_phrase(search_page: Page, example_site: Path) -> None:
    exact, other = ask(search_page, '"i vardagen"', '"i vardag"', is_whole=True)
    assert set(exact.pages) == {
        url for url in findable(example_site) if says(example_site, url, ["i", "vardagen"])
    }
    assert set(other.pages) == {
        url for url in findable(example_site) if says(example_site, url, ["i", "vardag"])
    }
    assert exact.pages != other.pages


def test_one_word_in_quotation_marks_is_exact_too(search_page: Page, example_site: Path) -> None:
    for answer in ask(search_page, '"möte"', '"regel"', '"samvrekan"', is_whole=True):
        (word,) = words_of(answer.query)
        assert set(answer.pages) == {
            url for url in findable(example_site) if word in words_of(text_of(example_site, url))
        }
        assert answer.correction == ""


def test_two_phrases_must_both_be_there(search_page: Page, example_site: Path) -> None:
    (answer,) = ask(search_page, '"i vardagen" "det är"', is_whole=True)
    assert set(answer.pages) == {
        url
        for url in findable(example_site)
        if says(example_site, url, ["i", "vardagen"]) and says(example_site, url, ["det", "är"])
    }
    assert answer.pages


def test_the_words_of_a_phrase_are_marked_together_and_not_elsewhere(search_page: Page) -> None:
    (answer,) = ask(search_page, '"i vardagen"', is_whole=True)
    for hit in answer.hits:
        assert {word for mark in hit.marks for word in words_of(mark)} <= {"i", "vardagen"}
        joined = " ".join(words_of(hit.excerpt))
        assert len(hit.marks) <= 2 * (joined.count("i vardagen") + hit.title.count("i vardagen"))
