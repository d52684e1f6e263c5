"""A file is read whole: every line ends up in the header or in the body, none is changed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.source import SourceError, decode, parse_source
from tests.knowledge.making import LINE, source

PATH = Path("content/inlagg/a.md")
BODY = st.lists(LINE.filter(lambda line: line.rstrip() not in ("---", "...")), max_size=8)


def refused(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        parse_source(PATH, decode(PATH, data))
    return str(caught.value)


@given(BODY)
def test_the_body_is_every_line_after_the_header(lines: list[str]) -> None:
    body = "\n".join(lines)
    found = source(f"---\ntitel: x\ndatum: 2024-01-02\n---\n{body}")
    assert found.body == body
    assert found.body_line == 5
    assert list(found.header) == ["titel", "datum"]


@given(BODY)
def test_a_plain_header_ends_at_the_blank_line(lines: list[str]) -> None:
    body = "\n".join(lines)
    found = source(f"Title: x: y\nDate: 2024-01-02\n\n{body}")
    assert found.header["Title"].value == "x: y"
    assert found.body == f"\n{body}"
    assert found.body_line == 3


@given(BODY, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_line_ends_and_bom_do_not_change_what_is_read(
    lines: list[str], end: str, bom: bool
) -> None:
    text = "\n".join(["---", "titel: x", "---", *lines])
    if set(text) & set("\x80\x85\x9f"):
        return
    data = (b"\xef\xbb\xbf" if bom else b"") + text.replace("\n", end).encode()
    assert decode(PATH, data) == text


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_with_a_line(data: bytes) -> None:
    line = 1
    try:
        line = parse_source(PATH, decode(PATH, data)).body_line
    except SourceError as error:
        line = error.problem.line
    assert 1 <= line <= data.count(b"\n") + data.count(b"\r") + 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"titel: x\n\nbl\xe5b\xe4r", "content/inlagg/a.md:3: filen är inte UTF-8"),
        (b"a\rb\r\xe5", "content/inlagg/a.md:3: filen är inte UTF-8"),
        ("---\ntitel: x\n".encode("utf-16"), "content/inlagg/a.md:1: filen är inte UTF-8"),
        ("---\ntitel: x\n".encode("utf-16-le"), "otillåtet|NUL (U+0000)"),
        (b"a\nb\x00c", "a.md:2: filen innehåller ett tecken som inte kan visas: NUL (U+0000)"),
        (b"a\n\nb\x07", "a.md:3: filen innehåller ett tecken som inte kan visas: styrtecken"),
        ("a\u0092b".encode(), "styrtecken (U+0092)"),
        ("a\ue000quote:h7k2\ue001".encode(), "(U+E000)"),
        ("a\uffff".encode(), "(U+FFFF)"),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(data: bytes, message: str) -> None:
    assert message.rsplit("|", maxsplit=1)[-1] in refused(data)


def test_a_header_that_never_ends_is_refused() -> None:
    assert "avslutas aldrig" in refused(b"---\ntitel: x\n\nText\n")


def test_dashes_that_a_word_processor_has_joined_are_refused() -> None:
    assert "tre bindestreck" in refused("\n—\ntitel: x\n—\n".encode())


def test_blank_lines_before_the_header_do_no_harm() -> None:
    found = source("\n\n---\ntitel: x\n---\nText")
    assert found.header["titel"].line == 4
    assert (found.body, found.body_line) == ("Text", 6)


def test_english_and_swedish_keys_are_read_in_a_plain_header() -> None:
    found = source("Title: x\nÄmnen: a, b\nDate: 2024-01-02\nSummary: ett\n    två\nText börjar")
    assert {key: node.value for key, node in found.header.items()} == {
        "Title": "x",
        "Ämnen": "a, b",
        "Date": "2024-01-02",
        "Summary": "ett\ntvå",
    }
    assert (found.body, found.body_line) == ("Text börjar", 6)


def test_a_line_that_breaks_a_plain_header_in_two_is_refused() -> None:
    assert refused(b"Title: x\nen rad\nDate: 2024-01-02\n\nText").endswith(
        "a.md:2: raden passar inte in i huvudet; skriv ”nyckel: värde”"
    )


def test_a_plain_header_has_no_key_twice() -> None:
    assert "a.md:3: ”Title” står två gånger" in refused(b"Title: x\nDate: y\nTitle: z\n\nText")


def test_a_text_that_only_looks_like_a_header_is_body() -> None:
    found = source("Obs: detta är text.\nOch mer.")
    assert found.header == {}
    assert found.body == "Obs: detta är text.\nOch mer."


def test_a_horizontal_rule_in_the_body_is_body() -> None:
    assert source("---\ntitel: x\n---\na\n\n---\n\nb").body == "a\n\n---\n\nb"
