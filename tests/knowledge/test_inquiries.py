"""A question to a meeting: its title, where to answer it, and what one says yes to."""

import pytest

from knowledge.inquiries import Inquiry, is_form_address, read_inquiry
from presentation.qr_codes import qr_svg
from tests.knowledge.making import errors, fields


def inquiry(*keys: str) -> tuple[Inquiry, list[str]]:
    text = "\n".join(["---", "titel: Vad bär oss?", *keys, "---", "Svara kort."])
    found = fields(text, "insamlingar/vad-bar-oss.md")
    read = read_inquiry(found)
    found.finish()
    return read, errors(found.problems)


def test_a_question_alone_is_enough() -> None:
    found, wrong = inquiry()
    assert wrong == []
    assert (found.title, found.url) == ("Vad bär oss?", "insamlingar/vad-bar-oss/")
    assert (found.form, found.consent) == (None, None)


def test_it_has_its_own_form_and_its_own_sentence() -> None:
    found, wrong = inquiry(
        "formulär: https://example.org/f?id=a_B-1&x=2", "samtyckestext: Ja, visa orden."
    )
    assert wrong == []
    assert (found.form, found.consent) == ("https://example.org/f?id=a_B-1&x=2", "Ja, visa orden.")


@pytest.mark.parametrize(
    "word",
    ["http://example.org/f", "example.org/f", "https://", "https://example", "javascript:alert(1)"],
)
def test_answers_go_to_no_address_that_is_not_whole_and_private(word: str) -> None:
    assert not is_form_address(word)
    assert inquiry(f"formular: {word}")[1] == [
        "3: formular ska vara formulärets hela adress, med https:// först"
    ]


@pytest.mark.parametrize("sign", [",", ".", ";", ":"])
def test_the_end_of_a_sentence_is_no_part_of_an_address(sign: str) -> None:
    word = f"https://example.org/f{sign}"
    assert not is_form_address(word)
    assert inquiry(f"formular: {word}")[1] == [
        f"3: adressen i formular slutar med ”{sign}”, som inte hör till adressen; ta bort det"
    ]


def test_a_form_is_at_an_address_that_a_qr_code_has_room_for() -> None:
    longest = "https://example.org/" + "x" * (2331 - 20)
    assert qr_svg(longest)
    assert inquiry(f"formular: {longest}")[1] == []
    assert not is_form_address(longest + "x")
    assert inquiry(f"formular: {longest}x")[1] == [
        "3: adressen i formular är för lång för en QR-kod; ta en kortare"
    ]


def test_participants_words_do_not_stand_there() -> None:
    text = "---\ntitel: Vad bär oss?\n---\n> Ett svar.\n> — deltagare ^h7k2\n"
    found = fields(text, "insamlingar/a.md")
    read_inquiry(found)
    assert errors(found.problems)[0].startswith("5: citat kan bara stå i inlägg")
