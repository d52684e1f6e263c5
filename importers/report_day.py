"""The day of a report: stated, or derived from the occasion or the period that it is about."""

import re
from collections.abc import Sequence
from datetime import date

from importers.blocks import Block, Heading, Paragraph
from importers.documents import Note, Value, doubt
from language.dates import find_dates, read_quarter

_REACH = 12
_NEAR = 6
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?!\d)")
_OCCASION = re.compile(
    r"workshop|träff|dialogdag|gruppsamtal|seminari|konferens|möte|verkstad", re.IGNORECASE
)


def day_of(
    title: str, stated: str, rest: Sequence[Block], fallback: date, line: int
) -> tuple[dict[str, Value], list[Note]]:
    """The day of the report, and the day of the occasion that it is about."""
    if stated:
        return {"datum": stated}, []
    near = [block for block in rest if isinstance(block, Paragraph | Heading)][:_REACH]
    places = [(title, line), *((block.text, block.lines[0]) for block in near)]
    for place, (text, number) in enumerate(places):
        dates = [found for found in find_dates(text) if found.day <= fallback]
        if dates and (place < _NEAR or _OCCASION.search(text)):
            day = dates[0].day.isoformat()
            fields: dict[str, Value] = {"datum": day, "datum_harlett": "ja"}
            message = f"rapportens datum är härlett ur ”{dates[0].words}”: {day}"
            if _OCCASION.search(text):
                fields["traff"] = {"datum": day}
            return fields, [doubt([number], message)]
    return _period(title, rest, fallback, line)


def _period(
    title: str, rest: Sequence[Block], fallback: date, line: int
) -> tuple[dict[str, Value], list[Note]]:
    """A day derived from the period that the report is about, or else from the file."""
    headings = [block.text for block in rest if isinstance(block, Heading | Paragraph)]
    quarters = [found for text in [title, *headings] if (found := read_quarter(text))]
    ends = [quarter.last_day for quarter in quarters if quarter.last_day]
    year = _YEAR.search(title)
    if year and not ends:
        ends = [date(int(year["year"]), 12, 31)]
    last = max(ends, default=None)
    if last and last <= fallback:
        day = last.isoformat()
        message = f"inget datum hittades; det är härlett ur perioden som rapporten gäller: {day}"
        return {"datum": day, "datum_harlett": "ja"}, [doubt([line], message)]
    fields: dict[str, Value] = {
        "datum": fallback.isoformat(),
        "datum_harlett": "ja",
        "status": "utkast",
    }
    message = "inget datum hittades; filens datum står där så länge, och rapporten är ett utkast"
    return fields, [doubt([line], message)]
