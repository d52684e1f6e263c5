"""Which headings are sections and which stand under them, told by numbers, words and structure."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from importers.frequency import (
    Announcement,
    announcement,
    category_of,
    counted_in,
    heading_count,
)
from importers.sections import (
    APPENDIX,
    CLOSING,
    INNER,
    INTRODUCING,
    NUMBERED,
    OUTER,
    TOP,
    Section,
    is_firm,
)
from importers.timelines import with_appendices, with_timelines
from language.dates import read_quarter

_PARALLEL = re.compile(r"^(?P<base>.{4,60}?)\s*[–—:-]\s+\S")
_PAIR = 2
_SHORT_NAME = 4
_DEEPEST = 6
_AHEAD = 60  # headings that a section may hold


def arrange(sections: Sequence[Section]) -> list[Section]:
    """Give every heading its level, and sections what they say of those under them."""
    numbers = _numbering(sections)
    placed = _by_numbers(sections, numbers) if numbers else _held_by_bare(_Outline(sections).run())
    return _with_categories(with_timelines(with_appendices(_handed_on(placed))))


def _numbering(sections: Sequence[Section]) -> dict[int, int]:
    """The depth of each numbered heading, if the numbers count up as those of sections do."""
    found: dict[int, tuple[int, ...]] = {}
    for place, section in enumerate(sections):
        if match := NUMBERED.match(section.text):
            found[place] = tuple(int(part) for part in match["number"].split("."))
    tops = [number[0] for number in found.values() if len(number) == 1]
    rising = all(0 < later - number <= _PAIR for number, later in pairwise(tops))
    if len(found) < _PAIR or not rising or (tops and tops[0] > _PAIR):
        return {}
    return {place: len(number) for place, number in found.items()}


def _by_numbers(sections: Sequence[Section], depths: dict[int, int]) -> list[Section]:
    """Numbered headings by their numbers; the others stand under the numbered one above them."""
    placed = []
    base = TOP
    for place, section in enumerate(sections):
        if place in depths:
            base = TOP + depths[place]
            level = base - 1
        else:
            is_top = INNER.match(section.text) and len(section.text.split()) <= _PAIR
            level = TOP if is_top else base
        found = _announcement(section)
        placed.append(_announcing(replace(section, level=min(level, _DEEPEST)), found))
    return placed


def _announcing(section: Section, found: Announcement | None) -> Section:
    if found is None:
        return section
    return replace(section, frequency=found.frequency, words=found.words)


def _announcement(section: Section) -> Announcement | None:
    text = section.unnumbered
    if CLOSING.match(text) or INTRODUCING.match(text) or read_quarter(text):
        return None
    return announcement(section.text, section.paragraphs)


class _Outline:
    """Places headings one by one. What a section announced decides how many stand under it."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        bases = Counter(_base(section.text) for section in sections)
        self._parallel = {base for base, count in bases.items() if base and count >= _PAIR}
        self.placed: list[Section] = []
        self._left = 0  # how many headings the section above said that it holds
        self._open = False  # whether it holds those that follow, without saying how many
        self._inner_left = 0

    def run(self) -> list[Section]:
        for place, section in enumerate(self._sections):
            following = self._sections[place + 1 : place + 1 + _AHEAD]
            self.placed.append(self._place(section, following))
        return self.placed

    def _place(self, section: Section, following: Sequence[Section]) -> Section:
        if self._inner_left:
            self._inner_left -= 1
            return replace(section, level=TOP + 2)
        if self._left and not _ends_count(section.text):
            self._left -= 1
            return replace(section, level=TOP + 1)
        found = _announcement(section) if following else None
        count = found.count if found else _said_by(section)
        if found or count or self._is_top(section) or _is_container(section, following):
            self._left = min(count or 0, len(following))
            self._open = not self._left and (found is not None or _holds(section, following))
            return _announcing(replace(section, level=TOP), found)
        if not self._open:
            return replace(section, level=TOP)
        self._inner_left = _held(section, following)
        return replace(section, level=TOP + 1)

    def _is_top(self, section: Section) -> bool:
        text = section.text
        if is_firm(text) or CLOSING.match(text) or _base(text) in self._parallel:
            return True
        names_category = len(text.split()) <= _SHORT_NAME and category_of(text) != ""
        return names_category and not any(map(_closes, self.placed[-9:]))


