"""Decks: the quotes that a meeting works with at a time, a theme's or a collection's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from knowledge.definitions import Definitions
from knowledge.gatherings import Gathering
from knowledge.quotes import Quote


class Card(NamedTuple):
    """A quote with its number in the deck, from 1."""

    quote: Quote
    number: int


@dataclass(frozen=True)
class Deck:
    """Quotes in the order of the page that shows them all.

    ``url`` is that page's address, without leading slash: ``teman/vardag/``. ``topic`` is the
    theme's slug, None for a collection.
    """

    url: str
    title: str
    kind_name: str
    lead: str
    topic: str | None
    questions: tuple[str, ...]
    quotes: tuple[Quote, ...]
    example: bool

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """A card for each quote, in their order."""
        return tuple(Card(quote, number) for number, quote in enumerate(self.quotes, start=1))


def decks(gatherings: Iterable[Gathering], collections: Iterable[Definitions]) -> Iterator[Deck]:
    """A deck of each that has a quote with an address, in the order they come."""
    for gathering in gatherings:
        if gathering.quotes:
            yield _of_topic(gathering)
    for collection in collections:
        if any(quote.id for quote in collection.quotes):
            yield _of_collection(collection)


def _of_topic(gathering: Gathering) -> Deck:
    topic = gathering.topic
    return Deck(
        topic.url,
        topic.title,
        topic.kind_name,
        topic.description,
        topic.slug,
        topic.questions,
        gathering.quotes,
        topic.example,
    )


def _of_collection(collection: Definitions) -> Deck:
    return Deck(
        collection.url,
        collection.title,
        collection.kind_name,
        collection.question,
        None,
        (),
        tuple(quote for quote in collection.quotes if quote.id),
        collection.example,
    )
