"""A deck as cards to print: which card a quote needs, so that none is cut short."""

from dataclasses import dataclass

from knowledge.decks import Deck
from knowledge.quotes import Quote

SMALL, LARGE, PAGE = "liten", "stor", "hel"  # an eighth, a quarter and a whole of an A4 sheet
_SMALL_SIGNS, _LARGE_SIGNS = 150, 320  # what fits with room to spare
_SIGNS_PER_LINE = 34  # of a small card; a line that the speaker broke takes as much
_PER_SHEET = {SMALL: 8, LARGE: 4, PAGE: 1}


@dataclass(frozen=True)
class Card:
    """A quote with its number in the deck, from 1."""

    quote: Quote
    number: int


@dataclass(frozen=True)
class Sheet:
    """An A4 sheet of cards of one size."""

    size: str
    cards: tuple[Card, ...]


def size_of(quote: Quote) -> str:
    """The smallest card that holds all of the quote's words."""
    signs = len(quote.plain) + quote.plain.count("\n") * _SIGNS_PER_LINE
    if signs <= _SMALL_SIGNS:
        return SMALL
    return LARGE if signs <= _LARGE_SIGNS else PAGE


def sheets(deck: Deck) -> tuple[Sheet, ...]:
    """All cards of a deck, the small ones first, in the deck's order within each size."""
    found = []
    numbered = [Card(quote, number) for number, quote in enumerate(deck.quotes, start=1)]
    for size, count in _PER_SHEET.items():
        cards = [card for card in numbered if size_of(card.quote) == size]
        found += [Sheet(size, tuple(cards[n : n + count])) for n in range(0, len(cards), count)]
    return tuple(found)