def _ends_count(text: str) -> bool:
    """Whether a heading ends a run although the section said that it holds more."""
    if CLOSING.match(text) or APPENDIX.match(text):
        return True
    return is_firm(text) and len(text.split()) <= _PAIR


def _holds(section: Section, following: Sequence[Section]) -> bool:
    """Whether a section holds the headings after it, though it does not say so."""
    if _is_container(section, following):
        return True
    if not CLOSING.match(section.text):
        return OUTER.match(section.text) is not None
    firsts = [other.text.split()[0].lower() for other in following if other.text]
    return bool(firsts) and (firsts.count(firsts[0]) > 1 or category_of(following[0].text) != "")


def _is_container(section: Section, following: Sequence[Section]) -> bool:
    """Whether nothing but other headings can be what a heading heads."""
    return section.is_bare and bool(following) and not read_quarter(section.text)


def _said_by(section: Section) -> int | None:
    """How many headings a section says that it holds: ``Fyra rörelser``, as its prose repeats."""
    words = section.text.split()
    count = heading_count(section.text)
    prose = " ".join(section.paragraphs).lower()
    repeated = len(words) > 1 and f"{words[0]} {words[1]}".lower() in prose
    return count if section.is_bare or repeated else None


def _handed_on(sections: Sequence[Section]) -> list[Section]:
    """Let what prose announces, where no heading stands under its own, be said of the next ones.

    ``En grupp nämnde dessutom detta:`` ends one theme and introduces another.
    """
    placed = list(sections)
    handed: Section | None = None
    for place, (section, following) in enumerate(pairwise([*sections, Section("", (), level=1)])):
        if handed and section.level == handed.level and not section.frequency:
            placed[place] = replace(section, frequency=handed.frequency, words=handed.words)
        elif section.level <= (handed.level if handed else TOP):
            handed = None
        if section.frequency and section.level > TOP and following.level <= section.level:
            handed = section
            own = announcement(section.text, ())
            placed[place] = _announcing(replace(section, frequency="", words=""), own)
    return placed


def _held_by_bare(sections: Sequence[Section]) -> list[Section]:
    """Put sections that say how many raised what under the bare heading above them."""
    placed = list(sections)
    inside = False
    for place, (section, following) in enumerate(pairwise(sections)):
        if section.level == TOP and not section.frequency:
            inside = section.is_bare and following.frequency != "" and following.level == TOP
        elif inside:
            placed[place] = replace(section, level=section.level + 1)
    if inside:
        placed[-1] = replace(placed[-1], level=placed[-1].level + (placed[-1].level > TOP))
    return placed


def _closes(section: Section) -> bool:
    return section.level == TOP and CLOSING.match(section.text) is not None


def _base(text: str) -> str:
    match = _PARALLEL.match(text)
    return match["base"].lower() if match else ""


def _held(section: Section, following: Sequence[Section]) -> int:
    """How many headings a sub-section holds: as many as it says, when its prose names them."""
    count = next((size for text in section.paragraphs if (size := counted_in(text))), 0)
    if not count or count > len(following):
        return 0
    prose = " ".join(section.paragraphs).lower()
    named = [_stem(other.text) in prose for other in following[:count]]
    return count if 2 * sum(named) >= count else 0


def _stem(text: str) -> str:
    word = re.search(r"[^\W\d_]{4,}", text)
    return word.group().lower()[:8] if word else text.lower()


def _with_categories(sections: Sequence[Section]) -> list[Section]:
    """Say what the headings under a section are: strengths, needs, strategies."""
    placed = []
    closing = False
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        closing = CLOSING.match(section.text) is not None or (closing and section.level > TOP)
        holds = following is not None and following.level > section.level
        if closing or section.css_class:
            placed.append(replace(section, frequency="", words=""))
        elif not holds:
            placed.append(section)
        else:
            prose = section.paragraphs[-1:] if section.frequency else ()
            placed.append(replace(section, category=category_of(section.text, *prose)))
    return placed
