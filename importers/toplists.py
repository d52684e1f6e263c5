"""Ranked lists: places that are counted down (or up), each with a title and some prose."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from importers.lines import Line
from importers.titles import ListTitle, names_toplist, read_list_title
from language.numerals import ORDINAL_PATTERN, number

_FEWEST = 3
_LONGEST_TITLE = 100
_HIGHEST = 100
_DASH = r"[:.)–—-]"
_PLACE = re.compile(
    rf"^\s*(?:(?:på\s+)?(?:plats(?:\s+(?:nr\.?|nummer))?|nummer|nr\.?|#)\s*(?P<named>\d{{1,3}})\s*{_DASH}?\s*"
    rf"|(?:på\s+)?(?P<ordinal>{ORDINAL_PATTERN})\s+plats(?:en)?\s*{_DASH}?\s*"
    rf"|(?P<bare>\d{{1,3}})\s*(?:[.):]|[–—-](?=\s))\s*)(?P<title>.*)$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"^(?P<title>.{3,80}?[.!?:–])\s+(?P<text>[A-ZÅÄÖ].*)$")


@dataclass(frozen=True)
class PlaceLine:
    """A line that names a place: its index, the place, and the title after it."""

    index: int
    place: int
    title: str
    text: str = ""
    title_index: int | None = None


@dataclass(frozen=True)
class Toplist:
    """The places found in a text, and what its title says."""

    title: ListTitle
    places: tuple[PlaceLine, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The places, in the order of the text."""
        return tuple(line.place for line in self.places)


def find_toplist(title: str, lines: Sequence[Line]) -> Toplist | None:
    """The ranked list in ``lines``; None when there is none.

    Places that are counted down say so by themselves, if few other lines have numbers; those
    counted up need a title that does.
    """
    found = [place for index in range(len(lines)) if (place := _read_place(lines, index))]
    named = names_toplist(title) or read_list_title(title).places is not None
    chain = _longest_chain(found, step=-1)
    if named:
        rising = _longest_chain([place for place in found if place.title], step=1)
        chain = max(chain, rising, key=len)
    if len(chain) < (2 if named else _FEWEST):
        return None
    if not named and (5 * len(chain) <= 3 * len(found) or not _stand_apart(chain)):
        return None
    return Toplist(read_list_title(title), tuple(chain))


def _stand_apart(chain: Sequence[PlaceLine]) -> bool:
    """Whether the places have prose between them, or titles of their own."""
    return all(place.title for place in chain) and (
        sum(b.index - a.index for a, b in itertools.pairwise(chain)) >= len(chain)
    )


def _read_place(lines: Sequence[Line], index: int) -> PlaceLine | None:
    text = lines[index].text
    if not text[:40].strip():
        return None
    match = _PLACE.match(text)
    if match is None:
        return None
    place = number(match["named"] or match["ordinal"] or match["bare"])
    title = match["title"].strip()
    if place is None or not 0 < place <= _HIGHEST or (match["bare"] and not title):
        return None
    if not title:
        return _titled_below(lines, index, place)
    if len(title) <= _LONGEST_TITLE:
        return PlaceLine(index, place, title)
    if cut := _SENTENCE.match(title):
        return PlaceLine(index, place, cut["title"].rstrip(" :–"), cut["text"])
    return None


def _titled_below(lines: Sequence[Line], index: int, place: int) -> PlaceLine | None:
    """A place whose title stands on the next line that is not blank."""
    for below in range(index + 1, min(index + 3, len(lines))):
        title = lines[below].text.strip()
        if title:
            short = len(title) <= _LONGEST_TITLE
            return PlaceLine(index, place, title, title_index=below) if short else None
    return None


def _longest_chain(places: Sequence[PlaceLine], step: int) -> list[PlaceLine]:
    """The longest run in which each place follows the one before by ``step``."""
    best: list[PlaceLine] = []
    ending: dict[int, list[PlaceLine]] = {}
    for place in places:
        chain = [*ending.get(place.place - step, []), place]
        if len(chain) <= _HIGHEST:
            ending[place.place] = chain
        if len(chain) > len(best):
            best = chain
    return best
