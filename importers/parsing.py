"""Lines to blocks: which lines belong together, and as what."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from importers.blocks import Block, Listing, Paragraph, Table, Verbatim
from importers.documents import Note, doubt
from importers.lines import Line
from importers.lists import is_list, read_list, read_mark
from importers.tables import is_table, rows, rows_end
from importers.wrapping import continues
from language.sentences import starts_low

_SHORT = 80
_MOST_TRIALS = 4


class Parser:
    """Reads the blocks of one text. ``width`` is what its lines were broken at, if they were."""

    def __init__(self, lines: Sequence[Line], width: int | None) -> None:
        self._lines = lines
        self._width = width
        self._no_table_before = 0
        self._no_list_before = 0
        self._trials: Counter[int] = Counter()
        self.notes: list[Note] = []

    def parse(self) -> list[Block]:
        """All blocks, in order."""
        blocks: list[Block] = []
        here = 0
        while here < len(self._lines):
            if self._lines[here].is_blank:
                here += 1
                continue
            block, here = self._table(here) or self._list(here) or self._paragraph(here)
            blocks.append(block)
        return _kept_lines(blocks)

    def _table(self, start: int) -> tuple[Block, int] | None:
        if start < self._no_table_before:
            return None
        end = rows_end(self._lines, start)
        found = self._lines[start:end]
        if not is_table(found):
            self._no_table_before = end
            return None
        numbers = tuple(line.number for line in found)
        if read := rows(found):
            return Table(read, numbers), end
        self.notes.append(
            doubt(numbers, "en tabell som inte gick att tyda står kvar som den såg ut")
        )
        return Verbatim(tuple(line.text for line in found), numbers), end

    def _list(self, start: int) -> tuple[Block, int] | None:
        mark = read_mark(self._lines[start].text)
        if mark is None or start < self._no_list_before:
            return None
        items, end = read_list(self._lines, start, self._width)
        if items and is_list(items, self._lines[start:end]):
            return Listing(tuple(items)), end
        self._trials[end] += 1
        self._no_list_before = end if self._trials[end] > _MOST_TRIALS else start + 1
        return None

    def _paragraph(self, start: int) -> tuple[Block, int]:
        end = start + 1
        while end < len(self._lines) and self._belongs(end):
            end += 1
        found = self._lines[start:end]
        tight = start > 0 and not self._lines[start - 1].is_blank and not found[0].page_start
        text = "\n".join(line.text.strip() for line in found)
        numbers = tuple(line.number for line in found)
        return Paragraph((text,), numbers, found[0].page_start, tight), end

    def _belongs(self, here: int) -> bool:
        """Whether the line goes on with the paragraph above it."""
        line, before = self._lines[here], self._lines[here - 1]
        if line.is_blank or line.page_start:
            return False
        goes_on = continues(before.text, line.text, self._width)
        mark = read_mark(line.text)
        if mark is None or (goes_on and not mark.is_sure and starts_low(mark.text)):
            return goes_on
        return goes_on and self._list(here) is None


def _kept_lines(blocks: list[Block]) -> list[Block]:
    """Let short lines that stand right under each other keep their line ends, as in an address."""
    kept: list[Block] = []
    group = 0

    def together(block: Block) -> int:
        nonlocal group
        group += not (isinstance(block, Paragraph) and block.tight)
        return group

    for _, grouped in groupby(blocks, key=together):
        members = list(grouped)
        short = [
            member
            for member in members
            if isinstance(member, Paragraph)
            and len(member.text) < _SHORT
            and "\n" not in member.text
        ]
        if len(short) == len(members) > 1:
            texts = tuple(text for member in short for text in member.texts)
            numbers = tuple(number for member in short for number in member.lines)
            kept.append(Paragraph(texts, numbers, short[0].page_start, short[0].tight))
        else:
            kept += members
    return kept
