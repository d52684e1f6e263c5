"""A deck to take along to where there is no network: files with everything inside.

A deck of very many quotes is parted, so that an old telephone can open a file; no quote is left
out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from knowledge.decks import Card, Deck

LARGEST = 500_000  # bytes of a file
_FOR_CARDS = 355_000  # what fonts, styles, the script, the first slide and the front sheet leave
_MARKUP = 1400  # of a quote as a slide and as a card, with its QR code


@dataclass(frozen=True)
class Part:
    """One of ``count`` files of a deck, the ``number``th from 1, and the cards in it."""

    deck: Deck
    cards: tuple[Card, ...]
    number: int
    count: int

    @property
    def url(self) -> str:
        """Where it is."""
        return f"{self.deck.url}offline{self._nth}.html"

    @property
    def file_name(self) -> str:
        """What it is called among a reader's other files."""
        return f"{self.deck.url.split('/')[-2]}{self._nth}.html"

    @property
    def note(self) -> str:
        """Which part it is, if there are others."""
        if self.count == 1:
            return ""
        numbers = f"{self.cards[0].number}–{self.cards[-1].number}"
        return f", del {self.number} av {self.count} (citat {numbers})"

    @property
    def _nth(self) -> str:
        return f"-{self.number}" if self.number > 1 else ""


def parts(deck: Deck, site_url: str) -> tuple[Part, ...]:
    """The files of a deck, in its order."""
    every = tuple(_runs(deck, site_url))
    return tuple(Part(deck, cards, n, len(every)) for n, cards in enumerate(every, start=1))


def _runs(deck: Deck, site_url: str) -> Iterator[tuple[Card, ...]]:
    run: list[Card] = []
    left = _FOR_CARDS
    # What is on each card of the deck; a code grows with the address.
    shared = 2 * _bytes(deck.title + site_url) + _bytes(2 * site_url) + _MARKUP
    for card in deck.cards:
        quote = card.quote
        weight = shared + _weight(quote.text, quote.speaker, quote.source.title, quote.source.url)
        if run and weight > left:
            yield tuple(run)
            run, left = [], _FOR_CARDS
        run.append(card)
        left -= weight
    yield tuple(run)


@lru_cache(maxsize=100_000)  # a quote is in the decks of its themes and of its collection
def _weight(text: str, speaker: str, source: str, url: str) -> int:
    """What a quote adds to the bytes that each slide and card has."""
    tags = 4 * text.count("*") + 3 * text.count("\n")
    twice = _bytes(text) + _bytes(speaker) + tags
    return 2 * twice + _bytes(source) + _bytes(url)


def _bytes(text: str) -> int:
    """Of a text in HTML."""
    return len(escape(text).encode())
