"""Dates as authors and Pelican write them, on a Swedish clock."""

import re
import warnings
from datetime import date, datetime
from zoneinfo import ZoneInfo

MONTHS = (
    "januari februari mars april maj juni juli augusti september oktober november december"
).split()
TIMEZONE = ZoneInfo("Europe/Stockholm")

EXAMPLE = "2024-10-09"  # how a day is written
_ISO_DATE = re.compile(
    r"^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z| ?[+-]\d{2}:?\d{2})?)?$"
)
_IN_FIGURES = re.compile(
    r"^(?:(?P<a>\d{1,2})(?P<sign>[-/. ])(?P<b>\d{1,2})(?P=sign)(?P<c>\d{1,2})"
    r"|(?P<d>\d{2})(?P<e>\d{2})(?P<f>\d{2}))(?P<time>[T ]\d{2}:\d{2})?$"
)
_FIRST_YEAR = 1900
_YEAR_FIRST = re.compile(r"^((?:19|20)\d\d)[-./ ](\d{1,2})[-./ ](\d{1,2})(?=$|[T ]\d)")
_YEAR_LAST = re.compile(r"^(\d{1,2})[-./ ](\d{1,2})[-./ ]((?:19|20)\d\d)(?=$|[T ]\d)")
_IN_WORDS = re.compile(
    r"^(?:den )?(\d{1,2})(?::?[ae])? ([a-z]{3,9})\.? ((?:19|20)\d\d)(?=$|[T ,]|\.$)", re.IGNORECASE
)
_TIME = re.compile(r" \d{2}:\d{2}(?!\d)")
# What the text does not say is filled in from these; when it matters, the text says too little.
_DEFAULTS = (datetime(2000, 2, 3), datetime(2001, 4, 5))  # noqa: DTZ001 - wall-clock time


def swedish_now() -> datetime:
    """The time on a clock in Sweden, without zone."""
    return datetime.now(TIMEZONE).replace(tzinfo=None)


def parse_date(text: str) -> datetime:
    """Read a date that leaves nothing to guess.

    :param text: ``2011-10-19``, ``2011-10-19 14:30``, or what Pelican reads in only one way.
    :returns: a naive datetime, Swedish wall-clock time.
    :raises ValueError: with a Swedish message, when there is no such date, it could be two, or its
        year is one of two figures or before 1900.
    """
    found = _read(text)
    if found.year < _FIRST_YEAR:
        raise ValueError(f"datumet {text} har ett årtal före 1900.{_proposal(text[2:])}")
    return found


def _read(text: str) -> datetime:
    if _ISO_DATE.match(text):
        try:
            return _on_a_swedish_clock(datetime.fromisoformat(text.replace(" +", "+")))
        except (ValueError, OverflowError):
            raise ValueError(f"datumet {text} finns inte") from None
    if _IN_FIGURES.match(text):
        raise ValueError(f"datumet ”{text}” har ett årtal med två siffror.{_proposal(text)}")
    guesses = {_guess(text, default, day_first) for default in _DEFAULTS for day_first in (1, 0)}
    guess = guesses.pop()
    if guesses or guess is None:
        raise ValueError(f"datumet ”{text}” går inte att tyda{_advice(text)}")
    # A zone may move the last evening of a year into the next.
    if not any(str(guess.year + years) in text for years in (0, -1, 1)):
        message = f"datumet ”{text}” har ett årtal med två siffror. Menade du {guess.date()}?"
        raise ValueError(message)
    return guess


def _proposal(text: str) -> str:
    """The days that six figures can be: the year first, as Swedes write, or also last.

    >>> _proposal("26-11-20"), _proposal("20/11/26")
    (' Menade du 2026-11-20?', ' Menade du 2020-11-26 eller 2026-11-20?')
    """
    figures = _IN_FIGURES.match(text)
    if figures is None:
        return ""
    first, second, third = (
        figures.group("a", "b", "c") if figures["sign"] else figures.group("d", "e", "f")
    )
    orders = [(first, second, third), (third, second, first), (third, first, second)]
    days = [day for order in orders if (day := _day(*order))]
    sure = figures["sign"] in ("-", None)
    known = days[:1] if sure else sorted(days[:2])
    words = [f"{day:%Y-%m-%d}{figures['time'] or ''}" for day in known]
    return f" Menade du {' eller '.join(dict.fromkeys(words))}?" if words else ""


def _day(year: str, month: str, day: str) -> date | None:
    """The day of a year of two figures, between 1970 and 2069."""
    century = 1900 if int(year) >= 70 else 2000
    try:
        return date(century + int(year), int(month), int(day))
    except ValueError:
        return None


def _on_a_swedish_clock(when: datetime) -> datetime:
    return when.astimezone(TIMEZONE).replace(tzinfo=None) if when.tzinfo else when


def _guess(text: str, default: datetime, day_first: int) -> datetime | None:
    """How dateutil reads a date, one way of two; None when it cannot, or does not know the zone."""
    # Few dates need it, and a build that has nothing new needs nothing that takes time to load.
    from dateutil import parser as dates

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            guess = dates.parse(text, default=default, dayfirst=bool(day_first))
        return _on_a_swedish_clock(guess)
    except (ValueError, OverflowError, TypeError, dates.UnknownTimezoneWarning):
        return None


def _advice(text: str) -> str:
    """The days that an author can have meant, or else how a day is written.

    >>> _advice("den 5 maj 2026"), _advice("9/10/2024")
    ('. Menade du 2026-05-05?', '. Menade du 2024-10-09 eller 2024-09-10?')
    """
    found: list[tuple[str, str | int, str]] = []
    if match := _YEAR_FIRST.match(text):
        found = [(match[1], match[2], match[3])]
    elif match := _YEAR_LAST.match(text):
        found = [(match[3], match[2], match[1]), (match[3], match[1], match[2])]
    elif match := _IN_WORDS.match(text):
        word = match[2].lower()
        found = [
            (match[3], n, match[1]) for n, name in enumerate(MONTHS, 1) if name.startswith(word)
        ]
    time = _TIME.search(text)
    days = [f"{day}{time.group() if time else ''}" for each in found if (day := _existing(*each))]
    return (
        f". Menade du {' eller '.join(dict.fromkeys(days))}?"
        if days
        else f"; skriv det som {EXAMPLE}"
    )


def _existing(year: str, month: str | int, day: str) -> str:
    """A day as it is to be written; empty when there is none such."""
    try:
        return datetime(int(year), int(month), int(day)).date().isoformat()  # noqa: DTZ001
    except ValueError:
        return ""
