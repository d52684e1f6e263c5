"""A participant's words: kept to the letter, inert, and signed by a role."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.quotes import ID_LETTERS, ID_SIGNS, is_valid_id, new_id
from knowledge.signatures import Signature, read_signature
from tests.knowledge.making import (
    WORDS,
    complaints,
    only_quote,
    post,
    quotes_of,
)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_what_is_written_as_a_quote_comes_back_to_the_letter(paragraphs: list[str]) -> None:
    assert only_quote("\n\n".join(paragraphs)).text == "\n\n".join(paragraphs)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_html_holds_the_words_and_no_tag_of_the_participants_own(paragraphs: list[str]) -> None:
    quote = only_quote("\n\n".join(paragraphs))
    bare = re.sub(r"</?(?:p|em)>|<br>", "", quote.html)
    assert "<" not in bare
    assert ">" not in bare
    assert re.fullmatch(r"(?:[^&]|&(?:amp|lt|gt);)*", bare)
    shown = quote.html.replace("</p><p>", "\n\n").removeprefix("<p>").removesuffix("</p>")
    assert unescape(re.sub(r"</?em>", "", shown)) == quote.plain


@given(st.text(st.sampled_from("ab *\\<&_"), max_size=20))
def test_plain_and_html_agree_on_what_is_emphasis(words: str) -> None:
    if not words.strip():
        return
    quote = only_quote(words.strip())
    assert unescape(re.sub(r"</?(?:em|p)>", "", quote.html)) == quote.plain


@pytest.mark.parametrize(
    ("words", "html", "plain"),
    [
        ("Vi i *samma* båt", "<p>Vi i <em>samma</em> båt</p>", "Vi i samma båt"),
        ("**inte** så", "<p>**inte** så</p>", "**inte** så"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>", "2 * 3 * 4"),
        (r"en \*stjärna\*", "<p>en *stjärna*</p>", "en *stjärna*"),
        ("<script>x()</script>", "<p>&lt;script&gt;x()&lt;/script&gt;</p>", "<script>x()</script>"),
        ("[här](/om/) &amp; _x_", "<p>[här](/om/) &amp;amp; _x_</p>", "[här](/om/) &amp; _x_"),
        ("en 🙂 och 👩‍👩‍👧", "<p>en 🙂 och 👩‍👩‍👧</p>", "en 🙂 och 👩‍👩‍👧"),
        ("a\n\nb", "<p>a</p><p>b</p>", "a\n\nb"),
        ("rad ett  \nrad två", "<p>rad ett<br>rad två</p>", "rad ett\nrad två"),
        (
            "en mening\nsom fortsätter",
            "<p>en mening som fortsätter</p>",
            "en mening som fortsätter",
        ),
        (
            "tre saker:\n- tid\n- mandat",
            "<p>tre saker:<br>- tid<br>- mandat</p>",
            "tre saker:\n- tid\n- mandat",
        ),
        ("## ingen rubrik", "<p>## ingen rubrik</p>", "## ingen rubrik"),
        ("> inget citat", "<p>&gt; inget citat</p>", "> inget citat"),
        ("```\nkod\n```", "<p>``` kod ```</p>", "``` kod ```"),
        ("[^1]", "<p>[^1]</p>", "[^1]"),
    ],
)
def test_only_emphasis_has_a_meaning(words: str, html: str, plain: str) -> None:
    quote = only_quote(words)
    assert (quote.html, quote.plain) == (html, plain)


@pytest.mark.parametrize(
    ("line", "speaker", "topics", "identity"),
    [
        ("— chef, träffen #vardag #rutiner ^h7k2", "chef, träffen", ("vardag", "rutiner"), "h7k2"),
        ("– chef", "chef", (), ""),
        ("-- chef ^h7k2  ", "chef", (), "h7k2"),
        ("—chef #vardag", "chef", ("vardag",), ""),
        ("— #vardag", "", ("vardag",), ""),
        ("—#vardag ^h7k2", "", ("vardag",), "h7k2"),
        ("— chef ^h7k2 #vardag", "chef", ("vardag",), "h7k2"),
        ("— chef #vardag, #rutiner ^h7k2", "chef", ("vardag", "rutiner"), "h7k2"),
        ("— chef #vardag #vardag", "chef", ("vardag",), ""),
        ("— grupp #2, träffen", "grupp #2, träffen", (), ""),
        ("— chef\u00a0a ^h7k2", "chef a", (), "h7k2"),
        ("— chef ^ab ^cd", "chef", (), "ab ^cd"),
    ],
)
def test_a_signed_line_is_read(
    line: str, speaker: str, topics: tuple[str, ...], identity: str
) -> None:
    signature = read_signature(line)
    assert isinstance(signature, Signature)
    assert (signature.speaker, signature.topic_words, signature.id) == (speaker, topics, identity)


@pytest.mark.parametrize("line", ["chef ^h7k2", "- chef", "---", "+ chef", "", "*— chef*"])
def test_what_does_not_begin_with_a_dash_signs_nothing(line: str) -> None:
    assert read_signature(line) is None


@pytest.mark.parametrize(
    "body",
    [
        "> Ett ordspråk.\n",
        "> — Hej.\n> — Hej själv.\n",
        "> – bara en rad\n",
        "> Text\n> ---\n",
    ],
)
def test_a_block_without_a_signed_line_is_an_ordinary_one(body: str) -> None:
    found = post(body)
    assert found.quotes == ()
    assert found.markdown.strip() == body.strip()


def test_a_dialogue_with_a_theme_is_a_quote() -> None:
    (quote,) = quotes_of("> — Hej.\n> — Hej själv.\n> — två chefer #vardag\n")
    assert quote.text == "— Hej. — Hej själv."
    assert quote.speaker == "två chefer"


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("> Ett.\n> — a ^aaaa\n> Två.\n> — b ^bbbb\n", 7),
        ("> Ett.\n> — a ^aaaa\nmer text\n", 7),
        ("> > Ett.\n> > — a ^aaaa\n", 7),
        ("> Ett.\n> - a ^aaaa\n", 7),
        ("> Ett ^aaaa\n", 6),
        ("> Ett.\n> – a #vardag\n> — b ^bbbb\n", 7),
        ("Ett.\n— a ^aaaa\n", 7),
        ("> Så roligt ^_^\n> — a ^aaaa\n", None),
        ("> Upphöjt till ^2\n> — a ^aaaa\n", None),
        ("- > Ett.\n", None),
        ("– Jag säger så här #vardag\n", None),
        ("- en punkt #vardag\n", None),
        ("```\n> — a ^aaaa\n> x\n```\n", None),
    ],
)
def test_a_signature_that_signs_nothing_is_never_published(body: str, line: int | None) -> None:
    """With the words unread, nobody could take them back."""
    found = [each for each in complaints(body) if "underteckna ett citat" in each]
    assert [each.split(":")[0] for each in found] == ([str(line)] if line else [])


def test_a_quote_in_a_box_or_list_is_a_quote() -> None:
    body = '!!! fakta "X"\n    > Ett.\n    > — a ^aaaa\n\n- punkt\n\n    > Två.\n    > — b ^bbbb\n'
    assert [(quote.id, quote.text) for quote in quotes_of(body)] == [
        ("aaaa", "Ett."),
        ("bbbb", "Två."),
    ]


@given(st.text(max_size=20))
def test_an_id_is_small_letters_and_digits(word: str) -> None:
    if is_valid_id(word):
        assert word.isascii()
        assert word[0].isalpha()
        assert word == word.lower()


def test_new_ids_are_never_taken_and_grow_when_the_short_ones_are_used_up() -> None:
    taken = {new_id(()) for _ in range(200)}
    assert new_id(taken) not in taken
    assert all(is_valid_id(each) and len(each) == 4 for each in taken)

    class Everything(set[str]):
        def __contains__(self, word: object) -> bool:
            return len(str(word)) < 6

    assert len(new_id(Everything())) == 6
    assert set("".join(taken)) <= set(ID_SIGNS)
    assert {each[0] for each in taken} <= set(ID_LETTERS)
