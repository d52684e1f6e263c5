"""A body cut into parts is still the body, and code is never taken for a quote."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.body import (
    Blockquote,
    Box,
    Comment,
    Heading,
    Link,
    Prose,
    as_written,
    links,
    scan,
    without_comments,
)
from knowledge.rendering import render
from tests.knowledge.making import LINE, source

MARKDOWN = st.lists(
    LINE
    | st.sampled_from(
        [
            "",
            "> ett",
            "> — två ^abcd",
            "```",
            "~~~",
            "````",
            "    kod",
            "- punkt",
            "## R {: #x }",
            "<!--",
            "-->",
            '!!! obs "X"',
            '!!! rekommendation "X"',
            "    Status: pågår",
            "[^1]: not",
            "# a",
            "text",
            ":   ord",
            "\tflik",
            "---",
        ]
    ),
    max_size=14,
).map("\n".join)


def parts(body: str) -> list[object]:
    return list(scan(source(f"---\ntitel: x\n---\n{body}")))


def quotes(body: str) -> list[Blockquote]:
    return [part for part in parts(body) if isinstance(part, Blockquote)]


def targets(body: str) -> list[Link]:
    return list(links(source(f"---\ntitel: x\n---\n{body}")))


@given(MARKDOWN)
def test_the_parts_joined_are_the_body_again(body: str) -> None:
    found = source(f"---\ntitel: x\n---\n{body}")
    assert "\n".join(as_written(part) for part in scan(found)) == found.body


@given(MARKDOWN)
def test_every_part_knows_its_line(body: str) -> None:
    found = source(f"---\ntitel: x\n---\n{body}")
    lines = ["---", "titel: x", "---", *found.body.split("\n")]
    for part in scan(found):
        if not isinstance(part, Prose | Comment):
            assert lines[part.line - 1] == part.original.split("\n")[0]


@given(st.lists(LINE, max_size=8), st.sampled_from(["```", "~~~", "````", "``` python"]))
def test_what_stands_in_a_code_fence_is_code(lines: list[str], fence: str) -> None:
    sign = fence.split(maxsplit=1)[0]
    inner = [line for line in lines if line.rstrip(" ") != sign]
    body = "\n".join([fence, *inner, "> — chef ^abcd", "[x](/teman/y/)", sign])
    assert [type(part) for part in parts(body)] == [Prose]
    assert targets(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Text.\n\n    > kod\n    > — chef ^abcd\n",
        "    > kod\n",
        "## Rubrik\n    > kod\n",
        "*Betoning* först.\n\n    > kod\n",
        "- punkt\n\nText emellan.\n\n    > kod\n",
        "Text\n- ingen lista\n\n    > kod\n",
        "```\n    > kod\n```\n",
        "- punkt\n\n```\nkod\n```\n\n    > kod\n",
        "Text.\n\n    rad\n\n    > kod\n",
        "```\n> kod\n```\n\n~~~ {.python}\n> kod\n~~~\n",
    ],
)
def test_indented_code_is_code_as_markdown_sees_it(body: str) -> None:
    assert quotes(body) == []
    assert "<blockquote>" not in render(body)


@pytest.mark.parametrize(
    "body",
    [
        "Text.\n\n> citat\n",
        "Text\n> citat\n",
        "- punkt\n\n    > citat\n",
        "1. punkt\n\n    > citat\n",
        "- punkt\nlat rad\n\n    > citat\n",
        '!!! obs "Rubrik"\n    > citat\n',
        "!!! obs\n\n    Text.\n\n    > citat\n",
        "Not[^1]\n\n[^1]: Text.\n\n    > citat\n",
        "Ord\n:   Betydelse.\n\n    > citat\n",
        "``` oavslutad\n> citat\n",
        " ```\n> citat\n ```\n",
        "```a b c\n> citat\n```\n",
        "````\nkod\n```\n\n> citat\n",
        "## Rubrik\n> citat\n",
    ],
)
def test_what_markdown_shows_as_a_quote_is_one_here_too(body: str) -> None:
    assert "<blockquote>" in render(body)
    assert [quote.lines[0] for quote in quotes(body)] == ["citat"]


@pytest.mark.parametrize(
    ("line", "level", "title", "attributes"),
    [
        ("## Rubrik", 2, "Rubrik", ""),
        ("##Rubrik", 2, "Rubrik", ""),
        ("### Rubrik ###", 3, "Rubrik", ""),
        ("## C#", 2, "C#", ""),
        ('## A {: teman="x y" .k }', 2, "A", 'teman="x y" .k'),
        ("## A { #b }", 2, "A", "#b"),
        ("## A{b}", 2, "A{b}", ""),
        ("##", 2, "", ""),
        ("## {: #x }", 2, "", "#x"),
    ],
)
def test_a_heading_is_read_with_its_attributes(
    line: str, level: int, title: str, attributes: str
) -> None:
    assert parts(line) == [Heading(level, title, attributes, line, 4)]


def test_a_quote_ends_at_a_blank_line_a_heading_or_a_box() -> None:
    body = "> ett\nlat rad\n> två\n\n> tre\n## Rubrik\n> fyra\n!!! obs"
    assert [quote.lines for quote in quotes(body)] == [
        ("ett", "lat rad", "två"),
        ("tre",),
        ("fyra",),
    ]


def test_a_box_has_a_kind_a_title_and_only_a_recommendation_has_a_head() -> None:
    body = (
        '!!! rekommendation stor "Ta "fram" det"\n    Status: pågår\n    - a\n        - b\n    > x'
    )
    box, quote = parts(body)
    assert isinstance(box, Box)
    assert (box.kind, box.title) == ("rekommendation", 'Ta "fram" det')
    assert box.lines == ("Status: pågår", "- a", "    - b")
    assert isinstance(quote, Blockquote)
    fact, prose = parts('!!! fakta "X"\n    Status: text')
    assert isinstance(fact, Box)
    assert fact.lines == ()
    assert prose == Prose("    Status: text")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[a]({filename}/inlagg/x.md#del)", ["{filename}/inlagg/x.md#del"]),
        ('![a]({static}/bilder/x.svg "titel")', ["{static}/bilder/x.svg"]),
        ("[a](</teman/b/>) [c](/d/)", ["/teman/b/", "/d/"]),
        ("<a href=\"/om/\">x</a><img src='x.png'>", ["/om/", "x.png"]),
        ("[namn]: {filename}x.md", ["{filename}x.md"]),
        ("[a](fil.md) [b](www.x.se)", ["fil.md", "www.x.se"]),
        ("[a](https://x.se) [b](mailto:x) [c](#d) [e](//x)", []),
        ("`[a](/b/)` ``[c](/d/)``", []),
        ("text\n\n    [a](/b/)", []),
        ("<!-- [a](/b/) -->", []),
        ("[^1]: fotnot [1] (text)", []),
    ],
)
def test_links_within_the_site_are_found_with_their_lines(body: str, found: list[str]) -> None:
    assert [link.target for link in targets(f"\n{body}")] == found
    assert {link.line for link in targets(f"\n{body}") if "\n" not in body} <= {5}


def test_an_authors_comment_is_not_published_but_what_follows_it_is() -> None:
    body = "a\n<!-- hemligt\n> ord\n-->kvar\nb <!-- c -->\n```\n<!-- kod -->\n```\n<!-- öppen"
    text = without_comments(source(f"---\ntitel: x\n---\n{body}"))
    assert text == "a\nkvar\nb <!-- c -->\n```\n<!-- kod -->\n```\n<!-- öppen"


@pytest.mark.parametrize(
    "unit",
    [
        "Ett stycke om ingenting.\n\n",
        "```a\n",
        "<!-- a\n",
        "> ett\n> — chef\n\n",
        "> ett\n",
        "    kod\n\n",
        "# " + " " * 99 + "x\n",
        "# " + "{" * 99 + "}\n",
        "`" * 99 + "a\n",
        "[a](b" * 50 + "\n",
        '!!! a b "',
        ">" * 99 + "\n",
        "* " * 99 + "\n",
        "~~~\n```\n",
    ],
)
def test_two_megabytes_of_anything_take_time_in_proportion(unit: str) -> None:
    """A quadratic scan would take minutes; the limit leaves room for a slow machine."""
    found = source("---\ntitel: x\n---\n" + unit * (2_000_000 // len(unit.encode())))
    start = time.perf_counter()
    assert sum(1 for _ in scan(found)) >= 1
    assert sum(1 for _ in links(found)) >= 0
    assert time.perf_counter() - start < 12
