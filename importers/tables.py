"""Tables: lines whose cells are parted by tabs or by several spaces."""

import itertools
import re
from collections.abc import Sequence

from importers.lines import Line
from importers.lists import read_mark
from language.sentences import ends_sentence, starts_low

_GAP = re.compile(r"\s{2,}")
_WIDE_GAP = re.compile(r"\s{3,}")
_FIGURE = re.compile(r"^[–-]?\s*\d[\d\s.,]*(?:%|kr|tkr)?$|^[–-]$")
_FEWEST_ROWS = 2
_LONGEST_CELL = 80


def cells(text: str) -> tuple[str, ...]:
    """The cells of a line: parted by tabs, or else by two or more spaces."""
    stripped = text.strip(" ")
    parts = stripped.split("\t") if "\t" in stripped.strip() else _GAP.split(stripped.strip())
    return tuple(part.strip() for part in parts)


def rows_end(lines: Sequence[Line], start: int) -> int:
    """The index after the lines from ``start`` on that look as if they had cells."""
    end = start
    while end < len(lines) and not lines[end].is_blank and _is_row(lines[end].text):
        end += 1
    return end


def is_table(lines: Sequence[Line]) -> bool:
    """Whether lines that look as if they had cells are no prose with loose spaces."""
    if len(lines) < _FEWEST_ROWS or 2 * _broken_sentences(lines) >= len(lines):
        return False
    texts = [line.text.strip() for line in lines]
    return any("\t" in text or _WIDE_GAP.search(text) for text in texts) or _align(lines)


def _broken_sentences(lines: Sequence[Line]) -> int:
    return sum(
        starts_low(after.text.lstrip()) and not ends_sentence(before.text)
        for before, after in itertools.pairwise(lines)
    )


def _is_row(text: str) -> bool:
    mark = read_mark(text)
    row = cells(mark.text if mark else text)
    return len(row) > 1 and all(len(cell) <= _LONGEST_CELL for cell in row)


def _align(lines: Sequence[Line]) -> bool:
    """Whether the last cells of all the lines begin or end in one column."""
    starts = {len(line.text) - len(_GAP.split(line.text)[-1]) for line in lines}
    ends = {len(line.text) for line in lines}
    return len(starts) == 1 or len(ends) == 1


def _counts(row: tuple[str, ...]) -> bool:
    """Whether a row has words in its first cell, and figures in the others."""
    first, *others = row
    return not _FIGURE.match(first) and all(map(_FIGURE.match, others))


def rows(lines: Sequence[Line]) -> tuple[tuple[str, ...], ...] | None:
    """The rows of a table whose lines all have equally many cells; None when they have not."""
    found = [cells(line.text) for line in lines]
    if len(found[0]) == len(found[-1]) - 1 and (
        lines[0].text[:1].isspace() or all(map(_counts, found[1:]))
    ):
        found[0] = ("", *found[0])  # nothing stands above the first column
    return tuple(found) if len({len(row) for row in found}) == 1 else None
