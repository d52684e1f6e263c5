"""Cards: every quote has one, and a longer quote never a smaller one."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from knowledge.decks import Deck
from knowledge.derived import CARD_FORMS
from presentation.cards import (
    LARGE,
    LONGEST,
    PAGE,
    SMALL,
    in_form,
    sheets,
    size_of,
)
from tests.knowledge.making import only_quote

QUOTE = only_quote("Ord.")


def deck(lengths: Sequence[int]) -> Deck:
    quotes = tuple(replace(QUOTE, id=f"a{n:03}", text="o" * each) for n, each in enumerate(lengths))
    return Deck("teman/vardag/", "Vardag", "Tema", "Det.", "vardag", (), quotes, False)


@given(st.lists(st.integers(1, 3000), max_size=40))
def test_every_quote_has_one_card_in_the_decks_order(lengths: list[int]) -> None:
    found = sheets(deck(lengths).cards)
    cards = [card for sheet in found for card in sheet.cards]
    assert sorted(card.number for card in cards) == list(range(1, len(lengths) + 1))
    for size, most in ((SMALL, 8), (LARGE, 4), (PAGE, 1), (LONGEST, 1)):
        of_size = [sheet for sheet in found if sheet.size == size]
        assert all(1 <= len(sheet.cards) <= most for sheet in of_size)
        numbers = [card.number for sheet in of_size for card in sheet.cards]
        assert numbers == sorted(numbers)


def test_broken_lines_need_room_too() -> None:
    assert size_of(replace(QUOTE, text="ja " * 30)) == SMALL
    assert size_of(replace(QUOTE, text="ja\n" * 30 + "ja")) != SMALL


def test_who_spoke_needs_room_too() -> None:
    assert size_of(replace(QUOTE, text="ja " * 40, speaker="s" * 60)) == SMALL
    assert size_of(replace(QUOTE, text="ja " * 40, speaker="s" * 160)) != SMALL


def test_a_page_opens_with_the_form_that_was_chosen() -> None:
    page = "".join(
        f'<input id="{form}"{" checked" * (form == CARD_FORMS[0])}>' for form in CARD_FORMS
    )
    for form in CARD_FORMS:
        assert in_form(page, form).count(" checked") == 1
        assert f'id="{form}" checked' in in_form(page, form)
