"""Swedish dates as people write them: date lines, dates in prose, ``i måndags``."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.dates import MONTHS

WEEKDAYS = "måndag tisdag onsdag torsdag fredag lördag söndag".split()
_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)} | {
    short: number
    for number, shorts in enumerate(
        "jan feb mar apr maj jun jul aug sep/sept okt nov dec".split(), start=1
    )
    for short in shorts.split("/")
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?P<weekday>" + "|".join(WEEKDAYS) + r"|mån|tis|ons|tors|tor|fre|lör|sön)(?:en)?\b\.?"
_DAY = r"(?P<day>\d{1,2})(?::?[ae])?"
_TIME = (
    r"(?:,?\s*(?:[–-]\s*)?(?:kl\.?|klockan)?\s*(?P<hour>\d{1,2})[.:](?P<minute>\d{2})(?::\d{2})?)?"
)
_PREFIX = (
    r"(?P<prefix>(?:(?:ursprungligen\s+)?(?:publicera[dt]e?|postat|postad|skrive[tn]|inlagt|inlagd|"
    r"upplagd|uppdatera[dt]|datum|inlägg|skapa[dt])(?:\s+(?:på|av\s+[^,\d]{2,60},?))?\s*:?\s*)?"
    r"(?:av\s+(?P<byline>[^\d,|·]{2,60}?)\s*(?:[,|·–-]|\bden\b)\s*)?)"
)
_AUTHOR = r"(?:\s*[,|·–-]?\s*(?:av|by)\s+(?P<author>[^\d]{2,60}?))?"
_WORDED = re.compile(
    rf"^{_PREFIX}(?:{_WEEKDAY},?\s+)?(?:den\s+|d\.\s*)?{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}})"
    rf"{_TIME}{_AUTHOR}\s*\.?$",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    rf"^{_PREFIX}(?:{_WEEKDAY},?\s+)?(?:den\s+)?"
    r"(?:(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?P<day2>\d{1,2})(?:[/.](?P<month2>\d{1,2})[/. ]\s*)(?P<year2>\d{4}))"
    rf"{_TIME}{_AUTHOR}\s*\.?$",
    re.IGNORECASE,
)
_IN_PROSE = re.compile(
    rf"\b(?:{_WEEKDAY}\s+)?(?:(?P<den>den)\s+)?{_DAY}\s+{_MONTH}(?:,?\s+(?P<year>\d{{4}})\b)?"
    r"|\b(?P<isoyear>\d{4})-(?P<isomonth>\d{2})-(?P<isoday>\d{2})\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 120


@dataclass(frozen=True)
class DateLine:
    """A line that says a date and nothing else of weight.

    ``weekday`` is the one the line names, 0 for Monday; ``time`` is ``HH:MM`` or empty;
    ``form`` tells lines that are written in the same way.
    """

    day: date
    time: str
    weekday: int | None
    author: str
    form: tuple[bool, ...]

    @property
    def weekday_is_wrong(self) -> bool:
        """Whether the line names another weekday than that day had."""
        return self.weekday is not None and self.weekday != self.day.weekday()


@dataclass(frozen=True)
class FoundDate:
    """A date in prose: where its words begin, the words, and whether they name the year."""

    start: int
    words: str
    day: date
    has_year: bool


def read_date_line(text: str) -> DateLine | None:
    """Read a line such as ``Publicerad fredag den 28 oktober 2011 kl. 10.20``.

    :returns: None for a line that is no date, or a day that no calendar has.
    """
    line = " ".join(text.split()) if len(text) <= _LONGEST_LINE else ""
    worded = _WORDED.match(line)
    match = worded or _FIGURES.match(line)
    if match is None:
        return None
    parts = match.groupdict()
    year, month, day = (parts.get(key) or parts.get(f"{key}2") for key in ("year", "month", "day"))
    found = _day(year or "", month or "", day or "")
    if found is None:
        return None
    time = f"{int(parts['hour']):02}:{parts['minute']}" if parts["hour"] else ""
    if time and (int(time[:2]) > 23 or int(time[3:]) > 59):
        return None
    weekday = _weekday(parts["weekday"]) if parts["weekday"] else None
    form = (worded is not None, weekday is not None, bool(time), bool(parts["prefix"]))
    author = (parts["author"] or parts["byline"] or "").strip(" .")
    return DateLine(found, time, weekday, author, form)


def find_dates(text: str, year: int | None = None) -> list[FoundDate]:
    """Dates within prose; one without a year gets ``year``, or is passed over when that is None."""
    found = []
    for match in _IN_PROSE.finditer(text):
        parts = match.groupdict()
        own_year = parts["year"] or parts["isoyear"]
        if own_year is None and (year is None or not (parts["den"] or parts["weekday"])):
            continue
        day = _day(
            own_year or str(year),
            parts["month"] or parts["isomonth"],
            parts["day"] or parts["isoday"],
        )
        if day:
            found.append(FoundDate(match.start(), match.group(), day, own_year is not None))
    return found


_OF_MONTH = re.compile(
    rf"^(?:[A-ZÅÄÖ][\w ]{{1,30}}?(?:,| i)?\s+)?(?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}})$",
    re.IGNORECASE,
)


def read_month(text: str) -> date | None:
    """The last day of the month that a line of its own names: ``Norby i februari 2019``."""
    match = _OF_MONTH.match(" ".join(text.split())) if len(text) <= _LONGEST_LINE else None
    first = _day(match["year"], match["month"], "1") if match else None
    return _end_of_month(first.year, first.month) if first else None


def _end_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


_RELATIVE = re.compile(
    r"\bi\s?(?P<ago>går|förrgår)\b"
    r"|\bi (?P<past>mån|tis|ons|tors|fre|lör|sön)dags\b"
    r"|\b(?P<last>förra|i förra veckans) (?P<lastday>mån|tis|ons|tors|fre|lör|sön)dag(?:en)?s?\b",
    re.IGNORECASE,
)


def find_relative(text: str, written: date) -> FoundDate | None:
    """The first day that ``text`` counts from the day it was written: ``i går``, ``i måndags``.

    >>> find_relative("I måndags möttes vi.", date(2011, 10, 19)).day.isoformat()
    '2011-10-17'
    """
    match = _RELATIVE.search(text)
    if match is None:
        return None
    if match["ago"]:
        back = 1 if match["ago"].lower() == "går" else 2
    elif match["past"]:
        back = (written.weekday() - _weekday(match["past"])) % 7 or 7
    else:
        back = written.weekday() + 7 - _weekday(match["lastday"])
    return FoundDate(match.start(), match.group(), written - timedelta(days=back), has_year=False)


_MONTH_NAME = "|".join(MONTHS) + r"|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec"
_QUARTER = re.compile(
    r"^(?:(?:kvartal|kv\.?|q|k)\s?(?P<figure>[1-4])|tertial\s?(?P<tertial>[1-3])"
    r"|(?P<word>första|andra|tredje|fjärde) kvartalet"
    rf"|(?P<from>{_MONTH_NAME})\.?(?:\s?[–—-]\s?|\s+(?:till|t\.o\.m\.?)\s+)(?P<to>{_MONTH_NAME})\.?)"
    r"(?:[\s,:–—-]+(?:(?:år|av)\s+)?(?P<year>\d{4}))?"
    r"(?:\s*[(:,–—-].*)?$",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"^(?P<year>\d{4})[\s,:–—-]+(?P<rest>\S.*)$")


@dataclass(frozen=True)
class Quarter:
    """A part of a year that a heading names; ``last_month`` is its last."""

    year: int | None
    last_month: int

    @property
    def last_day(self) -> date | None:
        """The day the period ends, when its year is known."""
        return None if self.year is None else _end_of_month(self.year, self.last_month)


def read_quarter(text: str) -> Quarter | None:
    """The period that a heading names: ``Kvartal 1 2024``, ``Q1``, ``Januari–mars 2024``."""
    line = " ".join(text.split()) if len(text) <= _LONGEST_LINE else ""
    turned = _YEAR_FIRST.match(line)
    match = _QUARTER.match(turned["rest"] if turned else line)
    if match is None:
        return None
    year = match["year"] or (turned["year"] if turned else None)
    if year is not None and not _is_year(int(year)):
        return None
    if match["figure"]:
        last = int(match["figure"]) * 3
    elif match["tertial"]:
        last = int(match["tertial"]) * 4
    elif match["word"]:
        last = 3 + 3 * "första andra tredje fjärde".split().index(match["word"].lower())
    else:
        last = _month(match["to"])
    return Quarter(int(year) if year else None, last)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        number = int(month) if month.isdigit() else _month(month)
        return date(int(year), number, int(day)) if _is_year(int(year)) else None
    except ValueError:
        return None


def _is_year(year: int) -> bool:
    return 1900 <= year < 2200


def _month(word: str) -> int:
    return _MONTH_NUMBERS[word.lower().rstrip(".")]


def _weekday(word: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word.lower()[:3]))
