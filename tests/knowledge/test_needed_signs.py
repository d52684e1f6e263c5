"""A rule is not asked of a text without its signs, and the HTML is what it would have been."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import needed_signs, rendering
from knowledge.needed_signs import NeededSigns
from knowledge.source import read_source

ROOT = Path(__file__).parents[2]
# What Markdown's rules are made of, put together in any way.
SIGNS = [
    *"`\\[]()!<>&*_#=-|:^~.;{}\"'\n\t\r\x02\x03 0179åx",
    *("\n\n", "    ", "\n    ", "  \n", "![", "[^", "]:", "*[", "!!!", "!!! not\n", "\n---\n"),
    *("\n===\n", "1. ", "- ", "\n> ", "\n: ", "```\n", "<div>", "</div>", "<b>", "&amp;", "a|b"),
    *("|-|-|\n", "{: .x }", "https://x.se", "<a@b.se>", "[x](y)", "[x]: y\n", "[^1]", "text "),
    *("# a {: #b }\n", "# c {: #e data-toc-label=d }\n", "\n[TOC]\n"),
]
markdown = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)


@pytest.fixture(scope="module")
def whole() -> Callable[[str], str]:
    """Renders with a converter that asks every rule."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(NeededSigns, "extendMarkdown", lambda *_: None)
        converter = rendering._converter.__wrapped__()

    def render(text: str) -> str:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rendering, "_converter", lambda: converter)
            return rendering.render(text)

    return render


@given(markdown)
def test_any_text_becomes_what_it_would_with_every_rule_asked(
    whole: Callable[[str], str], text: str
) -> None:
    assert rendering.render(text) == whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "# c {: #c data-toc-label=d }",
        "a\n  \nb",
        "a\n\t\nb",
        "> # a",
        "- # a",
        "~~~\na\n~~~",
        "a\x02b",
        "a\x03b",
        "a&amp;b",
        "<div>\n\n# a\n\n</div>",
        "rad  \nrad",
        "[TOC]\n\n# a {: #a }",
    ],
)
def test_so_does_each_text_that_a_rule_is_for(whole: Callable[[str], str], text: str) -> None:
    assert rendering.render(text) == whole(text)


def test_so_does_every_example_text(whole: Callable[[str], str]) -> None:
    for path in (ROOT / "content").rglob("*.md"):
        body = read_source(path).body
        assert rendering.render(body) == whole(body), path


def test_no_rule_within_paragraphs_is_asked_of_a_plain_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(needed_signs._Sought, "finditer", lambda *_: pytest.fail("it was asked"))
    assert rendering.render("Rad ett,\nrad två.") == "<p>Rad ett,\nrad två.</p>"
