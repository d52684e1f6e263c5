"""What the built small site's search index and vocabulary hold."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from knowledge.source import MARK_START
from language.stems import stem
from presentation.shadow_words import STEM, folded
from tests.plugins.test_consent import WITHHELD

CODE = "> ^Detta är kod, inget citat. > — ingen #vardag qy^kod2"  # qy: that sign is the text's own
Pages = dict[str, dict[str, Any]]


def has(text: str, word: str) -> bool:
    """Whether a text of the index has a word by its stem; a function word has a mark before it."""
    term = folded(stem(word.lower()))
    return bool(re.search(rf"(?<!\w)(?:{STEM})?{term}{STEM}(?!\w)", text.lower()))


@pytest.fixture(scope="module")
def pages(small_site: Path) -> Pages:
    """What Pagefind keeps of each page, by its address."""
    packed = (small_site / "pagefind" / "fragment").iterdir()
    fragments = [json.loads(gzip.decompress(path.read_bytes())[12:]) for path in packed]
    return {fragment["url"]: fragment for fragment in fragments}


@pytest.fixture(scope="module")
def vocabulary(small_site: Path) -> list[list[str]]:
    text = (small_site / "sok" / "ordlista.txt").read_text(encoding="utf-8")
    return [lines.split("\n") for lines in text.split("\n\n")]


# What is indexed


def test_the_index_has_documents_pages_themes_and_terms_and_nothing_else(pages: Pages) -> None:
    assert set(pages) == {
        "/inlagg/pelikan/",
        "/inlagg/ringen-borjar/",
        "/inlagg/ringen-sluts/",
        "/definitioner/gamla-svar/",
        "/definitioner/tysta-svar/",
        "/definitioner/vad-ar-samklang/",
        "/topplistor/tio-2022-del-1/",
        "/topplistor/tio-2022-del-2/",
        "/topplistor/tio-2023/",
        "/rapporter/provdagen/",
        "/begrepp/finsam/",
        "/begrepp/remiss/",
        "/begrepp/samklang/",
        "/teman/rutiner/",
        "/teman/vardag/",
        "/om/",
        "/personuppgifter/",
    }


def test_a_quote_is_on_the_page_that_it_stands_on_and_has_none_of_its_own(pages: Pages) -> None:
    quotes = {
        anchor["id"].removeprefix("citat-"): url
        for url, page in pages.items()
        for anchor in page["anchors"]
        if anchor["id"].startswith("citat-")
    }
    assert quotes == {
        "b2sk": "/definitioner/vad-ar-samklang/",
        "c3ab": "/definitioner/vad-ar-samklang/",
        "d4ef": "/definitioner/vad-ar-samklang/",
        "e5gh": "/definitioner/gamla-svar/",
        "h7mn": "/topplistor/tio-2022-del-1/",
        "j8pq": "/rapporter/provdagen/",
        "l1st": "/inlagg/ringen-borjar/",
        "r7ng": "/inlagg/ringen-sluts/",
    }
    texts = [url for url, page in pages.items() if has(page["content"], "Kaffet")]
    assert texts == ["/topplistor/tio-2022-del-1/"]


def test_every_word_of_a_page_is_written_as_its_terms_its_title_and_headings_too(
    pages: Pages,
) -> None:
    for url, page in pages.items():
        headings = [anchor["text"] for anchor in page["anchors"]]
        for text in (page["content"].replace(CODE, ""), page["meta"]["title"], *headings):
            for word in re.findall(r"[^\W_]+", text.lower()):
                assert STEM in word, f"{word} on {url}"


def test_no_letter_is_left_that_the_engine_folds(pages: Pages) -> None:
    for url, page in pages.items():
        assert not re.search("[åäöÅÄÖ]", page["content"].replace(CODE, "")), url


@pytest.mark.parametrize(
    ("word", "url"),
    [
        ("ringarna", "/inlagg/ringen-sluts/"),
        ("möte", "/topplistor/tio-2022-del-1/"),
        ("likhet", "/definitioner/gamla-svar/"),  # a part
        ("tecken", "/definitioner/gamla-svar/"),
        ("träff", "/definitioner/vad-ar-samklang/"),
        ("papperet", "/begrepp/remiss/"),  # a form
        ("provsajt", "/om/"),  # in the title
        ("personuppgift", "/personuppgifter/"),
    ],
)
def test_a_word_is_there_by_its_form_and_its_parts(pages: Pages, word: str, url: str) -> None:
    assert has(pages[url]["content"], word)


DATA = re.compile("(?:base64,|sha256-)[A-Za-z0-9+/=]+")  # fonts, say; no words


def test_the_visible_pages_have_no_mark_of_the_index(small_site: Path) -> None:
    for path in small_site.rglob("*.html"):
        text = DATA.sub("", path.read_text(encoding="utf-8"))
        assert STEM not in text, path
        assert not re.search("[\u0300-\u036f]", text), path
        assert MARK_START not in text, path


# What a page is chosen by


def test_a_page_is_chosen_by_kind_year_and_theme(pages: Pages) -> None:
    chosen = {
        url: {name: set(page["filters"].get(name, ())) for name in ("kind", "theme", "year")}
        for url, page in pages.items()
    }
    assert chosen["/inlagg/ringen-sluts/"] == {
        "kind": {"inlagg"}, "theme": {"vardag"}, "year": {"2012"}
    }  # fmt: skip
    assert chosen["/rapporter/provdagen/"] == {
        "kind": {"rapporter"}, "theme": {"rutiner", "vardag"}, "year": {"2014"}
    }  # fmt: skip
    assert chosen["/teman/rutiner/"] == {"kind": {"teman"}, "theme": {"rutiner"}, "year": set()}
    assert chosen["/begrepp/remiss/"] == {"kind": {"begrepp"}, "theme": set(), "year": set()}
    assert chosen["/om/"] == {"kind": {"sidor"}, "theme": set(), "year": set()}
    assert chosen["/inlagg/pelikan/"]["theme"] == set()
    for url, filters in chosen.items():
        assert len(filters["kind"]) == 1, url
        assert len(filters["year"]) <= 1, url


def test_every_filter_has_a_name_that_the_search_page_can_show(
    pages: Pages, page: Callable[[str], BeautifulSoup]
) -> None:
    script = page("sok/").find(id="soknamn")
    assert script is not None
    names = json.loads(script.get_text())
    for each in pages.values():
        assert set(each["filters"].get("kind", ())) <= names["kind"].keys()
        assert set(each["filters"].get("theme", ())) <= names["theme"].keys()
    assert names["kind"]["citat"] == "Citat"
    assert names["theme"]["vardag"] == "Vardag och långsiktighet"
    assert names["abbreviations"] == [["Finsam", "Finansiell samordning"]]


def test_what_a_hit_shows_beside_its_words_is_as_it_should_be_read(pages: Pages) -> None:
    assert pages["/inlagg/ringen-sluts/"]["meta"]["kind"] == "Inlägg"
    assert pages["/inlagg/ringen-sluts/"]["meta"]["date"] == "4 maj 2012"
    assert pages["/definitioner/vad-ar-samklang/"]["meta"]["example"] == "Exempel"
    assert "example" not in pages["/inlagg/ringen-sluts/"]["meta"]
    assert pages["/om/"]["meta"]["kind"] == "Sida"


# The vocabulary


def test_the_vocabulary_has_the_sites_words_one_for_each_stem(vocabulary: list[list[str]]) -> None:
    words = [word for each in vocabulary for word in each]
    assert len({stem(word) for word in words}) == len(words) > 200
    assert {"samklang", "semikolon", "mall"} <= {*words}
    assert all(word == word.lower() and word.isalpha() for word in words)
    assert all(each == sorted(each) for each in vocabulary)


def test_every_word_of_the_vocabulary_is_found_on_a_page(
    pages: Pages, vocabulary: list[list[str]]
) -> None:
    text = " ".join(page["content"].replace(CODE, "") for page in pages.values())
    words = [word for each in vocabulary for word in each]
    assert [word for word in words if not has(text, word)] == []


def test_withheld_words_and_their_parts_are_in_neither(
    pages: Pages, vocabulary: list[list[str]]
) -> None:
    words = {word for each in vocabulary for word in each}
    texts = json.dumps(list(pages.values()), ensure_ascii=False).lower()
    for word in [*WITHHELD, "tystgräs", "nattlavin", "kvastmossa", "skuggfrö"]:
        assert word.lower() not in words
        assert stem(word.lower()) not in {stem(each) for each in words}
        assert not has(texts, word)


# What is published


def test_what_only_other_sites_need_is_not_published(small_site: Path) -> None:
    names = {path.name for path in (small_site / "pagefind").iterdir() if path.is_file()}
    names = {re.sub(r"zxx_[0-9a-f]+", "zxx", name) for name in names}
    assert names == {
        "pagefind-entry.json",
        "pagefind.js",
        "pagefind.zxx.pf_meta",
        "wasm.unknown.pagefind",
    }


def test_a_site_in_another_place_has_the_same_index(
    built: Callable[..., Path], pages: Pages
) -> None:
    elsewhere = built("tests/site", "--site-url=https://exempel.se/blogg")
    packed = (elsewhere / "pagefind" / "fragment").iterdir()
    fragments = [json.loads(gzip.decompress(path.read_bytes())[12:]) for path in packed]
    assert {each["url"]: each["content"] for each in fragments} == {
        url: page["content"] for url, page in pages.items()
    }
    vocabulary = (elsewhere / "sok" / "ordlista.txt").read_text(encoding="utf-8")
    assert "\nvardag\n" in vocabulary
