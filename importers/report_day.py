"""The day of a report: stated, or derived from the occasion or the period that it is about."""

import re
from collections.abc import Sequence
from datetime import date

from importers.blocks import Block, Heading, Paragraph
from importers.documents import Note, Value, doubt
from language.dates import FoundDate, find_dates, read_month, read_quarter

_REACH = 12
_NEAR = 6
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?!\d)")
_OCCASION = re.compile(
    r"workshop|träff|dialogdag|arbetsdag|samlades|gruppsamtal|seminari|konferens|möte|verkstad",
    re.IGNORECASE,
)


def day_of(
    title: str, stated: str, rest: Sequence[Block], fallback: date, line: int
) -> tuple[dict[str, Value], list[Note]]:
    """The day of the report, and the day of the occasion that it is about."""
    if stated:
        return {"datum": stated}, []
    prose = [block for block in rest if isinstance(block, Paragraph | Heading)]
    near = prose[:_REACH]
    written = _month(near[:_NEAR]) or _month(prose[-_REACH:])
    places = [(title, line), *((block.text, block.lines[0]) for block in near)]
    for place, (text, number) in enumerate(places):
        dates = [found for found in find_dates(text) if found.day <= fallback]
        if dates and (place < _NEAR or _OCCASION.search(text)):
            return _near(text, number, dates, written)
    if written:
        return _near("", written[1], [written[0]], None)
    return _period(title, rest, fallback, line)


def _month(blocks: Sequence[Paragraph | Heading]) -> tuple[FoundDate, int] | None:
    """The month that a line of its own names at a report's beginning or end, as its last day."""
    for block in blocks:
        texts = block.texts if isinstance(block, Paragraph) else (block.text,)
        for text, line in zip(texts, block.lines, strict=False):
            if day := read_month(text):
                return FoundDate(0, text, day, has_year=True), line
    return None


def _near(
    text: str, line: int, dates: Sequence[FoundDate], written: tuple[FoundDate, int] | None
) -> tuple[dict[str, Value], list[Note]]:
    """A day derived from dates near the beginning: the occasion's, or the last of a period."""
    is_occasion = _OCCASION.search(text) is not None
    found = dates[0] if is_occasion else max(dates, key=lambda other: other.day)
    fields: dict[str, Value] = {"datum": found.day.isoformat(), "datum_harlett": "ja"}
    if is_occasion:
        fields["traff"] = {"datum": found.day.isoformat()}
    if written and written[0].day >= found.day:
        found, line = written
        fields["datum"] = found.day.isoformat()
    message = f"rapportens datum är härlett ur ”{found.words}”: {fields['datum']}"
    return fields, [doubt([line], message)]


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
