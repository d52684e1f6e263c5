"""Cards: every quote has one, and a longer quote never a smaller one."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from knowledge.decks import Deck
from presentation.cards import LARGE, PAGE, SMALL, sheets, size_of
from tests.knowledge.making import only_quote

QUOTE = only_quote("Ord.")


def deck(lengths: Sequence[int]) -> Deck:
    quotes = tuple(replace(QUOTE, id=f"a{n:03}", text="o" * each) for n, each in enumerate(lengths))
    return Deck("teman/vardag/", "Vardag", "Tema", "Det.", "vardag", (), quotes, False)


@given(st.lists(st.integers(1, 3000), max_size=40))
def test_every_quote_has_one_card_in_the_decks_order(lengths: list[int]) -> None:
    found = sheets(deck(lengths))
    cards = [card for sheet in found for card in sheet.cards]
    assert sorted(card.number for card in cards) == list(range(1, len(lengths) + 1))
    for size, most in ((SMALL, 8), (LARGE, 4), (PAGE, 1)):
        of_size = [sheet for sheet in found if sheet.size == size]
        assert all(1 <= len(sheet.cards) <= most for sheet in of_size)
        numbers = [card.number for sheet in of_size for card in sheet.cards]
        assert numbers == sorted(numbers)


def test_broken_lines_need_room_too() -> None:
    assert size_of(replace(QUOTE, text="ja " * 30)) == SMALL
    assert size_of(replace(QUOTE, text="ja\n" * 30 + "ja")) != SMALL
