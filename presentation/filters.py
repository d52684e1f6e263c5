"""Jinja filters: dates, numbers and lists the Swedish way."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

from markupsafe import Markup

from knowledge.dates import MONTHS
from knowledge.quotes import Quote
from presentation.offline import parts

_TAG = re.compile(r"<[^>]*>")


@cache
def swedish_date(day: date) -> str:
    """``19 oktober 2011``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def iso_date(day: date) -> str:
    """``2011-10-19``, for ``<time datetime>``."""
    return day.isoformat()[:10]


def number(value: int) -> str:
    """``12 800``, with the space that does not break."""
    return f"{value:,}".replace(",", "\u00a0")


def join_words(words: Iterable[object]) -> str:
    """``a, b och c``."""
    *first, last = map(str, words)
    return f"{', '.join(first)} och {last}" if first else last


def paragraphs(quote: Quote) -> Markup:
    """A quote's words as paragraphs; they are escaped already."""
    return Markup(quote.html)  # noqa: S704 - Quote.html escapes everything but emphasis


@cache
def hue(slug: str) -> str:
    """The class of a theme's colour: the same on every page, one of twelve.

    677 and 16 spread the twelve themes of the example site over all twelve.
    """
    number = 0
    for letter in slug:
        number = (number * 16 + "abcdefghijklmnopqrstuvwxyz0123456789-".find(letter) + 1) % 677
    return f"hue-{number % 12 + 1}"


def reading_minutes(html: str) -> int:
    """How long a text takes to read, at 200 words a minute; at least one minute."""
    words = len(_TAG.sub(" ", html).split())
    return max(1, -(-words // 200))


def answers_apart(html: str) -> tuple[Markup, Markup]:
    """A collection's introduction, and its answers from the first on.

    An answer that stands within something else, such as a box, is not cut out of it: then all of
    it counts as answers.
    """
    introduction, figure, answers = html.partition('<figure class="quote')
    tags = re.findall(r"<(/?)(div|ul|ol|li|section|table|blockquote|dl|dd)\b", introduction)
    whole = len([tag for tag in tags if tag[0]]) * 2 == len(tags)
    parts = (introduction, figure + answers) if whole else ("", html)
    return Markup(parts[0]), Markup(parts[1])  # noqa: S704 - the article's own HTML


FILTERS: dict[str, Callable[..., Any]] = {
    "swedish_date": swedish_date,
    "iso_date": iso_date,
    "number": number,
    "join_words": join_words,
    "paragraphs": paragraphs,
    "hue": hue,
    "reading_minutes": reading_minutes,
    "answers_apart": answers_apart,
    "parts": parts,
}
