"""Tables in Markdown, and numbers under five in them that count people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from language.people import are_several, are_those, is_one

_RULE = re.compile(r"[\s:|-]+")
_FEW = re.compile(r"(?:[1-4]|en|ett|två|tre|fyra)(?:\s+(?:st\.?|stycken|\w+))?(?:\s*\(.*\))?")
_COUNT = re.compile(r"antal(?:et)?(?: som .*)?|n|st|summa|totalt|(?:19|20)\d\d", re.IGNORECASE)
_WHO = ("vem", "vilka", "kön")


@dataclass(frozen=True)
class SmallCell:
    """The row of a table that has a number under five: its line, what it is called, the cell."""

    line: int
    label: str
    cell: str


def is_table(lines: Sequence[str]) -> bool:
    """Whether ``lines`` begin a table: a row of headings, and a rule below."""
    if len(lines) < 2 or "|" not in lines[0]:
        return False
    return {"|", "-"} <= {*lines[1]} and bool(_RULE.fullmatch(lines[1]))


def small_cells(rows: Sequence[tuple[int, str]]) -> Iterator[SmallCell]:
    """The rows of a table in which people are counted, and are fewer than five.

    A column counts people if its heading says so, or if it counts (*Antal*, a year) what the first
    column's heading or the row says are people.

    :param rows: the lines of the table, with their numbers.
    """
    heads = _cells(rows[0][1])
    about_people = any(map(_names_people, heads))
    for line, text in rows[2:]:
        label, *cells = _cells(text)
        for head, cell in zip(heads[1:], cells, strict=False):
            counts = _names_people(head) or (
                _COUNT.fullmatch(head) and (about_people or _names_people(label))
            )
            if counts and _FEW.fullmatch(cell.lower()):
                yield SmallCell(line, label, cell)
                break


def _cells(line: str) -> list[str]:
    return [re.sub(r"[*_`]", "", cell).strip() for cell in line.strip().strip("|").split("|")]


def _names_people(words: str) -> bool:
    found = re.findall(r"\w+", words.lower())
    return any(w in _WHO or is_one(w) or are_several(w) or are_those(w) for w in found)
