"""Which short paragraphs are headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from importers.blocks import Block, Heading, Listing, Paragraph, Table, Verbatim
from importers.documents import Note, doubt, fact
from importers.sections import NUMBERED, is_firm
from importers.titles import is_title_like
from language.dates import read_date_line, read_month, read_quarter
from language.sentences import ends_sentence, is_unfinished

_LONGEST_IN_POST = 80
_PROSE = 100
_MOST_IN_A_ROW = 3


def in_post(blocks: Sequence[Block]) -> tuple[list[Block], list[Note]]:
    """A post's blocks with its headings: short lines of their own, after finished prose."""
    found: list[Block] = []
    numbers: list[int] = []
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if isinstance(block, Paragraph) and _heads_post(before, block, after):
            found.append(Heading(block.text, block.lines))
            numbers += block.lines[:1]
        else:
            found.append(block)
    notes = [fact(numbers, "lästes som mellanrubrik")] if numbers else []
    return found, notes


def _heads_post(before: Block | None, block: Paragraph, after: Block | None) -> bool:
    if not _is_candidate(block) or len(block.text) > _LONGEST_IN_POST:
        return False
    finished = before is None or not isinstance(before, Paragraph) or ends_sentence(before.text)
    followed = (
        len(after.text) >= _PROSE or ends_sentence(after.text)
        if isinstance(after, Paragraph)
        else isinstance(after, Listing) and block.text.isupper()
    )
    return finished and followed and not block.text.endswith(("!", "”", '"'))


def _is_candidate(block: Block | None) -> bool:
    return (
        isinstance(block, Paragraph)
        and len(block.texts) == 1
        and is_title_like(block.text)
        and not (read_month(block.text) or read_date_line(block.text))
    )


@dataclass(frozen=True)
class Candidates:
    """A report's blocks in which headings stand, all on one level, and what was doubtful."""

    blocks: list[Block]
    notes: list[Note]


def in_report(blocks: Sequence[Block]) -> Candidates:
    """Make headings of the title-like paragraphs that text follows.

    Several in a row after a colon are an enumeration, and so are many in a row.
    """
    blocks = [part for block in blocks for part in _parted(block)]
    notes: list[Note] = []
    found = list(blocks)
    place = 0
    while place < len(blocks):
        end = place
        while end < len(blocks) and _is_candidate(blocks[end]):
            end += 1
        if end == place:
            place += 1
            continue
        chosen = _chosen(blocks, place, end)
        for index in chosen:
            block = blocks[index]
            found[index] = Heading(_text(block), block.lines)
        others = [blocks[index] for index in range(place, end) if index not in chosen]
        plain = [number for block in others for number in block.lines]
        if len(others) > 1:
            notes.append(doubt(plain, "korta rader som lästes som text, inte som rubriker"))
        place = end
    return Candidates(found, notes)


def _parted(block: Block) -> list[Block]:
    """Headings parted from the short lines of text that stand right under them."""
    if not isinstance(block, Paragraph) or not 1 < len(block.texts) == len(block.lines):
        return [block]
    first, *others = block.texts
    is_pair = len(others) == 1 and is_title_like(first) and ends_sentence(others[0])
    parts: list[Block] = []
    start = 0
    for end, text in enumerate(block.texts):
        if _is_section(text) or (is_pair and end == 0):
            parts += [_part(block, start, end), _part(block, end, end + 1)]
            start = end + 1
    return [part for part in (*parts, _part(block, start, len(block.texts))) if part.lines]


def _part(block: Paragraph, start: int, end: int) -> Paragraph:
    page_start = block.page_start and start == 0
    return Paragraph(block.texts[start:end], block.lines[start:end], page_start, tight=start > 0)


def _is_section(text: str) -> bool:
    named = NUMBERED.match(text) or read_quarter(text) or is_firm(text)
    return bool(named) and is_title_like(text)


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""


def _leads_to(text: str, listing: Listing) -> bool:
    """Whether a line is the beginning of a sentence that the list's items end."""
    return is_unfinished(text) or listing.items[0].text.startswith("att ")


def _chosen(blocks: Sequence[Block], start: int, end: int) -> list[int]:
    """Which of a row of title-like paragraphs are headings."""
    after = blocks[end] if end < len(blocks) else None
    if after is None:
        end -= 1  # nothing follows the last one
    before = blocks[start - 1] if start else None
    announced = isinstance(before, Paragraph) and before.text.rstrip().endswith((":", ";"))
    if isinstance(after, Listing) and _leads_to(_text(blocks[end - 1]), after):
        end -= 1
    size = end - start
    if announced and size > 1:
        return []
    if size <= _MOST_IN_A_ROW:
        return list(range(start, end))
    return [start, end - 1] if isinstance(after, (Paragraph, Listing, Table, Verbatim)) else [start]
