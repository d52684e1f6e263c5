"""The copy that only the search engine reads."""

from hypothesis import given
from hypothesis import strategies as st

from presentation.shadow import shadow


def marked(text: str) -> str:
    return text.replace("samverkansinsats", "samverkans|insats")


def test_the_words_of_the_main_part_get_their_joints() -> None:
    html = "<h1>samverkansinsats</h1><main><p>En <em>samverkansinsats</em>.</p></main>"
    assert shadow(html, marked) == (
        "<h1>samverkansinsats</h1><main><p>En <em>samverkans|insats</em>.</p></main>"
    )


def test_addresses_code_and_names_are_left_alone() -> None:
    html = (
        '<main><a href="/samverkansinsats/">x</a><code>samverkansinsats</code>'
        '<a data-pagefind-filter="theme">samverkansinsats</a></main>'
    )
    assert shadow(html, marked) == html


@given(st.text())
def test_a_page_without_compounds_is_its_own_shadow(text: str) -> None:
    assert shadow(text, lambda words: words) == text
