"""Dates as authors and Pelican write them, on a Swedish clock."""

import re
import warnings
from datetime import date, datetime
from zoneinfo import ZoneInfo

MONTHS = (
    "januari februari mars april maj juni juli augusti september oktober november december"
).split()
TIMEZONE = ZoneInfo("Europe/Stockholm")

_ISO_DATE = re.compile(
    r"^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z| ?[+-]\d{2}:?\d{2})?)?$"
)
_IN_FIGURES = re.compile(
    r"^(?:(?P<a>\d{1,2})(?P<sign>[-/. ])(?P<b>\d{1,2})(?P=sign)(?P<c>\d{1,2})"
    r"|(?P<d>\d{2})(?P<e>\d{2})(?P<f>\d{2}))(?P<time>[T ]\d{2}:\d{2})?$"
)
_FIRST_YEAR = 1900
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
        raise ValueError(f"datumet ”{text}” går inte att tyda; skriv det som 2011-10-19")
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
