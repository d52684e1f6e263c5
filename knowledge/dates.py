"""Dates as authors and Pelican write them, on a Swedish clock."""

import re
import warnings
from datetime import datetime
from zoneinfo import ZoneInfo

MONTHS = (
    "januari februari mars april maj juni juli augusti september oktober november december"
).split()
TIMEZONE = ZoneInfo("Europe/Stockholm")

_ISO_DATE = re.compile(
    r"^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z| ?[+-]\d{2}:?\d{2})?)?$"
)
# What the text does not say is filled in from these; when it matters, the text says too little.
_DEFAULTS = (datetime(2000, 2, 3), datetime(2001, 4, 5))  # noqa: DTZ001 - wall-clock time


def swedish_now() -> datetime:
    """The time on a clock in Sweden, without zone."""
    return datetime.now(TIMEZONE).replace(tzinfo=None)


def parse_date(text: str) -> datetime:
    """Read a date that leaves nothing to guess.

    :param text: ``2011-10-19``, ``2011-10-19 14:30``, or what Pelican reads in only one way.
    :returns: a naive datetime, Swedish wall-clock time.
    :raises ValueError: with a Swedish message, when there is no such date or it could be two.
    """
    if _ISO_DATE.match(text):
        try:
            return _on_a_swedish_clock(datetime.fromisoformat(text.replace(" +", "+")))
        except (ValueError, OverflowError):
            raise ValueError(f"datumet {text} finns inte") from None
    guesses = {_guess(text, default, day_first) for default in _DEFAULTS for day_first in (1, 0)}
    guess = guesses.pop()
    if guesses or guess is None:
        raise ValueError(f"datumet ”{text}” går inte att tyda; skriv det som 2011-10-19")
    return guess


def _on_a_swedish_clock(date: datetime) -> datetime:
    return date.astimezone(TIMEZONE).replace(tzinfo=None) if date.tzinfo else date


def _guess(text: str, default: datetime, day_first: int) -> datetime | None:
    """How dateutil reads a date, one way of two; None when it cannot, or does not know the zone."""
    # Few dates need it, and a build that has nothing new needs nothing that takes time to load.
    from dateutil import parser as dates

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            date = dates.parse(text, default=default, dayfirst=bool(day_first))
        return _on_a_swedish_clock(date)
    except (ValueError, OverflowError, TypeError, dates.UnknownTimezoneWarning):
        return None
