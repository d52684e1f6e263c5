"""No value of a header changes behind the author's back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge.front_matter import FrontMatterError, Node, parse
from tests.knowledge.making import LINE

WORD = st.from_regex(r"\w(?:[\w .!?/&*-]{0,10}\w)?", fullmatch=True)


def refusal(text: str) -> FrontMatterError | None:
    try:
        parse(text)
    except FrontMatterError as error:
        return error
    return None


def values(text: str) -> dict[str, object]:
    return {key: node.value for key, node in parse(text).items()}


@pytest.mark.parametrize(
    "value",
    [
        "2012:1",
        "12:30",
        "no",
        "On",
        "null",
        "~",
        "1e3",
        "0777",
        "010",
        "1_000",
        "2011-10-19",
        "Samverkan: vad är det?",
        "a: b: c",
        "- ett",
        "? ett",
        "[Remiss] om sip",
        "{x} y",
        "% ett",
        "@ett",
        "`ett`",
        "*ett*",
        "&ett",
        "!ett",
        "| ett",
        "> ett",
        "'ett' och två",
        '"ett" två',
        "it's",
        "C#",
        "a#b",
        "slut:",
        "//",
        "å",
        "🙂",
        "«ett»",
        "---",
        "x — y",
        "= 1",
        "ett, två",
    ],
)
def test_what_yaml_would_change_comes_back_to_the_letter(value: str) -> None:
    assert values(f"titel: {value}") == {"titel": value}


@given(LINE)
@example("x #y")
@example("'a")
@example('"a\\t"')
@example("[a")
@example("\x85x")
@example("\u00a0")
@example("\u00a0x")
def test_any_text_comes_back_to_the_letter_or_is_refused(value: str) -> None:
    """Quoted texts and lists mean what YAML says; what would be dropped after # is kept in view."""
    written = value.lstrip(" \t\u00a0").rstrip(
        " \t"
    )  # a pasted hard space after the key is a space
    try:
        node = parse(f"titel: {value}\nefter: ja")
    except FrontMatterError:
        return
    assert node["efter"].value == "ja"
    found, comment = node["titel"].value, node["titel"].comment
    if isinstance(found, str) and written[:1] not in ("'", '"', "|", ">", "#"):
        assert found == written or (comment and written.startswith(found) and "#" in written)


@given(st.lists(WORD))
def test_lists_come_back_word_for_word_in_both_ways_of_writing_them(words: list[str]) -> None:
    flow = parse(f"amnen: [{', '.join(words)}]")["amnen"].value
    assert isinstance(flow, tuple)
    assert [item.value for item in flow] == words
    if words:
        block = parse("amnen:\n" + "\n".join(f"  - {word}" for word in words))["amnen"].value
        assert isinstance(block, tuple)
        assert [(item.value, item.line) for item in block] == [
            (word, number) for number, word in enumerate(words, start=2)
        ]


@given(st.lists(LINE, min_size=1, max_size=6))
def test_every_key_knows_its_line(lines: list[str]) -> None:
    text = "\n".join(
        f"k{number}: '{line.replace(chr(39), chr(39) * 2)}'" for number, line in enumerate(lines)
    )
    if error := refusal(text):
        assert "radbrytning" in str(error)
        return
    found = parse(text, first_line=7)
    assert [(key, node.line) for key, node in found.items()] == [
        (f"k{number}", 7 + number) for number in range(len(lines))
    ]


@given(st.text(st.sampled_from("abå :#'\"[]{},-|>&*!%@`\\\t\n?~"), max_size=80))
def test_whatever_is_written_is_read_or_refused_on_one_of_its_lines(text: str) -> None:
    if error := refusal(text):
        assert 1 <= error.line <= text.count("\n") + 2
        assert str(error)


def test_a_text_may_go_on_over_indented_lines() -> None:
    text = "ingress: En mening\n  som fortsätter – så: här\n\n  och slutar.\ntitel: x"
    assert values(text) == {
        "ingress": "En mening som fortsätter – så: här och slutar.",
        "titel": "x",
    }


def test_a_block_keeps_its_lines_and_signs() -> None:
    assert values("a: |\n  rad # ett\n\n  rad: två\nb: c") == {
        "a": "rad # ett\n\nrad: två\n",
        "b": "c",
    }


def test_a_consent_indented_by_mistake_is_not_swallowed_by_the_text_above() -> None:
    with pytest.raises(FrontMatterError, match="raden passar inte in") as caught:
        parse("underlag: en pärm\n  samtycke: nej")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("titel: ett\n\tdatum: x", 2, "tabbtecken"),
        ("amnen: [a, b", 1, "lista är inte avslutad"),
        ("titel: 'ett", 1, "avslutas aldrig"),
        ("a: b\namnen: [*a]", 2, "börjar med"),
        ("amnen: [&a b]", 1, "börjar med"),
        ("amnen: [!!int 12]", 1, "börjar med"),
        ('titel: "C:\\temp"', 1, "snedstreck"),
        ("a: 1\na: 2", 2, "två gånger"),
        ("traff: {plats: a, plats: b}", 1, "två gånger"),
        ("bara ord", 1, "nyckel: värde"),
        ("- a", 1, "nyckel: värde"),
        ("[a]: b", 1, "måste vara ett ord"),
        ("x: y\n--- z", 2, "passar inte in"),
        ("a: " + "[" * 100_000, 1, "i varandra|inte avslutad"),
        ("a:\n  " + "- [" * 50_000, 2, "i varandra|inte avslutad"),
        ("a: 'x\u2028y'", 1, "radbrytning"),
    ],
)
def test_what_cannot_be_read_is_refused_where_it_stands(text: str, line: int, message: str) -> None:
    with pytest.raises(FrontMatterError, match=message) as caught:
        parse(text)
    assert caught.value.line == line


def test_a_comment_is_remembered_so_that_a_text_can_refuse_it() -> None:
    found = parse(
        "samtycke: nej   # sagt på mötet\ntitel: Del #2\namnen:\n  - a #b\ningress: #tagg"
    )
    assert found["samtycke"] == Node(1, "nej", "sagt på mötet")
    assert found["titel"] == Node(2, "Del", "2")
    assert found["ingress"] == Node(5, "", "tagg")
    items = found["amnen"].value
    assert isinstance(items, tuple)
    assert items[0] == Node(4, "a", "b")


def test_tabs_may_stand_between_key_and_value() -> None:
    assert values("titel:\tEtt\t\ndatum: \t2024-01-02") == {"titel": "Ett", "datum": "2024-01-02"}


def test_an_empty_header_is_empty() -> None:
    assert parse("") == {}
    assert parse("# bara en anteckning\n") == {}


def test_a_hard_space_after_the_colon_is_a_space() -> None:
    (value,) = parse("titel:\u00a0Med\u00a0hårt mellanslag").values()
    assert value.value == "Med\u00a0hårt mellanslag"
