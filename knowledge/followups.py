"""Follow-ups (uppföljningar): what came of something, and on which day."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from knowledge.fields import Fields


class Followup(NamedTuple):
    """What happened on a day, in the author's words."""

    date: date
    text: str


def read_followups(fields: Fields) -> tuple[Followup, ...]:
    """Those of a header, in order of time: ``uppfoljning: {2024-09-12: Listan är klar.}``."""
    return in_order(Followup(day.date(), text) for day, text in fields.days("uppfoljning"))


def in_order(followups: Iterable[Followup]) -> tuple[Followup, ...]:
    """The first day first; within a day as they were written."""
    return tuple(sorted(followups, key=attrgetter("date")))
