"""Quarters under a heading make a timeline; what follows an appendix's heading belongs to it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from importers.sections import APPENDIX, INTRODUCING, NUMBERED, TOP, Section
from language.dates import read_quarter

_PAIR = 2


def with_appendices(sections: Sequence[Section]) -> list[Section]:
    """An appendix is a section of its own; headings after it stand under it."""
    placed = []
    within = False
    for section in sections:
        if APPENDIX.match(section.text):
            within = True
            placed.append(
                Section(section.text, section.paragraphs, section.is_bare, css_class="bilaga")
            )
        elif within:
            placed.append(replace(section, level=max(section.level, TOP + 1)))
        else:
            placed.append(section)
    return placed


def with_timelines(sections: Sequence[Section]) -> list[Section]:
    """Put quarters under the section before them, which becomes a timeline."""
    placed = list(sections)
    quarters = [place for place, section in enumerate(placed) if read_quarter(section.unnumbered)]
    groups = _together(quarters, placed)
    for group in groups:
        first = group[0]
        parent = first - 1
        if parent < 0 or len(group) < _PAIR or placed[parent].css_class:
            continue
        level = placed[parent].level
        if placed[first].level <= level and not _takes_quarters(placed, parent, group):
            continue
        placed[parent] = replace(placed[parent], css_class="tidslinje")
        _shift(placed, group, level + 1)
    return placed


def _together(quarters: list[int], sections: Sequence[Section]) -> list[list[int]]:
    """Quarters parted only by headings that come again under each, or stand below them."""
    groups: list[list[int]] = []
    texts = Counter(section.text for section in sections)
    for place in quarters:
        between = sections[groups[-1][-1] + 1 : place] if groups else ()
        level = sections[place].level
        near = groups and all(
            section.level > level or texts[section.text] > 1 or len(between) <= _PAIR
            for section in between
        )
        if near and not any(APPENDIX.match(section.text) for section in between):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _takes_quarters(sections: Sequence[Section], parent: int, group: list[int]) -> bool:
    """Whether the quarters, though on the parent's level, can stand under it."""
    numbered = NUMBERED.match(sections[group[0]].text) is not None
    return not numbered and not INTRODUCING.match(sections[parent].text)


def _shift(placed: list[Section], group: list[int], level: int) -> None:
    """Give the quarters their level, and what stands between and after them the one below."""
    repeated = Counter(placed[place].text for place in range(group[0], len(placed)))
    texts = {placed[place].text for place in range(*group[:: len(group) - 1])} - {
        placed[place].text for place in group
    }
    quarters = set(group)
    for place in range(group[0], len(placed)):
        section = placed[place]
        if place in quarters:
            placed[place] = replace(section, level=level)
        elif place < group[-1] or (section.text in texts and repeated[section.text] > 1):
            placed[place] = replace(section, level=level + 1)
        else:
            _close(placed, place, level)
            break


def _close(placed: list[Section], start: int, level: int) -> None:
    """End the timeline: what merely followed it does not stand under it."""
    for place in range(start, len(placed)):
        section = placed[place]
        if section.level < level or NUMBERED.match(section.text) or section.css_class:
            break
        placed[place] = replace(section, level=section.level - 1)
