"""What may not be shown leaves nothing behind in the Markdown."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dated import Dated
from knowledge.manuscript import mark, replace_marks
from knowledge.rendering import render
from tests.knowledge.making import (
    LINE,
    complaints,
    errors,
    header,
    post,
    read_text,
    reminders,
    report,
    toplist,
)

SECRET = "tystgräs"
ROUND = st.lists(
    LINE
    | st.sampled_from(
        [
            "",
            "",
            "text",
            "- punkt",
            "## Rubrik",
            '!!! obs "X"',
            '!!! rekommendation "X"',
            "> annat",
            "> — annan ^annan",
            "```",
            "~~~",
            "<!--",
            "-->",
            "    mer",
            "[^1]: not",
            ":   ord",
            "1. ett",
            "<div>",
            "</div>",
            "| a | b |",
            "    Status: pågår",
        ]
    ),
    max_size=6,
)


@given(
    before=ROUND,
    after=ROUND,
    indent=st.sampled_from(["", " ", "   ", "    ", "\t"]),
    lines=st.lists(LINE, max_size=3),
    keys=st.sampled_from([{"samtycke": "nej"}, {"aterkallade": "[h7k2]"}]),
)
def test_a_withheld_quotes_words_never_appear(
    before: list[str], after: list[str], indent: str, lines: list[str], keys: dict[str, str]
) -> None:
    """Wherever it stands: they are gone, or it is code, or the author is told of an error."""
    quote = [f"{indent}> {SECRET} {line}" for line in ["", *lines]] + [f"{indent}> — chef ^h7k2"]
    text = header(**keys) + "\n".join([*before, *quote, *after])
    document, problems = read_text(text)
    assert isinstance(document, Dated)
    if problems.errors:
        return
    assert all(SECRET not in quote.text for quote in document.quotes)
    page = BeautifulSoup(render(document.markdown), "html.parser")
    for code in page.find_all(["pre", "code"]):
        code.decompose()
    assert SECRET not in str(page)
    assert SECRET not in document.summary


@pytest.mark.parametrize(
    "keys",
    [
        {"samtycke": "nej"},
        {"aterkallade": "[h7k2]"},
        {"aterkallade": "[^h7k2]"},
        {"aterkallade": "h7k2 # bad om det"},
        {"aterkallade": "{h7k2: bad om det}"},
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        "Före.\n\n> {s}.\n> — chef ^h7k2\n\nEfter.",
        "Före.\n> {s}.\n> — chef ^h7k2\n## Efter",
        '!!! fakta "X"\n    > {s}.\n    > — chef ^h7k2\n',
        "- a\n\n    > {s}.\n    > — chef ^h7k2\n",
        "> {s}  \n> {s}\n>\n> {s}\n> — chef ^h7k2\n",
        "> {s}\nlat {s}\n— chef ^h7k2\n",
        "[^1]: Not.\n\n    > {s}.\n    > — chef ^h7k2\n",
    ],
)
def test_a_withdrawn_quote_leaves_no_trace(body: str, keys: dict[str, str]) -> None:
    found = post(body.replace("{s}", SECRET), **keys)
    assert found.quotes == ()
    for trace in (SECRET, "h7k2", "chef", "\ue000", "quote"):
        assert trace not in found.markdown
    assert SECRET not in found.summary


def test_a_quote_leaves_a_mark_that_markdown_lets_through() -> None:
    found = post("Före\n> Ord.\n> — chef ^h7k2\n\n- a\n\n    > Två.\n    > — chef\n")
    assert mark("quote", "h7k2") in found.markdown
    html = render(found.markdown)
    shown = replace_marks(html, lambda kind, key: f"<figure>{kind} {key}</figure>")
    assert "<p>Före</p>\n<figure>quote h7k2</figure>" in shown
    assert "<figure>quote rad-12</figure>" in shown


def test_what_looks_like_a_link_in_a_quote_is_none() -> None:
    found = post("[a](/om/)\n\n> Se [b](/teman/saknas/).\n> — chef ^h7k2\n")
    assert [link.target for link in found.links] == ["/om/"]


def test_headings_get_anchors_of_their_own() -> None:
    found = report(
        "## Lika\n\n## Lika\n\n## 1. Å & *ö*[^1] {: #eget }\n\n## 🙂\n\n## eget\n\n[^1]: N.\n"
    )
    assert [(s.title, s.anchor) for s in found.sections] == [
        ("Lika", "lika"),
        ("Lika", "lika-2"),
        ("1. Å & ö", "eget"),
        ("🙂", "avsnitt"),
        ("eget", "eget-2"),
    ]
    html = render(found.markdown)
    assert all(f'id="{section.anchor}"' in html for section in found.sections)


def test_only_a_toplist_has_places() -> None:
    assert [s.place for s in report("## 1. Inledning").sections] == [None]
    assert [(s.place, s.anchor) for s in toplist("## 1. Ett").sections] == [(1, "plats-1")]


def test_a_heading_without_value_or_words_is_an_error_and_no_crash() -> None:
    assert complaints("## A {: teman }", "rapporter/a.md") == []
    assert complaints("## A {: larande }", "rapporter/a.md") == [
        "6: okänd uppgift ”larande” på rubriken."
    ]
    assert complaints("##") == ["6: rubriken har inga ord"]


def test_a_heading_on_the_titles_level_is_mentioned() -> None:
    problems = read_text(header() + "# Stor\n")[1]
    assert errors(problems) == []
    assert reminders(problems) == [
        "6: rubriken är på samma nivå som textens titel; börja rubriker med ##"
    ]


def test_thousands_of_quotes_are_read() -> None:
    body = "".join(f"> Svar {n}.\n> — deltagare #vardag ^a{n}\n\n" for n in range(100, 5100))
    found = post(body, aterkallade="[a100, a200]")
    assert len(found.quotes) == 4998
    assert [quote.number for quote in found.quotes] == list(range(1, 4999))
    assert found.omissions[0].count == 2


@pytest.mark.parametrize("own", ["innehall", "svaren", "citat-h7k2"])
def test_a_heading_may_not_be_given_an_id_that_the_page_has_itself(own: str) -> None:
    assert complaints(f"Text.\n\n## Rubrik {{: #{own} }}") == [
        f"8: id:t ”{own}” har sidan själv; välj ett annat"
    ]
    assert complaints("## Rubrik {: #eget }") == []
