"""Words set in lines, in the largest letters in which they fit their place; none is changed."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil

from PIL import ImageFont

from memory import ROOT

FONTS = ROOT / "theme" / "static" / "fonts"
CUT = " …"
_SPACES = re.compile(r"[ \t]+")
_NO_END = " ,;:–—-"  # signs that no shortened text ends with
_MEASURED = 100  # the size in pixels that words are measured in


@dataclass(frozen=True)
class Face:
    """A font file at one place of its axis, which is the optical size or the weight."""

    file: str
    axis: int
    leading: float  # from line to line, in sizes


@dataclass(frozen=True)
class Setting:
    """A text in lines; ``is_cut`` says that it is longer than they are."""

    face: Face
    size: int
    lines: tuple[str, ...]
    is_cut: bool = False

    @property
    def font(self) -> ImageFont.FreeTypeFont:
        """What the lines are drawn with."""
        return font(self.face, self.size)

    @property
    def leading(self) -> int:
        """From one line to the next, in pixels."""
        return round(self.size * self.face.leading)

    @property
    def width(self) -> int:
        """The longest of the lines, in pixels."""
        return ceil(max(map(self.font.getlength, self.lines), default=0))

    @property
    def height(self) -> int:
        """All of the lines, in pixels."""
        return self.leading * len(self.lines)


def set_largest(text: str, face: Face, sizes: Sequence[int], width: int, height: int) -> Setting:
    """A text in the first of ``sizes`` in which all of it fits; in the last, it may be cut short.

    Its own line breaks are kept, and a word is only broken when it is longer than a line.

    :param sizes: in pixels, the largest first.
    """
    parts = [[(word, _ems(word, face)) for word in _words(part)] for part in text.split("\n")]
    longest = max((ems for part in parts for _, ems in part), default=0)

    def most_lines(size: int) -> int:
        return height // round(size * face.leading)

    def fits(size: int) -> bool:
        lines = _lines(parts, face, width / size)
        return longest <= width / size and len(lines) <= most_lines(size)

    place = bisect_left(sizes, True, key=fits)
    size = sizes[min(place, len(sizes) - 1)]
    lines = _lines(parts, face, width / size)
    if place < len(sizes):
        return Setting(face, size, _evenly(parts, face, width / size, longest, lines))
    most = most_lines(size)
    if len(lines) <= most:
        return Setting(face, size, lines)
    return Setting(face, size, _cut(lines[:most], face, width / size), is_cut=True)


def _words(text: str) -> list[str]:
    return [word for word in _SPACES.split(text) if word]


_Measured = Sequence[Sequence[tuple[str, float]]]


def _lines(parts: _Measured, face: Face, width: float) -> tuple[str, ...]:
    """As many words on each line as there is room for; ``width`` in ems."""
    space = _ems(" ", face)
    lines: list[str] = []
    for part in parts:
        line: list[str] = []
        used = 0.0
        for word, ems in part:
            pieces = ((word, ems),) if ems <= width else _pieces(word, face, width)
            for piece, needed in pieces:
                if line and used + space + needed > width:
                    lines.append(" ".join(line))
                    line = []
                used = used + space + needed if line else needed
                line.append(piece)
        if line:
            lines.append(" ".join(line))
    return tuple(lines)


def _pieces(word: str, face: Face, width: float) -> Iterator[tuple[str, float]]:
    """A word that is longer than a line, broken where the lines end."""
    start = 0
    for end in range(1, len(word) + 1):
        if end == len(word) or _ems(word[start : end + 1], face) > width:
            yield word[start:end], _ems(word[start:end], face)
            start = end


def _evenly(
    parts: _Measured, face: Face, width: float, longest: float, lines: tuple[str, ...]
) -> tuple[str, ...]:
    """The same number of lines, as even as they can be."""
    narrow, wide = longest, width
    while wide - narrow > 0.5:
        middle = (narrow + wide) / 2
        tried = _lines(parts, face, middle)
        if len(tried) <= len(lines):
            wide, lines = middle, tried
        else:
            narrow = middle
    return lines


def _cut(lines: Sequence[str], face: Face, width: float) -> tuple[str, ...]:
    """The lines, ended by the sign that says that there is more."""
    *whole, last = lines
    words = last.split(" ")
    while len(words) > 1 and _ems(_ended(words), face) > width:
        words.pop()
    return (*whole, _ended(words))


def _ended(words: Sequence[str]) -> str:
    return " ".join(words).rstrip(_NO_END) + CUT


@cache
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face in a size, in pixels."""
    found = ImageFont.truetype(FONTS / face.file, size)
    found.set_variation_by_axes([face.axis])
    return found


@lru_cache(maxsize=20_000)
def _ems(words: str, face: Face) -> float:
    """How wide words are, in sizes."""
    return font(face, _MEASURED).getlength(words) / _MEASURED
