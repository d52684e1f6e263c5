"""What the site makes out of its texts beside their own pages, and at which addresses."""

from collections.abc import Iterator, Sized

from knowledge.decks import Deck
from knowledge.library import Library

# How many there are on a page of a long list.
POSTS_PER_PAGE = 20
TEXTS_PER_PAGE = 50
QUOTES_PER_PAGE = 50
CARDS_PER_PAGE = 200  # a pile that can be printed, and a page that a phone can show

# A page of cards printed in three ways, which the reader chooses between on it.
CARD_FORMS = ("kort", "vikkort", "stora-kort")


def page_urls(items: Sized, url: str, size: int) -> list[str]:
    """The pages of a list in parts of ``size``: ``url``, ``url`` + ``sida/2/`` …; at least one.

    >>> page_urls("abc", "inlagg/", 2)
    ['inlagg/', 'inlagg/sida/2/']
    """
    count = max(1, -(-len(items) // size))
    return [url, *(f"{url}sida/{number}/" for number in range(2, count + 1))]


def card_pages(deck: Deck) -> list[str]:
    """The pages of a deck's cards."""
    return page_urls(deck.quotes, f"{deck.url}kort/", CARDS_PER_PAGE)


def derived_addresses(library: Library) -> Iterator[str]:
    """Every address below a text's, or below a list, that a text can lead to.

    Those of PDFs too, though only some builds make them; but not the further parts of a file to
    take along, which are other ones when a quote is added, or the site has a longer address.
    """
    yield from page_urls(library.posts, "inlagg/", POSTS_PER_PAGE)
    for tag, documents in library.tags.values():
        yield from page_urls(documents, tag.url, TEXTS_PER_PAGE)
    for gathering in library.gatherings.values():
        yield from page_urls(gathering.quotes, gathering.topic.url, QUOTES_PER_PAGE)
    for shown in (*library.topics, *library.definitions):
        yield from (f"{shown.url}citat.csv", f"{shown.url}citat.json")
    for inquiry in library.inquiries:
        yield f"{inquiry.url}svar.csv"
    for quote in library.quotes:
        yield f"{quote.url}bild.png"
    for deck in library.decks:
        yield from _for_meetings(deck)


def _for_meetings(deck: Deck) -> Iterator[str]:
    for name in ("mote/", "sortera/", "offline.html", "citat.md", "citat.docx"):
        yield f"{deck.url}{name}"
    for page in card_pages(deck):
        yield page
        yield from (f"{page}{form}.pdf" for form in CARD_FORMS)
