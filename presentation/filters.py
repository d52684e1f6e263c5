"""Jinja filters: dates, numbers and lists the Swedish way."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup

from knowledge.quotes import Quote

LOCALE = "sv"


def swedish_date(day: date) -> str:
    """``19 oktober 2011``."""
    return format_date(day, "d MMMM y", locale=LOCALE)


def iso_date(day: date) -> str:
    """``2011-10-19``, for ``<time datetime>``."""
    return day.isoformat()[:10]


def number(value: int) -> str:
    """``12 800``, with the space that does not break."""
    return format_decimal(value, locale=LOCALE)


def join_words(words: Iterable[object]) -> str:
    """``a, b och c``."""
    return format_list([str(word) for word in words], locale=LOCALE)


def paragraphs(quote: Quote) -> Markup:
    """A quote's words as paragraphs; they are escaped already."""
    return Markup(quote.html)  # noqa: S704 - Quote.html escapes everything but emphasis


FILTERS: dict[str, Callable[..., Any]] = {
    "swedish_date": swedish_date,
    "iso_date": iso_date,
    "number": number,
    "join_words": join_words,
    "paragraphs": paragraphs,
}
