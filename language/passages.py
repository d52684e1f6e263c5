"""A body cut into the pieces that are read as one: paragraphs, list items, headings, tables."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from knowledge import body
from knowledge.source import Source
from language.tables import is_table

_BEGINS = re.compile(r"\s*(?:[#|:]|[-*+]\s|\d{1,3}[.)]\s|!!!|\[\^)")
_SIGN = re.compile(r"\s*(?:>\s?)*\s*(?:#{1,6}\s*|[-*+]\s+|!!!\s*[\w-]*\s*|\[\^[^\]]*\]:\s*)?")
_SIGNS_WITHIN = re.compile(
    r"\[\^[^\]]{0,50}\]|\{:?[^}]{0,500}\}\s*$|[*`]|(?<=\])\([^)]{0,500}\)|[\[\]]"
)


@dataclass(frozen=True)
class Passage:
    """Lines of a body, with their numbers in the file and without the signs of Markdown."""

    lines: tuple[tuple[int, str], ...]
    is_table: bool = False

    @cached_property
    def text(self) -> str:
        """The lines as one."""
        return " ".join(line for _, line in self.lines)

    def line_at(self, place: int) -> int:
        """The line in the file of a place in ``text``."""
        for number, line in self.lines:
            if place <= len(line):
                return number
            place -= len(line) + 1
        return self.lines[-1][0]


def passages(source: Source, skipped: Collection[int]) -> Iterator[Passage]:
    """The passages of a body: neither code nor comments, nor the lines that are ``skipped``."""
    lines = [each for each in body.text_lines(source) if each[0] not in skipped]
    place = 0
    while place < len(lines):
        size = _size(lines, place)
        piece = lines[place : place + size]
        place += size
        if "|" in piece[0][1] and is_table([line for _, line in piece]):
            yield Passage(tuple(piece), is_table=True)
        else:
            yield Passage(tuple((number, _without_signs(line)) for number, line in piece))


def _size(lines: list[tuple[int, str]], start: int) -> int:
    """How many lines the passage has that begins at ``start``."""
    if "|" in lines[start][1] and is_table([line for _, line in lines[start : start + 2]]):
        end = start + 2
        while end < len(lines) and "|" in lines[end][1]:
            end += 1
        return end - start
    end = start + 1
    while end < len(lines) and _goes_on(lines, end):
        end += 1
    return end - start


def _goes_on(lines: list[tuple[int, str]], place: int) -> bool:
    number, line = lines[place]
    before, above = lines[place - 1]
    return (
        number == before + 1
        and bool(line.strip() and above.strip())
        and not _BEGINS.match(line)
        and not above.startswith(("#", "!!!"))
    )


def _without_signs(line: str) -> str:
    if line[:1] in " \t>#-*+![":
        line = _SIGN.sub("", line, count=1)
    return _SIGNS_WITHIN.sub("", line) if {*"*`[{"} & {*line} else line
