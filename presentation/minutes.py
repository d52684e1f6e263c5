"""A deck's quotes as Markdown and for Word, to go on with in a meeting's minutes."""

import re
from collections.abc import Iterator

from knowledge.decks import Deck
from knowledge.quotes import Quote
from presentation.filters import swedish_date
from presentation.word import WordDocument

_QUESTIONS, _ORDER = "Att samtala om", "Ordningen är ingen rangordning."
# What Markdown (CommonMark, and Python-Markdown) would read as something else than letters.
_ANYWHERE = re.compile(r"[\\`*_\[\]{}]")
_AT_START = re.compile(r"^(\s*\d*)([#+.)-])", re.MULTILINE)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "=": "&#61;", "~": "&#126;"})


def quotes_markdown(deck: Deck, site_url: str) -> str:
    """The deck's title, questions and quotes; each quote to the letter, with its source.

    >>> from knowledge.decks import Deck
    >>> deck = Deck("teman/vardag/", "Vardag", "Tema", "Det lilla.", "vardag", (), (), False)
    >>> print(quotes_markdown(deck, "https://example.org"))
    # Vardag
    <BLANKLINE>
    Det lilla.
    <BLANKLINE>
    Tema: https://example.org/teman/vardag/
    <BLANKLINE>
    """
    return "\n\n".join(_parts(deck, site_url)) + "\n"


def quotes_word(deck: Deck, site_url: str) -> bytes:
    """The same as a document for Word (.docx); a quote keeps its emphasis."""
    document = WordDocument(deck.title)
    document.add("Heading1", deck.title)
    if deck.lead and deck.lead != deck.title:
        document.add("Normal", deck.lead)
    document.add("Normal", f"{deck.kind_name}: ", f"{site_url}/{deck.url}")
    if deck.questions:
        document.add("Heading2", _QUESTIONS)
    for question in deck.questions:
        document.add("ListNumber", question)
    if deck.quotes:
        document.add("Heading2", f"{len(deck.quotes)} citat")
        document.add("Normal", _ORDER)
    for number, quote in enumerate(deck.quotes, start=1):
        document.add("Heading3", f"Citat {number}")
        document.add_quoted("Quote", quote.html)
        said = _said(quote, quote.speaker, quote.source.title)
        document.add("QuoteSource", f"{said} ", f"{site_url}/{quote.url}")
    return document.packed()


def _parts(deck: Deck, site_url: str) -> Iterator[str]:
    yield f"# {_literal(deck.title)}"
    if deck.lead and deck.lead != deck.title:
        yield _literal(deck.lead)
    yield f"{deck.kind_name}: {site_url}/{deck.url}"
    if deck.questions:
        yield f"## {_QUESTIONS}"
        yield "\n".join(f"{n}. {_literal(each)}" for n, each in enumerate(deck.questions, start=1))
    if deck.quotes:
        yield f"## {len(deck.quotes)} citat"
        yield _ORDER
    for number, quote in enumerate(deck.quotes, start=1):
        yield f"### Citat {number}"
        yield "\n".join(_quoted(quote))
        yield _origin(quote, site_url)


def _quoted(quote: Quote) -> Iterator[str]:
    for line in _literal(quote.plain).replace("\n\n", "\r").replace("\n", "  \n").split("\n"):
        yield from (f"> {part}" if part else ">" for part in line.replace("\r", "\r\r").split("\r"))


def _origin(quote: Quote, site_url: str) -> str:
    said = _said(quote, _literal(quote.speaker), _literal(quote.source.title))
    return f"{said} {site_url}/{quote.url}"


def _said(quote: Quote, speaker: str, title: str) -> str:
    day = swedish_date(quote.date) + (" (datumet är härlett)" if quote.date_derived else "")
    return f"— {speaker}, ur ”{title}”, {day}.{' Exempel.' if quote.example else ''}"


def _literal(text: str) -> str:
    """The text so that Markdown shows it sign for sign."""
    escaped = _ANYWHERE.sub(r"\\\g<0>", text).translate(_ENTITIES)
    return _AT_START.sub(r"\1\\\2", escaped)
