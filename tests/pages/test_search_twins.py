"""What the search page's scripts know of words is what the index was written by."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape, unescape
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import normalize

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from language.compounds import Compounds
from language.function_words import FUNCTION_WORDS
from language.hunspell import dictionary
from language.index_terms import IndexTerms
from language.stems import stem
from presentation.shadow import EVERY_PAGE, Shadow
from presentation.shadow_words import STEM

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
TERMS = IndexTerms(dictionary(), Compounds(dictionary()))
Example = TypeVar("Example")
Run = Callable[..., Any]

SOME_WORDS = st.sampled_from(
    "möte Mötet SAMVERKAN samverkansinsatser regler FoU SIPar e-post 7mn C# a|b x\\y & <b> &lt; "
    "Qatar qz QZ möqx Ö åÄö ÅSA Åsa ABQ "
    "Åtgärden ÖVERLÄMNING böcker handböckernas IPS-handledare 2023 20% "
    "{a}= ~^ $b ~c a$b ł łłłł łłłł 🚣 &amp; é \\\\".split()
)
ANY = st.text(
    # Signs for private use mean nothing to a reader.
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))
    | st.sampled_from("~^$|\\<>&;#\"' åäöÅÄÖqQaeozxyAEOZX\u0301\u0338"),
    max_size=40,
)
TEXTS = (
    ANY | st.lists(SOME_WORDS | ANY, max_size=8).map(" ".join) | st.lists(SOME_WORDS).map("".join)
)


def examples(strategy: st.SearchStrategy[Example], count: int) -> list[Example]:
    """So many of hypothesis' examples at once: the browser is asked about all together."""
    found: list[Example] = []

    @settings(max_examples=count, database=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def collect(example: Example) -> None:
        found.append(example)

    collect()
    return found


@pytest.fixture(scope="module")
def run(browser: Browser, serve: Callable[..., str]) -> Iterator[Run]:
    """Run a function of a script on many arguments: `run("stem", "at.stem(value)", words)`."""
    page = browser.new_page()
    page.goto(serve(ROOT / "theme" / "static" / "js") + "/search/stem.js")

    def run_(script: str, expression: str, values: Sequence[object]) -> Any:
        return page.evaluate(
            f"async (values) => {{ const at = await import('/search/{script}.js');"
            f"return values.map((value) => {expression}); }}",
            list(values),
        )

    yield run_
    page.close()


READ_WORDS = "(({ words, visible }) => ({ words, visible }))(at.readWords(value))"
READ_QUERY = f"at.readQuery(value, new Set({sorted(FUNCTION_WORDS)}))"


def written(text: str) -> str:
    """What the engine keeps of a text: written for it, and with single spaces."""
    html = Shadow(TERMS.of).of(f"<main><p>{escape(text, quote=False)}</p></main>")
    return " ".join(unescape(re.sub("<[^>]*>", " ", html)).split())


def plain(text: str) -> str:
    return " ".join(normalize("NFC", text).replace("\u00ad", "").split())


def site_words(site: Path) -> set[str]:
    pages = (path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    return {word for page in pages for word in re.findall(r"[^\W\d_]+|\d+", page)}


# Stems


def test_a_word_has_the_same_stem_in_the_query_as_in_the_index(
    run: Run, example_site: Path
) -> None:
    entries = sorted(dictionary().entries)
    forms = {form for entry in entries[::40] for form in dictionary().forms(entry)}
    words = sorted({word.lower() for word in {*entries[::3], *forms, *site_words(example_site)}})
    assert len(words) > 50_000
    found = run("stem", "at.stem(value)", words)
    assert [pair for pair in zip(words, found, strict=True) if pair[1] != stem(pair[0])] == []


def test_what_is_no_word_has_the_same_stem_too(run: Run) -> None:
    letters = st.text("abcdehmnorståäöé", min_size=1, max_size=12)
    endings = st.sampled_from(
        "het heten ande ansens ats mm ligt igt samt isk t s sst ns en e ad".split()
    )
    words = examples(st.tuples(letters, endings).map("".join) | letters, 1000)
    assert run("stem", "at.stem(value)", words) == [stem(word) for word in words]


def test_the_term_of_a_querys_word_is_among_what_is_written_for_it(
    run: Run, example_site: Path
) -> None:
    words = sorted(site_words(example_site) | {"FoU", "SIPar", "SIP", "ÅÄÖ", "Å", "ö", "IPS", "É"})
    typed = [word for word in words for word in (word, word.lower(), word.upper(), word.title())]
    found = run("shadow", "at.asStem(at.term(value))", typed)
    copies = (copy for word in words for copy in [written(word).lower()] * 4)
    for copy, term in zip(copies, found, strict=True):
        assert re.search(rf"(?<!\w)(?:{STEM})?{term}(?!\w)", copy), f"{term}: {copy}"


# Reading back


NOT_INDEXED = "[data-pagefind-ignore], .topic-link, code, pre, svg"


def test_a_text_is_read_back_to_the_letter(run: Run) -> None:
    texts = [plain(text) for text in examples(TEXTS, 500)]
    found = run("shadow", "at.read(value)", [written(text) for text in texts])
    assert [pair for pair in zip(texts, found, strict=True) if pair[0] != pair[1]] == []


def test_every_page_that_can_be_found_is_read_back_to_the_letter(
    run: Run, example_site: Path
) -> None:
    shadow = Shadow(TERMS.of)
    texts, copies = [], []
    for path in sorted(example_site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if "data-pagefind-body" not in html:
            continue
        main, copy = (BeautifulSoup(each, "html.parser").main for each in (html, shadow.of(html)))
        assert main is not None
        assert copy is not None
        for each in (*main.select(NOT_INDEXED), *copy.select(NOT_INDEXED)):
            each.decompose()
        texts.append(plain(main.get_text()))
        copies.append(" ".join(copy.get_text().split()))
    assert len(texts) > 70
    for text, found in zip(texts, run("shadow", "at.read(value)", copies), strict=True):
        assert found.replace(" ", "") == text.replace(" ", "")  # cells are parted in the copy


def test_each_place_of_the_index_leads_to_the_visible_word_there(run: Run) -> None:
    texts = [plain(text) for text in examples(TEXTS, 200)]
    copies = [written(text) for text in texts]
    found = run("shadow", READ_WORDS, copies)
    for text, copy, each in zip(texts, copies, found, strict=True):
        assert each["words"] == text.split()
        assert len(each["visible"]) == copy.split(" ").index(EVERY_PAGE)  # what follows is no text
        assert each["visible"] == sorted(each["visible"])
        assert set(each["visible"]) == set(range(len(each["words"])))
    (one,) = run("shadow", READ_WORDS, [written("Samverkansinsatser i mötet")])
    words = [one["words"][place] for place in one["visible"]]
    assert words == ["Samverkansinsatser"] * 4 + ["i"] + ["mötet"] * 2


# Reading a query


@pytest.mark.parametrize(
    ("query", "words", "phrases"),
    [
        ("möte och plan", "möte plan", []),
        ("hur gör man en plan för möten", "plan möten", []),
        ("och att hur", "och att hur", []),
        ("Och ATT", "ATT", []),
        ('"hör varandra"', "", ["hör varandra"]),
        ("”Hör varandra” möte", "möte", ["hör varandra"]),
        ("“a b” „c d“ »e f« «g h»", "", ["a b", "c d", "e f", "g h"]),
        ('"vi och de" och', "", ["vi och de"]),
        ('"halv', "halv", []),
        ('halv"', "halv", []),
        ('"" "  " "…" möte', "möte", []),
        ("IPS-handledare", "IPS handledare", []),
        ("a|b C# x\\y", "a b C x y", []),
        ("7mn h7mn", "7mn h7mn", []),
        ("<img src=x onerror=alert(1)>", "img src x onerror alert 1", []),
        ("🚣 \\ …", "", []),
        ("", "", []),
    ],
)
def test_a_query_is_words_and_phrases_and_small_words_are_passed_over(
    run: Run, query: str, words: str, phrases: list[str]
) -> None:
    (found,) = run("query", READ_QUERY, [query])
    assert found["words"] == words.split()
    assert [" ".join(phrase) for phrase in found["phrases"]] == phrases


def test_whatever_is_typed_gives_words_of_letters_or_digits(run: Run) -> None:
    texts = examples(TEXTS | st.text('"”«» ab', max_size=12), 300)
    for found in run("query", READ_QUERY, texts):
        for word in [*found["words"], *(word for phrase in found["phrases"] for word in phrase)]:
            assert word.isalnum() or re.fullmatch(r"\w+", word), word
        assert all(found["phrases"])
