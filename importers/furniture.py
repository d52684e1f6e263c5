"""Page numbers, and headers and footers that run from page to page: no part of the text."""

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from importers.documents import Note, left_out
from importers.lines import Line
from language.sentences import ends_sentence, starts_low

_PAGE_NUMBER = re.compile(
    r"^(?:[–—-]\s*)?(?:(?:sida|sid\.?|s\.|page)\s*)?(?P<page>\d{1,3})"
    r"(?:\s*(?:av|/|of)\s*\d{1,4}|\s*\(\d{1,4}\))?(?:\s*[–—-])?$",
    re.IGNORECASE,
)
_BARE = re.compile(r"^\d{1,3}$")
# Where a header or footer keeps its page number.
_COUNTED = re.compile(
    r"(?:\b(?:sida|sid\.?|s\.|page)\s*\d+|\d+\s*\(\d+\)|\d+\s*/\s*\d+|(?:\s{2}|\t|\|\s*)\d+)\s*$|^\d+\s*(?:\s{2}|\t|\|)",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"(?:\b(?:sida|sid\.?|s\.|page)\s*|\s{2,}|\t\s*|\|\s*)(?P<page>\d{1,3})(?:\s*(?:av|/|\()\s*\d{1,3}\)?)?$",
    re.IGNORECASE,
)
_LONGEST = 110
_FEWEST = 2
_MOST_PAGES_APART = 3
_LONG_LINE = 40
_WINDOW = 2
_TITLE_LINES = 3  # a title may come again as the header of every page


@dataclass(frozen=True)
class Cleared:
    """The lines that are text, with the pages' beginnings marked, and what was left out."""

    lines: list[Line]
    notes: list[Note]


def clear(lines: Sequence[Line]) -> Cleared:
    """Take out page numbers and running headers and footers."""
    filled = [index for index, line in enumerate(lines) if not line.is_blank]
    numbers = _page_numbers(lines, filled)
    running = _running_lines(lines, filled, numbers)
    gone = numbers | running
    notes = []
    if numbers:
        notes.append(left_out(_numbers(lines, numbers - running), "sidnummer"))
    by_text: dict[str, list[int]] = defaultdict(list)
    for index in sorted(running):
        by_text[_shape(lines[index].text)].append(index)
    for places in by_text.values():
        text = " ".join(lines[places[0]].text.split())
        notes.append(left_out(_numbers(lines, set(places)), f"sidhuvud eller sidfot: ”{text}”"))
    return Cleared(list(_without(lines, gone)), [note for note in notes if note.lines])


def _numbers(lines: Sequence[Line], indexes: set[int]) -> list[int]:
    return sorted(lines[index].number for index in indexes)


def _without(lines: Sequence[Line], gone: set[int]) -> list[Line]:
    kept: list[Line] = []
    page_start = False
    for index, line in enumerate(lines):
        if index in gone:
            page_start = True
            kept.append(Line(line.number, ""))
        elif page_start and not line.is_blank:
            kept.append(replace(line, page_start=True))
            page_start = False
        else:
            kept.append(line)
    return kept


def _page_numbers(lines: Sequence[Line], filled: list[int]) -> set[int]:
    """Lone numbers that grow through the text, or that say themselves that they are pages."""
    bare: list[tuple[int, int]] = []
    found: set[int] = set()
    for place, index in enumerate(filled):
        text = lines[index].text.strip()
        match = _PAGE_NUMBER.match(text) if len(text) <= 20 else None
        if match is None:
            continue
        if not _BARE.match(text):
            found.add(index)
        elif _stands_alone(lines, index):
            bare.append((index, int(match["page"])))
            if _is_at_page_end(lines, filled, place):
                found.add(index)
    found.update(_growing(bare))
    return found


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    before = index == 0 or lines[index - 1].is_blank or lines[index].page_start
    after = index + 1 >= len(lines) or lines[index + 1].is_blank or lines[index + 1].page_start
    return before or after


def _is_at_page_end(lines: Sequence[Line], filled: list[int], place: int) -> bool:
    here = filled[place]
    following = filled[place + 1] if place + 1 < len(filled) else len(lines)
    return any(line.page_start for line in lines[here : following + 1])


def _growing(bare: list[tuple[int, int]]) -> set[int]:
    """Runs of lone numbers that each are a little larger than the one before."""
    found: set[int] = set()
    for (index, page), (following, later) in itertools.pairwise(bare):
        if 0 < later - page <= _MOST_PAGES_APART and following - index > 1:
            found.update((index, following))
    return found


def _shape(text: str) -> str:
    """A line with its page number made like every other's."""
    return re.sub(r"\d+", "0", " ".join(text.split()))


def _running_lines(lines: Sequence[Line], filled: list[int], numbers: set[int]) -> set[int]:
    """Lines that come again on page after page, where pages end or in the middle of sentences."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, index in enumerate(filled):
        text = lines[index].text.strip()
        if index not in numbers and len(text) <= _LONGEST and re.search(r"[^\W\d]", text):
            places[_shape(text)].append(place)
    found: set[int] = set()
    for spots in places.values():
        texts = [lines[filled[place]].text for place in spots]
        if len(spots) < _FEWEST or _is_list_mark(texts[0]):
            continue
        if len({text.strip() for text in texts}) > 1 and not all(map(_COUNTED.search, texts)):
            continue
        if _grows(texts) and all(_stands_alone(lines, filled[place]) for place in spots):
            found.update(filled[place] for place in spots)
            continue
        edges = sum(_is_at_edge(lines, filled, numbers, place) for place in spots)
        if edges >= _FEWEST and 2 * edges >= len(spots):
            found.update(filled[place] for place in spots if place >= _TITLE_LINES)
    return found


def _grows(texts: Sequence[str]) -> bool:
    """Whether the lines keep a page number that grows from each to the next."""
    numbers = [int(match["page"]) for text in texts if (match := _COUNTER.search(text.strip()))]
    pairs = list(itertools.pairwise(numbers))
    return len(numbers) == len(texts) and all(
        0 < later - page <= _MOST_PAGES_APART for page, later in pairs
    )


def _is_list_mark(text: str) -> bool:
    return re.match(r"^\s*(?:[-*•–·▪◦]|\w{1,2}[.)])\s", text) is not None


def _is_at_edge(lines: Sequence[Line], filled: list[int], numbers: set[int], place: int) -> bool:
    """Whether a page begins or ends here, or a sentence goes on past this line."""
    here = filled[place]
    near = filled[max(0, place - _WINDOW) : place] + filled[place + 1 : place + 1 + _WINDOW]
    if any(index in numbers for index in near) and not ends_sentence(lines[here].text):
        return True
    if lines[here].page_start or any(
        line.page_start for line in lines[here : _next(filled, place, len(lines)) + 1]
    ):
        return True
    before = lines[filled[place - 1]].text if place else ""
    after = lines[filled[place + 1]].text if place + 1 < len(filled) else ""
    alone = _stands_alone(lines, here)
    broken = len(before) >= _LONG_LINE and not ends_sentence(before) and starts_low(after.strip())
    return alone and broken


def _next(filled: list[int], place: int, end: int) -> int:
    return filled[place + 1] if place + 1 < len(filled) else end
