"""A table of contents: it repeats the headings with page numbers, and is left out."""

import re
from collections.abc import Sequence

from importers.documents import Note, left_out
from importers.lines import Line

_TITLE = re.compile(r"^(?:innehåll|innehållsförteckning|innehållsöversikt)$", re.IGNORECASE)
_ENTRY = re.compile(r"^\s*\S.{0,150}?(?:\s*\.{3,}\s*|(?:\s*\.\s){3,}\s*|\t+|\s{2,}|\s)\d{1,3}\s*$")
_LEADERS = re.compile(r"\.{4,}\s*\d{1,3}\s*$|(?:\.\s){4,}\d{1,3}\s*$")
_FEWEST = 2


def without_contents(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Take out a table of contents: a heading that says so and its entries, or dotted lines."""
    gone: set[int] = set()
    here = 0
    while here < len(lines):
        if _TITLE.match(lines[here].text.strip()):
            end = _entries_end(lines, here + 1)
            entries = [place for place in range(here, end) if not lines[place].is_blank]
            if len(entries) > _FEWEST:
                gone.update(entries)
                here = end
                continue
        if _LEADERS.search(lines[here].text[-160:]):
            gone.add(here)
        here += 1
    if not gone:
        return list(lines), []
    numbers = [lines[place].number for place in sorted(gone)]
    kept = [Line(line.number, "") if place in gone else line for place, line in enumerate(lines)]
    return kept, [left_out(numbers, "innehållsförteckning")]


def _entries_end(lines: Sequence[Line], start: int) -> int:
    end = here = start
    while here < len(lines):
        line = lines[here]
        if not line.is_blank:
            if not (len(line.text) < 200 and _ENTRY.match(line.text)):
                break
            end = here + 1
        here += 1
    return end
