"""Source text in Markdown is shown as it was written."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from importers.blocks import Heading, Item, Listing, Paragraph, Table, Verbatim
from importers.markdown import escape_quote, render
from knowledge import rendering
from knowledge.body import Blockquote, scan
from knowledge.body import Heading as KnownHeading
from knowledge.quotes import _EMPHASIS, _ESCAPED
from knowledge.source import parse_source

SIGNS = st.text(
    st.sampled_from("abÅ 1.#>*_`[](){}<>!&;:|~=+-\\\"'/^%$@?—–"), min_size=1, max_size=25
)


def soup(markdown: str) -> BeautifulSoup:
    return BeautifulSoup(rendering.render(markdown), "html.parser")


def seen(markdown: str) -> str:
    return " ".join(soup(markdown).get_text().split())


@given(SIGNS.filter(lambda text: text.strip()))
def test_a_paragraph_shows_all_its_signs(text: str) -> None:
    markdown = render([Paragraph((text.strip(),), (1,))])
    page = soup(markdown)
    plain = "".join(page.get_text().split())
    emphasis = 2 * len(page.find_all("em"))
    assert sorted(plain + "*" * emphasis) == sorted("".join(text.split()))
    assert {tag.name for tag in page.find_all()} <= {"p", "em"}


@given(st.lists(SIGNS.filter(lambda text: text.strip()), min_size=1, max_size=5))
def test_nothing_in_prose_has_a_meaning_of_its_own(texts: list[str]) -> None:
    blocks = [Paragraph((text.strip(),), (1,)) for text in texts]
    source = parse_source(Path("x.md"), f"---\ntitel: x\n---\n\n{render(blocks)}\n")
    assert not [part for part in scan(source) if isinstance(part, Blockquote | KnownHeading)]


@given(SIGNS.filter(lambda text: text.strip()))
def test_a_heading_shows_all_its_letters(text: str) -> None:
    page = soup(render([Heading(f"A {text.strip()} ö", (1,), 3)]))
    heading = page.h3
    assert heading is not None
    assert "".join(filter(str.isalnum, heading.get_text())) == "".join(
        filter(str.isalnum, f"A {text} ö")
    )
    assert not heading.get("class")


@pytest.mark.parametrize(
    "text",
    [
        "# ingen rubrik",
        "> inget citat",
        "1986. Ett år",
        "- inget streck",
        "+ plus",
        "---",
        "===",
        "```",
        "~~~",
        "<script>alert(1)</script>",
        "[text](http://x.se)",
        "![bild](/x.png)",
        "{: .klass }",
        "!!! rekommendation",
        ": definition",
        "&copy; och &amp;",
        "*[HTML]: x",
        "[^1]: not",
        "http://x.se/a_b_c_d",
        "_kursivt_ och __fett__",
        "**fett**",
        "a | b",
        'href="/teman/x/"',
        "3 < 4 och 5 > 4",
        "C:\\mapp\\",
        "`kod`",
    ],
)
def test_signs_that_markdown_knows(text: str) -> None:
    for markdown in (
        render([Paragraph((text,), (1,))]),
        render([Paragraph(("Före.",), (1,)), Paragraph((text,), (2,))]),
        render([Listing((Item(text, (1,), 0),))]),
    ):
        assert seen(markdown).removeprefix("Före. ") == text
        assert not soup(markdown).find_all(["a", "script", "img", "h1", "h2", "hr", "code"])


def test_emphasis_stays() -> None:
    page = soup(render([Paragraph(("Det är *mellan* dem, 2 * 3 * 4.",), (1,))]))
    assert [em.get_text() for em in page.find_all("em")] == ["mellan"]
    assert page.get_text() == "Det är mellan dem, 2 * 3 * 4."


def test_kept_line_ends() -> None:
    assert render([Paragraph(("Storgatan 1", "123 45 Orten"), (1, 2))]) == (
        "Storgatan 1  \n123 45 Orten"
    )


def test_lists_within_lists() -> None:
    items = (Item("ett", (1,), 0, 1), Item("två", (2,), 1), Item("tre", (3,), 0, 2))
    page = soup(render([Listing(items)]))
    assert page.select_one("ol > li > ul > li") is not None
    assert len(page.select("ol > li")) == 2


def test_a_table_with_a_bar_in_a_cell() -> None:
    page = soup(render([Table((("A", "B"), ("1|2", "*x")), (1, 2))]))
    assert [cell.get_text() for cell in page.find_all(["th", "td"])] == ["A", "B", "1|2", "*x"]


def test_preformatted_text_with_fences_in_it() -> None:
    page = soup(render([Verbatim(("a   b", "```", "c"), (1, 2, 3))]))
    assert page.get_text().strip("\n") == "a   b\n```\nc"


@given(SIGNS)
def test_a_quote_keeps_its_words(text: str) -> None:
    stored = escape_quote(text)
    assert _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"*\1*", stored)) == text
