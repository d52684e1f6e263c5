"""A page copied from a blog, cut into its posts: each under a line that says its date."""

from collections.abc import Sequence
from dataclasses import dataclass

from importers.documents import Note, doubt, left_out
from importers.hosts import is_footer, opens_comments
from importers.lines import Line
from importers.titles import is_title_like
from language.dates import WEEKDAYS, DateLine, read_date_line
from language.sentences import sentences

_LONG_PROSE = 150
_LOOKAHEAD = 3


@dataclass(frozen=True)
class Segment:
    """One post as copied: the line with its date, its title, and the lines under them."""

    date: DateLine | None
    date_line: int | None
    title: str
    title_line: int | None
    lines: tuple[Line, ...]
    all_lines: tuple[Line, ...]


@dataclass(frozen=True)
class Split:
    """The posts of a text, the lines before the first, and what there is to say of them."""

    segments: tuple[Segment, ...]
    before: tuple[Line, ...]
    notes: tuple[Note, ...]


def split(lines: Sequence[Line]) -> Split:
    """Cut a text at its date lines. Without any, there are no segments."""
    dates = _date_lines(lines)
    if not dates:
        return Split((), tuple(lines), ())
    starts = _starts(lines, list(dates))
    segments = []
    notes: list[Note] = []
    ends = [*starts[1:], len(lines)]
    for start, end, (index, date) in zip(starts, ends, dates.items(), strict=True):
        segments.append(_segment(lines[start:end], index - start, date))
        if date.weekday_is_wrong:
            notes.append(_weekday_note(lines[index], date))
    return Split(tuple(segments), tuple(lines[: starts[0]]), tuple(notes))


def _weekday_note(line: Line, date: DateLine) -> Note:
    right = WEEKDAYS[date.day.weekday()]
    return doubt([line.number], f"veckodagen stämmer inte: {date.day.isoformat()} var en {right}")


def _date_lines(lines: Sequence[Line]) -> dict[int, DateLine]:
    """The lines that begin posts; not the times of readers' comments, nor dates within a text."""
    found: dict[int, DateLine] = {}
    form: tuple[bool, ...] | None = None
    among_comments = False
    after_footer = True
    for index, line in enumerate(lines):
        if line.is_blank:
            continue
        date = read_date_line(line.text)
        if date is None:
            among_comments = among_comments or opens_comments(line.text)
            after_footer = after_footer or is_footer(line.text)
            continue
        alike = form is None or date.form == form
        if alike or (not among_comments and (after_footer or _title_follows(lines, index))):
            form = form or date.form
            found[index] = date
            among_comments = after_footer = False
    return found


def _title_follows(lines: Sequence[Line], index: int) -> bool:
    near = [line.text for line in lines[index + 1 : index + 1 + _LOOKAHEAD] if not line.is_blank]
    alone = index == 0 or lines[index - 1].is_blank
    return alone and bool(near) and is_title_like(near[0])


def _starts(lines: Sequence[Line], dates: list[int]) -> list[int]:
    """Where the posts begin: at their date lines, or at the titles right above those."""
    above = [_title_above(lines, index) for index in dates]
    below = [find_title(lines[index + 1 : index + 9])[0] for index in dates]
    with_title_above = sum(place is not None for place in above)
    with_title_below = sum(place is not None for place in below)
    if above[0] is None or with_title_above <= with_title_below:
        return dates
    return [
        title if title is not None else index for title, index in zip(above, dates, strict=True)
    ]


def _title_above(lines: Sequence[Line], index: int) -> int | None:
    """The line of the title that stands over a date line, at most one blank line away."""
    for place in range(index - 1, max(-1, index - 1 - _LOOKAHEAD), -1):
        text = lines[place].text
        if text.strip():
            free = place == 0 or lines[place - 1].is_blank
            is_title = free and is_title_like(text) and not is_footer(text)
            return place if is_title and read_date_line(text) is None else None
    return None


def _segment(lines: Sequence[Line], date_place: int, date: DateLine) -> Segment:
    date_line = lines[date_place].number
    if any(not line.is_blank for line in lines[:date_place]):
        title = next(line for line in lines if not line.is_blank)
        rest = tuple(lines[date_place + 1 :])
        return Segment(date, date_line, title.text.strip(), title.number, rest, tuple(lines))
    rest = tuple(lines[date_place + 1 :])
    place, text = find_title(rest)
    title_line = rest[place].number if place is not None else None
    body = rest[place + 1 :] if place is not None else rest
    return Segment(date, date_line, text, title_line, body, tuple(lines))


def find_title(lines: Sequence[Line]) -> tuple[int | None, str]:
    """The place and the words of the title that a text begins with, if it has one."""
    place = next((place for place, line in enumerate(lines) if not line.is_blank), None)
    if place is None:
        return None, ""
    text = lines[place].text.strip()
    following = lines[place + 1].text if place + 1 < len(lines) else ""
    free = not following.strip() or len(following) > len(text)
    is_prose = text.endswith(".") and len(sentences(text)) > 1
    ends_right = is_title_like(text.rstrip(".…:")) and not is_prose
    return (place, text) if free and ends_right and not is_footer(text) else (None, "")


def without_preface(before: Sequence[Line]) -> tuple[list[Note], bool]:
    """What to say of the lines before the first post, and whether they are prose to keep."""
    texts = [line for line in before if not line.is_blank]
    if any(len(line.text) > _LONG_PROSE for line in texts):
        return [], True
    return [
        left_out([line.number], f"står före den första datumraden: ”{line.text.strip()}”")
        for line in texts
    ], False
