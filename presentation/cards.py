"""A deck as cards to print: which card a quote needs, so that none is cut short."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.decks import Card
from knowledge.derived import CARD_FORMS
from knowledge.quotes import Quote

# Of an A4 sheet of cards to cut: an eighth, a quarter, and the whole, in smaller type for the last.
SMALL, LARGE, PAGE, LONGEST = "liten", "stor", "hel", "langst"
_PER_SHEET = {SMALL: 8, LARGE: 4, PAGE: 1, LONGEST: 1}
_SIGNS = {SMALL: 150, LARGE: 320, PAGE: 900}  # what fits with room to spare
_SIGNS_PER_LINE = 34  # of a small card; a line that the speaker broke takes as much
_SPEAKER = 60  # the signs of a speaker that there is room for beside the words


@dataclass(frozen=True)
class Sheet:
    """An A4 sheet of cards of one size."""

    size: str
    cards: tuple[Card, ...]


def in_form(page: str, form: str) -> str:
    """The HTML of a page of cards, with another of its forms chosen from the beginning."""
    return page.replace(f'id="{CARD_FORMS[0]}" checked', f'id="{CARD_FORMS[0]}"').replace(
        f'id="{form}"', f'id="{form}" checked', 1
    )


def size_of(quote: Quote) -> str:
    """The smallest card that holds all of the quote's words."""
    signs = len(quote.plain) + quote.plain.count("\n") * _SIGNS_PER_LINE
    signs += max(0, len(quote.speaker) - _SPEAKER)
    return next((size for size, most in _SIGNS.items() if signs <= most), LONGEST)


def sheets(cards: Iterable[Card]) -> tuple[Sheet, ...]:
    """All cards on sheets, the small ones first, in their order within each size."""
    of_size: dict[str, list[Card]] = {size: [] for size in _PER_SHEET}
    for card in cards:
        of_size[size_of(card.quote)].append(card)
    return tuple(
        Sheet(size, tuple(of_size[size][n : n + count]))
        for size, count in _PER_SHEET.items()
        for n in range(0, len(of_size[size]), count)
    )
