"""What waits, and that is as it should be: texts for their day, new quotes for the next build."""

from collections import Counter
from datetime import datetime, time
from pathlib import Path
from typing import NamedTuple

from commands.speaking import counted
from knowledge.dated import Dated
from knowledge.dates import MONTHS
from knowledge.documents import PUBLISHED
from knowledge.library import Library
from knowledge.problems import shown


class Waiting(NamedTuple):
    """A text that is to be shown at a time, or ``what`` of it."""

    when: datetime
    path: Path
    what: str = ""

    def __str__(self) -> str:
        """``content/inlagg/x.md: visas 20 november 2062``."""
        hour = f" kl. {self.when:%H.%M}" if self.when.time() != time.min else ""
        day = f"{self.when.day} {MONTHS[self.when.month - 1]} {self.when.year}{hour}"
        return f"{shown(self.path)}: {self.what}visas {day}"


def waiting(library: Library) -> list[Waiting]:
    """The texts and follow-ups that wait for their day, the first day first."""
    dated = (each for each in library.unpublished if isinstance(each, Dated))
    texts = [Waiting(each.date, each.path) for each in dated if each.status == PUBLISHED]
    told = [(topic.path, topic.followups) for topic in library.topics]
    for report in library.reports:
        told += [(report.path, each.followups) for each in report.recommendations]
    later = {
        Waiting(datetime.combine(followup.date, time.min), path, "en uppföljning ")
        for path, followups in told
        for followup in followups
        if followup.date > library.now.date()
    }
    return sorted([*texts, *later])


def unbuilt_lines(library: Library) -> list[str]:
    """Of each published text with quotes that have no id yet, which only a build gives."""
    numbers = [(each.path, sum(not quote.id for quote in each.quotes)) for each in library.dated]
    return [
        f"{shown(path)}: {_new_quotes(number)} på temasidor och i listor när du har kört build"
        for path, number in numbers
        if number
    ]


def unbuilt_hints(library: Library) -> dict[str, str]:
    """The same, said on the pages of a theme: the address that they begin with, and the words."""
    new = (quote for each in library.dated for quote in each.quotes if not quote.id)
    numbers = Counter(topic.url for quote in new for topic in quote.topics)
    return {
        url: f"{_new_quotes(number)} här när du har kört build" for url, number in numbers.items()
    }


def _new_quotes(number: int) -> str:
    return f"{counted(number, 'nytt citat', 'nya citat')} visas"
