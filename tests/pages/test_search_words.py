"""A word finds every page that has it, a form of it or a compound of it, and no other page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from language.stems import stem
from tests.pages.asking import Answer, ask, findable, says, terms_of, terms_on, text_of, words_of

pytestmark = pytest.mark.browser
# Words that no rule of meaning adds others to; those of the issue first.
WORDS = (
    "möte mötet möten insats insatser regel regler reglerna gemensam gemensamt gemensamma bok "
    "böcker vård vården vardag vardagen mål målet målgrupp plan planer 20 2023 2019 remiss telefon "
    "handläggare chef kommun person barn tid dag år arbetsgivare tillit samtycke lapp lista ö "
    "kaffe dörr träff grupp öppen fredag ansvar styrgrupp sekretess avvikelse personuppgifter "
    "tillgänglighetsredogörelse projekt pengar mandat budget region lag patient"
).split()


def expected(site: Path, word: str) -> set[str]:
    """The pages with a word that is written with the term of the asked one."""
    return {url for url in findable(site) if stem(word) in terms_on(site, url)}


@pytest.fixture(scope="module")
def pages_by_word(example_site: Path) -> dict[str, set[str]]:
    found = {word: expected(example_site, word) for word in WORDS}
    return {word: pages for word, pages in found.items() if pages}


@pytest.fixture(scope="module")
def answers(search_page: Page, pages_by_word: dict[str, set[str]]) -> list[Answer]:
    return ask(search_page, *pages_by_word, is_whole=True)


def test_a_word_finds_all_pages_that_have_it_and_no_others(
    answers: list[Answer], pages_by_word: dict[str, set[str]]
) -> None:
    assert len(answers) > 40
    wrong = {each.query: set(each.pages) ^ pages_by_word[each.query] for each in answers}
    assert {word: pages for word, pages in wrong.items() if pages} == {}
    for answer in answers:
        assert answer.correction == ""
        assert len(set(answer.pages)) == len(answer.pages)


def test_the_number_that_is_said_is_the_number_of_pages(answers: list[Answer]) -> None:
    for answer in answers:
        assert answer.number == len(answer.pages), answer.status


def test_what_is_marked_is_what_was_asked_for_and_nothing_else(answers: list[Answer]) -> None:
    for answer in answers:
        asked = stem(answer.query)
        for hit in answer.hits:
            for mark in hit.marks:
                found = any(asked in terms_of(word) for word in words_of(mark))
                assert found, f"{answer.query}: {mark} in {hit.url}"
            words = words_of(f"{hit.title} {hit.excerpt}")
            if any(asked in terms_of(word) for word in words):
                assert hit.marks, f"{answer.query}: nothing is marked in {hit.text}"


@pytest.mark.parametrize(
    "forms",
    ["möte mötet möten", "insats insatser", "regel regler", "gemensam gemensamt gemensamma"],
)
def test_the_forms_of_a_word_have_the_same_hits(search_page: Page, forms: str) -> None:
    first, *others = ask(search_page, *forms.split(), is_whole=True)
    assert first.hits
    for other in others:
        assert set(other.pages) == set(first.pages)
        assert set(other.quotes) == set(first.quotes)


def test_a_plural_with_another_vowel_finds_the_singular_and_it_the_plural(
    search_page: Page, example_site: Path
) -> None:
    for answer in ask(search_page, "bok", "böcker", is_whole=True):
        for url in findable(example_site):
            words = set(words_of(text_of(example_site, url)))
            if not words.isdisjoint({"bok", "boken", "böcker", "böckerna", "handbok"}):
                assert url in answer.pages, f"{answer.query} doesn't find {url}"


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("vård", "vardag vardagen"),
        ("mål", "mal målare"),
        ("plan", "planet planeten"),
        ("20", "2023 2016 2024"),
    ],
)
def test_a_word_that_only_looks_like_it_is_never_marked(
    search_page: Page, word: str, others: str
) -> None:
    (answer,) = ask(search_page, word, is_whole=True)
    marks = {each for hit in answer.hits for mark in hit.marks for each in words_of(mark)}
    assert answer.hits
    assert marks.isdisjoint(others.split())


def test_capitals_make_no_difference(search_page: Page) -> None:
    queries = ["överlämning", "ÖVERLÄMNING", "Överlämning", "sip", "SIP", "Sip"]
    answers = ask(search_page, *queries)
    for one, other in zip(
        answers, [*answers[1:3], answers[0], *answers[4:], answers[3]], strict=True
    ):
        assert one.pages == other.pages
        assert one.pages


# Several words


def has_all(site: Path, url: str, words: list[str]) -> bool:
    return all(stem(word) in terms_on(site, url) for word in words)


@pytest.mark.parametrize(
    "query", ["möte remiss", "kommun vård samtycke", "telefon dörr", "mål regler plan"]
)
def test_several_words_find_the_pages_with_all_of_them(
    search_page: Page, example_site: Path, query: str
) -> None:
    (answer,) = ask(search_page, query, is_whole=True)
    pages = {url for url in findable(example_site) if has_all(example_site, url, query.split())}
    assert pages
    assert set(answer.pages[: len(pages)]) == pages
    assert answer.correction == ""
    others = len(answer.pages) - len(pages)
    assert ("bara en del av orden" in answer.status) == (others > 0)


def test_pages_about_one_of_the_words_follow_after_the_few_with_all_of_them(
    search_page: Page,
) -> None:
    (answer,) = ask(search_page, "hur bygger man tillit", is_whole=True)
    assert "/begrepp/tillit/" in answer.pages[1:]
    assert answer.number == len(answer.pages)
    assert answer.status.endswith("Den sista har bara en del av orden.")
    (many,) = ask(search_page, "möte samverkan", is_whole=True)
    assert len(many.pages) > 10
    assert "en del av" not in many.status
    (phrase,) = ask(search_page, '"i vardagen" tillit', is_whole=True)
    assert "en del av" not in phrase.status


def test_when_no_page_has_all_those_with_the_most_are_shown_and_the_page_says_so(
    search_page: Page, example_site: Path
) -> None:
    (answer,) = ask(search_page, "remiss hängrännor samtycke", is_whole=True)
    both = {
        url for url in findable(example_site) if has_all(example_site, url, ["remiss", "samtycke"])
    }
    assert both
    assert set(answer.pages[: len(both)]) == both
    assert "Ingen sida har alla orden" in answer.status


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("hur gör man en remiss", "remiss"),
        ("vad är samtycke och hur får man det", "samtycke"),
        ("en plan för mötet", "plan mötet"),
    ],
)
def test_small_words_are_passed_over_when_others_are_there(
    search_page: Page, query: str, meant: str
) -> None:
    one, other = ask(search_page, query, meant)
    assert one.pages == other.pages
    assert one.pages
    marks = {word for hit in one.hits for mark in hit.marks for word in words_of(mark)}
    assert marks.isdisjoint({"och", "är", "en", "för", "man"})


def test_small_words_alone_are_looked_for(search_page: Page, example_site: Path) -> None:
    answers = ask(search_page, "och", "hur", "att hur", is_whole=True)
    for answer in answers:
        pages = {
            u for u in findable(example_site) if has_all(example_site, u, answer.query.split())
        }
        assert set(answer.pages) == pages


# Abbreviations


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("SIP", "samordnad individuell plan"),
        ("FK", "Försäkringskassan"),
        ("AF", "Arbetsförmedlingen"),
        ("PO", "personligt ombud"),
        ("KASAM", "känsla av sammanhang"),
        ("SIP möte", "samordnad individuell plan möte"),
        ("kommun sip", "kommun samordnade individuella planer"),
    ],
)
def test_an_abbreviation_and_its_term_find_each_other(
    search_page: Page, example_site: Path, short: str, long: str
) -> None:
    one, other = ask(search_page, short, long, is_whole=True)
    assert one.pages
    assert set(one.pages) == set(other.pages)
    assert one.correction == other.correction == ""
    if " " not in short:
        for url in findable(example_site):
            if says(example_site, url, [short.lower()]) or says(example_site, url, words_of(long)):
                assert url in one.pages, url


# Mixed words


def answer_of(search_page: Page, query: str) -> Answer:
    (answer,) = ask(search_page, query, is_whole=True)
    return answer


def test_a_word_with_a_hyphen_is_found(search_page: Page) -> None:
    for query, page in {
        "e-post": "/personuppgifter/",
        "IPS-handledare": "/begrepp/supported-employment/",
        "SIP-mötet": "/inlagg/sip-motet-steg-for-steg/",
    }.items():
        answer = answer_of(search_page, query)
        assert page in answer.pages, query
        assert answer.correction == ""


def test_a_quotes_id_finds_the_page_that_it_stands_on(
    search_page: Page, example_site: Path
) -> None:
    ids = {
        str(figure["id"]).removeprefix("citat-"): url
        for url, main in findable(example_site).items()
        for figure in main.select("figure.quote[id]")
    }
    chosen = dict(sorted(ids.items())[::12])
    assert len(chosen) > 3
    for answer in ask(search_page, *chosen):
        assert answer.pages[:1] == [chosen[answer.query]], answer.query
        assert answer.correction == "", answer.query


@pytest.mark.parametrize(
    "query", ["C#", "a|b", "\\", "\\\\", "x\\y", "🚣", "%~^", '"', '""', "#2", "{}"]
)
def test_signs_in_a_query_do_no_harm(search_page: Page, query: str) -> None:
    answer = answer_of(search_page, query)
    assert query in answer.status
    assert bool(answer.hits) != answer.is_helped
